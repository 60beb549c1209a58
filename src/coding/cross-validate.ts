import { type BootstrapOptions, DEFAULT_BOOTSTRAP, drawSamples, estimate } from "../evaluation/bootstrap.js";
import {
  CALIBRATION_BINS,
  type CalibrationBin,
  calibrationBin,
  cohenKappa,
  confusionMatrix,
  expectedCalibrationError,
  f1ByCode,
  jaccard,
  macroF1,
  mean,
  rowsOf,
} from "../evaluation/statistics.js";
import type { Codebook } from "./codebook.js";
import type { Coding } from "./coding.js";
import type { ModelFigures } from "./model.js";
import type { TrainingProblem } from "./training-set.js";

/** A hand-coded problem and what the coder made of it without having seen its notice. */
export interface HeldOut {
  problem: TrainingProblem;
  coding: Coding;
}

/** The notices of a training set, in their order. */
export function noticesOf(problems: readonly TrainingProblem[]): string[] {
  return [...new Set(problems.map(({ notice }) => notice))];
}

/** Figures of codings against hand coding, as the model file and the documentation give them. */
export function figuresOf(cases: readonly HeldOut[], codebook: Codebook): ModelFigures {
  const codes = codebook.categories.map(({ code }) => code);
  const pairs = cases.map(({ problem, coding }) => [problem.labels[0]!, coding.category] as const);
  const matrix = confusionMatrix(pairs, codes);
  const byCode = f1ByCode(matrix);
  const coreF1 = byCode.filter((f1, i) => codebook.categories[i]!.core && f1 !== null);
  const kappa = kappaInterval(cases, codes, DEFAULT_BOOTSTRAP);
  return {
    problems: cases.length,
    notices: noticesOf(cases.map(({ problem }) => problem)).length,
    kappa: rounded(kappa.value),
    kappaLow: rounded(kappa.low),
    kappaHigh: rounded(kappa.high),
    macroF1: rounded(macroF1(matrix)),
    coreF1: rounded(mean(coreF1 as number[])),
    labelsJaccard: rounded(mean(cases.map(({ problem, coding }) => jaccard(problem.labels, coding.labels)))),
    calibrationError: rounded(expectedCalibrationError(calibrationBins(cases))),
  };
}

/** Kappa with its interval over samples of notices: problems of one notice resemble each other. */
function kappaInterval(cases: readonly HeldOut[], codes: readonly string[], options: BootstrapOptions) {
  const notices = noticesOf(cases.map(({ problem }) => problem));
  const tallies = notices.map((notice) => {
    const own = cases.filter(({ problem }) => problem.notice === notice);
    const pairs = own.map(({ problem, coding }) => [problem.labels[0]!, coding.category] as const);
    return confusionMatrix(pairs, codes).flat();
  });
  const samples = drawSamples(notices.length, options);
  return estimate(tallies, (sums) => cohenKappa(rowsOf(sums, codes.length)), samples, options.level);
}

function calibrationBins(cases: readonly HeldOut[]): CalibrationBin[] {
  const bins = Array.from({ length: CALIBRATION_BINS }, () => ({ cases: 0, right: 0, confidence: 0 }));
  for (const { problem, coding } of cases) {
    const bin = bins[calibrationBin(coding.confidence)]!;
    bin.cases++;
    bin.confidence += coding.confidence;
    if (coding.category === problem.labels[0]) bin.right++;
  }
  return bins;
}

function rounded(value: number | null): number {
  return value === null ? Number.NaN : Number(value.toFixed(4));
}
