import { type BootstrapOptions, DEFAULT_BOOTSTRAP, drawSamples, estimate, type Interval } from "./bootstrap.js";
import { compareNotice, type NoticeComparison } from "./compare-notice.js";
import type { Difference } from "./difference.js";
import { type FigureGroup, type FigureSpec, figureSpecs } from "./figures.js";
import { type FoundNotice, pairNotices } from "./pair-notices.js";
import { type ReferenceAccount, type ReferenceNotice, STATUSES } from "./reference.js";
import { confusionMatrix, mean, precisionRecall, share } from "./statistics.js";

/** How well notices were read, as `zhenggai evaluate` shows it. */
export interface Evaluation {
  /** Reference notices scored. */
  notices: number;
  figures: Figure[];
  perNotice: NoticeScore[];
  /** Reference states and categories (rows) against found ones (columns), over matched problems. */
  confusion: { status: ConfusionTable; category: ConfusionTable };
  /** Every single difference, by file, notice and place in the notice. */
  differences: Difference[];
  bootstrap: BootstrapOptions;
}

export interface Figure extends Interval {
  /** Such as `problems.f1`, `status.kappa`. */
  key: string;
  group: FigureGroup;
  /** Null where it is undefined; `undefinedBecause` says why. */
  value: number | null;
  /** The cases it rests on: notices, fields, problems or measures. */
  cases: number;
  /** `no_cases`: nothing to compare. `no_variance`: one and the same code throughout. Null where it is defined. */
  undefinedBecause: "no_cases" | "no_variance" | null;
}

export interface ConfusionTable {
  codes: string[];
  counts: number[][];
}

/** The chief figures of one notice; null where undefined. */
export interface NoticeScore {
  file: string;
  notice: number;
  title: string | null;
  split: boolean;
  genre: boolean | null;
  /** Shares right, 0–1. */
  fields: number | null;
  stated: number | null;
  problemsExpected: number;
  problemsFound: number;
  problemsMatched: number;
  problemsF1: number | null;
  titleSimilarity: number | null;
  statusAccuracy: number | null;
  categoryAccuracy: number | null;
  measuresCounted: number | null;
  measureStateAccuracy: number | null;
  differences: number;
}

export interface EvaluateOptions {
  /** Categories that the end-to-end figure is taken over; by default those of the shipped codebook. */
  core?: readonly string[];
  bootstrap?: Partial<BootstrapOptions>;
}

/** Codebook, "Categories": "The first four are the core that comparisons are made on". */
const CORE = ["study", "ideology", "finance", "cadre"];

/**
 * Scores parsed notices against reference coding.
 *
 * A notice that was not found counts as wrong in every field and total, and all its problems as missed. What the
 * reference leaves out is not scored. States, bases, dates and categories are compared on matched problems only;
 * `core.f1` and the problem figures count missed and extra problems too.
 * @param found the notices of the referenced files; those of other files are left aside
 * @param accounts coded measures; those of files without reference are left aside
 * @throws RangeError if there is no reference; ReferenceFormatError if `accounts` names a problem that its gold file does not have
 */
export function evaluate(
  found: readonly FoundNotice[],
  references: readonly ReferenceNotice[],
  accounts: readonly ReferenceAccount[] = [],
  options: EvaluateOptions = {},
): Evaluation {
  if (references.length === 0) throw new RangeError("there is no reference to score against");
  const bootstrap = { ...DEFAULT_BOOTSTRAP, ...options.bootstrap };
  const comparisons = compareFiles(found, references, accounts);
  const categoryPairs = comparisons.flatMap((notice) =>
    notice.matched.flatMap((problem) => (problem.category ? [problem.category] : [])),
  );
  const statusPairs = comparisons.flatMap((notice) =>
    notice.matched.flatMap((problem) => (problem.status ? [problem.status] : [])),
  );
  const codes = [...new Set(categoryPairs.flat())].sort();
  const samples = drawSamples(comparisons.length, bootstrap);
  return {
    notices: comparisons.length,
    figures: figureSpecs(codes, options.core ?? CORE).map((spec) => figureOf(spec, comparisons, samples, bootstrap)),
    perNotice: comparisons.map(scoreOf),
    confusion: {
      status: { codes: [...STATUSES], counts: confusionMatrix(statusPairs, STATUSES) },
      category: { codes, counts: confusionMatrix(categoryPairs, codes) },
    },
    differences: comparisons.flatMap((notice) => notice.differences),
    bootstrap,
  };
}

function compareFiles(
  found: readonly FoundNotice[],
  references: readonly ReferenceNotice[],
  accounts: readonly ReferenceAccount[],
): NoticeComparison[] {
  const files = [...new Set(references.map((reference) => reference.file))].sort();
  return files.flatMap((file) => {
    const expected = references.filter((reference) => reference.file === file);
    const got = found.filter((notice) => notice.source === file);
    const coded = accounts.filter((account) => account.file === file);
    return compareFile(expected, got, coded);
  });
}

function compareFile(
  references: readonly ReferenceNotice[],
  found: readonly FoundNotice[],
  accounts: readonly ReferenceAccount[],
): NoticeComparison[] {
  const pairs = pairNotices(references, found);
  const paired = new Set(pairs.map((pair) => pair.found));
  const surplus = found.filter((_, index) => !paired.has(index)).flatMap((notice) => notice.problems);
  return references.map((reference, index) => {
    const pair = pairs.find((one) => one.expected === index);
    const own = accounts.filter((account) => ownerOf(account, references) === index);
    return compareNotice({
      reference,
      ordinal: index + 1,
      found: pair && found[pair.found],
      noticesExpected: references.length,
      noticesFound: found.length,
      // They have no reference of their own; as extra problems of the file they count once, with its first notice.
      surplus: index === 0 ? surplus : [],
      accounts: own,
    });
  });
}

/** The notice of a file that has the account's problem; the first where none has, which then refuses it. */
function ownerOf(account: ReferenceAccount, references: readonly ReferenceNotice[]): number {
  const owner = references.findIndex((reference) =>
    reference.problems.some((problem) => problem.line === account.line && problem.title === account.title),
  );
  return Math.max(0, owner);
}

function figureOf(
  spec: FigureSpec,
  comparisons: readonly NoticeComparison[],
  samples: readonly Uint16Array[],
  { level }: BootstrapOptions,
): Figure {
  const tallies = comparisons.map((notice) => spec.tally(notice));
  const { value, low, high, sums } = estimate(tallies, spec.value, samples, level);
  const cases = spec.cases(sums);
  const undefinedBecause = value !== null ? null : cases === 0 ? "no_cases" : "no_variance";
  return { key: spec.key, group: spec.group, value, low, high, cases, undefinedBecause };
}

function scoreOf(notice: NoticeComparison): NoticeScore {
  const matched = notice.matched.length;
  const rightShare = (checks: ReadonlyArray<{ right: boolean }>) =>
    share(checks.filter((one) => one.right).length, checks.length);
  const equalShare = (pairs: ReadonlyArray<readonly [string, string] | null>) => {
    const coded = pairs.filter((pair) => pair !== null);
    return share(coded.filter(([expected, found]) => expected === found).length, coded.length);
  };
  return {
    file: notice.file,
    notice: notice.ordinal,
    title: notice.title,
    split: notice.split,
    genre: notice.genre?.right ?? null,
    fields: rightShare(Object.values(notice.fields)),
    stated: rightShare(Object.values(notice.stated)),
    problemsExpected: notice.expected,
    problemsFound: notice.found,
    problemsMatched: matched,
    problemsF1: precisionRecall(matched, notice.found - matched, notice.expected - matched).f1,
    titleSimilarity: mean(notice.matched.map((problem) => problem.similarity)),
    statusAccuracy: equalShare(notice.matched.map((problem) => problem.status)),
    categoryAccuracy: equalShare(notice.matched.map((problem) => problem.category)),
    measuresCounted: rightShare(notice.accounts.map((account) => account.counted)),
    measureStateAccuracy: equalShare(
      notice.accounts.flatMap((account) => account.matched.map((measure) => measure.state)),
    ),
    differences: notice.differences.length,
  };
}
