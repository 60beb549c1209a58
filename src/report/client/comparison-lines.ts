import { differenceOf, type Estimate } from "../../comparison/difference.js";
import { wilson } from "../../completion/wilson.js";
import { ACCOUNT_STATES, STATUSES } from "../../tables/problems.js";
import type { App } from "./app.js";
import { FLAGS, type Totals, totalsOf } from "./counts.js";
import type { Filter } from "./filter.js";
import { say } from "./language.js";
import { categoryName } from "./names.js";
import { FLAG_NAMES, WORDS } from "./words.js";

/** A unit with all that is counted of it. */
export interface Side {
  unit: string;
  totals: Totals;
  byCategory: Map<string, number>;
}

/** What the selection leaves of a unit; null where it leaves nothing. */
export function sideOf({ selection }: App, unit: string): Side | null {
  const records = selection.records.filter(({ fields }) => fields.unit === unit);
  if (records.length === 0) return null;
  const byCategory = new Map<string, number>();
  for (const { problems } of records) {
    for (const { coding } of problems) byCategory.set(coding.category, (byCategory.get(coding.category) ?? 0) + 1);
  }
  return { unit, totals: totalsOf(records), byCategory };
}

/** One thing that units are compared on: a count, or a share where it is of something. */
export interface Line {
  name: string;
  part: (side: Side) => number;
  whole?: (side: Side) => number;
  /** The problems behind it, where it counts some. */
  narrower?: Partial<Filter>;
  /** Class of its colour in the bars. */
  swatch?: string;
}

/** Lines that belong together. */
export interface Block {
  title: string;
  /** Heading of the column of names. */
  names: string;
  lines: Line[];
}

/** All that two units are compared on. */
export function blocksOf({ head }: App, left: Side, right: Side): Block[] {
  const problems = ({ totals }: Side) => totals.problems;
  const measures = ({ totals }: Side) => totals.measures;
  const given = ({ totals }: Side) => totals.completed + totals.mostly + totals.inProgress;
  const met = new Set([...left.byCategory.keys(), ...right.byCategory.keys()]);
  const known = head.categories.map(({ code }) => code).filter((code) => met.delete(code));
  return [
    {
      title: say(WORDS.compareUnit),
      names: say(WORDS.measure),
      lines: [
        { name: say(WORDS.notices), part: ({ totals }) => totals.notices },
        { name: say(WORDS.problems), part: problems },
        { name: say(WORDS.measures), part: measures },
        { name: say(WORDS.coverage), part: given, whole: problems },
        {
          name: say(WORDS.ratio),
          part: ({ totals }) => totals.completed,
          whole: given,
          narrower: { state: ["completed"] },
        },
        {
          name: `${say(WORDS.ratio)} · ${say(WORDS.lenient)}`,
          part: ({ totals }) => totals.completed + totals.mostly,
          whole: given,
          narrower: { state: ["completed", "mostly_completed"] },
        },
        {
          name: say(WORDS.account),
          part: ({ totals }) => totals.accountedDone,
          whole: problems,
          narrower: { account: ["done"] },
        },
        { name: say(WORDS.evidenced), part: ({ totals }) => totals.evidenced, whole: measures },
      ],
    },
    {
      title: say(WORDS.profile),
      names: say(WORDS.category),
      lines: [...known, ...met].map((code) => ({
        name: categoryName(head, code),
        part: ({ byCategory }) => byCategory.get(code) ?? 0,
        whole: problems,
        narrower: { category: [code] },
      })),
    },
    {
      title: say(WORDS.states),
      names: say(WORDS.status),
      lines: STATES.map(([state, count]) => ({
        name: say(STATUSES[state]),
        part: ({ totals }) => totals[count],
        whole: problems,
        narrower: { state: [state] },
        swatch: `state-${state}`,
      })),
    },
    {
      title: say(WORDS.accounts),
      names: say(WORDS.accountState),
      lines: ACCOUNTS.map((state) => ({
        name: say(ACCOUNT_STATES[state]),
        part: ({ totals }) => totals.accounts[state],
        whole: problems,
        narrower: { account: [state] },
        swatch: `account-${state}`,
      })),
    },
    {
      title: say(WORDS.evidence),
      names: say(WORDS.evidence),
      lines: FLAGS.map((flag) => ({
        name: say(FLAG_NAMES[flag]),
        part: ({ totals }) => totals.flags[flag],
        whole: measures,
      })),
    },
  ];
}

export const STATES = [
  ["completed", "completed"],
  ["mostly_completed", "mostly"],
  ["in_progress", "inProgress"],
  ["unstated", "unstated"],
] as const;

export const ACCOUNTS = ["done", "under_way", "declared"] as const;

/** The difference of two shares with its interval; null where one of them is undefined, or a count and no share. */
export function estimate({ part, whole }: Line, left: Side, right: Side): Estimate | null {
  if (!whole) return null;
  const [a, b] = [left, right].map((side) => wilson(part(side), whole(side)));
  if (!a || !b) return null;
  return differenceOf({ value: a.share, low: a.low, high: a.high }, { value: b.share, low: b.low, high: b.high });
}
