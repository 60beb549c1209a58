import { type ChartCounts, chartCounter } from "../charts/counts.js";
import { type CompletionAccumulator, type CompletionSums, completionAccumulator } from "../completion/accumulate.js";
import { type SummaryAccumulator, type SummarySums, summaryAccumulator } from "../completion/summary.js";
import type { Message } from "../messages/message.js";
import { type UncountedNotice, uncountedNotice } from "../tables/notices.js";
import type { DocumentRecord } from "./record.js";

/** What a run keeps of an input file once its rows are written. */
export type DocumentOutline = Omit<DocumentRecord, "notices"> & {
  /** Messages of its notices. */
  noticeMessages: Message[];
};

/** What a stretch of a run adds up to, as plain data: sums of all stretches, in any order, are the run's. */
export interface Totals {
  completion: CompletionSums;
  summary: SummarySums;
  charts: Pick<ChartCounts, "accounts" | "measures" | "figures">;
  /** In the order of the files. */
  documents: DocumentOutline[];
  /** The rows of the notices table, in order. */
  notices: UncountedNotice[];
}

/** Adds up the documents of a stretch, but for their words. */
export function totalsOf(documents: readonly DocumentRecord[]): Totals {
  const completion = completionAccumulator();
  const summary = summaryAccumulator();
  const counter = chartCounter();
  for (const document of documents) {
    summary.add(document);
    for (const notice of document.notices) {
      completion.add(notice);
      counter.addRecord(notice);
    }
  }
  const { accounts, measures, figures } = counter.result();
  return {
    completion: completion.sums(),
    summary: summary.sums(),
    charts: { accounts, measures, figures },
    documents: documents.map(({ notices, ...document }) => {
      return { ...document, noticeMessages: notices.flatMap(({ messages }) => messages) };
    }),
    notices: documents.flatMap(({ notices }) => notices.map(uncountedNotice)),
  };
}

/** The totals of a run in the making. */
export interface RunTotals {
  completion: CompletionAccumulator;
  summary: SummaryAccumulator;
  documents: DocumentOutline[];
  notices: UncountedNotice[];
  /** Stretches must come in the order of the files. */
  add(totals: Totals): void;
  counts(): Totals["charts"];
}

export function runTotals(): RunTotals {
  const accounts = new Map<string, ReturnType<ChartCounts["accounts"]["get"]> & object>();
  const measures = new Map<string, ReturnType<ChartCounts["measures"]["get"]> & object>();
  const figures = new Map<string, ReturnType<ChartCounts["figures"]["get"]> & object>();
  const run: RunTotals = {
    completion: completionAccumulator(),
    summary: summaryAccumulator(),
    documents: [],
    notices: [],
    add(totals) {
      run.completion.merge(totals.completion);
      run.summary.merge(totals.summary);
      for (const document of totals.documents) run.documents.push(document);
      for (const notice of totals.notices) run.notices.push(notice);
      for (const [category, states] of totals.charts.accounts) {
        const known = accounts.get(category);
        if (known) for (const state of Object.keys(states) as Array<keyof typeof states>) known[state] += states[state];
        else accounts.set(category, { ...states });
      }
      for (const [notice, counts] of totals.charts.measures) measures.set(notice, counts);
      for (const [notice, sums] of totals.charts.figures) figures.set(notice, sums);
    },
    counts: () => ({ accounts, measures, figures }),
  };
  return run;
}
