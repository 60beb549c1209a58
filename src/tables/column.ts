import type { Lang } from "../messages/message.js";
import type { DocumentRecord } from "../pipeline/record.js";

/** The same words in the two languages of the program. */
export interface Bilingual {
  zh: string;
  en: string;
}

/**
 * What a cell holds. A `date` is an ISO day, month or year (`2023-02-21`, `2023-02`, `2023`) kept as text, because
 * notices give dates in varying precision and a made-up day would be an invention. A `list` is an array of strings.
 */
export type ColumnType = "string" | "integer" | "number" | "boolean" | "date" | "list";

/**
 * A column, declared once: the CSV header, the Parquet schema, the types of the rows, the data package, the dictionary,
 * the import scripts and the notes of a workbook are all made from this.
 */
export interface Column {
  name: string;
  type: ColumnType;
  title: Bilingual;
  description: Bilingual;
  /** What a number counts or is measured in, such as `problem` or `share 0-1`. */
  unit?: string;
  /** Every code the column may hold, with its name. */
  enumeration?: Readonly<Record<string, Bilingual>>;
  /** The codes are those of the run's codebook, which the program does not know before. */
  coded?: true;
  /** Regular expression that the whole of a text matches, in the syntax of XML Schema, which Table Schema takes over. */
  pattern?: string;
  minimum?: number;
  maximum?: number;
  /** A text may hold line breaks. */
  multiline?: true;
  /** What an empty cell means. A column without this is never empty (a list may still have no items). */
  empty?: Bilingual;
}

/** The texts that a `date` is written as: a day, a month or a year. */
export const DATE_PATTERN = "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?";

/** What a column's cells hold in memory, empty ones aside. */
type Cell<C extends Column> = C extends { enumeration: infer Codes }
  ? keyof Codes & string
  : {
      string: string;
      integer: number;
      number: number;
      boolean: boolean;
      date: string;
      list: readonly string[];
    }[C["type"]];

/** The row that a list of columns describes: a plain object with the columns' names as keys, null for an empty cell. */
export type RowOf<Columns extends readonly Column[]> = {
  [C in Columns[number] as C["name"]]: "empty" extends keyof C ? Cell<C> | null : Cell<C>;
};

/** A table: what it is called, what a row is, and its columns in the order in which they are written. */
export interface Table<Columns extends readonly Column[] = readonly Column[]> {
  name: string;
  title: Bilingual;
  /** What one row is. */
  description: Bilingual;
  columns: Columns;
  /** Columns that together tell the rows apart. */
  primaryKey: readonly string[];
  /** Columns that lead to the rows of another table. */
  foreignKeys: ReadonlyArray<{ column: string; table: string; references: string }>;
}

/** A table whose rows can be made from one input file at a time, so that no run ever holds the whole corpus. */
export interface DocumentTable<Columns extends readonly Column[] = readonly Column[]> extends Table<Columns> {
  /**
   * The rows of one input file, in order.
   * @param lang language of those cells that are sentences (`documents.message`, `checks.note`)
   */
  rows(document: DocumentRecord, lang: Lang): Iterable<RowOf<Columns>>;
}
