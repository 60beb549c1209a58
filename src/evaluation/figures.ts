import { FLAGS } from "./compare-account.js";
import type { NoticeComparison } from "./compare-notice.js";
import type { CodePair, ProblemComparison } from "./compare-problem.js";
import type { Check } from "./difference.js";
import { ACCOUNT_STATES, FIELD_KEYS, MEASURE_STATES, STATED_KEYS, STATUS_BASES, STATUSES } from "./reference.js";
import {
  accuracy,
  CALIBRATION_BINS,
  calibrationBin,
  cohenKappa,
  confusionMatrix,
  expectedCalibrationError,
  f1ByCode,
  macroF1,
  mean,
  precisionRecall,
  rowsOf,
  share,
  sum,
} from "./statistics.js";

export type FigureGroup = "notices" | "fields" | "stated" | "problems" | "states" | "codes" | "measures";

/**
 * A figure as sums over notices and a formula over the sums, so that a sample of notices is scored by adding up,
 * without going through its problems again.
 */
export interface FigureSpec {
  key: string;
  group: FigureGroup;
  /** What one notice adds: numbers, always as many. */
  tally(notice: NoticeComparison): number[];
  /** The figure, from the sums. */
  value(sums: readonly number[]): number | null;
  /** The cases it rests on, from the sums. */
  cases(sums: readonly number[]): number;
}

/**
 * All figures.
 * @param codes the categories that occur, in the order of the confusion table
 * @param core the categories that comparisons are made on
 */
export function figureSpecs(codes: readonly string[], core: readonly string[]): FigureSpec[] {
  return [
    ...noticeFigures(),
    ...checkFigures(
      "fields",
      FIELD_KEYS.map(([key]) => key),
      (notice) => notice.fields,
    ),
    ...checkFigures(
      "stated",
      STATED_KEYS.map(([key]) => key),
      (notice) => notice.stated,
    ),
    ...problemFigures(),
    ...stateFigures(),
    ...codeFigures(codes, core),
    ...measureFigures(),
  ];
}

function noticeFigures(): FigureSpec[] {
  return [
    shareFigure("split", "notices", (notice) => [{ right: notice.split, given: true }]),
    shareFigure("genre", "notices", (notice) => (notice.genre ? [notice.genre] : [])),
  ];
}

/** All together, all that the reference gives a value for, and each by itself. */
function checkFigures(
  group: "fields" | "stated",
  keys: readonly string[],
  checks: (notice: NoticeComparison) => Record<string, Check>,
): FigureSpec[] {
  return [
    shareFigure(group, group, (notice) => Object.values(checks(notice))),
    shareFigure(`${group}.given`, group, (notice) => Object.values(checks(notice)).filter((one) => one.given)),
    ...keys.map((key) => shareFigure(`${group}.${key}`, group, (notice) => [checks(notice)[key]].filter(isCoded))),
  ];
}

function problemFigures(): FigureSpec[] {
  const counts = (notice: NoticeComparison) => {
    const right = notice.matched.length;
    return [right, notice.found - right, notice.expected - right];
  };
  return [
    ...precisionRecallFigures("problems", "problems", counts),
    meanFigure("title_similarity", "problems", (notice) => notice.matched.map((problem) => problem.similarity)),
    ...(["aspect", "parent", "number"] as const).map((key) =>
      shareFigure(key, "problems", (notice) => notice.matched.map((problem) => problem[key]).filter(isCoded)),
    ),
  ];
}

function stateFigures(): FigureSpec[] {
  const status = pairsOf((problem) => problem.status);
  const basis = pairsOf((problem) => problem.basis);
  const sustained = pairsOf((problem) => problem.sustained);
  const dates = (["doneOn", "dueOn"] as const).flatMap((key) => {
    const name = key === "doneOn" ? "done_on" : "due";
    const checks = (notice: NoticeComparison) => notice.matched.map((problem) => problem[key]).filter(isCoded);
    return [
      shareFigure(name, "states", checks),
      shareFigure(`${name}.given`, "states", (notice) => checks(notice).filter((one) => one.given)),
    ];
  });
  return [
    ...agreementFigures("status", "states", STATUSES, status),
    ...STATUSES.map((code) => codeF1Figure(`status.f1.${code}`, "states", STATUSES, code, status)),
    ...agreementFigures("basis", "states", STATUS_BASES, basis),
    accuracyFigure("sustained", "states", ["true", "false"], sustained),
    codeF1Figure("sustained.f1", "states", ["true", "false"], "true", sustained),
    ...dates,
  ];
}

function codeFigures(codes: readonly string[], core: readonly string[]): FigureSpec[] {
  const category = pairsOf((problem) => problem.category);
  return [
    ...agreementFigures("category", "codes", codes, category),
    matrixFigure("category.macro_f1", "codes", codes, category, macroF1),
    ...codes.map((code) => codeF1Figure(`category.f1.${code}`, "codes", codes, code, category)),
    // Where nothing is coded yet there is no category to have missed.
    coreFigure(codes.length > 0 ? core : []),
    meanFigure("labels.jaccard", "codes", (notice) => notice.matched.map((problem) => problem.labels).filter(isCoded)),
    calibrationFigure(),
  ];
}

/**
 * Mean F1 of the core categories from the file to the code: a problem that was missed, or found where there is none,
 * is an error of the category it has.
 */
function coreFigure(core: readonly string[]): FigureSpec {
  const f1 = (sums: readonly number[], i: number) =>
    precisionRecall(sums[3 * i]!, sums[3 * i + 1]!, sums[3 * i + 2]!).f1;
  return {
    key: "core.f1",
    group: "codes",
    tally: (notice) => {
      const pairs = notice.matched.map((problem) => problem.category).filter(isCoded);
      const expected = [...pairs.map((pair) => pair[0]), ...notice.missedCategories];
      const found = [...pairs.map((pair) => pair[1]), ...notice.extraCategories];
      return core.flatMap((code) => {
        const right = pairs.filter((pair) => pair[0] === code && pair[1] === code).length;
        return [right, count(found, code) - right, count(expected, code) - right];
      });
    },
    value: (sums) => mean(core.map((_, i) => f1(sums, i)).filter(isCoded)),
    cases: (sums) => sum(core.map((_, i) => sums[3 * i]! + sums[3 * i + 2]!)),
  };
}

function calibrationFigure(): FigureSpec {
  const bins = (sums: readonly number[]) =>
    Array.from({ length: CALIBRATION_BINS }, (_, i) => ({
      cases: sums[3 * i]!,
      right: sums[3 * i + 1]!,
      confidence: sums[3 * i + 2]!,
    }));
  return {
    key: "category.ece",
    group: "codes",
    tally: (notice) => {
      const sums = new Array<number>(3 * CALIBRATION_BINS).fill(0);
      for (const { category, confidence } of notice.matched) {
        if (!category || confidence === null) continue;
        const bin = 3 * calibrationBin(confidence);
        sums[bin]! += 1;
        sums[bin + 1]! += category[0] === category[1] ? 1 : 0;
        sums[bin + 2]! += confidence;
      }
      return sums;
    },
    value: (sums) => expectedCalibrationError(bins(sums)),
    cases: (sums) => sum(bins(sums).map((bin) => bin.cases)),
  };
}

function measureFigures(): FigureSpec[] {
  const accounts = (notice: NoticeComparison) => notice.accounts;
  const state = (notice: NoticeComparison) =>
    accounts(notice).flatMap((account) => account.matched.map((measure) => measure.state));
  const accountState = (notice: NoticeComparison) =>
    accounts(notice)
      .map((account) => account.accountState)
      .filter(isCoded);
  const counts = (notice: NoticeComparison) => {
    const right = sum(accounts(notice).map((account) => account.matched.length));
    const found = sum(accounts(notice).map((account) => account.found));
    const expected = sum(accounts(notice).map((account) => account.expected));
    return [right, found - right, expected - right];
  };
  return [
    shareFigure("measures.counted", "measures", (notice) => accounts(notice).map((account) => account.counted)),
    ...precisionRecallFigures("measures", "measures", counts),
    ...agreementFigures("measure.state", "measures", MEASURE_STATES, state),
    ...MEASURE_STATES.map((code) => codeF1Figure(`measure.state.f1.${code}`, "measures", MEASURE_STATES, code, state)),
    ...agreementFigures("account.state", "measures", ACCOUNT_STATES, accountState),
    ...FLAGS.flatMap((flag) => {
      const pairs = (notice: NoticeComparison) =>
        accounts(notice).flatMap((account) => account.matched.map((measure) => measure.flags[flag]));
      const outcomes = (notice: NoticeComparison) => {
        const [right, missed, extra] = confusionMatrix(pairs(notice), ["true", "false"]).flat();
        return [right!, extra!, missed!];
      };
      return [
        matrixFigure(`${flag}.kappa`, "measures", ["true", "false"], pairs, cohenKappa),
        ...precisionRecallFigures(flag, "measures", outcomes),
      ];
    }),
  ];
}

type Pairs = (notice: NoticeComparison) => readonly CodePair[];

function pairsOf(pick: (problem: ProblemComparison) => CodePair | null): Pairs {
  return (notice) => notice.matched.map(pick).filter(isCoded);
}

function shareFigure(key: string, group: FigureGroup, checks: (notice: NoticeComparison) => Check[]): FigureSpec {
  return {
    key,
    group,
    tally: (notice) => [checks(notice).filter((one) => one.right).length, checks(notice).length],
    value: ([right, all]) => share(right!, all!),
    cases: ([, all]) => all!,
  };
}

function meanFigure(key: string, group: FigureGroup, values: (notice: NoticeComparison) => number[]): FigureSpec {
  return {
    key,
    group,
    tally: (notice) => [sum(values(notice)), values(notice).length],
    value: ([total, all]) => share(total!, all!),
    cases: ([, all]) => all!,
  };
}

/** @param counts right, extra and missed of a notice */
function precisionRecallFigures(
  key: string,
  group: FigureGroup,
  counts: (notice: NoticeComparison) => number[],
): FigureSpec[] {
  const scores = (sums: readonly number[]) => precisionRecall(sums[0]!, sums[1]!, sums[2]!);
  const expected = (sums: readonly number[]) => sums[0]! + sums[2]!;
  return [
    {
      key: `${key}.precision`,
      group,
      tally: counts,
      value: (sums) => scores(sums).precision,
      cases: (sums) => sums[0]! + sums[1]!,
    },
    { key: `${key}.recall`, group, tally: counts, value: (sums) => scores(sums).recall, cases: expected },
    { key: `${key}.f1`, group, tally: counts, value: (sums) => scores(sums).f1, cases: expected },
  ];
}

function agreementFigures(key: string, group: FigureGroup, codes: readonly string[], pairs: Pairs): FigureSpec[] {
  return [
    accuracyFigure(`${key}.accuracy`, group, codes, pairs),
    matrixFigure(`${key}.kappa`, group, codes, pairs, cohenKappa),
  ];
}

function accuracyFigure(key: string, group: FigureGroup, codes: readonly string[], pairs: Pairs): FigureSpec {
  return matrixFigure(key, group, codes, pairs, accuracy);
}

/** F1 of one code over matched cases; it rests on the cases that have the code in the reference. */
function codeF1Figure(
  key: string,
  group: FigureGroup,
  codes: readonly string[],
  code: string,
  pairs: Pairs,
): FigureSpec {
  const index = codes.indexOf(code);
  const figure = matrixFigure(key, group, codes, pairs, (matrix) => f1ByCode(matrix)[index] ?? null);
  return { ...figure, cases: (sums) => sum(rowsOf(sums, codes.length)[index] ?? []) };
}

function matrixFigure(
  key: string,
  group: FigureGroup,
  codes: readonly string[],
  pairs: Pairs,
  value: (matrix: number[][]) => number | null,
): FigureSpec {
  return {
    key,
    group,
    tally: (notice) => confusionMatrix(pairs(notice), codes).flat(),
    value: (sums) => value(rowsOf(sums, codes.length)),
    cases: (sums) => sum(sums),
  };
}

function count(values: readonly string[], value: string): number {
  return values.filter((one) => one === value).length;
}

function isCoded<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined;
}
