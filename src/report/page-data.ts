import { CHECKS, type Check, checksOf } from "../completion/checks.js";
import type { Measure } from "../notice/notice.js";
import type { CodedProblem, NoticeRecord } from "../pipeline/record.js";
import type { CompletionRow } from "../tables/completion.js";
import { MEASURE_STATES } from "../tables/measures.js";
import { ACCOUNT_STATES, CODERS, STATUS_BASES, STATUSES } from "../tables/problems.js";
import type { PageCheck, PageData, PageMeasure, PageNotice, PageProblem, PageRatio, PageUnit } from "./data.js";
import { allVisible, visible } from "./html.js";
import type { ReportInput } from "./report.js";

/**
 * What the page shows of the notices, the units and the checks. Every text in it has gone through `visible`.
 * Notices of other genres than rectification are left out.
 */
export function pageData(input: ReportInput): PageData {
  const records = input.notices.filter((notice) => notice.genre === "rectification");
  const checks = records.map(checksOf);
  return {
    lang: input.lang,
    names: {
      status: STATUSES,
      basis: STATUS_BASES,
      account: ACCOUNT_STATES,
      measure: MEASURE_STATES,
      coder: CODERS,
      check: CHECKS,
      category: Object.fromEntries(
        input.categories.map(({ code, zh, en }) => [code, { zh: visible(zh), en: visible(en) }]),
      ),
    },
    core: input.categories.filter((category) => category.core).map(({ code }) => code),
    units: pageUnits(input, records, checks),
    notices: records.map(pageNotice),
    checks: checks.flatMap((found, notice) =>
      found.map((check) => pageCheck(check, notice, records[notice]?.fields.unit ?? null)),
    ),
  };
}

function pageUnits(input: ReportInput, records: readonly NoticeRecord[], checks: readonly Check[][]): PageUnit[] {
  const groupOf = new Map(input.units.map((unit) => [placeKey(unit), unit]));
  const members = new Map<string | null, number[]>();
  for (const [index, { fields }] of records.entries()) {
    const unknown = { unit: null, province: null, city: null, county: null };
    const group = groupOf.get(placeKey(fields.unit === null ? unknown : fields))?.group ?? fields.unit;
    const list = members.get(group) ?? [];
    list.push(index);
    members.set(group, list);
  }
  return input.completion
    .filter((row) => row.by === "unit")
    .map((row) => {
      const notices = members.get(row.group) ?? [];
      return pageUnit(
        row,
        notices,
        notices.flatMap((index) => records[index] ?? []),
        notices.flatMap((index) => checks[index] ?? []),
      );
    });
}

function placeKey(unit: { unit: string | null; province: string | null; city: string | null; county: string | null }) {
  return JSON.stringify([unit.unit, unit.province, unit.city, unit.county]);
}

function pageUnit(row: CompletionRow, notices: number[], records: NoticeRecord[], checks: Check[]): PageUnit {
  const fields = records[0]?.fields;
  const given = row.completed + row.mostly_completed + row.in_progress;
  const published = records
    .flatMap(({ fields }) => fields.publishedOn ?? [])
    .sort()
    .at(-1);
  return withoutEmpty({
    name: visible(row.group ?? ""),
    place: visible([fields?.province, fields?.city, fields?.county].filter(Boolean).join(" ")),
    kinds: [...new Set(records.flatMap(({ fields }) => fields.kind ?? []))],
    published: published === undefined ? undefined : visible(published),
    problems: row.problems,
    ratio: pageRatio(row.completed, given, row.ratio, row.ratio_low, row.ratio_high),
    coverage: row.coverage ?? undefined,
    account: pageRatio(row.accounted_done, row.problems, row.account_ratio, row.account_low, row.account_high),
    claimed: row.stated_ratio ?? undefined,
    differing: checks.filter(({ difference }) => difference !== null && difference !== 0).length || undefined,
    notices,
  });
}

function pageRatio(
  part: number,
  whole: number,
  share: number | null,
  low: number | null,
  high: number | null,
): PageRatio | undefined {
  return share === null || low === null || high === null ? undefined : [part, whole, share, low, high];
}

function pageNotice({ noticeId, source, line, problems, ...record }: NoticeRecord): PageNotice {
  const fields = allVisible(record.fields);
  return withoutEmpty({
    id: noticeId,
    source: visible(source),
    line,
    title: fields.title ?? undefined,
    inspector: fields.inspector ?? undefined,
    feedback: fields.feedbackOn ?? undefined,
    published: fields.publishedOn ?? undefined,
    problems: problems.map(pageProblem),
  });
}

function pageProblem(record: CodedProblem): PageProblem {
  const problem = allVisible(record);
  const { coding } = problem;
  const stated = problem.status !== "unstated";
  return withoutEmpty({
    n: problem.ordinal,
    line: problem.line,
    number: problem.number ?? undefined,
    title: problem.title,
    aspect: problem.aspect ?? undefined,
    parent: problem.parent ?? undefined,
    category: coding.category,
    labels: coding.labels.filter((label) => label !== coding.category),
    confidence: Math.round(coding.confidence * 1000) / 1000,
    coder: coding.codedBy,
    evidence: coding.evidence,
    status: stated ? problem.status : undefined,
    basis: stated ? problem.statusBasis : undefined,
    words: problem.statusText,
    sustained: problem.sustained || undefined,
    done: problem.doneOn ?? undefined,
    due: problem.dueOn ?? undefined,
    account: problem.accountState,
    statement: problem.statement === problem.title ? undefined : problem.statement,
    text: problem.account,
    measures: pageMeasures(problem.measures, problem.account),
  });
}

/** Measures in the order of the text, by their place in it: their words are not written twice. */
function pageMeasures(measures: readonly Measure[], text: string): PageMeasure[] {
  let from = 0;
  return measures.map((measure) => {
    const flags = FLAGS.filter(([name]) => measure[name])
      .map(([, letter]) => letter)
      .join("");
    const start = measure.text === "" ? -1 : text.indexOf(measure.text, from);
    if (start === -1) return withoutEmpty({ state: measure.state, flags, text: measure.marker + measure.text });
    // The mark belongs to the measure; what may stand between them is a point, a comma or a bracket.
    const before = measure.marker === "" ? -1 : text.lastIndexOf(measure.marker, start);
    const begin = before >= from && start - before - measure.marker.length <= 3 ? before : start;
    from = start + measure.text.length;
    return withoutEmpty({ state: measure.state, flags, at: [begin, from] as [number, number] });
  });
}

const FLAGS = [
  ["dated", "d"],
  ["documented", "f"],
  ["quantified", "q"],
  ["accountable", "a"],
] as const;

function pageCheck(
  { check, stated, derived, difference, note }: Check,
  notice: number,
  unit: string | null,
): PageCheck {
  return withoutEmpty({
    notice,
    unit: visible(unit ?? ""),
    check,
    stated,
    derived: derived ?? undefined,
    difference: difference ?? undefined,
    note: { zh: visible(note.zh), en: visible(note.en) },
  });
}

/** An object without the keys that say nothing: undefined, empty text, empty list. */
function withoutEmpty<T extends object>(object: T): T {
  const kept = Object.entries(object).filter(
    ([, value]) => value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(kept) as T;
}
