import { createDecider } from "./classify.js";
import type { Codebook } from "./codebook.js";
import type { CodingInput } from "./coding.js";
import { PLACES, type Place } from "./evidence.js";
import type { Model } from "./model.js";
import { Scorer } from "./scorer.js";

/** One sign for a category. */
export interface Sign {
  /** Name of the feature, such as `title` or `heading`. */
  feature: string;
  /** What it adds to the logarithm of the odds that the category applies. */
  effect: number;
}

/** What spoke for one category. */
export interface CategoryExplanation {
  category: string;
  /** Probability that it applies, 0 to 1, not calibrated. */
  applies: number;
  /** Strongest first; those without effect are left out. */
  signs: Sign[];
  /** Terms of the category that were found, with place and weight, in the order of places and text. */
  terms: Array<{ place: Place; term: string; weight: number }>;
}

export interface Explanation {
  /** Id of the tie-break that decided; null where none did. */
  rule: string | null;
  /** The chosen category and the next likely one. */
  best: [CategoryExplanation, CategoryExplanation] | [CategoryExplanation];
}

/** Makes a function that says of a problem what spoke for the category it got and for the next likely one. */
export function createExplainer(codebook: Codebook, model: Model): (input: CodingInput) => Explanation {
  const decide = createDecider(codebook, model);
  const weights = new Scorer(model.classifier).weights();
  return (input) => {
    const decision = decide(input);
    const explain = (category: number): CategoryExplanation => ({
      category: codebook.categories[category]!.code,
      applies: Number(decision.applies[category]!.toFixed(4)),
      signs: model.features
        .map((feature, i) => ({ feature, effect: weights[i]! * decision.features.values[category]![i]! }))
        .filter(({ effect }) => effect !== 0)
        .sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect))
        .map(({ feature, effect }) => ({ feature, effect: Number(effect.toFixed(3)) })),
      terms: PLACES.flatMap((place) =>
        decision.evidence[place].terms.flatMap(({ term, weights: byCategory }) =>
          byCategory.filter(([index]) => index === category).map(([, weight]) => ({ place, term, weight })),
        ),
      ),
    });
    const others = decision.features.signs.filter((category) => category !== decision.primary);
    const next = others.sort((a, b) => decision.applies[b]! - decision.applies[a]! || a - b)[0];
    const chosen = explain(decision.primary);
    return {
      rule: decision.rule?.id ?? null,
      best: next === undefined ? [chosen] : [chosen, explain(next)],
    };
  };
}
