import type { Coding } from "../../src/coding/coding.js";
import type { ReferenceNotice, ReferenceProblem } from "../../src/evaluation/reference.js";
import type { Fields, Measure, Notice, Problem, Stated } from "../../src/notice/notice.js";

/** Notices of invented units for the tests of this folder, found and coded. */

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

const NO_TOTALS: Stated = {
  problems: null,
  completed: null,
  mostly: null,
  inProgress: null,
  measures: null,
  measuresCompleted: null,
  ratePct: null,
  asOf: null,
};

type FoundProblem = Problem & { coding?: Coding };

export function foundNotice(
  source: string,
  parts: {
    ordinal?: number;
    genre?: Notice["genre"];
    fields?: Partial<Fields>;
    stated?: Partial<Stated>;
    problems?: FoundProblem[];
    evidence?: Notice["evidence"];
  } = {},
): Notice {
  return {
    noticeId: "0123456789ab",
    source,
    ordinal: parts.ordinal ?? 1,
    line: 2,
    genre: parts.genre ?? "rectification",
    fields: { ...NO_FIELDS, ...parts.fields },
    stated: { ...NO_TOTALS, ...parts.stated },
    problems: parts.problems ?? [],
    figures: [],
    tasks: [],
    evidence: parts.evidence ?? {},
    messages: [],
    chars: 100,
  };
}

export function foundProblem(line: number, title: string, parts: Partial<FoundProblem> = {}): FoundProblem {
  return {
    ordinal: 1,
    line,
    number: null,
    title,
    aspect: null,
    parent: null,
    statement: title,
    account: "",
    status: "unstated",
    statusBasis: "none",
    statusText: "",
    sustained: false,
    doneOn: null,
    dueOn: null,
    accountState: "declared",
    measures: [],
    ...parts,
  };
}

export function coded(category: string, confidence = 0.9, more: string[] = []): Coding {
  return { category, labels: [category, ...more], confidence, codedBy: "model", evidence: [] };
}

export function foundMeasure(line: number, text: string, parts: Partial<Measure> = {}): Measure {
  return {
    ordinal: 1,
    line,
    marker: "",
    text,
    state: "declared",
    dated: false,
    documented: false,
    quantified: false,
    accountable: false,
    ...parts,
  };
}

export function reference(file: string, parts: Partial<ReferenceNotice> = {}): ReferenceNotice {
  return { file, genre: "rectification", fields: {}, stated: {}, problems: [], ...parts };
}

export function codedProblem(line: number, title: string, parts: Partial<ReferenceProblem> = {}): ReferenceProblem {
  return { line, title, ...parts };
}
