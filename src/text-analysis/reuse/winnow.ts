import { rollHashes } from "./rolling-hash.js";

/** How a text is sampled. */
export interface Winnowing {
  /** Signs that one fingerprint is made of. */
  gram: number;
  /** Stretches of which the one with the least hash is kept. */
  window: number;
}

/**
 * Sampling that misses no common stretch of at least `length` signs.
 * @param length above 2
 */
export function winnowingFor(length: number): Winnowing {
  // Short grams are met everywhere, long ones break at every change; a little over half serves both.
  const gram = Math.max(2, Math.ceil(length * 0.6));
  return { gram, window: length - gram + 1 };
}

/** The fingerprints of a text, in the order of their places. */
export interface Fingerprints {
  hashes: Uint32Array;
  /** Index of each one's first sign. */
  places: Int32Array;
}

/**
 * Takes the fingerprints of a text by winnowing: of every `window` stretches one after the other, the one with the least
 * hash, the last of equals (Schleimer, Wilkerson and Aiken 2003, Winnowing: local algorithms for document fingerprinting,
 * SIGMOD). Two texts that share a stretch of `gram + window − 1` signs share a fingerprint in it.
 */
export function winnow(signs: string, { gram, window }: Winnowing): Fingerprints {
  const hashes: number[] = [];
  const places: number[] = [];
  // Candidates for the least hash, their hashes rising: the first is the least of the present window.
  const queueHash: number[] = [];
  const queuePlace: number[] = [];
  let head = 0;
  rollHashes(signs, gram, 0, (start, hash) => {
    while (queueHash.length > head && queueHash[queueHash.length - 1]! >= hash) {
      queueHash.pop();
      queuePlace.pop();
    }
    queueHash.push(hash);
    queuePlace.push(start);
    if (queuePlace[head]! <= start - window) head++;
    if (start < window - 1 || queuePlace[head] === places[places.length - 1]) return;
    hashes.push(queueHash[head]!);
    places.push(queuePlace[head]!);
  });
  return { hashes: Uint32Array.from(hashes), places: Int32Array.from(places) };
}
