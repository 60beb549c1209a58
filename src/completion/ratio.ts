import type { Counts } from "./counts.js";
import { wilson } from "./wilson.js";

/** The ratios of a group, named as in the tables. All are shares, 0–1; null where the denominator is 0. */
export interface Ratios {
  /** completed / (completed + mostly_completed + in_progress), over problems whose state the notice gives. */
  ratio: number | null;
  /** 95 % Wilson interval of `ratio`. */
  ratio_low: number | null;
  ratio_high: number | null;
  /** Denominator of `ratio` / problems. */
  coverage: number | null;
  /** Completed / problems as notices claim them, over notices that claim both; may exceed 1 where a claim is at odds with itself. */
  stated_ratio: number | null;
  accounted_done: number;
  /** accounted_done / problems. */
  account_ratio: number | null;
  /** 95 % Wilson interval of `account_ratio`. */
  account_low: number | null;
  account_high: number | null;
}

/**
 * The two completion ratios of a group, kept apart by name, with what they rest on. The definitions are the contract of
 * the tables; a problem of unknown state is in no numerator and not in the denominator of `ratio`.
 * Shares are rounded to six decimals: finer than any corpus of notices can bear, and the same in every table format.
 */
export function ratiosOf(counts: Counts): Ratios {
  const given = counts.completed + counts.mostly + counts.inProgress;
  const stated = wilson(counts.completed, given);
  const account = wilson(counts.accountedDone, counts.problems);
  return {
    ratio: rounded(stated?.share),
    ratio_low: rounded(stated?.low),
    ratio_high: rounded(stated?.high),
    coverage: share(given, counts.problems),
    stated_ratio: share(counts.claimedCompleted, counts.claimedProblems),
    accounted_done: counts.accountedDone,
    account_ratio: rounded(account?.share),
    account_low: rounded(account?.low),
    account_high: rounded(account?.high),
  };
}

/**
 * A share rounded to six decimals.
 * @returns null where the whole is 0
 */
export function share(part: number, whole: number): number | null {
  return whole === 0 ? null : rounded(part / whole);
}

function rounded(value: number | undefined): number | null {
  return value === undefined ? null : Math.round(value * 1e6) / 1e6;
}
