import { readFile } from "node:fs/promises";
import { message } from "../messages/catalogue.js";
import type { Message } from "../messages/message.js";
import { type Calibration, NO_CALIBRATION } from "./calibration.js";
import type { Codebook } from "./codebook.js";
import { featureNames, untrainedWeights } from "./features.js";
import { classifierOf, type StoredClassifier } from "./scorer.js";
import { isWhole, type StoredWording } from "./wording.js";

/** Version of the file's form; a program refuses forms it does not know. */
const FORM = 2;

/** How good a model is on notices that it was not trained on; null where that was not measured. */
export interface ModelFigures {
  /** Problems and notices of the cross-validation. */
  problems: number;
  notices: number;
  /** Cohen's kappa of the primary category, with its 95 % bootstrap interval over notices. */
  kappa: number;
  kappaLow: number;
  kappaHigh: number;
  /** Unweighted mean F1 over the categories that occur; `coreF1` over the core categories alone. */
  macroF1: number;
  coreF1: number;
  /** Mean Jaccard coefficient of the label sets. */
  labelsJaccard: number;
  /** Expected calibration error of the confidence, 10 bins. */
  calibrationError: number;
}

/** What training found: weights of kinds of signs, and of pieces of wording that several sources share. */
export interface Model {
  form: number;
  /** Hash of the codebook it was trained with. */
  codebook: string;
  /** Names and SHA-256 of the hand-coded files; empty for a model that nobody has trained. */
  trainingSet: Record<string, string>;
  /** On the notices of the training set. */
  figures: ModelFigures | null;
  /** On its statements that stand without a notice; null where it has none. */
  statementFigures: ModelFigures | null;
  features: string[];
  classifier: StoredClassifier;
  /** What wording says; null for a model that nobody has trained. */
  wording: StoredWording | null;
  /** Makes a confidence of the share that the chosen category has among all. */
  calibration: Calibration;
  /** The same where a rule decided: the share of such codings that were right. */
  ruleConfidence: number;
}

/** A model that cannot be used, with what is wrong. */
export class ModelError extends Error {
  constructor(readonly details: Message) {
    super(details.rule);
    this.name = "ModelError";
  }
}

/**
 * Reads a model and checks that it is one for the codebook's categories. It may have been trained with other words or
 * rules: what wording and kinds of signs say does not hang on single terms.
 * @param file name used in messages
 * @throws ModelError where the text is no model, or a model of other categories
 */
export function parseModel(text: string, codebook: Codebook, file: string): Model {
  let model: Model;
  try {
    model = JSON.parse(text) as Model;
  } catch (error) {
    throw unreadable(file, (error as Error).message);
  }
  if (model === null || typeof model !== "object" || model.form !== FORM) throw unreadable(file, `form ≠ ${FORM}`);
  const names = featureNames(codebook);
  if (!Array.isArray(model.features)) throw unreadable(file, "features");
  if (model.features.join() !== names.join()) {
    throw new ModelError(message("model/other-categories", null, { file, codebook: codebook.hash.slice(0, 12) }));
  }
  const { theta, classifications } = model.classifier ?? {};
  const whole = classifications?.length === 2 && theta?.length === 2;
  if (!whole || theta.some(({ elements }) => elements?.length !== names.length)) throw unreadable(file, "classifier");
  if (model.wording && !isWhole(model.wording, codebook.categories.length)) throw unreadable(file, "wording");
  return model;
}

/**
 * Reads a model from a file.
 * @throws ModelError as `parseModel` does; an error of the file system where it cannot be read
 */
export async function loadModel(file: string, codebook: Codebook): Promise<Model> {
  return parseModel(await readFile(file, "utf8"), codebook, file);
}

/** The text of a model file. The same model gives the same bytes. */
export function modelText(model: Model): string {
  return `${JSON.stringify(model, null, 1)}\n`;
}

/**
 * A model for a codebook that nobody has trained one for: places count as they do by and large, and its confidence is
 * not calibrated.
 */
export function untrainedModel(codebook: Codebook): Model {
  return {
    form: FORM,
    codebook: codebook.hash,
    trainingSet: {},
    figures: null,
    statementFigures: null,
    features: featureNames(codebook),
    classifier: classifierOf(untrainedWeights(codebook)),
    wording: null,
    calibration: NO_CALIBRATION,
    ruleConfidence: 0.9,
  };
}

function unreadable(file: string, reason: string): ModelError {
  return new ModelError(message("model/unreadable", null, { file, reason }));
}
