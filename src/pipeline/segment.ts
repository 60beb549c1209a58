import type { Lang } from "../messages/message.js";
import type { Table } from "../tables/column.js";
import { csvLine } from "../tables/csv.js";
import { type EncodedGroups, encodeGroup } from "../tables/parquet-groups.js";
import { DOCUMENT_TABLES, TABLES } from "../tables/tables.js";
import type { CategoryCounts } from "../tokens/terms.js";
import type { DocumentRecord } from "./record.js";

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
const MADE_FROM: Readonly<Partial<Record<string, ReadonlyArray<keyof RowSources>>>> = {
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
    (MADE_FROM[name] ?? []).every((source) => was[source] === is[source]);
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
  library: typeof import("hyparquet-writer"),
  standing: Stretches = {},
): Stretches {
  const stretches: Stretches = {};
  for (const table of DOCUMENT_TABLES) {
    const earlier = standing[table.name];
    if (earlier) stretches[table.name] = earlier;
    else if (table.name === "terms") {
      const rows = [...termRows(words, vocabulary)];
      stretches.terms = termsCsv
        ? encodeStretch(table, rows, library)
        : { csv: null, plainCsv: null, parquet: encodeGroup(TABLES.terms, rows, library) };
    } else {
      const rows = documents.flatMap((document) => [...table.rows(document, lang)]);
      stretches[table.name] = encodeStretch(table, rows, library);
    }
  }
  return stretches;
}

/** Encodes rows of a table for its CSV and its Parquet file. */
export function encodeStretch(
  table: Table,
  rows: readonly object[],
  library: typeof import("hyparquet-writer"),
): TableStretch {
  const encoded = rows as ReadonlyArray<Record<string, never>>;
  const csv = linesOf(table, encoded, false);
  const plain = csv.includes("'") ? linesOf(table, encoded, true) : csv;
  return {
    csv: Buffer.from(csv),
    plainCsv: plain === csv ? null : Buffer.from(plain),
    parquet: encodeGroup(table, encoded, library),
  };
}

function linesOf(table: Table, rows: ReadonlyArray<Record<string, never>>, plain: boolean): string {
  let text = "";
  for (const row of rows) text += csvLine(table, row, { plain });
  return text;
}

function* termRows(words: readonly NoticeWords[], vocabulary: readonly string[]) {
  for (const { noticeId, categories } of words) {
    for (const { category, counts } of categories) {
      for (let at = 0; at < counts.length; at += 2) {
        yield {
          notice_id: noticeId,
          category: category || null,
          term: vocabulary[counts[at]!]!,
          count: counts[at + 1]!,
        };
      }
    }
  }
}
