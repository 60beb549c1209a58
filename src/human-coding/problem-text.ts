import { dice, reduce } from "../evaluation/similarity.js";
import { sha256 } from "../files/sha256.js";
import type { NoticeRecord } from "../pipeline/record.js";

/** What a problem is recognised by, whatever line it stands on: its own words and those of its notice. */
export interface ProblemText {
  /** Title of the notice and the unit that it is about; empty where unknown. */
  notice: string;
  unit: string;
  /** ISO date or month; null where not given. */
  publishedOn: string | null;
  /** Headings above, as in `Problem`. */
  aspect: string | null;
  parent: string | null;
  title: string;
  /** The whole statement; its title where that is all there is. */
  statement: string;
}

/** A problem's text with the identifier that it had when the text was written down. */
export interface NamedText extends ProblemText {
  /** `problem_id` of that run, a hint only: null where it is not known. */
  problemId: string | null;
}

/** The parts of a notice that its problems' texts are made of. */
export type NoticeText = Pick<NoticeRecord, "noticeId" | "fields">;

/** The text of a problem of a notice. */
export function problemText(
  notice: NoticeText,
  problem: { title: string; statement: string; aspect: string | null; parent: string | null },
): ProblemText {
  return {
    notice: notice.fields.title ?? "",
    unit: notice.fields.unit ?? "",
    publishedOn: notice.fields.publishedOn,
    aspect: problem.aspect,
    parent: problem.parent,
    title: problem.title,
    statement: problem.statement || problem.title,
  };
}

/**
 * Hash of the letters and digits of a statement: the same for texts that differ in spaces, punctuation and width.
 * @returns 16 hex digits; empty where the statement has no letter
 */
export function statementKey(statement: string): string {
  const letters = reduce(statement);
  return letters === "" ? "" : sha256(letters).slice(0, 16);
}

/** The `notice_id` in a `problem_id`; null for null. */
export function noticeIdOf(problemId: string | null): string | null {
  return problemId?.slice(0, problemId.lastIndexOf("-")) ?? null;
}

/** The ordinal in a `problem_id`; null for null. */
export function ordinalOf(problemId: string | null): number | null {
  return problemId === null ? null : Number(problemId.slice(problemId.lastIndexOf("-") + 1));
}

/** What a notice is recognised by; texts reduced to letters and digits. */
export interface NoticeIdentity {
  noticeId: string | null;
  title: string;
  unit: string;
  publishedOn: string | null;
}

/** What the notice of a text is recognised by. */
export function noticeOfText({ problemId, notice, unit, publishedOn }: NamedText): NoticeIdentity {
  return { noticeId: noticeIdOf(problemId), title: reduce(notice), unit: reduce(unit), publishedOn };
}

/** Titles of one notice that were read a little differently are at least this much alike (Dice). */
const SAME_TITLE = 0.9;

/**
 * Whether two identities are of one notice, or of versions of it. `same`: the same `notice_id`; else the same title or
 * the same unit, with nothing that speaks against it. `perhaps`: one title and unit hold the other's, as where the name of
 * a site was read into the title. A unit that was inspected twice gives its two notices the same title, so two different
 * days of publication tell them apart.
 */
export function compareNotices(a: NoticeIdentity, b: NoticeIdentity): "same" | "perhaps" | "other" {
  if (a.noticeId !== null && a.noticeId === b.noticeId) return "same";
  if (a.publishedOn !== null && b.publishedOn !== null && a.publishedOn !== b.publishedOn) return "other";
  if (!a.title || !b.title) return a.unit !== "" && a.unit === b.unit ? "same" : "other";
  if (a.unit === b.unit || !a.unit || !b.unit) {
    if (a.title === b.title) return "same";
    if (a.unit !== "" && a.unit === b.unit && dice(a.title, b.title) >= SAME_TITLE) return "same";
  }
  return oneHoldsOther(a.title, b.title) && oneHoldsOther(a.unit, b.unit) ? "perhaps" : "other";
}

function oneHoldsOther(a: string, b: string): boolean {
  return a.includes(b) || b.includes(a);
}

/**
 * Whether two texts with the same statement were written down from one problem: out of one notice, with the same ordinal
 * or under the same headings. (A notice may say the same words under two headings; another version of the program may
 * number its problems otherwise.)
 */
export function isSameProblem(a: NamedText, b: NamedText): boolean {
  if (a.problemId !== null && a.problemId === b.problemId) return true;
  const isOneNotice = compareNotices(noticeOfText(a), noticeOfText(b)) === "same";
  return isOneNotice && a.aspect === b.aspect && a.parent === b.parent;
}
