import type { Codebook } from "./codebook.js";
import { type Evidence, type PlaceEvidence, scores, strongestOf } from "./evidence.js";

/** A score from here on is a firm sign (codebook: 2 usual, 3 strong). */
export const FIRM = 2.5;

/** Weight at which a term settles the matter; features count scores in units of it. */
export const SETTLES = 4;

/** A title with fewer unknown characters than this has no subject of its own. */
const SUBJECT_LENGTH = 4;

/** One problem as the classifier sees it: for each category, how each kind of sign speaks for it. */
export interface ProblemFeatures {
  /** By category, then by feature, in the order of `featureNames`. */
  values: number[][];
  /** Scores by category. */
  title: number[];
  statement: number[];
  heading: number[];
  part: number[];
  furtherClauses: number[];
  /** Categories (indices) that anything at all speaks for. */
  signs: number[];
}

/** Features that every category has. What each is without training is its weight in a model that nobody has trained. */
const SHARED: ReadonlyArray<readonly [name: string, untrained: number]> = [
  /** Score of the title. */
  ["title", 1],
  /** 1 for the category that the title speaks for most, if firmly. */
  ["title-strongest", 1],
  /** Weight of the first and of the last term of the title: the subject tends to stand at its ends. */
  ["title-first", 1],
  ["title-last", 1],
  ["title-first-clause", 1],
  ["statement", 1],
  ["account", 1],
  ["heading", 1.5],
  ["part", 0.5],
  /** What the wording of title and heading says, 0 to 1. */
  ["wording", 1],
  /** 1 for the residual category where the title's subject is unfamiliar, and where neither title nor headings say anything. */
  ["residual-unfamiliar", 1],
  ["residual-silent", 1],
  /** 1 for the residual category where the title firmly names another: words of the unit's business stand in any title. */
  ["residual-beside", -0.5],
];

/**
 * Names of the features, which are the same for every category but for the last ones: `category=CODE` is 1 for that
 * category alone and takes up how common it is. Sharing the others between categories lets 500 coded problems settle
 * them, and lets a codebook with other categories use them.
 */
export function featureNames(codebook: Codebook): string[] {
  return [...SHARED.map(([name]) => name), ...codebook.categories.map(({ code }) => `category=${code}`)];
}

/** Weights of the features before any training. */
export function untrainedWeights(codebook: Codebook): number[] {
  return [...SHARED.map(([, untrained]) => untrained), ...codebook.categories.map(() => 0)];
}

/** Turns evidence into features of one codebook. */
export class FeatureMaker {
  readonly names: string[];
  /** By category, the values of one that nothing speaks for: the same arrays for every problem. */
  readonly silent: ReadonlyArray<number[]>;
  private readonly position = new Map<string, number>();
  private readonly residual: number;

  constructor(codebook: Codebook) {
    this.names = featureNames(codebook);
    this.names.forEach((name, i) => {
      this.position.set(name, i);
    });
    this.silent = codebook.categories.map(({ code }) =>
      this.names.map((name) => (name === `category=${code}` ? 1 : 0)),
    );
    this.residual = codebook.categories.findIndex(({ code }) => code === codebook.residual);
  }

  /** @param wording probability of each category by wording alone; null where it says nothing */
  make(evidence: Evidence, wording: ArrayLike<number> | null = null): ProblemFeatures {
    const { silent } = this;
    const categories = silent.length;
    const values = [...silent];
    const put = (category: number, name: string, value: number) => {
      if (values[category] === silent[category]) values[category] = [...silent[category]!];
      values[category]![this.position.get(name)!] = value;
    };
    const spread = (name: string, byCategory: readonly number[]) => {
      for (let category = 0; category < categories; category++) {
        const score = byCategory[category]!;
        if (score !== 0) put(category, name, score / SETTLES);
      }
    };

    const title = scores(evidence.title, categories);
    const statement = scores(evidence.statement, categories);
    const heading = scores(evidence.heading, categories);
    const part = scores(evidence.part, categories);
    spread("title", title);
    const strongest = strongestOf(title);
    if (strongest !== null && title[strongest]! >= FIRM) put(strongest, "title-strongest", 1);
    spread("title-first", weightsOf(evidence.title, 0, categories));
    spread("title-last", weightsOf(evidence.title, -1, categories));
    spread("title-first-clause", scores(evidence.firstClause, categories));
    spread("statement", statement);
    spread("heading", heading);
    spread("part", part);
    spread("account", scores(evidence.account, categories));
    for (let category = 0; wording && category < categories; category++) {
      const said = wordingSign(wording[category]!);
      if (said > 0) put(category, "wording", said);
    }
    const nothingSaid = [title, heading, part].every((place) => strongestOf(place) === null);
    if (this.residual >= 0) {
      if (strongest === null && evidence.uncovered >= SUBJECT_LENGTH) put(this.residual, "residual-unfamiliar", 1);
      if (nothingSaid) put(this.residual, "residual-silent", 1);
    }
    const signs = [...values.keys()].filter((category) => values[category] !== silent[category]);
    // After the signs, since it speaks for nothing.
    const others = title.filter((_, category) => category !== this.residual);
    if (this.residual >= 0 && others.some((score) => score >= FIRM)) put(this.residual, "residual-beside", 1);
    const furtherClauses = scores(evidence.furtherClauses, categories);
    return { values, title, statement, heading, part, furtherClauses, signs };
  }
}

/** A probability as a sign: 1 for certainty, 0 from one in a hundred down, by its logarithm between. */
function wordingSign(probability: number): number {
  return Math.max(0, 1 + Math.log10(probability) / 2);
}

/** Weights by category of the first (0) or last (-1) term of a place. */
function weightsOf(place: PlaceEvidence, index: 0 | -1, categories: number): number[] {
  const byCategory = new Array<number>(categories).fill(0);
  for (const [category, weight] of place.terms.at(index)?.weights ?? []) byCategory[category] = weight;
  return byCategory;
}
