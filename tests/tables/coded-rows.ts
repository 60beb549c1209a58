import type { CodedColumn } from "../../src/tables/coded-group.js";
import { type TermRow, termsTable } from "../../src/tables/terms.js";

const TERMS = ["渡口", "账目", "", "𠮷", "\u202e", "=1+1", 'a"b', "c,d", "堤\n坝"];

/** Rows with values that each way of writing them has to take care of, empty ones among them. */
export const TERM_ROWS: TermRow[] = Array.from({ length: 3000 }, (_, at) => ({
  notice_id: `00000000000${at % 3}`,
  category: at % 7 < 3 ? null : `c${at % 2}`,
  term: TERMS[at % 11] ?? `词${at % 500}`,
  count: at % 11 === 0 ? 2 ** 40 : (at % 5) + 1,
}));

/** The columns that rows come to. */
export function columnsOf(rows: readonly TermRow[]): CodedColumn[] {
  return termsTable.columns.map(({ name }) => {
    const values = [...new Set(rows.map((row) => row[name]))].filter((value) => value !== null);
    return { values, codes: rows.map((row) => values.indexOf(row[name] as never)) };
  });
}
