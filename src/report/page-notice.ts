import type { Figure, Measure } from "../notice/notice.js";
import type { CodedProblem, NoticeRecord } from "../pipeline/record.js";
import type {
  EvidencePart,
  FigureText,
  MeasureText,
  NoticeTexts,
  PageFigure,
  PageNotice,
  PageProblem,
  PageWords,
  ProblemTexts,
} from "./data.js";
import { allVisible, visible } from "./html.js";
import { measureCode } from "./measure-code.js";

/** A notice as the page has it at hand. Every text in it has gone through `visible`. */
export function pageNotice(record: NoticeRecord): PageNotice {
  return withoutEmpty({
    id: record.noticeId,
    source: visible(record.source),
    ordinal: record.ordinal === 1 ? undefined : record.ordinal,
    line: record.line,
    fields: withoutEmpty(allVisible(record.fields)),
    stated: withoutEmpty(allVisible(record.stated)),
    claims: wordsOf(record, (name) => name.startsWith("stated.")),
    problems: record.problems.map(pageProblem),
    figures: record.figures.map(pageFigure),
    chars: record.chars,
    words: record.words,
    warnings: record.messages
      .filter(({ severity }) => severity !== "info")
      .map(({ rule, line, args }) => ({ rule, line, args: allVisible(args) })),
  }) as PageNotice;
}

/** What the notice says, for the page to show when it is asked for. Every text in it has gone through `visible`. */
export function noticeTexts(record: NoticeRecord): NoticeTexts {
  return withoutEmpty({
    fields: wordsOf(record, (name) => name in record.fields),
    problems: record.problems.map((problem) => problemTexts(problem, record)),
  });
}

/** What decided the categories of its problems. Every text in it has gone through `visible`. */
export function noticeEvidence({ problems }: NoticeRecord): EvidencePart[number] {
  return problems.map(({ coding }) => allVisible(coding.evidence));
}

function pageProblem(problem: CodedProblem): PageProblem {
  const { coding } = problem;
  const stated = problem.status !== "unstated";
  return withoutEmpty({
    n: problem.ordinal,
    line: problem.line,
    number: visible(problem.number ?? ""),
    title: visible(problem.title),
    aspect: visible(problem.aspect ?? ""),
    parent: visible(problem.parent ?? ""),
    category: visible(coding.category),
    labels: allVisible(coding.labels.filter((label) => label !== coding.category)),
    confidence: Math.round(coding.confidence * 1000) / 1000,
    coder: coding.codedBy,
    status: stated ? problem.status : undefined,
    basis: problem.statusBasis === "none" ? undefined : problem.statusBasis,
    sustained: problem.sustained || undefined,
    done: visible(problem.doneOn ?? ""),
    due: visible(problem.dueOn ?? ""),
    account: problem.accountState,
    measures: problem.measures.map(measureCode),
  }) as PageProblem;
}

function pageFigure({ problem, kind, value, unit }: Figure): PageFigure {
  return [problem ?? 0, visible(kind), value, visible(unit)];
}

function problemTexts(problem: CodedProblem, { evidence, figures }: NoticeRecord): ProblemTexts {
  const account = visible(problem.account);
  const read = evidence[`problem.${problem.ordinal}.status`];
  const state = problem.statusText === "" ? undefined : { line: read?.line ?? 0, text: visible(problem.statusText) };
  return withoutEmpty({
    statement: problem.statement === problem.title ? "" : visible(problem.statement),
    account,
    state,
    measures: measureTexts(allVisible(problem.measures), account),
    figures: figures
      .filter((figure) => figure.problem === problem.ordinal)
      .map(({ kind, line, text }): FigureText => ({ kind: visible(kind), line, text: visible(text) })),
  });
}

/** Measures in the order of the text, by their place in it: their words are not written twice. */
function measureTexts(measures: readonly Measure[], account: string): MeasureText[] {
  let from = 0;
  return measures.map(({ line, marker, text }) => {
    const start = text === "" ? -1 : account.indexOf(text, from);
    if (start === -1) return withoutEmpty({ line, marker, text });
    // The mark belongs to the measure; what may stand between them is a point, a comma or a bracket.
    const before = marker === "" ? -1 : account.lastIndexOf(marker, start);
    const begin = before >= from && start - before - marker.length <= 3 ? before : start;
    from = start + text.length;
    return withoutEmpty({ line, marker, at: [begin, from] as [number, number] });
  });
}

function wordsOf({ evidence }: NoticeRecord, wanted: (name: string) => boolean): Record<string, PageWords> {
  const entries = Object.entries(evidence).filter(([name]) => wanted(name));
  return Object.fromEntries(entries.map(([name, { line, text }]) => [name, { line, text: visible(text) }]));
}

/** An object without the keys that say nothing: undefined and null, empty text, empty list, empty object. */
function withoutEmpty<T extends object>(object: T): T {
  const kept: Partial<T> = {};
  for (const key in object) {
    const value = object[key];
    if (value === undefined || value === null || value === "") continue;
    if (typeof value === "object" && isEmpty(value)) continue;
    kept[key] = value;
  }
  return kept as T;
}

function isEmpty(value: object): boolean {
  for (const _ in value) return false;
  return true;
}
