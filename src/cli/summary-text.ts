import type { RatiosOverNotices } from "../completion/over-notices.js";
import type { RunSummary } from "../completion/summary.js";
import { type Column, displayTable, oneLine } from "../evaluation/display-table.js";
import type { Lang } from "../messages/message.js";
import type { HumanCodesUsed } from "../pipeline/human-codes-used.js";
import type { RunResult } from "../pipeline/run.js";

const WORDS = {
  zh: {
    files: (s: RunSummary) =>
      `文件 ${s.files.total}：读取 ${s.files.parsed}，重复 ${s.files.duplicate}，非整改通报 ${s.files.no_notice}，无法读取 ${s.files.unreadable}`,
    notices: (s: RunSummary) =>
      `整改通报 ${s.notices.rectification} 篇，问题 ${s.problems} 个，措施 ${s.measures} 条${s.duplicates > 0 ? `；重复出现 ${s.duplicates} 篇，只计一次` : ""}`,
    states: (s: RunSummary) =>
      `状态：已完成 ${s.states.completed}，基本完成 ${s.states.mostly_completed}，正在整改 ${s.states.in_progress}，未说明 ${s.states.unstated}`,
    ratio: "完成率（仅计通报说明了状态的问题）",
    interval: (low: string, high: string, notices: number) =>
      `，95% 区间 ${low}–${high}（按 ${notices} 篇通报之间的差异计）`,
    coverage: (share: string) => `覆盖 ${share} 的问题`,
    account: "落实率（按整改措施的写法判断，计全部问题）",
    category: "类别",
    code: "代码",
    problems: "问题",
    human: ({ source, codes, used }: HumanCodesUsed) => `人工编码：${source} 共 ${codes} 条，用上 ${used} 条`,
    warnings: (n: number) => `提示 ${n} 条，见 run.json 和网页`,
    page: "网页",
    tables: "表格",
    dataPackage: "数据包",
    charts: "图",
    none: "无",
    colon: "：",
    semicolon: "；",
  },
  en: {
    files: (s: RunSummary) =>
      `files ${s.files.total}: read ${s.files.parsed}, duplicates ${s.files.duplicate}, no rectification notice ${s.files.no_notice}, unreadable ${s.files.unreadable}`,
    notices: (s: RunSummary) =>
      `notices ${s.notices.rectification}, problems ${s.problems}, measures ${s.measures}${s.duplicates > 0 ? `; ${s.duplicates} met again, counted once` : ""}`,
    states: (s: RunSummary) =>
      `states: completed ${s.states.completed}, mostly completed ${s.states.mostly_completed}, in progress ${s.states.in_progress}, unstated ${s.states.unstated}`,
    ratio: "completion ratio (of problems whose state the notice gives)",
    interval: (low: string, high: string, notices: number) =>
      `, 95 % interval ${low}–${high} by how ${notices} notices differ`,
    coverage: (share: string) => `covers ${share} of problems`,
    account: "account ratio (read from the measures, of all problems)",
    category: "category",
    code: "code",
    problems: "problems",
    human: ({ source, codes, used }: HumanCodesUsed) => `human codes: ${used} of the ${codes} in ${source} were used`,
    warnings: (n: number) => `warnings ${n}: see run.json and the page`,
    page: "page",
    tables: "tables",
    dataPackage: "data package",
    charts: "charts",
    none: "none",
    colon: ": ",
    semicolon: "; ",
  },
} as const;

/**
 * The summary of a run as a person reads it. Its intervals go by how notices differ, where there are enough of them.
 * Categories stand by their names, with the codes by which options and queries ask for them.
 * @param places where page, tables, charts and data package are
 */
export function summaryText(
  {
    summary,
    categoryNames,
    overNotices,
    humanCodes,
  }: Pick<RunResult, "summary" | "categoryNames" | "overNotices" | "humanCodes">,
  places: { page: string; tables: string; charts: string; dataPackage: string },
  lang: Lang,
): string {
  const words = WORDS[lang];
  const { ratios } = summary;
  const met = summary.messages
    .filter(({ severity }) => severity === "warning")
    .reduce((sum, { count }) => sum + count, 0);
  const categories = summary.categories
    .filter(({ problems }) => problems > 0)
    .map(({ category, problems }) => [oneLine(categoryNames[category]?.[lang] ?? ""), category, `${problems}`]);
  // Where there is no problem at all, none can be covered.
  const coverage =
    ratios.coverage === null ? "" : `${words.semicolon}${words.coverage(percent(ratios.coverage, words.none))}`;
  const lines = [
    words.files(summary),
    words.notices(summary),
    words.states(summary),
    `${words.ratio}${words.colon}${share(overNotices.ratio, words)}${coverage}`,
    `${words.account}${words.colon}${share(overNotices.account_ratio, words)}`,
    ...(humanCodes ? [words.human(humanCodes)] : []),
    ...(met > 0 ? [words.warnings(met)] : []),
    "",
    ...(categories.length > 0 ? [...categoryTable(categories, words), ""] : []),
    ...(["page", "tables", "charts", "dataPackage"] as const).map(
      (name) => `${words[name]}${words.colon}${places[name]}`,
    ),
  ];
  return `${lines.join("\n")}\n`;
}

function categoryTable(rows: readonly string[][], words: (typeof WORDS)[Lang]): string[] {
  const left = (title: string): Column => ({ title, align: "left" });
  return displayTable([left(words.category), left(words.code), { title: words.problems, align: "right" }], rows);
}

function percent(share: number | null, none: string): string {
  return share === null ? none : `${(share * 100).toFixed(1)} %`;
}

function share(over: RatiosOverNotices["ratio"], { none, interval }: (typeof WORDS)[Lang]): string {
  if (over === null) return none;
  const { low, high, notices } = over;
  const counts = `${percent(over.share, none)} (${over.part}/${over.whole})`;
  return low === null || high === null
    ? counts
    : `${counts}${interval((low * 100).toFixed(1), (high * 100).toFixed(1), notices)}`;
}
