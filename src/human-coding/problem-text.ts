import { createHash } from "node:crypto";
import { reduce, titleDice } from "../evaluation/similarity.js";
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
  return letters === "" ? "" : createHash("sha256").update(letters).digest("hex").slice(0, 16);
}

/** The `notice_id` in a `problem_id`; null for null. */
export function noticeIdOf(problemId: string | null): string | null {
  return problemId?.slice(0, problemId.lastIndexOf("-")) ?? null;
}

/** The ordinal in a `problem_id`; null for null. */
export function ordinalOf(problemId: string | null): number | null {
  return problemId === null ? null : Number(problemId.slice(problemId.lastIndexOf("-") + 1));
}

/** Titles of one notice that were read a little differently are at least this much alike (Dice). */
const SAME_TITLE = 0.9;

/**
 * Whether a text was written down from this notice, or from an earlier version of it: the same `notice_id`; else the
 * same title or the same unit with nothing that speaks against it. A unit that was inspected twice gives its two
 * notices the same title, so two different days of publication tell them apart.
 */
export function isFromNotice(text: NamedText, notice: { noticeId: string | null } & ProblemTextOfNotice): boolean {
  if (text.problemId !== null && noticeIdOf(text.problemId) === notice.noticeId) return true;
  if (text.publishedOn !== null && notice.publishedOn !== null && text.publishedOn !== notice.publishedOn) return false;
  const [title, otherTitle, unit, otherUnit] = [text.notice, notice.notice, text.unit, notice.unit].map(reduce);
  if (unit && otherUnit && unit !== otherUnit) return false;
  if (title && otherTitle)
    return title === otherTitle || (!!unit && titleDice(text.notice, notice.notice) >= SAME_TITLE);
  return !!unit && unit === otherUnit;
}

type ProblemTextOfNotice = Pick<ProblemText, "notice" | "unit" | "publishedOn">;

/**
 * Whether two texts with the same statement were written down from one problem: out of one notice, with the same ordinal
 * or under the same headings. (A notice may say the same words under two headings; another version of the program may
 * number its problems otherwise.)
 */
export function isSameProblem(a: NamedText, b: NamedText): boolean {
  if (a.problemId !== null && a.problemId === b.problemId) return true;
  const isOneNotice = isFromNotice(a, { ...b, noticeId: noticeIdOf(b.problemId) });
  return isOneNotice && a.aspect === b.aspect && a.parent === b.parent;
}
