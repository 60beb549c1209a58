import type { DocumentRecord } from "./record.js";
import type { NoticeWords } from "./segment.js";
import type { Totals } from "./totals.js";

/**
 * Adds up the words of rectification notices by category, those outside every problem left out.
 * @param words of the notices of each document, in order
 * @param vocabulary the words by their numbers
 */
export function sumWords(
  documents: readonly DocumentRecord[],
  words: ReadonlyArray<readonly NoticeWords[]>,
  vocabulary: readonly string[],
): Totals["words"] {
  const sums = new Map<string, Map<number, { count: number; notices: number }>>();
  for (const [at, document] of documents.entries()) {
    for (const [place, notice] of document.notices.entries()) {
      if (notice.genre !== "rectification") continue;
      for (const { category, counts } of words[at]![place]!.categories) {
        if (category !== "") addCounts(sums, category, counts);
      }
    }
  }
  return [...sums].map(([category, known]) => [
    category,
    Array.from(known, ([word, { count, notices }]) => [vocabulary[word]!, count, notices]),
  ]);
}

function addCounts(
  sums: Map<string, Map<number, { count: number; notices: number }>>,
  category: string,
  counts: Int32Array,
): void {
  let known = sums.get(category);
  if (!known) {
    known = new Map();
    sums.set(category, known);
  }
  for (let at = 0; at < counts.length; at += 2) {
    const sum = known.get(counts[at]!);
    if (sum) {
      sum.count += counts[at + 1]!;
      sum.notices++;
    } else known.set(counts[at]!, { count: counts[at + 1]!, notices: 1 });
  }
}
