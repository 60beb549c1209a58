import { summaryAccumulator } from "../../src/completion/summary.js";
import type { DocumentRecord, NoticeRecord } from "../../src/pipeline/record.js";
import type { ReportAssets } from "../../src/report/assets.js";
import { type NoticeForPage, packNotices } from "../../src/report/pack-notices.js";
import { openReport, type RunFacts } from "../../src/report/report.js";
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

/** Notices as the page takes them in. */
export function forPage(notices: readonly NoticeRecord[]): NoticeForPage[] {
  return notices.map((record) => ({ record, terms: record.terms }));
}

/** The page of a run of these documents: `report.html` and what stands beside it, by name. */
export async function pageOf(
  documents: readonly DocumentRecord[],
  assets: ReportAssets,
  { lang, mostInPage }: { lang?: RunFacts["lang"]; mostInPage?: number } = {},
): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const report = openReport({ write: async (name, content) => void files.set(name, content) }, mostInPage);
  await report.add(packNotices(forPage(documents.flatMap(({ notices }) => notices))));
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
  misfit("old/照片.bin", "unreadable", "corpus/binary", { found: "JPEG" }),
  misfit("work/年度要点.txt", "no_notice", "corpus/no-notice"),
];
