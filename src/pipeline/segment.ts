import type { Lang } from "../messages/message.js";
import { codedCsv } from "../tables/coded-csv.js";
import { encodeCodedGroup } from "../tables/coded-group.js";
import type { Column, Table } from "../tables/column.js";
import { csvLine } from "../tables/csv.js";
import type { ParquetLibrary } from "../tables/load-parquet.js";
import { type EncodedGroups, encodeGroup, withColumns } from "../tables/parquet-groups.js";
import { DOCUMENT_TABLES, TABLES, type TableName } from "../tables/tables.js";
import { joinedUtf8 } from "../tables/utf8.js";
import type { CategoryCounts } from "../tokens/terms.js";
import type { DocumentRecord } from "./record.js";
import { termColumns } from "./term-columns.js";

/** A stretch of a table, ready to be put into its two files. */
export interface TableStretch {
  /** Null for a table that is not written as CSV. */
  csv: Uint8Array | null;
  /** The same for the data package, without apostrophes before formulas; null where there are none to leave out. */
  plainCsv: Uint8Array | null;
  parquet: EncodedGroups;
}

/** The words of a notice by category, and the words behind their numbers. */
export interface NoticeWords {
  noticeId: string;
  categories: CategoryCounts[];
}

/** The stretches of all tables that are made of single files, by the table's name. */
export type Stretches = Record<string, TableStretch>;

/** Hashes of what rows are made from beside the structure of the files. */
export interface RowSources {
  words: string;
  codes: string;
}

export type RowSource = keyof RowSources;

const WORDS = ["words"] as const;
const CODES = ["codes"] as const;
const BOTH = ["words", "codes"] as const;

/** What the cells of a column are made from beside the structure; of the others, from nothing else. */
const MADE_FROM: Readonly<Partial<Record<TableName, Readonly<Record<string, readonly RowSource[]>>>>> = {
  notices: { words: WORDS },
  problems: { category: CODES, labels: CODES, confidence: CODES, coded_by: CODES, evidence: CODES },
  terms: { notice_id: BOTH, category: BOTH, term: BOTH, count: BOTH },
};

/** The tables of an earlier run over the same structure. */
export interface EarlierTables {
  stretches: Stretches;
  /** What else they were made from is another now. */
  changed: ReadonlySet<RowSource>;
}

/** What tables were made from before, and is another now. */
export function changedSources(was: RowSources, is: RowSources): Set<RowSource> {
  return new Set(BOTH.filter((source) => was[source] !== is[source]));
}

/** The columns of a table that are made from what has changed. */
function changedColumns({ name, columns }: Table, changed: ReadonlySet<RowSource>): Column[] {
  const sources = MADE_FROM[name as TableName] ?? {};
  return columns.filter((column) => sources[column.name]?.some((source) => changed.has(source)));
}

/**
 * Encodes the rows of documents.
 * @param words of the documents' notices, for the table of terms: the records do not carry them
 * @param vocabulary the words by their numbers
 * @param earlier of which tables and columns that have not changed are not encoded again
 */
export function encodeTables(
  documents: readonly DocumentRecord[],
  words: readonly NoticeWords[],
  vocabulary: readonly string[],
  { lang, termsCsv }: { lang: Lang; termsCsv: boolean },
  library: ParquetLibrary,
  earlier: EarlierTables | null = null,
): Stretches {
  const stretches: Stretches = {};
  for (const table of DOCUMENT_TABLES) {
    const standing = earlier && {
      stretch: earlier.stretches[table.name]!,
      changed: changedColumns(table, earlier.changed),
    };
    if (standing?.changed.length === 0) stretches[table.name] = standing.stretch;
    else if (table.name === "terms") stretches.terms = encodeTerms(words, vocabulary, termsCsv, library);
    else {
      const rows = documents.flatMap((document) => [...table.rows(document, lang)]);
      stretches[table.name] = encodeStretch(table, rows, library, standing);
    }
  }
  return stretches;
}

function encodeTerms(
  words: readonly NoticeWords[],
  vocabulary: readonly string[],
  asCsv: boolean,
  library: ParquetLibrary,
): TableStretch {
  const columns = termColumns(words, vocabulary);
  return {
    ...(asCsv ? bothCsv((plain) => codedCsv(TABLES.terms, columns, { plain })) : { csv: null, plainCsv: null }),
    parquet: encodeCodedGroup(TABLES.terms, columns, library),
  };
}

/**
 * Encodes rows of a table for its CSV and its Parquet file.
 * @param standing a stretch of the same rows, but for some columns
 */
export function encodeStretch(
  table: Table,
  rows: readonly object[],
  library: ParquetLibrary,
  standing: { stretch: TableStretch; changed: readonly Column[] } | null = null,
): TableStretch {
  const known = rows as ReadonlyArray<Record<string, never>>;
  return {
    ...bothCsv((plain) => joinedUtf8(known.map((row) => csvLine(table, row, { plain })))),
    parquet: standing
      ? withColumns(standing.stretch.parquet, encodeGroup(table, known, library, standing.changed))
      : encodeGroup(table, known, library),
  };
}

/** The two kinds of CSV, of which the second is made only where it may be another than the first. */
function bothCsv(linesOf: (plain: boolean) => Uint8Array): Pick<TableStretch, "csv" | "plainCsv"> {
  const csv = linesOf(false);
  if (!csv.includes(APOSTROPHE)) return { csv, plainCsv: null };
  const plain = linesOf(true);
  return { csv, plainCsv: Buffer.compare(csv, plain) === 0 ? null : plain };
}

const APOSTROPHE = 0x27;
