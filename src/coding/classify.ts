import { calibrate } from "./calibration.js";
import type { Codebook, Rule } from "./codebook.js";
import type { Coding, CodingInput } from "./coding.js";
import { type Evidence, EvidenceReader, type FoundTerm, namingTexts, PLACES } from "./evidence.js";
import { FeatureMaker, FIRM, type ProblemFeatures, SETTLES } from "./features.js";
import type { Model } from "./model.js";
import { RuleBook } from "./rules.js";
import { Scorer } from "./scorer.js";
import { type SpeakingRun, Wording } from "./wording.js";

/** Gives a problem its codes. A pure function. */
export type Coder = (input: CodingInput) => Coding;

/** How the codes of a problem were found, for explanation and training. */
export interface Decision {
  evidence: Evidence;
  features: ProblemFeatures;
  /** The tie-break that decided, if any. */
  rule: Rule | null;
  /** Probability by category that it applies (0 to 1), from the statistical part. */
  applies: number[];
  /** Index of the primary category. */
  primary: number;
  /** The wording that speaks for it where no term of the title does; strongest first. */
  runs: SpeakingRun[];
  /** Labels that the codebook's rules add to the primary one. */
  further: string[];
  /** Share of the primary category in the odds of all, 0 to 1: what the confidence is calibrated from. */
  share: number;
}

/** Evidence names no more terms than a reader takes in. */
const MOST_EVIDENCE = 4;

/** Nor more runs of wording among them. */
const MOST_RUNS = 2;

/**
 * Makes a coder of a codebook and a model for its categories (`parseModel` sees to that; `untrainedModel` makes one
 * where there is none).
 */
export function createCoder(codebook: Codebook, model: Model): Coder {
  const decide = createDecider(codebook, model);
  return (input) => codingOf(decide(input), codebook, model);
}

/** The part of the coder that finds out; `codingOf` says it. */
export function createDecider(codebook: Codebook, model: Model): (input: CodingInput) => Decision {
  const reader = new EvidenceReader(codebook);
  const maker = new FeatureMaker(codebook);
  const rules = new RuleBook(codebook);
  const scorer = new Scorer(model.classifier);
  const wording = model.wording && new Wording(model.wording);
  const silent = maker.silent.map((values) => scorer.applies(values));
  return (input) => {
    const evidence = reader.read(input);
    const texts = namingTexts(input);
    const features = maker.make(evidence, wording?.probabilities(texts) ?? null);
    const applies = features.values.map((values, category) =>
      values === maker.silent[category] ? silent[category]! : scorer.applies(values),
    );
    const rule = rules.match(evidence, features);
    const ruled = rule ? codebook.categories.findIndex(({ code }) => code === rule.labels[0]) : -1;
    const primary = ruled >= 0 ? ruled : mostLikely(features.signs, applies);
    const further = rules.further(codebook.categories[primary]!.code, evidence, features);
    const runs = features.title[primary]! > 0 ? [] : (wording?.speakingRuns(texts, primary, MOST_RUNS) ?? []);
    return { evidence, features, rule, applies, primary, runs, further, share: shareOf(primary, applies) };
  };
}

/** The codes that a decision comes to. */
export function codingOf(decision: Decision, codebook: Codebook, model: Model): Coding {
  const { rule, primary, share } = decision;
  const category = codebook.categories[primary]!.code;
  const labels = rule ? rule.labels : [category, ...furtherLabels(decision, codebook)];
  const confidence = rule ? model.ruleConfidence : calibrate(share, model.calibration);
  return {
    category,
    labels,
    confidence: Number(confidence.toFixed(3)),
    codedBy: rule || isSettled(decision) ? "rule" : "model",
    evidence: evidenceOf(decision),
  };
}

/** The category most likely to apply, among those that anything speaks for; the earlier of equals. */
function mostLikely(signs: readonly number[], applies: readonly number[]): number {
  const candidates = signs.length > 0 ? signs : [...applies.keys()];
  return candidates.reduce((best, category) => (applies[category]! > applies[best]! ? category : best));
}

/** Share of one category in the odds of all. */
function shareOf(category: number, applies: readonly number[]): number {
  const odds = applies.map((p) => p / Math.max(1e-12, 1 - p));
  return odds[category]! / odds.reduce((sum, value) => sum + value, 0);
}

/** Whether a term of the title settles the matter with no other category firmly named beside it. */
function isSettled({ features, primary }: Decision): boolean {
  return features.title.every((score, category) => (category === primary ? score >= SETTLES : score < FIRM));
}

/**
 * Codes beside the primary one: those that the codebook's rules add, and those that a further clause of the title
 * firmly names (the residual category aside, which words of the unit's business name everywhere).
 */
function furtherLabels({ features, primary, further }: Decision, codebook: Codebook): string[] {
  const code = codebook.categories[primary]!.code;
  const clauses = codebook.categories.filter((_, category) => features.furtherClauses[category]! >= FIRM);
  const named = clauses.map((category) => category.code).filter((name) => name !== codebook.residual);
  return [...new Set([...further, ...named])].filter((label) => label !== code);
}

/**
 * The rule, the wording and the strongest terms for the primary category, each after the name of the place it stands in.
 * Places go by their names in the program, as categories and states do, so that a table is the same in every language.
 */
function evidenceOf({ evidence, rule, primary, runs }: Decision): string[] {
  const words: string[] = rule ? [`rule: ${rule.id}`] : [];
  for (const { place, text } of runs) words.push(`${place}: ${text}`);
  const seen = new Set(runs.map(({ text }) => text));
  for (const place of PLACES) {
    const found = evidence[place].distinct.filter((one) => weightOf(one, primary) > 0 && !seen.has(one.term));
    for (const { term } of found.sort((a, b) => weightOf(b, primary) - weightOf(a, primary))) {
      seen.add(term);
      words.push(`${place}: ${term}`);
    }
    if (words.length >= MOST_EVIDENCE) break;
  }
  return words.slice(0, MOST_EVIDENCE);
}

/** The weight of a term for a category; 0 where it says nothing of it. */
function weightOf({ weights }: FoundTerm, category: number): number {
  for (const [named, weight] of weights) if (named === category) return weight;
  return 0;
}
