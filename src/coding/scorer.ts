import LogisticRegressionClassifier from "natural/lib/natural/classifiers/logistic_regression_classifier.js";

/**
 * The statistical part of the coder: natural's logistic regression, asked of one category at a time whether the
 * category applies to the problem, given how each kind of sign speaks for it.
 */

const APPLIES = "applies";
const OTHERWISE = "does not apply";

/** A classifier in the form in which natural stores it, without its examples. */
export interface StoredClassifier {
  classifications: string[];
  theta: Array<{ elements: number[] }>;
}

/** The signs for one category, and whether a coder gave that category. */
export interface ScoringExample {
  values: number[];
  applies: boolean;
}

/** Stored weights have this many decimals, so that a model's bytes do not hang on the last bit of a sum. */
const DECIMALS = 6;

/**
 * Trains natural's classifier. Takes some seconds for 500 problems; the same examples give the same weights.
 * @throws Error where natural's gradient descent finds no minimum
 */
export function trainClassifier(examples: readonly ScoringExample[]): StoredClassifier {
  const { classifier } = new LogisticRegressionClassifier();
  for (const { values, applies } of examples) classifier.addExample(values, applies ? APPLIES : OTHERWISE);
  try {
    classifier.train();
  } catch (reason) {
    throw new Error(`natural could not fit the ${examples.length} examples: ${reason}`);
  }
  const rounded = classifier.theta.map(({ elements }) => ({ elements: elements.map(round) }));
  return { classifications: classifier.classifications, theta: rounded };
}

/** A classifier with given weights for "applies", for use before any training. */
export function classifierOf(weights: readonly number[]): StoredClassifier {
  return {
    classifications: [APPLIES, OTHERWISE],
    theta: [{ elements: [...weights] }, { elements: weights.map((weight) => 0 - weight) }],
  };
}

/** Scores categories with a stored classifier. */
export class Scorer {
  private readonly natural: LogisticRegressionClassifier;

  constructor(private readonly stored: StoredClassifier) {
    this.natural = LogisticRegressionClassifier.restore({ classifier: structuredClone(stored) });
  }

  /** Probability that a category applies, given the signs for it: 0 to 1, not yet calibrated. */
  applies(values: number[]): number {
    const scored = this.natural.classifier.getClassifications(values);
    return scored.find(({ label }) => label === APPLIES)!.value;
  }

  /** Weights by feature: what one unit of a sign adds to the logarithm of the odds. */
  weights(): readonly number[] {
    return this.stored.theta[this.stored.classifications.indexOf(APPLIES)]!.elements;
  }
}

function round(value: number): number {
  return Number(value.toFixed(DECIMALS));
}
