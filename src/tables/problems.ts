import type { Column, DocumentTable, RowOf } from "./column.js";
import { LINE, NOTICE_ID, PROBLEM_ID, problemId, SOURCE, UNIT } from "./keys.js";

/** States of a problem, as the notice gives them (codebook, “Status”). */
export const STATUSES = {
  completed: { zh: "已完成", en: "completed" },
  mostly_completed: { zh: "基本完成", en: "mostly completed" },
  in_progress: { zh: "正在整改", en: "in progress" },
  unstated: { zh: "未说明", en: "not given" },
} as const;

/** Where a state was read. */
export const STATUS_BASES = {
  item: { zh: "该问题自身的文字", en: "the item's own text" },
  section: { zh: "所在部分的标题", en: "a heading that groups items by state" },
  outstanding: { zh: "文末未完成事项清单", en: "the closing list of items needing further work" },
  overall: { zh: "针对全部问题的一句话", en: "a sentence on all items" },
  human: { zh: "人工编码", en: "a person's code" },
  none: { zh: "无（未说明状态）", en: "nowhere: the state is not given" },
} as const;

/** What the account of a problem comes to (codebook, “Measures and what the account reports”). */
export const ACCOUNT_STATES = {
  done: { zh: "措施已落实", en: "done" },
  under_way: { zh: "有措施正在进行或仅为计划", en: "under way or planned in part" },
  declared: { zh: "只有一般性表态", en: "declared in general only" },
} as const;

/** Who decided the category. */
export const CODERS = {
  rule: { zh: "规则", en: "rule" },
  model: { zh: "模型", en: "model" },
  human: { zh: "人工", en: "human" },
} as const;

/** The headings that a problem stands under. */
export const HEADING_COLUMNS = [
  {
    name: "aspect",
    type: "string",
    title: { zh: "所属方面", en: "Aspect" },
    description: { zh: "最上一级标题", en: "Title of the top heading above" },
    empty: { zh: "上面没有标题", en: "no heading above" },
  },
  {
    name: "parent",
    type: "string",
    title: { zh: "上级标题", en: "Parent" },
    description: { zh: "紧邻的上一级标题", en: "Title of the heading right above" },
    empty: { zh: "没有，或与所属方面相同", en: "none, or the same as the aspect" },
  },
] as const satisfies readonly Column[];

const COLUMNS = [
  PROBLEM_ID,
  NOTICE_ID,
  SOURCE,
  UNIT,
  {
    name: "ordinal",
    type: "integer",
    minimum: 1,
    title: { zh: "序号", en: "Ordinal" },
    description: { zh: "在通报中是第几个问题，从 1 起", en: "1-based position in the notice" },
  },
  LINE,
  {
    name: "number",
    type: "string",
    title: { zh: "印出的编号", en: "Printed number" },
    description: { zh: "如 1、(3)、①、一是", en: "The number as it stands, such as 1, (3), ①, 一是" },
    empty: { zh: "没有编号", en: "not numbered" },
  },
  {
    name: "title",
    type: "string",
    title: { zh: "问题", en: "Title" },
    description: {
      zh: "问题表述的主干，不带编号和套语",
      en: "The statement of what was wrong, without numbering and wrappers",
    },
  },
  ...HEADING_COLUMNS,
  {
    name: "category",
    type: "string",
    title: { zh: "主类别", en: "Category" },
    description: { zh: "编码手册的类别代码", en: "Primary category: a code of the codebook" },
    coded: true,
  },
  {
    name: "labels",
    type: "list",
    title: { zh: "全部类别", en: "Labels" },
    description: { zh: "全部类别代码，主类别在前", en: "All category codes, the primary one first" },
    coded: true,
  },
  {
    name: "confidence",
    type: "number",
    unit: "probability",
    minimum: 0,
    maximum: 1,
    title: { zh: "置信度", en: "Confidence" },
    description: { zh: "主类别正确的校准概率", en: "Calibrated probability that the primary category is right" },
  },
  {
    name: "coded_by",
    type: "string",
    enumeration: CODERS,
    title: { zh: "编码者", en: "Coded by" },
    description: { zh: "类别由谁决定", en: "Who decided the category" },
  },
  {
    name: "evidence",
    type: "list",
    title: { zh: "编码依据", en: "Evidence" },
    description: {
      zh: "决定类别的词语或特征，强者在前",
      en: "Terms or features that decided the category, strongest first",
    },
  },
  {
    name: "status",
    type: "string",
    enumeration: STATUSES,
    title: { zh: "整改状态", en: "Status" },
    description: { zh: "通报给出的整改状态", en: "State of the problem, as the notice gives it" },
  },
  {
    name: "status_basis",
    type: "string",
    enumeration: STATUS_BASES,
    title: { zh: "状态依据", en: "Basis of the status" },
    description: { zh: "状态从哪里读出", en: "Where the state was read" },
  },
  {
    name: "status_text",
    type: "string",
    title: { zh: "状态原文", en: "Words of the status" },
    description: { zh: "说明状态的原文", en: "The words that give the state" },
    empty: { zh: "通报没有说明状态", en: "the state is not given" },
  },
  {
    name: "sustained",
    type: "boolean",
    title: { zh: "长期坚持", en: "Sustained" },
    description: { zh: "通报写明“长期坚持”", en: "Whether the notice says that the work is kept up (长期坚持)" },
  },
  {
    name: "done_on",
    type: "date",
    title: { zh: "完成时间", en: "Done on" },
    description: { zh: "通报写明的完成日期或月份", en: "Day or month of completion that the item gives" },
    empty: { zh: "没有写明", en: "not given" },
  },
  {
    name: "due_on",
    type: "date",
    title: { zh: "期限", en: "Due on" },
    description: { zh: "通报写明的完成期限", en: "Day or month by which it is to be completed" },
    empty: { zh: "没有写明", en: "not given" },
  },
  {
    name: "account_state",
    type: "string",
    enumeration: ACCOUNT_STATES,
    title: { zh: "措施落实情况", en: "State of the account" },
    description: {
      zh: "由各项措施综合得出，不是通报的结论",
      en: "What the measures come to; not a conclusion of the notice",
    },
  },
  {
    name: "measures",
    type: "integer",
    unit: "measure",
    minimum: 0,
    title: { zh: "措施数", en: "Measures" },
    description: { zh: "针对该问题的整改措施数", en: "Measures taken on the problem" },
  },
  {
    name: "statement",
    type: "string",
    title: { zh: "问题全文", en: "Statement" },
    description: { zh: "问题的完整表述", en: "The whole statement of what was wrong" },
  },
  {
    name: "account",
    type: "string",
    title: { zh: "整改情况", en: "Account" },
    description: {
      zh: "整改情况原文，段落以换行分隔；超过 32767 字时 Excel 会截断显示",
      en: "What was done about it, paragraphs separated by line feeds; Excel cuts a cell at 32,767 characters",
    },
    multiline: true,
    empty: { zh: "没有整改情况", en: "no account is given" },
  },
] as const satisfies readonly Column[];

/** A problem. */
export type ProblemRow = RowOf<typeof COLUMNS>;

/** The `problems` table. */
export const problemsTable: DocumentTable<typeof COLUMNS> = {
  name: "problems",
  title: { zh: "问题", en: "Problems" },
  description: { zh: "一行是一个问题", en: "A row is a problem" },
  columns: COLUMNS,
  primaryKey: ["problem_id"],
  foreignKeys: [{ column: "notice_id", table: "notices", references: "notice_id" }],
  *rows(document) {
    for (const record of document.notices) {
      for (const problem of record.problems) {
        const { coding } = problem;
        yield {
          problem_id: problemId(record.noticeId, problem.ordinal),
          notice_id: record.noticeId,
          source: record.source,
          unit: record.fields.unit,
          ordinal: problem.ordinal,
          line: problem.line,
          number: problem.number,
          title: problem.title,
          aspect: problem.aspect,
          parent: problem.parent,
          category: coding.category,
          labels: coding.labels,
          confidence: Math.round(coding.confidence * 1e6) / 1e6,
          coded_by: coding.codedBy,
          evidence: coding.evidence,
          status: problem.status,
          status_basis: problem.statusBasis,
          status_text: problem.statusText || null,
          sustained: problem.sustained,
          done_on: problem.doneOn,
          due_on: problem.dueOn,
          account_state: problem.accountState,
          measures: problem.measures.length,
          statement: problem.statement,
          account: problem.account || null,
        };
      }
    }
  },
};
