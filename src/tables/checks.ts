import { CHECKS } from "../completion/check.js";
import { checksOf } from "../completion/checks.js";
import type { Column, DocumentTable, RowOf } from "./column.js";
import { NOTICE_ID, UNIT } from "./keys.js";

const COLUMNS = [
  NOTICE_ID,
  UNIT,
  {
    name: "check",
    type: "string",
    enumeration: CHECKS,
    title: { zh: "核对项", en: "Check" },
    description: { zh: "核对的是哪一个自报数字", en: "Which claim is held against the count" },
  },
  {
    name: "stated",
    type: "number",
    title: { zh: "自报", en: "Stated" },
    description: { zh: "通报印出的数字", en: "The number that the notice gives" },
  },
  {
    name: "derived",
    type: "number",
    title: { zh: "核对所得", en: "Derived" },
    description: {
      zh: "从正文数出或由通报其他数字算出的数字；部分问题没有状态时，取正文所容许的最接近自报的数",
      en: "The number counted in the text or worked out from the notice's other figures; where states are missing, the nearest to the claim that the text allows",
    },
    empty: { zh: "正文不足以核对", en: "the text does not settle it" },
  },
  {
    name: "difference",
    type: "number",
    title: { zh: "差", en: "Difference" },
    description: { zh: "自报减核对所得", en: "stated - derived" },
    empty: { zh: "正文不足以核对", en: "the text does not settle it" },
  },
  {
    name: "note",
    type: "string",
    title: { zh: "说明", en: "Note" },
    description: {
      zh: "一句话说明，用运行所选语言书写；是对文本的观察，不是对单位的指责",
      en: "A sentence in the language of the run: an observation about the text, not about the unit's conduct",
    },
  },
] as const satisfies readonly Column[];

/** A claim held against the count. */
export type CheckRow = RowOf<typeof COLUMNS>;

/** The `checks` table. */
export const checksTable: DocumentTable<typeof COLUMNS> = {
  name: "checks",
  title: { zh: "核对", en: "Checks" },
  description: { zh: "一行是一个自报数字与核对结果的对照", en: "A row is a claim held against the count" },
  columns: COLUMNS,
  primaryKey: ["notice_id", "check"],
  foreignKeys: [{ column: "notice_id", table: "notices", references: "notice_id" }],
  *rows(document, lang) {
    for (const record of document.notices) {
      for (const { check, stated, derived, difference, note } of checksOf(record)) {
        yield {
          notice_id: record.noticeId,
          unit: record.fields.unit,
          check,
          stated,
          derived,
          difference,
          note: note[lang],
        };
      }
    }
  },
};
