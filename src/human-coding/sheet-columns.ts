import type { Column, Table } from "../tables/column.js";
import { LINE, SOURCE, UNIT } from "../tables/keys.js";
import { HEADING_COLUMNS, STATUSES } from "../tables/problems.js";

const NOT_CODED = { zh: "未编码", en: "not coded" };

/** What a coder reads: where the problem is from and what it says. */
const TEXT_COLUMNS = [
  {
    name: "id",
    type: "string",
    title: { zh: "编号", en: "Identifier" },
    description: {
      zh: "p-、问题编号和由问题全文算出的四个字母；请勿改动",
      en: "p-, the problem_id, and four letters made from the statement; leave as it is",
    },
  },
  UNIT,
  {
    name: "notice",
    type: "string",
    title: { zh: "通报标题", en: "Title of the notice" },
    description: { zh: "问题出自哪篇通报", en: "The notice that the problem is from" },
    empty: { zh: "没有读出标题", en: "no title could be read" },
  },
  {
    name: "published_on",
    type: "date",
    title: { zh: "公布日期", en: "Published on" },
    description: { zh: "通报的公布日期", en: "Day of publication of the notice" },
    empty: { zh: "没有写明", en: "not given" },
  },
  SOURCE,
  LINE,
  ...HEADING_COLUMNS,
  {
    name: "title",
    type: "string",
    title: { zh: "问题", en: "Title" },
    description: { zh: "问题表述的主干", en: "The leading clause of the statement" },
  },
  {
    name: "statement",
    type: "string",
    title: { zh: "问题全文", en: "Statement" },
    description: { zh: "问题的完整表述；按它编类别", en: "What was wrong, in full; the category is coded on this" },
  },
  {
    name: "account",
    type: "string",
    title: { zh: "整改情况", en: "Account" },
    description: {
      zh: "整改情况；按它编整改状态；很长时截断，以 … 结尾",
      en: "What was done about it; the status is coded on this; a very long one is cut and ends in …",
    },
    empty: { zh: "没有整改情况", en: "no account is given" },
  },
] as const satisfies readonly Column[];

/** What the machine says; left out of a blind sheet. */
const MACHINE_COLUMNS = [
  {
    name: "machine_category",
    type: "string",
    title: { zh: "机器类别", en: "Machine's category" },
    description: { zh: "程序所编的主类别", en: "Primary category that the program gave" },
  },
  {
    name: "machine_labels",
    type: "list",
    title: { zh: "机器全部类别", en: "Machine's labels" },
    description: {
      zh: "程序所编的全部类别，主类别在前",
      en: "All categories that the program gave, the primary one first",
    },
  },
  {
    name: "machine_confidence",
    type: "number",
    minimum: 0,
    maximum: 1,
    title: { zh: "机器置信度", en: "Machine's confidence" },
    description: { zh: "程序估计主类别正确的概率", en: "The program's probability that its category is right" },
  },
  {
    name: "machine_status",
    type: "string",
    enumeration: STATUSES,
    title: { zh: "机器状态", en: "Machine's status" },
    description: { zh: "程序读出的整改状态", en: "State that the program read" },
  },
] as const satisfies readonly Column[];

/** What a coder fills in. */
const CODER_COLUMNS = [
  {
    name: "category",
    type: "string",
    title: { zh: "主类别", en: "Category" },
    description: { zh: "请填一个类别代码", en: "To fill in: one category code" },
    empty: NOT_CODED,
  },
  {
    name: "labels",
    type: "list",
    title: { zh: "其他类别", en: "Further labels" },
    description: {
      zh: "问题同时涉及的其他类别代码，以 ; 分隔；没有则留空",
      en: "To fill in: codes of further categories that the statement is also about, separated by ;",
    },
  },
  {
    name: "status",
    type: "string",
    title: { zh: "整改状态", en: "Status" },
    description: {
      zh: "请填一个状态代码；不编状态则留空",
      en: "To fill in: one status code, where the state is coded",
    },
    empty: NOT_CODED,
  },
  {
    name: "comment",
    type: "string",
    title: { zh: "备注", en: "Comment" },
    description: { zh: "编码者的说明", en: "What the coder wants to say of it" },
    empty: { zh: "没有备注", en: "no comment" },
  },
  {
    name: "coder",
    type: "string",
    title: { zh: "编码者", en: "Coder" },
    description: {
      zh: "编码者姓名；也可在命令中用 --by 给出",
      en: "Who coded the row; or give --by on the command line",
    },
    empty: { zh: "见 --by", en: "see --by" },
  },
  {
    name: "coded_on",
    type: "date",
    title: { zh: "编码日期", en: "Coded on" },
    description: { zh: "编码日期；留空则用文件的修改时间", en: "Day of coding; if empty, the day the file was saved" },
    empty: { zh: "文件的修改时间", en: "the day the file was saved" },
  },
  {
    name: "weight",
    type: "number",
    minimum: 1,
    title: { zh: "抽样权重", en: "Weight" },
    description: {
      zh: "该行代表全部问题中的多少个（所在层的问题数 ÷ 抽出数）；请勿改动",
      en: "How many problems the row stands for: problems of its stratum / problems drawn from it; leave as it is",
    },
    empty: { zh: "不明", en: "unknown" },
  },
] as const satisfies readonly Column[];

const OPEN_COLUMNS = [...TEXT_COLUMNS, ...MACHINE_COLUMNS, ...CODER_COLUMNS] as const;
const BLIND_COLUMNS = [...TEXT_COLUMNS, ...CODER_COLUMNS] as const;

/** A column of a coding sheet. */
export type SheetColumn = (typeof OPEN_COLUMNS)[number]["name"];

/** Every column of a coding sheet in its order. */
export const SHEET_COLUMNS: readonly Column[] = OPEN_COLUMNS;

/** The columns that a coder fills in. */
export const FILLED_COLUMNS: ReadonlySet<string> = new Set<SheetColumn>([
  "category",
  "labels",
  "status",
  "comment",
  "coder",
  "coded_on",
]);

const SHEET = {
  name: "coding",
  title: { zh: "编码表", en: "Coding sheet" },
  description: { zh: "一行是一个待编码的问题", en: "A row is a problem to be coded" },
  primaryKey: ["id"],
  foreignKeys: [],
} as const;

/** A coding sheet that shows what the machine says. */
export const openSheet: Table<typeof OPEN_COLUMNS> = { ...SHEET, columns: OPEN_COLUMNS };

/** A coding sheet that hides it. */
export const blindSheet: Table<typeof BLIND_COLUMNS> = { ...SHEET, columns: BLIND_COLUMNS };

/** Other names that columns go by: in the tables of a run, and as people rename them. */
export const OTHER_NAMES: Readonly<Partial<Record<SheetColumn, readonly string[]>>> = {
  id: ["problem_id", "问题编号", "序列号", "ID号"],
  unit: ["单位", "被巡察单位", "被巡视单位"],
  notice: ["标题", "通报", "通报名称"],
  published_on: ["发布日期", "公布时间", "发布时间"],
  source: ["文件", "来源"],
  statement: ["问题表述", "问题描述", "全文"],
  account: ["整改措施", "整改"],
  category: ["类别", "主类", "主要类别", "编码", "code", "primary category"],
  labels: ["标签", "全部类别", "次类别", "次要类别", "label"],
  status: ["状态"],
  comment: ["说明", "注释", "意见", "comments", "note", "remark"],
  coder: ["编码人", "编码员", "姓名", "coded by"],
  coded_on: ["日期", "编码时间", "date"],
  weight: ["权重"],
};
