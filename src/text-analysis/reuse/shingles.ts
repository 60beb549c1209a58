/** Signs in a shingle. Five Chinese characters are two or three words: what two texts share by copying, not by topic. */
export const SHINGLE = 5;

/** The distinct stretches of `SHINGLE` signs of a text; a shorter text is one. */
export function shingles(signs: string): Set<string> {
  const found = new Set<string>();
  for (let at = 0; at <= Math.max(0, signs.length - SHINGLE); at++) found.add(signs.slice(at, at + SHINGLE));
  return found;
}

/**
 * Resemblance and containment of two texts by their shingles (Broder 1997, On the resemblance and containment of
 * documents, Compression and Complexity of Sequences).
 * @returns `resemblance` = |A∩B| / |A∪B|; `containment` = |A∩B| / the smaller of |A| and |B|
 */
export function resemblance(a: string, b: string): { resemblance: number; containment: number } {
  const left = shingles(a);
  const right = shingles(b);
  let both = 0;
  for (const shingle of left) if (right.has(shingle)) both++;
  return {
    resemblance: both / (left.size + right.size - both),
    containment: both / Math.min(left.size, right.size),
  };
}
