import type { Measure } from "../notice/notice.js";
import type { CodedProblem } from "../pipeline/record.js";
import type { Bilingual } from "../tables/column.js";
import { measureId, problemId } from "../tables/keys.js";
import type { TextNotice } from "./text-notice.js";

/** What is counted as one text. */
export const TEXT_LEVELS = {
  notice: { zh: "整篇通报", en: "a notice" },
  problem: { zh: "一个问题（表述和整改情况）", en: "a problem: its statement and its account" },
  statement: { zh: "一个问题的表述", en: "the statement of a problem" },
  account: { zh: "一个问题的整改情况", en: "the account of a problem" },
  measure: { zh: "一条整改措施", en: "a measure" },
} as const satisfies Record<string, Bilingual>;

export type TextLevel = keyof typeof TEXT_LEVELS;

/** Somewhere in a notice: in a problem or outside, in a measure or not. What texts are selected and grouped by. */
export interface TextPlace {
  notice: TextNotice;
  problem: CodedProblem | null;
  measure: Measure | null;
}

/** One text of an analysis that counts words. */
export interface TextUnit extends TextPlace {
  /** `notice_id`, `problem_id` or `measure_id`. */
  id: string;
  text: string;
}

/** The places of a notice that texts at a level, or matches in them, stand in: itself, its problems, their measures. */
export function* textPlaces(notice: TextNotice, level: TextLevel): Generator<TextPlace> {
  yield { notice, problem: null, measure: null };
  if (level === "notice") return;
  for (const problem of notice.record.problems) {
    yield { notice, problem, measure: null };
    if (level !== "measure") continue;
    for (const measure of problem.measures) yield { notice, problem, measure };
  }
}

/** The texts of a notice at a level, in order; one without words is left out. */
export function* textUnits(notice: TextNotice, level: TextLevel): Generator<TextUnit> {
  if (level === "notice") {
    const text = notice.paragraphs.map((paragraph) => paragraph.text).join("\n");
    yield { id: notice.noticeId, notice, problem: null, measure: null, text };
    return;
  }
  for (const problem of notice.record.problems) {
    const id = problemId(notice.noticeId, problem.ordinal);
    if (level === "measure") {
      for (const measure of problem.measures) {
        yield { id: measureId(id, measure.ordinal), notice, problem, measure, text: measure.text };
      }
      continue;
    }
    const text = {
      problem: `${problem.statement}\n${problem.account}`,
      statement: problem.statement,
      account: problem.account,
    }[level];
    if (text.trim() !== "") yield { id, notice, problem, measure: null, text };
  }
}
