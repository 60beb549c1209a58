import type { Lang } from "../messages/message.js";
import type { Difference, Value } from "./difference.js";
import { type Column, confusionLines, decimal, displayTable, oneLine, range } from "./display-table.js";
import type { Evaluation, Figure, NoticeScore } from "./evaluate.js";
import { figureLabel, GROUP_LABELS } from "./figure-labels.js";

const WORDS = {
  zh: {
    figure: "指标",
    value: "值",
    interval: "95 % 区间",
    cases: "个案",
    no_cases: "无定义：没有可比的个案",
    no_variance: "无定义：全部同一编码",
    perNotice: "各通报",
    notice: "通报",
    split: "拆分",
    genre: "文种",
    fields: "字段",
    stated: "自述数",
    problems: "问题 编码/读出/匹配",
    f1: "F1",
    titles: "标题",
    states: "状态",
    codes: "类别",
    counted: "措施数",
    measureStates: "措施状态",
    differences: "差异",
    expected: "编码",
    found: "读出",
    context: "原文",
    line: "第 {} 行",
    confusion: "（行：人工编码；列：程序）",
    status: "状态",
    category: "类别",
    none: "没有差异",
    yes: "是",
    no: "否",
  },
  en: {
    figure: "figure",
    value: "value",
    interval: "95 % interval",
    cases: "cases",
    no_cases: "undefined: nothing to compare",
    no_variance: "undefined: one code throughout",
    perNotice: "Notice by notice",
    notice: "notice",
    split: "split",
    genre: "genre",
    fields: "fields",
    stated: "totals",
    problems: "problems coded/found/matched",
    f1: "F1",
    titles: "titles",
    states: "states",
    codes: "codes",
    counted: "measures",
    measureStates: "measure states",
    differences: "differences",
    expected: "coded",
    found: "found",
    context: "text",
    line: "line {}",
    confusion: " (rows: coded by hand; columns: by the program)",
    status: "State",
    category: "Category",
    none: "no differences",
    yes: "yes",
    no: "no",
  },
} satisfies Record<Lang, Record<string, string>>;

/** The figures with their intervals and cases, group by group, then the confusion tables and the notices one by one. */
export function renderEvaluation(evaluation: Evaluation, lang: Lang): string {
  const words = WORDS[lang];
  const percent = Math.round(evaluation.bootstrap.level * 100);
  const columns: Column[] = [
    { title: words.figure, align: "left" },
    { title: words.value, align: "right" },
    { title: words.interval.replace("95", String(percent)), align: "right" },
    { title: words.cases, align: "right" },
    { title: "", align: "left" },
  ];
  const [header, ...lines] = displayTable(
    columns,
    evaluation.figures.map((figure) => figureRow(figure, lang)),
  );
  const out = [header!];
  let group = "";
  for (const [index, figure] of evaluation.figures.entries()) {
    if (figure.group !== group) out.push("", GROUP_LABELS[figure.group][lang]);
    group = figure.group;
    out.push(lines[index]!);
  }
  const { status, category } = evaluation.confusion;
  out.push("", words.status + words.confusion, ...confusionLines(status));
  if (category.codes.length > 0) out.push("", words.category + words.confusion, ...confusionLines(category));
  out.push("", words.perNotice, ...noticeLines(evaluation.perNotice, lang));
  return `${out.join("\n")}\n`;
}

/**
 * Every difference, notice by notice: line, what, what the coder says, what the program says.
 * @param what lists only these kinds (`problem.status`) or families of kinds (`problem`); all where empty
 */
export function renderDifferences(
  differences: readonly Difference[],
  lang: Lang,
  what: readonly string[] = [],
): string {
  const words = WORDS[lang];
  const listed = differences.filter((one) => what.length === 0 || what.some((kind) => isKind(one.what, kind)));
  if (listed.length === 0) return `${words.none}\n`;
  const out: string[] = [];
  let heading = "";
  for (const difference of listed) {
    const notice = difference.notice === 1 ? difference.file : `${difference.file} #${difference.notice}`;
    if (notice !== heading) out.push(...(out.length > 0 ? [""] : []), notice);
    heading = notice;
    const line = difference.line === null ? "" : ` ${words.line.replace("{}", String(difference.line))}`;
    out.push(` ${line} ${difference.what}`.trimEnd());
    out.push(`    ${words.expected}: ${shown(difference.expected)}`, `    ${words.found}: ${shown(difference.found)}`);
    if (difference.context) out.push(`    ${words.context}: ${shown(difference.context)}`);
  }
  return `${out.join("\n")}\n`;
}

/** The kinds and families of kinds that differences were met of, by code unit. */
export function kindsMet(differences: readonly Difference[]): string[] {
  const kinds = differences.flatMap(({ what }) => [what, what.replace(/\..*$/, "")]);
  return [...new Set(kinds)].sort();
}

function isKind(what: string, kind: string): boolean {
  return what === kind || what.startsWith(`${kind}.`);
}

function shown(value: Value): string {
  return value === null ? "—" : oneLine(String(value));
}

function figureRow(figure: Figure, lang: Lang): string[] {
  const because = figure.undefinedBecause === null ? "" : WORDS[lang][figure.undefinedBecause];
  return [`  ${figureLabel(figure.key, lang)}`, decimal(figure.value), range(figure), String(figure.cases), because];
}

function noticeLines(notices: readonly NoticeScore[], lang: Lang): string[] {
  const words = WORDS[lang];
  const yesNo = (value: boolean | null) => (value === null ? "" : value ? words.yes : words.no);
  const columns: ReadonlyArray<readonly [title: string, cell: (notice: NoticeScore) => string]> = [
    [words.split, (notice) => yesNo(notice.split)],
    [words.genre, (notice) => yesNo(notice.genre)],
    [words.fields, (notice) => decimal(notice.fields)],
    [words.stated, (notice) => decimal(notice.stated)],
    [words.problems, (notice) => [notice.problemsExpected, notice.problemsFound, notice.problemsMatched].join("/")],
    [words.f1, (notice) => decimal(notice.problemsF1)],
    [words.titles, (notice) => decimal(notice.titleSimilarity)],
    [words.states, (notice) => decimal(notice.statusAccuracy)],
    [words.codes, (notice) => decimal(notice.categoryAccuracy)],
    [words.counted, (notice) => decimal(notice.measuresCounted)],
    [words.measureStates, (notice) => decimal(notice.measureStateAccuracy)],
    [words.differences, (notice) => String(notice.differences)],
  ];
  const name = (notice: NoticeScore) => (notice.notice === 1 ? notice.file : `${notice.file} #${notice.notice}`);
  return displayTable(
    [{ title: `  ${words.notice}`, align: "left" }, ...columns.map(([title]): Column => ({ title, align: "right" }))],
    notices.map((notice) => [`  ${name(notice)}`, ...columns.map(([, cell]) => cell(notice))]),
  );
}
