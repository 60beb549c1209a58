import { reduce, titleDice } from "../evaluation/similarity.js";
import type { Fields, Problem } from "../notice/notice.js";
import { type CodingStore, placesOfNotice } from "./coding-store.js";
import type { HumanCode } from "./human-code.js";
import { type NoticeIdentity, noticeIdOf, ordinalOf, statementKey } from "./problem-text.js";

/** Why a code does not find its problem. */
export type Lost =
  /** The notice is not among those read. */
  | "no-notice"
  /** No problem of the notice reads like it. */
  | "no-problem"
  /** Several do, and nothing tells which is meant. */
  | "several"
  /** The only one that reads like it has a code of its own, so that it was another problem. */
  | "taken";

/** A code with the problem of a notice that it is about, by its place in the notice; or why there is none. */
export interface FoundProblem {
  code: HumanCode;
  /** The code's place in the store. */
  place: number;
  problem: number | null;
  lost: Lost | null;
}

/** What of a notice's record a code is matched against. */
export interface MatchedNotice {
  noticeId: string;
  fields: Pick<Fields, "title" | "unit" | "publishedOn">;
  problems: ReadonlyArray<Pick<Problem, "ordinal" | "title" | "statement" | "aspect" | "parent">>;
}

/** Titles at least this much alike (Dice) may be the same title, edited. */
const SIMILAR = 0.9;

/**
 * Finds the problems that the store's codes of a notice are about: by the letters of the statement, whatever line it
 * stands on; where no statement is the same, by a title all but the same, if only one problem has such a title. Of
 * several problems with the same statement the one with the same ordinal (in an unchanged notice) or the same headings.
 * @returns the codes of this notice in the order of the store
 */
export function findProblems(notice: MatchedNotice, store: CodingStore): FoundProblem[] {
  if (store.codes.length === 0) return [];
  const keys = notice.problems.map(({ statement, title }) => statementKey(statement || title));
  const places = placesOfNotice(store, identityOf(notice), new Set(keys));
  const exact = places.map((place) => exactProblem(store.codes[place]!, notice, keys));
  const taken = new Set(exact.map(({ problem }) => problem));
  return places.map((place, at) => {
    const code = store.codes[place]!;
    const found = exact[at]!.lost === "no-problem" ? similarProblem(code, notice, taken) : exact[at]!;
    return { code, place, ...found };
  });
}

function identityOf({ noticeId, fields }: MatchedNotice): NoticeIdentity {
  const [title, unit] = [fields.title, fields.unit].map((text) => reduce(text ?? ""));
  return { noticeId, title: title!, unit: unit!, publishedOn: fields.publishedOn };
}

type Search = Pick<FoundProblem, "problem" | "lost">;

function exactProblem(code: HumanCode, { noticeId, problems }: MatchedNotice, keys: readonly string[]): Search {
  const key = statementKey(code.text.statement);
  const same = keys.flatMap((one, place) => (one !== "" && one === key ? [place] : []));
  if (same.length === 0) return { problem: null, lost: "no-problem" };
  if (same.length === 1) return { problem: same[0]!, lost: null };
  const { problemId, aspect, parent } = code.text;
  const narrowed = [
    noticeIdOf(problemId) === noticeId ? same.filter((place) => problems[place]!.ordinal === ordinalOf(problemId)) : [],
    same.filter((place) => problems[place]!.aspect === aspect && problems[place]!.parent === parent),
  ];
  const only = narrowed.find((places) => places.length === 1);
  return only ? { problem: only[0]!, lost: null } : { problem: null, lost: "several" };
}

function similarProblem(code: HumanCode, { problems }: MatchedNotice, taken: ReadonlySet<number | null>): Search {
  const alike = problems.flatMap(({ title }, place) => (titleDice(title, code.text.title) >= SIMILAR ? [place] : []));
  const free = alike.filter((place) => !taken.has(place));
  if (alike.length === 0) return { problem: null, lost: "no-problem" };
  if (alike.length > 1) return { problem: null, lost: "several" };
  return free.length === 1 ? { problem: free[0]!, lost: null } : { problem: null, lost: "taken" };
}
