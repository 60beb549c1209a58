import { fitCalibration } from "./calibration.js";
import { codingOf, createDecider, type Decision } from "./classify.js";
import type { Codebook } from "./codebook.js";
import { figuresOf, type HeldOut, noticesOf } from "./cross-validate.js";
import { EvidenceReader } from "./evidence.js";
import { FeatureMaker, type ProblemFeatures } from "./features.js";
import { type Model, untrainedModel } from "./model.js";
import { type ScoringExample, trainClassifier } from "./scorer.js";
import type { TrainingProblem, TrainingSet } from "./training-set.js";

/** A model, and what cross-validation said of every problem it was trained on. */
export interface Training {
  model: Model;
  heldOut: HeldOut[];
}

/** A problem with the decision on it that was made without its notice. */
interface Trial {
  problem: TrainingProblem;
  decision: Decision;
  /** The decision of a coder that lacks the codebook terms which no other notice of the training set uses. */
  strange: Decision;
}

/**
 * Trains a model and measures it notice by notice: each notice is coded by a classifier that was trained
 * without it. Confidence is fitted to those held-out codings (for the figures, to those of the other notices). Takes a
 * minute or two for 40 notices; the same input gives the same model.
 */
export function train(set: TrainingSet, codebook: Codebook): Training {
  const examples = examplesOf(set.problems, codebook);
  const trials = tryHeldOut(set.problems, examples, codebook);
  const base: Model = { ...untrainedModel(codebook), trainingSet: set.files };
  const heldOut = trials.map((trial): HeldOut => {
    const others = trials.filter(({ problem }) => problem.notice !== trial.problem.notice);
    const confident = { ...base, ...confidenceFrom(others, codebook) };
    return { problem: trial.problem, coding: codingOf(trial.decision, codebook, confident) };
  });
  const model: Model = {
    ...base,
    figures: figuresOf(heldOut, codebook),
    classifier: trainClassifier(examples.flat()),
    ...confidenceFrom(trials, codebook),
  };
  return { model, heldOut };
}

/**
 * What the classifier learns from: for each problem, every category that anything speaks for or that the coder gave,
 * and whether the coder gave it.
 */
function examplesOf(problems: readonly TrainingProblem[], codebook: Codebook): ScoringExample[][] {
  const reader = new EvidenceReader(codebook);
  const maker = new FeatureMaker(codebook);
  return problems.map((problem) => exampleOf(maker.make(reader.read(problem)), problem.labels, codebook));
}

function exampleOf(features: ProblemFeatures, labels: readonly string[], codebook: Codebook): ScoringExample[] {
  return codebook.categories
    .map(({ code }, category) => ({ category, applies: labels.includes(code) }))
    .filter(({ category, applies }) => applies || features.signs.includes(category))
    .map(({ category, applies }) => ({ values: features.values[category]!, applies }));
}

/** Notices are held out in this many groups: enough that the rest is nearly the whole set, few enough to wait for. */
const FOLDS = 10;

/** Leaves a tenth of the notices out, in turn; the trials come notice by notice. */
function tryHeldOut(problems: readonly TrainingProblem[], examples: ScoringExample[][], codebook: Codebook): Trial[] {
  const folds = new Map(noticesOf(problems).map((notice, at) => [notice, at % FOLDS]));
  const ownTerms = termsOfOneNotice(problems, codebook);
  const models = [...new Set(folds.values())].map((fold): Model => {
    const others = examples.filter((_, i) => folds.get(problems[i]!.notice) !== fold);
    return { ...untrainedModel(codebook), classifier: trainClassifier(others.flat()) };
  });
  return [...folds].flatMap(([notice, fold]) => {
    const decide = createDecider(codebook, models[fold]!);
    const decideStrange = createDecider(withoutTerms(codebook, ownTerms.get(notice) ?? new Set()), models[fold]!);
    const own = problems.filter((problem) => problem.notice === notice);
    return own.map((problem) => ({ problem, decision: decide(problem), strange: decideStrange(problem) }));
  });
}

/**
 * By notice, the codebook terms of titles and headings that only this notice uses. A codebook written by somebody who
 * has read the training set knows them; it would lack many of their like in a notice from elsewhere.
 */
function termsOfOneNotice(problems: readonly TrainingProblem[], codebook: Codebook): Map<string, Set<string>> {
  const reader = new EvidenceReader(codebook);
  const users = new Map<string, Set<string>>();
  for (const problem of problems) {
    const { title, heading, part } = reader.read(problem);
    for (const { term } of [title, heading, part].flatMap(({ terms }) => terms)) {
      users.set(term, (users.get(term) ?? new Set()).add(problem.notice));
    }
  }
  const own = new Map<string, Set<string>>();
  for (const [term, notices] of users) {
    if (notices.size > 1) continue;
    for (const notice of notices) own.set(notice, (own.get(notice) ?? new Set()).add(term));
  }
  return own;
}

/** The codebook as it would be had nobody thought of these terms. */
function withoutTerms(codebook: Codebook, terms: ReadonlySet<string>): Codebook {
  const categories = codebook.categories.map((category) => ({
    ...category,
    terms: category.terms.map((group) => ({ ...group, words: group.words.filter((word) => !terms.has(word)) })),
  }));
  return { ...codebook, categories };
}

/**
 * Calibration of the statistical part, and how often rules are right (drawn towards 0.9 by ten imagined cases). Both kinds
 * of decisions count alike: a notice from elsewhere has fewer known terms than one that the codebook's author has read,
 * and more than one whose every peculiar term is unknown.
 */
function confidenceFrom(trials: readonly Trial[], codebook: Codebook): Pick<Model, "calibration" | "ruleConfidence"> {
  const outcomes = trials.flatMap(({ problem, decision, strange }) =>
    [decision, strange].map(({ rule, share, primary }) => ({
      ruled: rule !== null,
      score: share,
      right: codebook.categories[primary]!.code === problem.labels[0],
    })),
  );
  const ruled = outcomes.filter((outcome) => outcome.ruled);
  const rightRules = ruled.filter(({ right }) => right).length;
  return {
    calibration: fitCalibration(outcomes.filter((outcome) => !outcome.ruled)),
    ruleConfidence: Number(((rightRules + 9) / (ruled.length + 10)).toFixed(4)),
  };
}
