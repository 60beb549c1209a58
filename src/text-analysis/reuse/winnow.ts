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

/** Takes the fingerprints of a text: two texts that share a stretch of `gram + window − 1` signs share one in it. */
export function winnow(signs: string, { gram, window }: Winnowing): Fingerprints {
  const hashes = new Uint32Array(Math.max(0, signs.length - gram + 1));
  rollHashes(signs, gram, 0, (start, hash) => {
    hashes[start] = hash;
  });
  const places = leastOfWindows(hashes, window);
  return { hashes: Uint32Array.from(places, (place) => hashes[place]!), places };
}

/**
 * Winnowing: of every `window` hashes one after the other, the place of the least, the last of equals; each place once
 * (Schleimer, Wilkerson and Aiken 2003, Winnowing: local algorithms for document fingerprinting, SIGMOD).
 * @returns places in order; none where there are fewer hashes than a window has
 */
export function leastOfWindows(hashes: Uint32Array, window: number): Int32Array {
  const places = new Int32Array(hashes.length);
  let taken = 0;
  // Candidates for the least hash, their hashes rising: the first is the least of the present window.
  const queue = new Int32Array(hashes.length);
  let head = 0;
  let tail = 0;
  for (let at = 0; at < hashes.length; at++) {
    while (tail > head && hashes[queue[tail - 1]!]! >= hashes[at]!) tail--;
    queue[tail++] = at;
    if (queue[head]! <= at - window) head++;
    if (at < window - 1 || (taken > 0 && queue[head] === places[taken - 1])) continue;
    places[taken++] = queue[head]!;
  }
  return places.slice(0, taken);
}
