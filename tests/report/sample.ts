import { completionAccumulator } from "../../src/completion/accumulate.js";
import { summaryAccumulator } from "../../src/completion/summary.js";
import type { DocumentRecord } from "../../src/pipeline/record.js";
import type { ReportChart, ReportInput } from "../../src/report/report.js";
import { CATEGORIES, sampleDocuments } from "../charts/sample.js";

/** What a page is made from, for a made-up corpus with a file of every outcome beside its notices. */
export function sampleReport(units: number, charts: readonly ReportChart[] = []): ReportInput {
  return reportOf([...sampleDocuments(units), ...MISFITS], charts);
}

export function reportOf(documents: readonly DocumentRecord[], charts: readonly ReportChart[] = []): ReportInput {
  const completion = completionAccumulator();
  const summary = summaryAccumulator();
  const notices = documents.flatMap((document) => document.notices);
  for (const notice of notices) completion.add(notice);
  for (const document of documents) summary.add(document);
  const codes = CATEGORIES.map(({ code }) => code);
  return {
    version: "0.0.0-test",
    lang: "zh",
    summary: summary.result(codes),
    documents,
    notices,
    completion: [...completion.rows(codes)],
    units: completion.units(),
    categories: CATEGORIES,
    charts,
  };
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
