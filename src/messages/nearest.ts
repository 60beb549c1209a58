/** A name with more wrong letters than this is not a misspelling any more. */
const MOST_EDITS = 2;

/**
 * The name that was probably meant: the one in the fewest edits, if they are few; signs between words and capitals do not
 * count. Of equally near ones the first.
 */
export function nearest(name: string, names: readonly string[]): string | null {
  const plain = (text: string) => text.toLowerCase().replace(/[-_ ]/g, "");
  const ranked = names
    .map((known) => ({ known, edits: edits(plain(name), plain(known)) }))
    .filter(({ known, edits }) => edits <= Math.min(MOST_EDITS, known.length / 2));
  ranked.sort((a, b) => a.edits - b.edits);
  return ranked[0]?.known ?? null;
}

/**
 * Insertions, deletions, replacements, and neighbours that changed places, that make one text of the other (Damerau 1964);
 * of texts whose lengths differ too much only the lengths are compared.
 */
function edits(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > MOST_EDITS) return Math.abs(a.length - b.length);
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const haveSwapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = i > 1 && j > 1 && haveSwapped ? before[j - 2]! + 1 : replaced;
      next.push(Math.min(replaced, swapped, row[j]! + 1, next[j - 1]! + 1));
    }
    [before, row] = [row, next];
  }
  return row[b.length]!;
}
