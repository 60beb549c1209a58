import { OPENS_STATE } from "./state-words.js";

/** The columns of a table of problems, as their heads tell them. */

export type ColumnKind = "number" | "group" | "problem" | "account" | "short";

/** What the head of a column says of its cells; tried in this order. */
const HEADS: ReadonlyArray<[kind: ColumnKind, pattern: RegExp]> = [
  ["number", /^(?:问题)?(?:序号|编号)$/],
  ["group", /^(?:问题)?(?:类别|分类|类型|板块|方面|领域)$/],
  [
    "problem",
    /^(?:巡[视察])?(?:反馈|具体|存在|发现|指出|主要|整改|突出|意见|的){0,4}(?:问题|反馈意见|整改任务|整改事项|整改内容)(?:内容|描述|表现|事项|清单)?$/,
  ],
  [
    "short",
    /^(?:(?:整改)?(?:责任|牵头|配合|主责|分管|承办)(?:单位|部门|领导|主体|科室|股室|处室|人|人员)(?:[及和、]责任人)?|责任单位(?:\(人\)|（人）)|(?:整改|完成|办结|销号|目前|当前|落实)?(?:时限|期限|时间|状态|进度)|是否(?:完成|整改完成|整改到位|销号)|备注|(?:完成|整改完成|办结)情况)$/,
  ],
  [
    "account",
    /^(?:整改|落实|具体|主要|采取|推进|工作|目前|当前)*(?:措施|情况|成效|成果|结果|进展|举措)(?:[及和与、]?(?:整改|落实|完成)*(?:情况|成效|结果|进展))?$/,
  ],
];

/** Fewer columns may be a list of words. */
const FEWEST_COLUMNS = 3;
const LONGEST_HEAD = 14;
/** What begins with more characters than a head has: a cheap test for most paragraphs. */
const OPENS_LONGER = new RegExp(`^\\S{${LONGEST_HEAD + 1}}`);

export interface Column {
  kind: ColumnKind;
  head: string;
}

/** What the head of a column says of its cells; null for words that head none. */
export function columnOf(cell: string): Column | null {
  if (OPENS_LONGER.test(cell)) return null;
  const head = cell.replace(/\s/g, "");
  if (head.length > LONGEST_HEAD) return null;
  const found = HEADS.find(([, pattern]) => pattern.test(head));
  return found ? { kind: found[0], head } : null;
}

/**
 * The columns that a row of cells heads; null where they are no head of a table of problems.
 * @param mayBePair whether the cells are parted so plainly that two of them can be a head: 反馈问题 | 整改情况
 */
export function columnsOf(cells: readonly string[], mayBePair: boolean): Column[] | null {
  if (cells.length < (mayBePair ? 2 : FEWEST_COLUMNS)) return null;
  const columns: Column[] = [];
  for (const cell of cells) {
    const column = columnOf(cell);
    if (!column) return null;
    // 整改问题 beside 反馈问题: one column states, the other is on what was done about it.
    const second = column.kind === "problem" && columns.some(({ kind }) => kind === "problem");
    columns.push(second ? { ...column, kind: "account" } : column);
  }
  const has = (kind: ColumnKind) => columns.some((column) => column.kind === kind);
  const reports = has("account") || (has("short") && columns.length >= FEWEST_COLUMNS);
  return has("problem") && reports ? columns : null;
}

/** A cell that says how an item stands. */
export const STATE_CELL = new RegExp(`^(?:${OPENS_STATE}|取得阶段性|是$|否$)[^，。；]{0,16}。?$`);
