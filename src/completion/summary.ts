import type { Outcome } from "../corpus/text.js";
import type { Message, Severity } from "../messages/message.js";
import type { Genre } from "../notice/notice.js";
import type { DocumentRecord } from "../pipeline/record.js";
import { OUTCOMES } from "../tables/documents.js";
import { GENRES } from "../tables/notices.js";
import { addCounts, type Counts, noCounts, noticeCounts } from "./counts.js";
import { type Ratios, ratiosOf, share } from "./ratio.js";

/** What a run comes to, in numbers. Problems, measures and ratios are those of rectification notices alone. */
export interface RunSummary {
  files: { total: number } & Record<Outcome, number>;
  /** Texts by genre, duplicates not counted. */
  notices: { total: number } & Record<Genre, number>;
  /** Texts that an earlier file had given already. */
  duplicates: number;
  problems: number;
  measures: number;
  states: { completed: number; mostly_completed: number; in_progress: number; unstated: number };
  /** Problems by primary category, in the order asked for; shares are of all problems. */
  categories: Array<{ category: string; problems: number; share: number }>;
  ratios: Ratios & { evidenced: number | null };
  /** Messages by rule, the gravest first. */
  messages: Array<{ rule: string; severity: Severity; count: number }>;
}

/** Adds a run up, file by file. */
export interface SummaryAccumulator {
  add(document: DocumentRecord): void;
  /** What has been added so far, as plain data that can go to another thread or into a file. */
  sums(): SummarySums;
  /** Adds what another summary has come to; it must not have been given the same files. */
  merge(sums: SummarySums): void;
  /** @param categories category codes in the order of the codebook; codes not named follow by code unit */
  result(categories?: readonly string[]): RunSummary;
}

/** What a summary holds, as plain data. */
export interface SummarySums {
  files: RunSummary["files"];
  notices: RunSummary["notices"];
  duplicates: number;
  counts: Counts;
  categories: Array<[string, number]>;
  messages: Array<[string, { severity: Severity; count: number }]>;
}

const GRAVITY: readonly Severity[] = ["error", "warning", "info"];

/** An empty summary; what it comes to does not depend on the order of `add`. */
export function summaryAccumulator(): SummaryAccumulator {
  const files = { total: 0, ...zeros(OUTCOMES) };
  const notices = { total: 0, ...zeros(GENRES) };
  let duplicates = 0;
  const counts = noCounts();
  const categories = new Map<string, number>();
  const messages = new Map<string, { severity: Severity; count: number }>();

  function addMessages(list: readonly Message[]): void {
    for (const { rule, severity } of list) {
      const seen = messages.get(rule);
      if (seen) seen.count++;
      else messages.set(rule, { severity, count: 1 });
    }
  }

  return {
    add(document) {
      files.total++;
      files[document.outcome]++;
      duplicates += document.duplicates.length;
      addMessages(document.messages);
      for (const record of document.notices) {
        notices.total++;
        notices[record.genre]++;
        addMessages(record.messages);
        if (record.genre !== "rectification") continue;
        addCounts(counts, noticeCounts(record));
        for (const { coding } of record.problems) {
          categories.set(coding.category, (categories.get(coding.category) ?? 0) + 1);
        }
      }
    },

    sums() {
      return { files, notices, duplicates, counts, categories: [...categories], messages: [...messages] };
    },

    merge(sums) {
      addNumbers(files, sums.files);
      addNumbers(notices, sums.notices);
      duplicates += sums.duplicates;
      addCounts(counts, sums.counts);
      for (const [category, problems] of sums.categories) {
        categories.set(category, (categories.get(category) ?? 0) + problems);
      }
      for (const [rule, { severity, count }] of sums.messages) {
        const seen = messages.get(rule);
        if (seen) seen.count += count;
        else messages.set(rule, { severity, count });
      }
    },

    result(order = []) {
      const unnamed = [...categories.keys()].filter((category) => !order.includes(category)).sort();
      return {
        files: { ...files },
        notices: { ...notices },
        duplicates,
        problems: counts.problems,
        measures: counts.measures,
        states: {
          completed: counts.completed,
          mostly_completed: counts.mostly,
          in_progress: counts.inProgress,
          unstated: counts.unstated,
        },
        categories: [...order, ...unnamed].map((category) => {
          const problems = categories.get(category) ?? 0;
          return { category, problems, share: share(problems, counts.problems) ?? 0 };
        }),
        ratios: { ...ratiosOf(counts), evidenced: share(counts.evidenced, counts.measures) },
        messages: [...messages]
          .map(([rule, { severity, count }]) => ({ rule, severity, count }))
          .sort((a, b) => GRAVITY.indexOf(a.severity) - GRAVITY.indexOf(b.severity) || (a.rule < b.rule ? -1 : 1)),
      };
    },
  };
}

function addNumbers<Name extends string>(to: Record<Name, number>, more: Readonly<Record<Name, number>>): void {
  for (const name of Object.keys(to) as Name[]) to[name] += more[name];
}

function zeros<Code extends string>(codes: Readonly<Record<Code, unknown>>): Record<Code, number> {
  return Object.fromEntries(Object.keys(codes).map((code) => [code, 0])) as Record<Code, number>;
}
