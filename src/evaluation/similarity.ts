/** A text reduced to its letters and digits under NFKC, so that widths, spaces and punctuation do not count. */
export function reduce(text: string): string {
  return text.normalize("NFKC").replace(/[^\p{L}\p{N}]/gu, "");
}

/**
 * Character-bigram Dice coefficient of two reduced texts: 2·|A∩B| / (|A|+|B|), each bigram counted as often as it
 * occurs (Dice 1945; as a string measure Kondrak, Marcu and Knight 2003). A text of one character has no bigram:
 * it is compared whole, 1 if equal and 0 if not. Two empty texts are equal.
 * @returns 0 to 1
 */
export function dice(a: string, b: string): number {
  if (a === b) return 1;
  const left = bigrams(a);
  const right = bigrams(b);
  if (left.size === 0 || right.size === 0) return 0;
  let shared = 0;
  for (const [bigram, count] of left) shared += Math.min(count, right.get(bigram) ?? 0);
  return (2 * shared) / (total(left) + total(right));
}

/** Dice coefficient of two titles as they stand. */
export function titleDice(a: string, b: string): number {
  return dice(reduce(a), reduce(b));
}

function bigrams(text: string): Map<string, number> {
  const characters = [...text];
  const counts = new Map<string, number>();
  for (let i = 0; i + 1 < characters.length; i++) {
    const bigram = `${characters[i]}${characters[i + 1]}`;
    counts.set(bigram, (counts.get(bigram) ?? 0) + 1);
  }
  return counts;
}

function total(counts: Map<string, number>): number {
  let sum = 0;
  for (const count of counts.values()) sum += count;
  return sum;
}
