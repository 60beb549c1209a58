import type { Codebook } from "./codebook.js";
import { type Evidence, type PlaceEvidence, scores, strongestOf } from "./evidence.js";

/**
 * What the title is like, which decides how much the headings count:
 * `clear` it holds a firm term; `hinted` only weak ones; `generic` nothing but words of degree and action;
 * `unfamiliar` a subject that no term knows.
 */
export type TitleKind = "clear" | "hinted" | "generic" | "unfamiliar";

const TITLE_KINDS: readonly TitleKind[] = ["clear", "hinted", "generic", "unfamiliar"];

/** A score from here on is a firm sign (codebook: 2 usual, 3 strong). */
export const FIRM = 2.5;

/** Weight at which a term settles the matter; features count scores in units of it. */
const SETTLES = 4;

/** A title with fewer unknown characters than this has no subject of its own. */
const SUBJECT_LENGTH = 4;

/** One problem as the classifier sees it: for each category, how each kind of sign speaks for it. */
export interface ProblemFeatures {
  titleKind: TitleKind;
  /** By category, then by feature, in the order of `featureNames`. */
  values: number[][];
  /** Score of the title by category. */
  title: number[];
}

/** Features that every category has. What each is without training is its weight in a model that nobody has trained. */
const SHARED: ReadonlyArray<readonly [name: string, untrained: number]> = [
  /** Score of the title. */
  ["title", 1],
  /** 1 for the category that the title speaks for most. */
  ["title-strongest", 1],
  /** Weight of the first and of the last term of the title: the subject tends to stand at its ends. */
  ["title-first", 1],
  ["title-last", 1],
  ["title-first-clause", 1],
  ["statement", 1],
  ["account", 1],
  ["heading", 1.5],
  ["part", 0.5],
  /** 1 for the residual category where the title's subject is unfamiliar, and where neither title nor headings say anything. */
  ["residual/unfamiliar", 1],
  ["residual/silent", 1],
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
  private readonly position = new Map<string, number>();
  private readonly residual: number;

  constructor(private readonly codebook: Codebook) {
    this.names = featureNames(codebook);
    this.names.forEach((name, i) => {
      this.position.set(name, i);
    });
    this.residual = codebook.categories.findIndex(({ code }) => code === codebook.residual);
  }

  make(evidence: Evidence): ProblemFeatures {
    const categories = this.codebook.categories;
    const values = categories.map(() => new Array<number>(this.names.length).fill(0));
    const put = (category: number, name: string, value: number) => {
      values[category]![this.position.get(name)!] = value;
    };
    const spread = (name: string, byCategory: readonly number[]) => {
      byCategory.forEach((score, category) => {
        if (score !== 0) put(category, name, score / SETTLES);
      });
    };

    const title = scores(evidence.title, categories.length);
    const titleKind = kindOf(title, evidence.title);
    spread("title", title);
    const strongest = strongestOf(title);
    if (strongest !== null) put(strongest, "title-strongest", 1);
    spread("title-first", weightsOf(evidence.title, 0, categories.length));
    spread("title-last", weightsOf(evidence.title, -1, categories.length));
    spread("title-first-clause", scores(evidence.firstClause, categories.length));
    spread("statement", scores(evidence.statement, categories.length));
    spread("account", scores(evidence.account, categories.length));
    const heading = scores(evidence.heading, categories.length);
    const part = scores(evidence.part, categories.length);
    spread("heading", heading);
    spread("part", part);
    if (this.residual >= 0) {
      const silent = strongest === null && strongestOf(heading) === null && strongestOf(part) === null;
      if (titleKind === "unfamiliar") put(this.residual, "residual/unfamiliar", 1);
      if (silent) put(this.residual, "residual/silent", 1);
    }
    categories.forEach(({ code }, category) => {
      put(category, `category=${code}`, 1);
    });
    return { titleKind, values, title };
  }
}

function kindOf(title: readonly number[], place: PlaceEvidence): TitleKind {
  const highest = Math.max(0, ...title);
  if (highest >= FIRM) return "clear";
  if (highest > 0) return "hinted";
  return place.uncovered >= SUBJECT_LENGTH ? "unfamiliar" : "generic";
}

/** Weights by category of the first (0) or last (-1) term of a place. */
function weightsOf(place: PlaceEvidence, index: 0 | -1, categories: number): number[] {
  const byCategory = new Array<number>(categories).fill(0);
  for (const [category, weight] of place.terms.at(index)?.weights ?? []) byCategory[category] = weight;
  return byCategory;
}
