import type { Column, DocumentTable, RowOf } from "./column.js";
import { NOTICE_ID, PROBLEM_ID, problemId } from "./keys.js";

const COLUMNS = [
  {
    name: "figure_id",
    type: "string",
    title: { zh: "数字编号", en: "Figure" },
    description: { zh: "通报编号-f 加序号", en: "notice_id, `-f` and the 1-based position in the notice" },
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
    description: {
      zh: "如 recovered（追缴）、fined、disciplined（处分）、criticised、document、meeting、training",
      en: "Such as recovered, fined, disciplined, criticised, document, meeting, training",
    },
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
    description: { zh: "如 yuan（元）、person（人）、document、event", en: "Such as yuan, person, document, event" },
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
