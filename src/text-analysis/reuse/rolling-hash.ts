/** Odd multipliers, so that no hash is lost; the seeds of the two hashes, fixed so that every run gives the same. */
const MULTIPLIERS = [0x01000193, 0x9e3779b1] as const;

/**
 * Hashes every stretch of `length` code units of a text, each from the one before it (Karp and Rabin 1987, Efficient
 * randomized pattern-matching algorithms, IBM Journal of Research and Development 31).
 * @param which one of two independent hashes
 * @param visit called with the start and the 32-bit hash of each stretch, in order
 */
export function rollHashes(
  text: string,
  length: number,
  which: 0 | 1,
  visit: (start: number, hash: number) => void,
): void {
  if (text.length < length) return;
  const multiplier = MULTIPLIERS[which];
  let leading = 1;
  for (let i = 1; i < length; i++) leading = Math.imul(leading, multiplier);
  let rolling = 0;
  for (let at = 0; at < text.length; at++) {
    if (at >= length) rolling = (rolling - Math.imul(text.charCodeAt(at - length), leading)) | 0;
    rolling = (Math.imul(rolling, multiplier) + text.charCodeAt(at)) | 0;
    if (at >= length - 1) visit(at - length + 1, mix(rolling));
  }
}

/** Spreads the last characters over all bits (finaliser of MurmurHash3, Appleby, public domain). */
function mix(value: number): number {
  let mixed = value ^ (value >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
