import type { Lang } from "../messages/message.js";
import type { DocumentTable } from "../tables/column.js";
import { csvLine } from "../tables/csv.js";
import { type EncodedGroups, encodeGroup } from "../tables/parquet-groups.js";
import { DOCUMENT_TABLES, TABLES } from "../tables/tables.js";
import type { CategoryCounts } from "../tokens/terms.js";
import type { DocumentRecord } from "./record.js";

/** A stretch of a table, ready to be put into its two files. */
export interface TableStretch {
  /** Null for a table that is not written as CSV. */
  csv: Uint8Array | null;
  parquet: EncodedGroups;
}

/** The words of a notice by category, and the words behind their numbers. */
export interface NoticeWords {
  noticeId: string;
  categories: CategoryCounts[];
}

/** The stretches of all tables that are made of single files, by the table's name. */
export type Stretches = Record<string, TableStretch>;

/**
 * Encodes the rows of documents.
 * @param words of the documents' notices, for the table of terms: the records do not carry them
 * @param vocabulary the words by their numbers
 */
export function encodeTables(
  documents: readonly DocumentRecord[],
  words: readonly NoticeWords[],
  vocabulary: readonly string[],
  { lang, termsCsv }: { lang: Lang; termsCsv: boolean },
  library: typeof import("hyparquet-writer"),
): Stretches {
  const stretches: Stretches = {};
  for (const table of DOCUMENT_TABLES) {
    if (table.name === "terms") continue;
    const rows = documents.flatMap((document) => [...table.rows(document, lang)]);
    stretches[table.name] = {
      csv: csvBytes(table, rows),
      parquet: encodeGroup(table, rows, library),
    };
  }
  const rows = [...termRows(words, vocabulary)];
  stretches.terms = {
    csv: termsCsv ? csvBytes(TABLES.terms, rows) : null,
    parquet: encodeGroup(TABLES.terms, rows, library),
  };
  return stretches;
}

function csvBytes(table: DocumentTable, rows: readonly object[]): Uint8Array {
  let text = "";
  for (const row of rows) text += csvLine(table, row as Record<string, never>);
  return Buffer.from(text);
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
