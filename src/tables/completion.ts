import type { Column, RowOf, Table } from "./column.js";
import { RATIO_COLUMNS, STATE_COUNT_COLUMNS } from "./ratio-columns.js";

/** The groupings that completion is compared over, in the order of the table. */
export const GROUPINGS = {
  all: { zh: "全部", en: "all notices" },
  unit: { zh: "单位", en: "unit" },
  category: { zh: "类别", en: "category" },
  "unit×category": { zh: "单位 × 类别", en: "unit by category" },
  kind: { zh: "巡视或巡察", en: "kind of inspection" },
  level: { zh: "层级", en: "level" },
  unit_type: { zh: "单位类型", en: "type of unit" },
  province: { zh: "省份", en: "province" },
  city: { zh: "城市", en: "city" },
  year: { zh: "发布年份", en: "year of publication" },
} as const;

const COLUMNS = [
  {
    name: "by",
    type: "string",
    enumeration: GROUPINGS,
    title: { zh: "分组方式", en: "Grouping" },
    description: { zh: "这一行按什么分组", en: "What the group of this row is formed by" },
  },
  {
    name: "group",
    type: "string",
    title: { zh: "组", en: "Group" },
    description: {
      zh: "组的取值：单位名、类别代码、省名、年份等；按 all 分组时为 all。不同地方的同名单位在括号里注明地名",
      en: "The group's value: name of the unit, code of the category, province, year …; `all` for the whole. Units of one name in several places carry the place in brackets",
    },
    empty: { zh: "通报没有给出该项", en: "the notices in this group do not give the value" },
  },
  {
    name: "category",
    type: "string",
    title: { zh: "类别", en: "Category" },
    description: {
      zh: "该行只计这一主类别的问题（分组方式为 category 或 unit×category 时）",
      en: "Primary category that the row is limited to (groupings category and unit×category)",
    },
    coded: true,
    empty: { zh: "不限类别", en: "not limited to a category" },
  },
  {
    name: "notices",
    type: "integer",
    unit: "notice",
    minimum: 0,
    title: { zh: "通报数", en: "Notices" },
    description: {
      zh: "组内的整改通报数；限于某一类别时，只计含有该类问题的通报",
      en: "Rectification notices in the group; where the row is limited to a category, those with a problem of it",
    },
  },
  {
    name: "problems",
    type: "integer",
    unit: "problem",
    minimum: 0,
    title: { zh: "问题数", en: "Problems" },
    description: { zh: "组内的问题数", en: "Problems in the group" },
  },
  ...STATE_COUNT_COLUMNS,
  ...RATIO_COLUMNS,
  {
    name: "evidenced",
    type: "number",
    unit: "share",
    minimum: 0,
    maximum: 1,
    title: { zh: "有据措施比例", en: "Evidenced measures" },
    description: {
      zh: "至少带有一种凭据（日期、文件、数量、问责）的整改措施所占比例",
      en: "Share of measures with at least one evidence flag (dated, documented, quantified, accountable)",
    },
    empty: { zh: "没有措施", en: "there is no measure" },
  },
] as const satisfies readonly Column[];

/** A group compared. */
export type CompletionRow = RowOf<typeof COLUMNS>;

/** The `completion` table; its rows come from the accumulator in `completion/accumulate.ts`. */
export const completionTable: Table<typeof COLUMNS> = {
  name: "completion",
  title: { zh: "完成情况", en: "Completion" },
  description: { zh: "一行是一个被比较的组", en: "A row is a group compared" },
  columns: COLUMNS,
  primaryKey: ["by", "group", "category"],
  foreignKeys: [],
};
