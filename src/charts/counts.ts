import type { AccountState, Figure, Measure } from "../notice/notice.js";
import type { NoticeRecord } from "../pipeline/record.js";
import { type KeyWords, keyWords } from "./key-words.js";

/** The evidence flags of a measure (codebook, “Measures”). */
export const FLAGS = ["dated", "documented", "quantified", "accountable"] as const;
export type Flag = (typeof FLAGS)[number];

/** Measures of a notice, how many of them carry each flag, and how many at least one. */
export type MeasureCounts = Record<Flag | "any" | "measures", number>;

/** Kinds of figure that charts add up, money in yuan and people. */
export const MONEY = ["recovered", "fined"] as const;
export const PEOPLE = ["disciplined", "criticised", "transferred"] as const;
export type FigureKind = (typeof MONEY)[number] | (typeof PEOPLE)[number];

/** Figures of one kind in a notice: how many there are and what they come to. */
export interface FigureSum {
  figures: number;
  /** Yuan, to the fen, or persons. */
  sum: number;
}

/** Problems of a category by what their accounts come to. */
export type AccountCounts = Record<AccountState, number>;

/** What charts need of problems, measures, figures and words, counted: it grows with notices and words, not with text. */
export interface ChartCounts {
  /** By code of the category. */
  accounts: ReadonlyMap<string, AccountCounts>;
  /** By `notice_id`; a notice without measures is missing. */
  measures: ReadonlyMap<string, MeasureCounts>;
  /** By `notice_id`, then kind; a notice without such figures is missing. */
  figures: ReadonlyMap<string, ReadonlyMap<FigureKind, FigureSum>>;
  /** Missing until words are counted. */
  words?: KeyWords;
}

/**
 * Counts for the charts as notices come by, or row by row from the tables of a run. Only rectification notices belong
 * into it. Sums of whole numbers: the order of what is added does not matter.
 */
export interface ChartCounter {
  /** Counts all of a notice, unless it is of another genre than rectification. */
  addRecord(record: NoticeRecord): void;
  addProblem(category: string, state: AccountState): void;
  addMeasure(noticeId: string, flags: Pick<Measure, Flag>): void;
  addFigure(noticeId: string, figure: Pick<Figure, "kind" | "value">): void;
  /** A row of the table `terms`; words outside every problem (no category) are not compared. */
  addTerm(category: string | null, term: string, count: number): void;
  result(): Required<ChartCounts>;
}

const FIGURE_KINDS: ReadonlySet<string> = new Set([...MONEY, ...PEOPLE]);

/** An empty counter. */
export function chartCounter(): ChartCounter {
  const accounts = new Map<string, AccountCounts>();
  const measures = new Map<string, MeasureCounts>();
  // Amounts are summed in fen, so that the sum does not depend on the order of what is added.
  const figures = new Map<string, Map<FigureKind, { figures: number; hundredths: number }>>();
  const words = new Map<string, Map<number, { count: number; notices: number }>>();
  const numbers = new Map<string, number>();

  const counter: ChartCounter = {
    addRecord(record) {
      if (record.genre !== "rectification") return;
      for (const problem of record.problems) {
        counter.addProblem(problem.coding.category, problem.accountState);
        for (const measure of problem.measures) counter.addMeasure(record.noticeId, measure);
      }
      for (const figure of record.figures) counter.addFigure(record.noticeId, figure);
      for (const { category, term, count } of record.terms) counter.addTerm(category, term, count);
    },
    addProblem(category, state) {
      const counts = at(accounts, category, () => ({ done: 0, under_way: 0, declared: 0 }));
      counts[state]++;
    },
    addMeasure(noticeId, flags) {
      const counts = at(measures, noticeId, () => ({
        measures: 0,
        any: 0,
        dated: 0,
        documented: 0,
        quantified: 0,
        accountable: 0,
      }));
      counts.measures++;
      const carried = FLAGS.filter((flag) => flags[flag]);
      for (const flag of carried) counts[flag]++;
      if (carried.length > 0) counts.any++;
    },
    addFigure(noticeId, { kind, value }) {
      if (value === null || !FIGURE_KINDS.has(kind)) return;
      const sums = at(figures, noticeId, () => new Map());
      const sum = at(sums, kind as FigureKind, () => ({ figures: 0, hundredths: 0 }));
      sum.figures++;
      sum.hundredths += Math.round(value * 100);
    },
    addTerm(category, term, count) {
      if (category === null || category === "") return;
      const word = at(numbers, term, () => numbers.size);
      const counted = at(words, category, () => new Map<number, { count: number; notices: number }>());
      const known = at(counted, word, () => ({ count: 0, notices: 0 }));
      known.count += count;
      known.notices++;
    },
    result() {
      return {
        accounts,
        measures,
        figures: new Map(
          [...figures].map(([noticeId, sums]) => [
            noticeId,
            new Map([...sums].map(([kind, { figures, hundredths }]) => [kind, { figures, sum: hundredths / 100 }])),
          ]),
        ),
        words: keyWords({
          words: [...numbers.keys()].join("\n"),
          sums: Array.from(words, ([category, counted]) => [
            category,
            Int32Array.from([...counted].flatMap(([word, { count, notices }]) => [word, count, notices])),
          ]),
        }),
      };
    },
  };
  return counter;
}

function at<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}
