import type { Column, RowOf, Table } from "../tables/column.js";
import type { Cause } from "./causes.js";

/** What a change is about. */
export const SUBJECTS = {
  notice: { zh: "通报", en: "notice" },
  problem: { zh: "问题", en: "problem" },
  ratio: { zh: "比率", en: "ratio" },
} as const;

/** What became of it. */
export const CHANGES = {
  added: { zh: "新增", en: "added" },
  removed: { zh: "消失", en: "removed" },
  changed: { zh: "改变", en: "changed" },
} as const;

const NOT_OF_THIS = { zh: "该行不涉及", en: "does not apply to this row" };

const COLUMNS = [
  {
    name: "subject",
    type: "string",
    enumeration: SUBJECTS,
    title: { zh: "对象", en: "Subject" },
    description: { zh: "改变的是什么", en: "What has changed" },
  },
  {
    name: "change",
    type: "string",
    enumeration: CHANGES,
    title: { zh: "变化", en: "Change" },
    description: {
      zh: "新增、消失或改变；通报的一行可以有多个字段改变，各占一行",
      en: "Added, removed or changed; each field that changed has a row of its own",
    },
  },
  {
    name: "by",
    type: "string",
    title: { zh: "分组方式", en: "Grouping" },
    description: { zh: "比率所属的分组：all、unit、category", en: "Grouping of the ratio: all, unit, category" },
    empty: NOT_OF_THIS,
  },
  {
    name: "unit",
    type: "string",
    title: { zh: "单位或组", en: "Unit or group" },
    description: {
      zh: "单位；比率则是组（单位名、类别代码或 all）",
      en: "The unit; of a ratio the group (name of the unit, code of the category, or all)",
    },
    empty: { zh: "没有读出单位", en: "no unit was read" },
  },
  {
    name: "source",
    type: "string",
    title: { zh: "来源文件", en: "Source file" },
    description: { zh: "来源文件；有新旧两个则为新的", en: "The source file; of two, the one of the later run" },
    empty: NOT_OF_THIS,
  },
  {
    name: "line",
    type: "integer",
    minimum: 1,
    title: { zh: "行号", en: "Line" },
    description: { zh: "在来源文件中的行号", en: "1-based line in the source" },
    empty: NOT_OF_THIS,
  },
  {
    name: "id_before",
    type: "string",
    title: { zh: "原编号", en: "Identifier before" },
    description: { zh: "在前一次运行中的编号", en: "notice_id or problem_id in the earlier run" },
    empty: { zh: "前一次运行中没有", en: "not in the earlier run, or a ratio" },
  },
  {
    name: "id_after",
    type: "string",
    title: { zh: "现编号", en: "Identifier after" },
    description: { zh: "在后一次运行中的编号", en: "notice_id or problem_id in the later run" },
    empty: { zh: "后一次运行中没有", en: "not in the later run, or a ratio" },
  },
  {
    name: "title",
    type: "string",
    title: { zh: "标题", en: "Title" },
    description: { zh: "通报或问题的标题", en: "Title of the notice or of the problem" },
    empty: NOT_OF_THIS,
  },
  {
    name: "field",
    type: "string",
    title: { zh: "字段", en: "Field" },
    description: { zh: "改变的列；text 指通报正文", en: "The column that changed; `text` is the text of a notice" },
    empty: { zh: "整行新增或消失", en: "the whole row is new or gone" },
  },
  {
    name: "before",
    type: "string",
    title: { zh: "原值", en: "Before" },
    description: { zh: "前一次运行中的值", en: "Value in the earlier run" },
    empty: { zh: "没有值", en: "no value" },
  },
  {
    name: "after",
    type: "string",
    title: { zh: "现值", en: "After" },
    description: { zh: "后一次运行中的值", en: "Value in the later run" },
    empty: { zh: "没有值", en: "no value" },
  },
  {
    name: "difference",
    type: "number",
    title: { zh: "差", en: "Difference" },
    description: { zh: "现值减原值", en: "After less before" },
    empty: { zh: "不是数，或一方没有值", en: "not a number, or no value on one side" },
  },
  {
    name: "causes",
    type: "list",
    title: { zh: "可能的原因", en: "Possible causes" },
    description: {
      zh: "input、version、environment、options、codebook、model、human_codes 中两次运行不同、且能造成该变化者：只有一个，即为原因；有几个，则无从分辨；没有，则运行记录不能解释",
      en: "Of input, version, environment, options, codebook, model and human_codes what differs between the runs and can have done it: one is the cause; of several it cannot be told which; none means that nothing the runs record explains it",
    },
  },
  {
    name: "terms",
    type: "list",
    title: { zh: "有关词语", en: "Terms" },
    description: {
      zh: "编码手册中改动过、且见于该问题依据的词语",
      en: "Terms changed in the codebook that were among what decided the codes",
    },
  },
] as const satisfies readonly Column[];

/** One change between two runs: a row that is new or gone, or a field that has another value. */
export interface Change extends RowOf<typeof COLUMNS> {
  causes: readonly Cause[];
}

/** A change with what is not given left empty. */
export function changeOf(given: Pick<Change, "subject" | "unit" | "causes"> & Partial<Change>): Change {
  return {
    change: "changed",
    by: null,
    source: null,
    line: null,
    id_before: null,
    id_after: null,
    title: null,
    field: null,
    before: null,
    after: null,
    difference: null,
    terms: [],
    ...given,
  };
}

/** The table that `diff --csv` writes. */
export const changesTable: Table<typeof COLUMNS> = {
  name: "changes",
  title: { zh: "两次运行的差异", en: "Changes between two runs" },
  description: { zh: "一行是一处变化", en: "A row is one change" },
  columns: COLUMNS,
  primaryKey: ["subject", "by", "unit", "id_before", "id_after", "field"],
  foreignKeys: [],
};
