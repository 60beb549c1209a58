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
}

/**
 * Trains a model and measures it notice by notice: each notice is coded by a classifier that was trained on the
 * others alone. Confidence is fitted to those held-out codings (for the figures, to those of the other notices). Takes about a second a notice; the same input gives the same model.
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

/** Leave one notice out, in turn. */
function tryHeldOut(problems: readonly TrainingProblem[], examples: ScoringExample[][], codebook: Codebook): Trial[] {
  const trials: Trial[] = [];
  for (const notice of noticesOf(problems)) {
    const others = examples.filter((_, i) => problems[i]!.notice !== notice);
    const decide = createDecider(codebook, { ...untrainedModel(codebook), classifier: trainClassifier(others.flat()) });
    for (const problem of problems) {
      if (problem.notice === notice) trials.push({ problem, decision: decide(problem) });
    }
  }
  return trials;
}

/** Calibration of the statistical part, and how often rules are right (drawn towards 0.9 by ten imagined cases). */
function confidenceFrom(trials: readonly Trial[], codebook: Codebook): Pick<Model, "calibration" | "ruleConfidence"> {
  const outcomes = trials.map(({ problem, decision }) => ({
    ruled: decision.rule !== null,
    score: decision.share,
    right: codebook.categories[decision.primary]!.code === problem.labels[0],
  }));
  const ruled = outcomes.filter((outcome) => outcome.ruled);
  const rightRules = ruled.filter(({ right }) => right).length;
  return {
    calibration: fitCalibration(outcomes.filter((outcome) => !outcome.ruled)),
    ruleConfidence: Number(((rightRules + 9) / (ruled.length + 10)).toFixed(4)),
  };
}
