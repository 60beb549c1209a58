import { NOTHING_STATED } from "../../notice/nothing-stated.js";
import type { Fields } from "../../notice/notice.js";
import type { CodedProblem, NoticeRecord } from "../../pipeline/record.js";
import type { PageNotice, PageProblem } from "../data.js";
import { measureKind } from "../measure-code.js";

const NO_FIELDS: Fields = {
  title: null,
  unit: null,
  unitType: null,
  level: null,
  province: null,
  city: null,
  county: null,
  adcode: null,
  kind: null,
  inspector: null,
  inspectedFrom: null,
  inspectedTo: null,
  feedbackOn: null,
  publishedOn: null,
};

/**
 * The record of a notice again, its texts empty: the page counts and draws by the same functions as the run, which take
 * records.
 */
export function recordOf(notice: PageNotice): NoticeRecord {
  const claims = Object.entries(notice.claims ?? {});
  return {
    noticeId: notice.id,
    source: notice.source,
    ordinal: notice.ordinal ?? 1,
    line: notice.line,
    genre: "rectification",
    fields: { ...NO_FIELDS, ...notice.fields },
    stated: { ...NOTHING_STATED, ...notice.stated },
    problems: (notice.problems ?? []).map(problemOf),
    figures: (notice.figures ?? []).map(([problem, kind, value, unit]) => ({
      problem: problem === 0 ? null : problem,
      line: 0,
      kind,
      value,
      unit,
      text: "",
    })),
    evidence: Object.fromEntries(claims.map(([name, words]) => [name, { ...words, rule: "" }])),
    tasks: [],
    messages: (notice.warnings ?? []).map((met) => ({ ...met, severity: "warning" })),
    chars: notice.chars,
    words: notice.words,
    terms: [],
  };
}

function problemOf(problem: PageProblem): CodedProblem {
  return {
    ordinal: problem.n,
    line: problem.line,
    number: problem.number ?? null,
    title: problem.title ?? "",
    aspect: problem.aspect ?? null,
    parent: problem.parent ?? null,
    statement: "",
    account: "",
    status: problem.status ?? "unstated",
    statusBasis: problem.basis ?? "none",
    statusText: "",
    sustained: problem.sustained ?? false,
    doneOn: problem.done ?? null,
    dueOn: problem.due ?? null,
    accountState: problem.account,
    measures: (problem.measures ?? []).map(measureOf),
    coding: {
      category: problem.category,
      labels: [problem.category, ...(problem.labels ?? [])],
      confidence: problem.confidence,
      codedBy: problem.coder,
      evidence: [],
    },
  };
}

const measures = new Map<string, CodedProblem["measures"][number]>();

/** There are few kinds of measure and very many measures: those of one kind are one object. */
function measureOf(code: string): CodedProblem["measures"][number] {
  let measure = measures.get(code);
  if (!measure) {
    measure = { ordinal: 0, line: 0, marker: "", text: "", ...measureKind(code) };
    measures.set(code, measure);
  }
  return measure;
}
