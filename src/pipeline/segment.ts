import type { Lang } from "../messages/message.js";
import { codedCsv } from "../tables/coded-csv.js";
import { encodeCodedGroup } from "../tables/coded-group.js";
import type { Table } from "../tables/column.js";
import { csvLine } from "../tables/csv.js";
import type { ParquetLibrary } from "../tables/load-parquet.js";
import { type EncodedGroups, encodeGroup } from "../tables/parquet-groups.js";
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

/** What the rows of a table are made from beside the structure; of the others, from nothing else. */
const MADE_FROM: Readonly<Partial<Record<TableName, ReadonlyArray<keyof RowSources>>>> = {
  notices: ["words"],
  problems: ["codes"],
  terms: ["words", "codes"],
};

/**
 * The tables of an earlier run over the same structure that still stand, for what else they were made from is the same.
 * @param was what those tables were made from
 */
export function standingTables(earlier: Stretches, was: RowSources, is: RowSources): Stretches {
  const stands = ([name]: [string, TableStretch]) =>
    (MADE_FROM[name as TableName] ?? []).every((source) => was[source] === is[source]);
  return Object.fromEntries(Object.entries(earlier).filter(stands));
}

/**
 * Encodes the rows of documents.
 * @param words of the documents' notices, for the table of terms: the records do not carry them
 * @param vocabulary the words by their numbers
 * @param standing tables that need not be encoded again
 */
export function encodeTables(
  documents: readonly DocumentRecord[],
  words: readonly NoticeWords[],
  vocabulary: readonly string[],
  { lang, termsCsv }: { lang: Lang; termsCsv: boolean },
  library: ParquetLibrary,
  standing: Stretches = {},
): Stretches {
  const stretches: Stretches = {};
  for (const table of DOCUMENT_TABLES) {
    const earlier = standing[table.name];
    if (earlier) stretches[table.name] = earlier;
    else if (table.name === "terms") stretches.terms = encodeTerms(words, vocabulary, termsCsv, library);
    else {
      const rows = documents.flatMap((document) => [...table.rows(document, lang)]);
      stretches[table.name] = encodeStretch(table, rows, library);
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

/** Encodes rows of a table for its CSV and its Parquet file. */
export function encodeStretch(table: Table, rows: readonly object[], library: ParquetLibrary): TableStretch {
  const known = rows as ReadonlyArray<Record<string, never>>;
  return {
    ...bothCsv((plain) => joinedUtf8(known.map((row) => csvLine(table, row, { plain })))),
    parquet: encodeGroup(table, known, library),
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
