import { noCounts, noticeCounts } from "../completion/counts.js";
import { ratiosOf } from "../completion/ratio.js";
import type { Message } from "../messages/message.js";
import type { NoticeRecord } from "../pipeline/record.js";
import type { Bilingual, Column, DocumentTable, RowOf } from "./column.js";
import { LINE, NOTICE_ID, SOURCE, UNIT } from "./keys.js";
import { RATIO_COLUMNS, STATE_COUNT_COLUMNS } from "./ratio-columns.js";
import { UNIT_TYPES } from "./unit-types.js";

const NOT_READ: Bilingual = { zh: "通报没有给出，或没有读出", en: "not given in the notice, or not read" };
const NOT_CLAIMED: Bilingual = { zh: "通报没有自报该数", en: "the notice makes no such claim" };

/** Kinds of document, of which only `rectification` counts in ratios. */
export const GENRES = {
  rectification: { zh: "整改通报", en: "rectification notice" },
  "work-plan": { zh: "工作计划", en: "work plan" },
  feedback: { zh: "巡视巡察反馈", en: "inspection feedback" },
  news: { zh: "新闻", en: "news item" },
  regulation: { zh: "制度文件", en: "regulation" },
  other: { zh: "其他", en: "other" },
} as const;

/** Administrative levels of units. */
export const LEVELS = {
  central: { zh: "中央", en: "central" },
  province: { zh: "省级", en: "province" },
  city: { zh: "市级", en: "prefecture or city" },
  county: { zh: "县级", en: "county or district" },
  township: { zh: "乡镇街道", en: "township or street" },
  unit: { zh: "基层单位", en: "single unit" },
} as const;

/** Kinds of inspection. */
export const KINDS = {
  巡视: { zh: "巡视", en: "inspection by the centre or a province" },
  巡察: { zh: "巡察", en: "inspection by a city, county or body" },
} as const;

/** A field of the notice: what it says of itself. */
function asRead<const Name extends string, const Type extends "string" | "date">(
  name: Name,
  type: Type,
  title: Bilingual,
  description: Bilingual,
) {
  return { name, type, title, description, empty: NOT_READ } as const;
}

/** A number of problems or measures that the notice itself claims. */
function claim<const Name extends string>(
  name: Name,
  unit: "problem" | "measure",
  title: Bilingual,
  description: Bilingual,
) {
  return { name, type: "integer", unit, minimum: 0, title, description, empty: NOT_CLAIMED } as const;
}

const COLUMNS = [
  NOTICE_ID,
  SOURCE,
  {
    name: "ordinal",
    type: "integer",
    minimum: 1,
    title: { zh: "文件内序号", en: "Ordinal in the file" },
    description: { zh: "在来源文件中是第几篇，从 1 起", en: "1-based position in the source file" },
  },
  LINE,
  {
    name: "genre",
    type: "string",
    enumeration: GENRES,
    title: { zh: "文种", en: "Genre" },
    description: {
      zh: "只有 rectification 计入各项比率",
      en: "Kind of document; only rectification counts in ratios",
    },
  },
  asRead("title", "string", { zh: "标题", en: "Title" }, { zh: "通报标题", en: "Title of the notice" }),
  UNIT,
  {
    name: "unit_type",
    type: "string",
    title: { zh: "单位类型", en: "Type of unit" },
    enumeration: UNIT_TYPES,
    description: { zh: "从单位名称判断的类型", en: "Kind of body, as its name tells" },
    empty: NOT_READ,
  },
  {
    name: "level",
    type: "string",
    enumeration: LEVELS,
    title: { zh: "层级", en: "Level" },
    description: { zh: "单位的行政层级", en: "Administrative level of the unit" },
    empty: NOT_READ,
  },
  asRead(
    "province",
    "string",
    { zh: "省份", en: "Province" },
    { zh: "省级行政区全称", en: "Full official name of the province" },
  ),
  {
    name: "city",
    type: "string",
    title: { zh: "城市", en: "City" },
    description: { zh: "地级行政区全称", en: "Full official name of the prefecture or city" },
    empty: { zh: "不适用，或没有读出", en: "not applicable, or not read" },
  },
  {
    name: "county",
    type: "string",
    title: { zh: "区县", en: "County" },
    description: { zh: "县级行政区全称", en: "Full official name of the county or district" },
    empty: { zh: "不适用，或没有读出", en: "not applicable, or not read" },
  },
  {
    name: "adcode",
    type: "string",
    title: { zh: "行政区划代码", en: "Division code" },
    description: {
      zh: "省、市、县三者中最低一级的 GB/T 2260 六位代码；作文本保存",
      en: "Six-digit GB/T 2260 code of the lowest of province, city and county; kept as text",
    },
    pattern: "[0-9]{6}",
    empty: NOT_READ,
  },
  {
    name: "kind",
    type: "string",
    enumeration: KINDS,
    title: { zh: "巡视或巡察", en: "Kind of inspection" },
    description: { zh: "巡视或巡察", en: "巡视 (centre, province) or 巡察 (city, county, body)" },
    empty: NOT_READ,
  },
  asRead(
    "inspector",
    "string",
    { zh: "巡视巡察组", en: "Inspecting group" },
    { zh: "巡视巡察组名称，按通报的写法", en: "The inspecting group as named" },
  ),
  asRead(
    "inspected_from",
    "date",
    { zh: "巡视开始", en: "Inspected from" },
    { zh: "进驻开始日期", en: "First day of the inspection" },
  ),
  asRead(
    "inspected_to",
    "date",
    { zh: "巡视结束", en: "Inspected to" },
    { zh: "进驻结束日期", en: "Last day of the inspection" },
  ),
  asRead(
    "feedback_on",
    "date",
    { zh: "反馈日期", en: "Feedback on" },
    { zh: "反馈巡视巡察意见的日期", en: "Day on which the findings were reported to the unit" },
  ),
  asRead(
    "published_on",
    "date",
    { zh: "发布日期", en: "Published on" },
    { zh: "通报发布日期", en: "Day of publication" },
  ),
  claim(
    "stated_problems",
    "problem",
    { zh: "自报问题数", en: "Problems, as claimed" },
    { zh: "通报自报的问题总数", en: "Total of problems that the notice claims" },
  ),
  claim(
    "stated_completed",
    "problem",
    { zh: "自报已完成", en: "Completed, as claimed" },
    { zh: "通报自报的已完成问题数", en: "Completed problems that the notice claims" },
  ),
  claim(
    "stated_mostly",
    "problem",
    { zh: "自报基本完成", en: "Mostly completed, as claimed" },
    { zh: "通报自报的基本完成问题数", en: "Mostly completed problems that the notice claims" },
  ),
  claim(
    "stated_in_progress",
    "problem",
    { zh: "自报正在整改", en: "In progress, as claimed" },
    { zh: "通报自报的未完成问题数", en: "Unfinished problems that the notice claims" },
  ),
  claim(
    "stated_measures",
    "measure",
    { zh: "自报措施数", en: "Measures, as claimed" },
    { zh: "通报自报的整改措施总数", en: "Total of measures that the notice claims" },
  ),
  claim(
    "stated_measures_completed",
    "measure",
    { zh: "自报已完成措施", en: "Measures completed, as claimed" },
    { zh: "通报自报的已完成措施数", en: "Completed measures that the notice claims" },
  ),
  {
    name: "stated_rate_pct",
    type: "number",
    unit: "percent",
    minimum: 0,
    maximum: 100,
    title: { zh: "自报完成率", en: "Rate, as claimed" },
    description: { zh: "通报印出的完成百分率，0–100", en: "Percentage of completion that the notice prints, 0-100" },
    empty: NOT_CLAIMED,
  },
  {
    name: "stated_as_of",
    type: "date",
    title: { zh: "自报截至", en: "Claim as of" },
    description: { zh: "上述自报数字的截止日期或月份", en: "Day or month of the claim" },
    empty: NOT_CLAIMED,
  },
  {
    name: "problems",
    type: "integer",
    unit: "problem",
    minimum: 0,
    title: { zh: "问题数", en: "Problems" },
    description: { zh: "按编码手册从正文数出的问题数", en: "Problems counted in the text by the codebook" },
  },
  {
    name: "measures",
    type: "integer",
    unit: "measure",
    minimum: 0,
    title: { zh: "措施数", en: "Measures" },
    description: { zh: "从正文数出的整改措施数", en: "Measures counted in the text" },
  },
  ...STATE_COUNT_COLUMNS,
  ...RATIO_COLUMNS,
  {
    name: "chars",
    type: "integer",
    unit: "character",
    minimum: 0,
    title: { zh: "字数", en: "Characters" },
    description: { zh: "清洗后正文的字符数，不计空白", en: "Characters of the cleaned text, white space not counted" },
  },
  {
    name: "words",
    type: "integer",
    unit: "word",
    minimum: 0,
    title: { zh: "词数", en: "Words" },
    description: {
      zh: "清洗后正文的词数，不计停用词和标点",
      en: "Words of the cleaned text, stop words and punctuation not counted",
    },
  },
  {
    name: "warnings",
    type: "list",
    title: { zh: "警告", en: "Warnings" },
    description: {
      zh: "读这篇通报时发出的警告和错误的规则名，不重复，按名称排序；行号和文字见 run.json",
      en: "Rules of the warnings and errors met in reading the notice, each once, by name; lines and words are in run.json",
    },
  },
] as const satisfies readonly Column[];

/** A notice. */
export type NoticeRow = RowOf<typeof COLUMNS>;

/** A notice whose words are not counted yet. */
export type UncountedNotice = Omit<NoticeRow, "words">;

/** The `notices` table: documents of every genre, of which only rectification notices have ratios. */
export const noticesTable: DocumentTable<typeof COLUMNS> = {
  name: "notices",
  title: { zh: "通报", en: "Notices" },
  description: {
    zh: "一行是一篇通报（或混入语料的其他文件）",
    en: "A row is a notice, or another document found in the corpus",
  },
  columns: COLUMNS,
  primaryKey: ["notice_id"],
  foreignKeys: [{ column: "source", table: "documents", references: "source" }],
  *rows(document) {
    for (const record of document.notices) yield noticeRow(record);
  },
};

/** One notice's row. */
export function noticeRow(record: NoticeRecord): NoticeRow {
  const { warnings, ...uncounted } = uncountedNotice(record);
  return { ...uncounted, words: record.words, warnings };
}

/** One notice's row, as far as it is known before its words are counted. */
export function uncountedNotice(record: NoticeRecord): UncountedNotice {
  const { fields, stated } = record;
  const counts = noticeCounts(record);
  return {
    notice_id: record.noticeId,
    source: record.source,
    ordinal: record.ordinal,
    line: record.line,
    genre: record.genre,
    title: fields.title,
    unit: fields.unit,
    unit_type: fields.unitType,
    level: fields.level,
    province: fields.province,
    city: fields.city,
    county: fields.county,
    adcode: fields.adcode,
    kind: fields.kind,
    inspector: fields.inspector,
    inspected_from: fields.inspectedFrom,
    inspected_to: fields.inspectedTo,
    feedback_on: fields.feedbackOn,
    published_on: fields.publishedOn,
    stated_problems: stated.problems,
    stated_completed: stated.completed,
    stated_mostly: stated.mostly,
    stated_in_progress: stated.inProgress,
    stated_measures: stated.measures,
    stated_measures_completed: stated.measuresCompleted,
    stated_rate_pct: stated.ratePct,
    stated_as_of: stated.asOf,
    problems: counts.problems,
    measures: counts.measures,
    completed: counts.completed,
    mostly_completed: counts.mostly,
    in_progress: counts.inProgress,
    unstated: counts.unstated,
    // Other genres list things that look like problems; a ratio of them would mean nothing.
    ...ratiosOf(record.genre === "rectification" ? counts : noCounts()),
    chars: record.chars,
    warnings: warningRules(record.messages),
  };
}

/** Rules of the messages that a person should look at, each once, sorted. */
function warningRules(messages: readonly Message[]): string[] {
  const rules = new Set<string>();
  for (const { rule, severity } of messages) if (severity !== "info") rules.add(rule);
  return [...rules].sort();
}
