import { reduce } from "../evaluation/similarity.js";
import type { HumanCode } from "./human-code.js";
import { isFromNotice, noticeIdOf } from "./problem-text.js";

/** Human codes made ready to be looked up by notice. Plain maps and lists: it can be sent to a worker. */
export interface CodingStore {
  /** In the order in which they were taken in; of two the later outranks. */
  codes: readonly HumanCode[];
  /** Codes with a category that the codebook does not have: of another codebook, and left aside. */
  foreign: readonly HumanCode[];
  /** Places in `codes` by `notice_id`, by title and by unit of the notice, reduced to letters. */
  byNotice: ReadonlyMap<string, readonly number[]>;
}

/**
 * Makes a store of codes for use with a codebook.
 * @param categories codes of the codebook's categories
 */
export function codingStore(all: readonly HumanCode[], categories: readonly string[]): CodingStore {
  const allowed = new Set(categories);
  const isOurs = ({ labels }: HumanCode) => labels.every((label) => allowed.has(label));
  const codes = all.filter(isOurs);
  const byNotice = new Map<string, number[]>();
  for (const [place, { text }] of codes.entries()) {
    for (const key of noticeKeys(noticeIdOf(text.problemId), text.notice, text.unit)) {
      const places = byNotice.get(key);
      if (places) places.push(place);
      else byNotice.set(key, [place]);
    }
  }
  return { codes, foreign: all.filter((code) => !isOurs(code)), byNotice };
}

/** What a notice is recognised by. */
export interface NoticeIdentity {
  noticeId: string;
  notice: string;
  unit: string;
  publishedOn: string | null;
}

/** The codes of problems of a notice, or of an earlier version of it, in the order of the store. */
export function codesOfNotice(store: CodingStore, notice: NoticeIdentity): HumanCode[] {
  const keys = noticeKeys(notice.noticeId, notice.notice, notice.unit);
  const places = new Set(keys.flatMap((key) => store.byNotice.get(key) ?? []));
  return [...places]
    .sort((a, b) => a - b)
    .map((place) => store.codes[place]!)
    .filter(({ text }) => isFromNotice(text, notice));
}

function noticeKeys(noticeId: string | null, title: string, unit: string): string[] {
  const keys = noticeId === null ? [] : [`id ${noticeId}`];
  if (reduce(title) !== "") keys.push(`title ${reduce(title)}`);
  if (reduce(unit) !== "") keys.push(`unit ${reduce(unit)}`);
  return keys;
}
