import type { Coding } from "../coding/coding.js";
import { message } from "../messages/catalogue.js";
import type { Problem } from "../notice/notice.js";
import { type AccountComparison, compareAccount } from "./compare-account.js";
import { compareProblem, type ProblemComparison } from "./compare-problem.js";
import { type Check, check, type Difference, Differences } from "./difference.js";
import { matchProblems } from "./match.js";
import type { FoundNotice } from "./pair-notices.js";
import {
  FIELD_KEYS,
  type ReferenceAccount,
  ReferenceFormatError,
  type ReferenceNotice,
  type ReferenceProblem,
  STATED_KEYS,
} from "./reference.js";

/** One reference notice held against what was found of it. */
export interface NoticeComparison {
  file: string;
  /** 1-based position among the reference notices of its file. */
  ordinal: number;
  title: string | null;
  /** Whether its file was split into as many notices as the reference has. */
  split: boolean;
  genre: Check | null;
  /** By key of the gold file, as are `stated`. Only what was coded. */
  fields: Record<string, Check>;
  stated: Record<string, Check>;
  /** Problems in the reference and found, matched or not. */
  expected: number;
  found: number;
  matched: ProblemComparison[];
  /** Primary categories of reference problems that were not found. */
  missedCategories: string[];
  /** Categories of found problems that are not in the reference. */
  extraCategories: string[];
  accounts: AccountComparison[];
  differences: Difference[];
}

/** What is compared. */
export interface NoticePair {
  reference: ReferenceNotice;
  ordinal: number;
  /** Undefined where nothing was found of the notice. */
  found: FoundNotice | undefined;
  /** How many notices the file has in the reference, and how many were found in it. */
  noticesExpected: number;
  noticesFound: number;
  /** Problems of notices that the reference does not have, found in the same file. */
  surplus: Problem[];
  accounts: readonly ReferenceAccount[];
}

/** A problem that may have been coded. */
type MaybeCoded = Problem & { coding?: Coding };

/**
 * Holds a reference notice against the found one: what is right, what is not, and every difference by itself.
 * @throws ReferenceFormatError if the measures name a problem that the gold file does not have
 */
export function compareNotice(pair: NoticePair): NoticeComparison {
  const { reference, found } = pair;
  const differences = new Differences(reference.file, pair.ordinal);
  const problems: MaybeCoded[] = [...(found?.problems ?? []), ...pair.surplus];
  const matches = matchProblems(reference.problems, problems);
  const foundOf = new Map(matches.map((match) => [match.expected, problems[match.found]!]));

  if (!found) differences.add("notice.missed", null, reference.fields.title ?? null, null);
  else differences.compare("split", found.line, pair.noticesExpected, pair.noticesFound);
  const genre = reference.genre === undefined ? null : check(reference.genre, found?.genre);
  if (found && reference.genre) differences.compare("genre", found.line, reference.genre, found.genre);
  const fields = compareFields(reference, found, differences);
  const stated = compareStated(reference, found, differences);

  const matched: ProblemComparison[] = [];
  const missed: ReferenceProblem[] = [];
  for (const [index, expected] of reference.problems.entries()) {
    const problem = foundOf.get(index);
    if (problem) matched.push(compareProblem(expected, problem, differences));
    else {
      missed.push(expected);
      differences.add("problem.missed", expected.line, expected.title, null);
    }
  }
  const takenFound = new Set(matches.map((match) => match.found));
  const extra = problems.filter((_, index) => !takenFound.has(index));
  for (const problem of extra) differences.add("problem.extra", problem.line, null, problem.title);

  const accounts = pair.accounts.map((account) => {
    const index = reference.problems.findIndex((p) => p.line === account.line && p.title === account.title);
    if (index < 0) {
      const { file, line: at, title } = account;
      throw new ReferenceFormatError("measures", "", message("gold/no-problem", null, { file, at, title }));
    }
    return compareAccount(account, foundOf.get(index), differences);
  });

  return {
    file: reference.file,
    ordinal: pair.ordinal,
    title: reference.fields.title ?? null,
    split: found !== undefined && pair.noticesExpected === pair.noticesFound,
    genre,
    fields,
    stated,
    expected: reference.problems.length,
    found: problems.length,
    matched,
    missedCategories: missed.flatMap((problem) => problem.labels?.slice(0, 1) ?? []),
    extraCategories: extra.flatMap((problem) => problem.coding?.category ?? []),
    accounts,
    differences: differences.list,
  };
}

function compareFields(
  reference: ReferenceNotice,
  found: FoundNotice | undefined,
  differences: Differences,
): Record<string, Check> {
  const checks: Record<string, Check> = {};
  for (const [key, field] of FIELD_KEYS) {
    const expected = reference.fields[field];
    if (expected === undefined) continue;
    const value = found?.fields[field];
    checks[key] = check(expected, value);
    if (!found) continue;
    const evidence = found.evidence[field];
    differences.compare(key, evidence?.line ?? found.line, expected, value ?? null, evidence?.text);
  }
  return checks;
}

function compareStated(
  reference: ReferenceNotice,
  found: FoundNotice | undefined,
  differences: Differences,
): Record<string, Check> {
  const checks: Record<string, Check> = {};
  for (const [key, total] of STATED_KEYS) {
    const expected = reference.stated[total];
    if (expected === undefined) continue;
    const value = found?.stated[total];
    const name = `stated.${key}`;
    checks[key] = check(expected, value);
    if (found)
      differences.compare(name, found.evidence[`stated.${total}`]?.line ?? found.line, expected, value ?? null);
  }
  return checks;
}
