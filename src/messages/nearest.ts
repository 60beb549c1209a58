/** A name with more wrong letters than this is not a misspelling any more. */
const MOST_EDITS = 2;

/**
 * The name that was probably meant: the one in the fewest edits (Levenshtein 1966), if they are few; signs between words
 * and capitals do not count. Of equally near ones the first.
 */
export function nearest(name: string, names: readonly string[]): string | null {
  const plain = (text: string) => text.toLowerCase().replace(/[-_ ]/g, "");
  const ranked = names
    .map((known) => ({ known, edits: edits(plain(name), plain(known)) }))
    .filter(({ known, edits }) => edits <= Math.min(MOST_EDITS, known.length / 2));
  ranked.sort((a, b) => a.edits - b.edits);
  return ranked[0]?.known ?? null;
}

/** Insertions, deletions and replacements that make one text of the other; of long texts only the lengths are compared. */
function edits(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > MOST_EDITS) return Math.abs(a.length - b.length);
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
