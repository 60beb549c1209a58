import type { Measure, Problem } from "../notice/notice.js";
import type { CodePair } from "./compare-problem.js";
import { type Check, check, type Differences } from "./difference.js";
import { type Candidate, type Match, takeBestFirst, withLeftOver } from "./match.js";
import type { ReferenceAccount, ReferenceMeasure } from "./reference.js";
import { dice, reduce } from "./similarity.js";

/** The evidence flags of a measure. */
export const FLAGS = ["dated", "documented", "quantified", "accountable"] as const;
export type Flag = (typeof FLAGS)[number];

/** The coded measures of one problem held against the found ones. */
export interface AccountComparison {
  /** Whether as many measures were found as the reference has; wrong too where the problem was not found. */
  counted: Check;
  /** Measures in the reference and found. */
  expected: number;
  found: number;
  matched: MeasureComparison[];
  /** Null where it was not coded, or the problem was not found. */
  accountState: CodePair | null;
}

export interface MeasureComparison {
  state: CodePair;
  flags: Record<Flag, CodePair>;
}

/** The wordings of a reference measure and a found one are compared over the reference's length. */
const SAME_MEASURE = 0.5;

/** @param found the problem that the account's problem was matched with; undefined where it was not found */
export function compareAccount(
  account: ReferenceAccount,
  found: Problem | undefined,
  differences: Differences,
): AccountComparison {
  const expected = account.measures.length;
  const measures = found?.measures ?? [];
  if (found) differences.compare("measures.count", account.line, expected, measures.length, account.title);
  const matched = matchMeasures(account.measures, measures).map((match) =>
    compareMeasure(account.measures[match.expected]!, measures[match.found]!, differences),
  );
  let accountState: CodePair | null = null;
  if (found && account.accountState) {
    accountState = [account.accountState, found.accountState];
    differences.compare("account_state", account.line, ...accountState, account.title);
  }
  return {
    counted: check(expected, found ? measures.length : undefined),
    expected,
    found: measures.length,
    matched,
    accountState,
  };
}

function compareMeasure(expected: ReferenceMeasure, found: Measure, differences: Differences): MeasureComparison {
  differences.compare("measure.state", found.line, expected.state, found.state, found.text);
  const quoted = beginning(found.text, expected.text);
  if (dice(reduce(expected.text), reduce(quoted)) < SAME_MEASURE) {
    differences.add("measure.text", found.line, expected.text, quoted, found.text);
  }
  const flags = {} as Record<Flag, CodePair>;
  for (const flag of FLAGS) {
    flags[flag] = [String(expected[flag]), String(found[flag])];
    differences.compare(`measure.${flag}`, found.line, expected[flag], found[flag], found.text);
  }
  return { state: [expected.state, found.state], flags };
}

/**
 * By their first words; what is left over in its order where there are as many measures on both sides, since a measure
 * whose beginning was read otherwise is still the one in that place.
 */
function matchMeasures(expected: readonly ReferenceMeasure[], found: readonly Measure[]): Match[] {
  const candidates: Candidate[] = [];
  for (const [e, wanted] of expected.entries()) {
    for (const [f, got] of found.entries()) {
      const similarity = dice(reduce(wanted.text), reduce(beginning(got.text, wanted.text)));
      if (similarity >= SAME_MEASURE) candidates.push({ expected: e, found: f, similarity, distance: Math.abs(e - f) });
    }
  }
  const matches = takeBestFirst(candidates);
  return expected.length === found.length ? withLeftOver(matches, expected.length, found.length) : matches;
}

/** As much of a found text as the reference quotes. */
function beginning(found: string, quoted: string): string {
  return [...found].slice(0, [...quoted].length).join("");
}
