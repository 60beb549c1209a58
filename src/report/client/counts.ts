import { addCounts, type Counts, noCounts, noticeCounts } from "../../completion/counts.js";
import type { AccountState, Measure } from "../../notice/notice.js";
import type { NoticeRecord } from "../../pipeline/record.js";

/** All that is counted of some notices. */
export interface Totals extends Counts {
  accounts: Record<AccountState, number>;
  /** Measures by evidence flag. */
  flags: Record<(typeof FLAGS)[number], number>;
}

export const FLAGS = ["dated", "documented", "quantified", "accountable"] as const satisfies ReadonlyArray<
  keyof Measure
>;

/** Adds notices up. */
export function totalsOf(records: readonly NoticeRecord[]): Totals {
  const totals: Totals = {
    ...noCounts(),
    accounts: { done: 0, under_way: 0, declared: 0 },
    flags: { dated: 0, documented: 0, quantified: 0, accountable: 0 },
  };
  const sum = noCounts();
  for (const record of records) {
    addCounts(sum, noticeCounts(record));
    for (const { accountState, measures } of record.problems) {
      totals.accounts[accountState]++;
      for (const measure of measures) for (const flag of FLAGS) if (measure[flag]) totals.flags[flag]++;
    }
  }
  return Object.assign(totals, sum);
}
