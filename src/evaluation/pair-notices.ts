import type { Notice } from "../notice/notice.js";
import type { NoticeRecord } from "../pipeline/record.js";
import { type Candidate, type Match, takeBestFirst, withLeftOver } from "./match.js";
import type { ReferenceNotice } from "./reference.js";
import { titleDice } from "./similarity.js";

/** A parsed notice, coded or not yet. */
export type FoundNotice = Notice | NoticeRecord;

/** From here on two titles of one file are taken to name the same notice. */
const SAME_TITLE = 0.5;

/**
 * Pairs the reference notices of one file with the notices found in it: by title, the most similar first, and what is
 * left over in the order it stands in, since a wrongly read title is an error of its own and not a missing notice.
 * @returns pairs of positions in the two lists, in the order of `expected`
 */
export function pairNotices(expected: readonly ReferenceNotice[], found: readonly FoundNotice[]): Match[] {
  const candidates: Candidate[] = [];
  for (const [e, wanted] of expected.entries()) {
    for (const [f, got] of found.entries()) {
      const similarity = titleDice(wanted.fields.title ?? "", got.fields.title ?? "");
      if (similarity >= SAME_TITLE) {
        candidates.push({ expected: e, found: f, similarity, distance: Math.abs(e - f) });
      }
    }
  }
  return withLeftOver(takeBestFirst(candidates), expected.length, found.length);
}
