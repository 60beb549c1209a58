import { checksTable } from "./checks.js";
import type { DocumentTable, RowOf } from "./column.js";
import { completionTable } from "./completion.js";
import { documentsTable } from "./documents.js";
import { figuresTable } from "./figures.js";
import { measuresTable } from "./measures.js";
import { noticesTable } from "./notices.js";
import { problemsTable } from "./problems.js";
import { tasksTable } from "./tasks.js";
import { termsTable } from "./terms.js";

/** Every table of a run by name, in the order of the contract. */
export const TABLES = {
  documents: documentsTable,
  notices: noticesTable,
  problems: problemsTable,
  measures: measuresTable,
  figures: figuresTable,
  terms: termsTable,
  completion: completionTable,
  checks: checksTable,
  tasks: tasksTable,
} as const;

export type TableName = keyof typeof TABLES;

/** The row type of a table by its name. */
export type TableRow<Name extends TableName> = RowOf<(typeof TABLES)[Name]["columns"]>;

/** The tables that can be written one input file at a time: all but `completion`, which adds up the whole run. */
export const DOCUMENT_TABLES: readonly DocumentTable[] = [
  documentsTable,
  noticesTable,
  problemsTable,
  measuresTable,
  figuresTable,
  termsTable,
  checksTable,
  tasksTable,
];
