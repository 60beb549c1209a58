import { fitCalibration } from "./calibration.js";
import { codingOf, createDecider, type Decision } from "./classify.js";
import type { Codebook } from "./codebook.js";
import { figuresOf, type HeldOut, noticesOf } from "./cross-validate.js";
import { EvidenceReader, namingTexts } from "./evidence.js";
import { FeatureMaker, type ProblemFeatures } from "./features.js";
import { type Model, untrainedModel } from "./model.js";
import { type ScoringExample, trainClassifier } from "./scorer.js";
import { trainWording } from "./train-wording.js";
import type { TrainingProblem, TrainingSet } from "./training-set.js";
import { type StoredWording, Wording } from "./wording.js";

/** A model, and what cross-validation said of every problem that it was trained on. */
export interface Training {
  model: Model;
  heldOut: HeldOut[];
}

/** A problem with the decision on it that was made without its notice. */
interface Trial {
  problem: TrainingProblem;
  /** The group of notices that it was held out with. */
  fold: number;
  decision: Decision;
}

/** Notices are held out in this many groups: enough that the rest is nearly the whole set, few enough to wait for. */
const FOLDS = 10;

/** So many problems settle the few weights of signs; they are taken evenly from the whole set. */
const SETTLING = 1500;

/**
 * Trains a model and measures it: each notice, and each list of statements, is coded by a model that was trained without
 * it. Confidence is fitted to those held-out codings (for the figures, to those of the other groups). Takes a minute or
 * two, however many the problems; the same input gives the same model.
 */
export function train(set: TrainingSet, codebook: Codebook): Training {
  const problems = [...set.problems, ...set.statements];
  const folds = foldsOf(problems);
  const wordings = [...new Set(folds)].map((fold) => wordingOf(except(problems, folds, fold), codebook));
  const examples = examplesOf(problems, (at) => wordings[folds[at]!]!, codebook);
  const trials = wordings.flatMap((wording, fold) => {
    const classifier = trainClassifier(settling(except(examples, folds, fold)).flat());
    const decide = createDecider(codebook, { ...untrainedModel(codebook), classifier, wording });
    return problems.flatMap((problem, at) => (folds[at] === fold ? { problem, fold, decision: decide(problem) } : []));
  });
  const heldOut = codingsOf(trials, codebook);
  const model: Model = {
    ...untrainedModel(codebook),
    trainingSet: set.files,
    ...figuresBySet(set, heldOut, codebook),
    classifier: trainClassifier(settling(examples).flat()),
    wording: wordingOf(problems, codebook),
    ...confidenceFrom(trials, codebook),
  };
  return { model, heldOut };
}

/** The group of each problem, by its notice. */
function foldsOf(problems: readonly TrainingProblem[]): number[] {
  const numbers = new Map(noticesOf(problems).map((notice, at) => [notice, at % FOLDS]));
  return problems.map(({ notice }) => numbers.get(notice)!);
}

/** What belongs to the problems of all groups but one. */
function except<T>(values: readonly T[], folds: readonly number[], fold: number): T[] {
  return values.filter((_, at) => folds[at] !== fold);
}

function settling<T>(values: readonly T[]): T[] {
  const every = Math.ceil(values.length / SETTLING);
  return values.filter((_, at) => at % every === 0);
}

function wordingOf(problems: readonly TrainingProblem[], codebook: Codebook): StoredWording {
  const codes = codebook.categories.map(({ code }) => code);
  const examples = problems.map((problem) => ({
    texts: namingTexts(problem),
    category: codes.indexOf(problem.labels[0]!),
    source: problem.notice,
  }));
  return trainWording(examples, codes.length);
}

/**
 * What the classifier learns from: for each problem, every category that anything speaks for or that the coder gave,
 * and whether the coder gave it.
 * @param wordingFor the wording learnt without a problem's notice. It has learnt from the other groups, also from the one
 *   that a classifier of these examples is then tried on: that classifier has too few weights to remember it.
 */
function examplesOf(
  problems: readonly TrainingProblem[],
  wordingFor: (at: number) => StoredWording,
  codebook: Codebook,
): ScoringExample[][] {
  const reader = new EvidenceReader(codebook);
  const maker = new FeatureMaker(codebook);
  const readers = new Map<StoredWording, Wording>();
  return problems.map((problem, at) => {
    const stored = wordingFor(at);
    const wording = readers.get(stored) ?? new Wording(stored);
    readers.set(stored, wording);
    const said = wording.probabilities(namingTexts(problem));
    return exampleOf(maker.make(reader.read(problem), said), problem.labels, codebook);
  });
}

function exampleOf(features: ProblemFeatures, labels: readonly string[], codebook: Codebook): ScoringExample[] {
  return codebook.categories
    .map(({ code }, category) => ({ category, applies: labels.includes(code) }))
    .filter(({ category, applies }) => applies || features.signs.includes(category))
    .map(({ category, applies }) => ({ values: features.values[category]!, applies }));
}

/** The figures of notices, and of statements that stand without one. */
function figuresBySet(
  set: TrainingSet,
  heldOut: readonly HeldOut[],
  codebook: Codebook,
): Pick<Model, "figures" | "statementFigures"> {
  const listed = new Set(set.statements);
  const figures = (cases: HeldOut[]) => (cases.length === 0 ? null : figuresOf(cases, codebook));
  return {
    figures: figures(heldOut.filter(({ problem }) => !listed.has(problem))),
    statementFigures: figures(heldOut.filter(({ problem }) => listed.has(problem))),
  };
}

/** The codes of all trials, with confidence fitted to those of the other groups, in the order of the trials. */
function codingsOf(trials: readonly Trial[], codebook: Codebook): HeldOut[] {
  const folds = [...new Set(trials.map(({ fold }) => fold))];
  const models = new Map(
    folds.map((fold) => {
      const others = trials.filter((trial) => trial.fold !== fold);
      return [fold, { ...untrainedModel(codebook), ...confidenceFrom(others, codebook) }];
    }),
  );
  return trials.map(({ problem, fold, decision }) => ({
    problem,
    coding: codingOf(decision, codebook, models.get(fold)!),
  }));
}

/** Calibration of the statistical part, and how often rules are right (drawn towards 0.9 by ten imagined cases). */
function confidenceFrom(trials: readonly Trial[], codebook: Codebook): Pick<Model, "calibration" | "ruleConfidence"> {
  const outcomes = trials.map(({ problem, decision: { rule, share, primary } }) => ({
    ruled: rule !== null,
    score: share,
    right: codebook.categories[primary]!.code === problem.labels[0],
  }));
  const ruled = outcomes.filter((outcome) => outcome.ruled);
  const rightRules = ruled.filter(({ right }) => right).length;
  return {
    calibration: fitCalibration(outcomes.filter((outcome) => !outcome.ruled)),
    ruleConfidence: Number(((rightRules + 9) / (ruled.length + 10)).toFixed(4)),
  };
}
