import type { Column, Table } from "../tables/column.js";
import { rowsFromCsv } from "../tables/csv.js";
import { HEADING_COLUMNS } from "../tables/problems.js";
import type { TrainingProblem } from "./training-set.js";

const COLUMNS = [
  {
    name: "source",
    type: "string",
    title: { zh: "来源", en: "Source" },
    description: {
      zh: "陈述出自何处（通报或编码员的清单）；交叉验证时同一来源一并留出",
      en: "Where the statement is from (a notice, a coder's list); cross-validation holds a source out whole",
    },
  },
  {
    name: "title",
    type: "string",
    title: { zh: "问题", en: "Title" },
    description: { zh: "问题的表述", en: "What was wrong" },
  },
  ...HEADING_COLUMNS,
  {
    name: "labels",
    type: "list",
    title: { zh: "类别", en: "Labels" },
    description: { zh: "类别代码，主类别在先，分号分隔", en: "Codes, the primary one first, semicolons between" },
  },
] as const satisfies readonly Column[];

/** Coded statements of problems that stand without a notice: a model learns wording from them. */
const STATEMENTS: Table<typeof COLUMNS> = {
  name: "statements",
  title: { zh: "已编码的陈述", en: "Coded statements" },
  description: { zh: "一行是一条问题的表述", en: "A row is a statement of a problem" },
  columns: COLUMNS,
  primaryKey: [],
  foreignKeys: [],
};

/**
 * Reads coded statements from CSV with the columns source, title, aspect, parent, labels.
 * @throws Error naming column or record, where one is missing or a statement has no label
 */
export function parseStatements(csv: string): TrainingProblem[] {
  return [...rowsFromCsv(STATEMENTS, csv)].map(({ source, title, aspect, parent, labels }, at) => {
    if (labels.length === 0) throw new Error(`record ${at + 1}: no label`);
    return { notice: source, title, statement: title, aspect, parent, account: "", kind: null, labels: [...labels] };
  });
}
