import { summaryAccumulator } from "../../src/completion/summary.js";
import type { DocumentRecord, NoticeRecord, TermCount } from "../../src/pipeline/record.js";
import type { ReportAssets } from "../../src/report/assets.js";
import { type EarlierBlocks, type PageBlock, packNotices } from "../../src/report/pack-notices.js";
import { openReport, type RunFacts } from "../../src/report/report.js";
import type { CategoryCounts } from "../../src/tokens/terms.js";
import { Vocabulary } from "../../src/tokens/vocabulary.js";
import { CATEGORIES, sampleDocuments } from "../charts/sample.js";

/** A made-up corpus with a file of every outcome beside its notices. */
export function documentsOf(units: number): DocumentRecord[] {
  return [...sampleDocuments(units), ...MISFITS];
}

/** The rectification notices of some documents. */
export function noticesOf(documents: readonly DocumentRecord[]): NoticeRecord[] {
  return documents.flatMap(({ notices }) => notices).filter(({ genre }) => genre === "rectification");
}

/** What the page of a run of these documents needs beside its notices. */
export function factsOf(documents: readonly DocumentRecord[], lang: RunFacts["lang"] = "zh"): RunFacts {
  const summary = summaryAccumulator();
  for (const document of documents) summary.add(document);
  return {
    version: "0.0.0-test",
    lang,
    summary: summary.result(CATEGORIES.map(({ code }) => code)),
    documents: documents.map(({ notices, ...document }) => ({
      ...document,
      notices: notices.length,
      noticeMessages: notices.flatMap(({ messages }) => messages),
    })),
    categories: CATEGORIES,
  };
}

/** Packs notices with the words that their records have. */
export function packRecords(notices: readonly NoticeRecord[], earlier: EarlierBlocks | null = null): PageBlock[] {
  const vocabulary = new Vocabulary();
  const withWords = notices.map((record) => ({ record, words: wordCounts(record.terms, vocabulary) }));
  return packNotices(withWords, vocabulary.words, earlier);
}

/** Words by category as a run counts them: number and count in turn. */
export function wordCounts(terms: readonly TermCount[], vocabulary: Vocabulary): CategoryCounts[] {
  const counts = new Map<string, number[]>();
  for (const { category, term, count } of terms) {
    counts.set(category, [...(counts.get(category) ?? []), vocabulary.number(term), count]);
  }
  return Array.from(counts, ([category, counts]) => ({ category, counts: Int32Array.from(counts) }));
}

/** What a file consists of, as text. */
export function textOf(pieces: Iterable<string | Uint8Array>): string {
  return Buffer.concat(Array.from(pieces, (piece) => Buffer.from(piece))).toString();
}

/** The page of a run of these documents: `report.html` and what stands beside it, by name. */
export async function pageOf(
  documents: readonly DocumentRecord[],
  assets: ReportAssets,
  { lang, mostInPage }: { lang?: RunFacts["lang"]; mostInPage?: number } = {},
): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const sink = {
    write: async (name: string, pieces: Iterable<string | Uint8Array>) => void files.set(name, textOf(pieces)),
  };
  const report = openReport(sink, sink, mostInPage);
  await report.add(packRecords(documents.flatMap(({ notices }) => notices)));
  await report.close(factsOf(documents, lang), assets);
  return files;
}

const misfit = (source: string, outcome: DocumentRecord["outcome"], rule: string, args = {}): DocumentRecord => ({
  source,
  sha256: "0".repeat(64),
  bytes: 12,
  format: "unknown",
  encoding: "",
  outcome,
  messages: [{ rule, severity: outcome === "unreadable" ? "error" : "info", line: null, args }],
  removed: {},
  notices: [],
  duplicates: outcome === "duplicate" ? ["00000000beef"] : [],
});

const MISFITS: DocumentRecord[] = [
  misfit("scans/空白页.pdf", "unreadable", "corpus/empty", { bytes: 0 }),
  misfit("old/照片.bin", "unreadable", "corpus/unsupported", { found: "JPEG" }),
  misfit("work/年度要点.txt", "no_notice", "corpus/no-notice"),
];
