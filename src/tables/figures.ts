import type { Bilingual, Column, DocumentTable, RowOf } from "./column.js";
import { NOTICE_ID, PROBLEM_ID, problemId } from "./keys.js";

/** Kinds of results that notices count, as `notice/figures.ts` tells them apart. */
export const FIGURE_KINDS: Readonly<Record<string, Bilingual>> = {
  recovered: { zh: "追缴、清退、收回的款项", en: "money recovered or returned" },
  fined: { zh: "罚款", en: "fines" },
  disciplined: { zh: "处分、立案", en: "persons disciplined or put under investigation" },
  criticised: { zh: "批评、谈话、诫勉", en: "persons criticised or admonished" },
  transferred: { zh: "移送、免职、调离", en: "persons handed over, dismissed or moved" },
  document: { zh: "制定或修订的文件", en: "documents made or amended" },
  training: { zh: "培训", en: "training sessions" },
  inspection: { zh: "检查、督查", en: "checks carried out" },
  meeting: { zh: "会议、学习", en: "meetings and study sessions" },
};

/** What figures are counted in. */
export const FIGURE_UNITS: Readonly<Record<string, Bilingual>> = {
  yuan: { zh: "元", en: "yuan" },
  person: { zh: "人", en: "persons" },
  document: { zh: "份", en: "documents" },
  event: { zh: "次", en: "events" },
};

const COLUMNS = [
  {
    name: "figure_id",
    type: "string",
    title: { zh: "数字编号", en: "Figure" },
    description: { zh: "通报编号-f 加序号", en: "notice_id, `-f` and the 1-based position in the notice" },
    pattern: "[0-9a-f]{12}-f[0-9]+",
  },
  NOTICE_ID,
  {
    ...PROBLEM_ID,
    description: { zh: "该数字所在的问题", en: "The problem that the figure stands under" },
    empty: { zh: "不在任何问题之下", en: "it stands under no problem" },
  },
  {
    name: "kind",
    type: "string",
    title: { zh: "种类", en: "Kind" },
    enumeration: FIGURE_KINDS,
    description: { zh: "通报用它说明什么结果", en: "What result the notice counts by it" },
  },
  {
    name: "value",
    type: "number",
    title: { zh: "数值", en: "Value" },
    description: { zh: "换算到 unit 所示单位后的数值", en: "The number, in the unit of the column unit" },
    empty: { zh: "原文没有数值", en: "the text gives no number" },
  },
  {
    name: "unit",
    type: "string",
    title: { zh: "计量单位", en: "Unit" },
    enumeration: FIGURE_UNITS,
    description: { zh: "value 以什么计", en: "What value is counted in" },
  },
  {
    name: "text",
    type: "string",
    title: { zh: "原文", en: "Text" },
    description: { zh: "读出该数字的原文", en: "The words that the figure was read from" },
  },
] as const satisfies readonly Column[];

/** An amount, headcount or document named. */
export type FigureRow = RowOf<typeof COLUMNS>;

/** The `figures` table. */
export const figuresTable: DocumentTable<typeof COLUMNS> = {
  name: "figures",
  title: { zh: "数字", en: "Figures" },
  description: { zh: "一行是通报中提到的一个金额、人数或文件", en: "A row is an amount, headcount or document named" },
  columns: COLUMNS,
  primaryKey: ["figure_id"],
  foreignKeys: [
    { column: "notice_id", table: "notices", references: "notice_id" },
    { column: "problem_id", table: "problems", references: "problem_id" },
  ],
  *rows(document) {
    for (const { noticeId, figures } of document.notices) {
      for (const [index, figure] of figures.entries()) {
        yield {
          figure_id: `${noticeId}-f${index + 1}`,
          notice_id: noticeId,
          problem_id: figure.problem === null ? null : problemId(noticeId, figure.problem),
          kind: figure.kind,
          value: figure.value,
          unit: figure.unit,
          text: figure.text,
        };
      }
    }
  },
};
