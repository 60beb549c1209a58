import type { Codebook, FurtherRule, Rule, RulePlace } from "./codebook.js";
import type { Evidence } from "./evidence.js";
import { FIRM, type ProblemFeatures } from "./features.js";
import { comparable } from "./terms.js";

/** Either a category of which a place must hold a firm term, or words of which it must hold one. */
interface Condition {
  place: RulePlace;
  /** Index of the category; null for words. */
  category: number | null;
  words: string[];
}

/** Tries the tie-breaks of a codebook. */
export class RuleBook {
  private readonly rules: Array<{ rule: Rule; when: Condition[]; unless: Condition[] }>;
  private readonly furtherRules: Array<{ rule: FurtherRule; when: Condition[]; unless: Condition[] }>;

  constructor(codebook: Codebook) {
    const categories = new Map(codebook.categories.map(({ code }, index) => [code, index]));
    const frames = new Map(Object.entries(codebook.frames).map(([name, words]) => [name, words.map(comparable)]));
    const conditions = (named: Rule["when"]): Condition[] =>
      (Object.entries(named) as Array<[RulePlace, string[]]>).flatMap(([place, names]) =>
        names.map((name) => ({ place, category: categories.get(name) ?? null, words: frames.get(name) ?? [] })),
      );
    const withConditions = <Kind extends Rule>(rule: Kind) => {
      return { rule, when: conditions(rule.when), unless: conditions(rule.unless) };
    };
    this.rules = codebook.rules.map(withConditions);
    this.furtherRules = codebook.further.map(withConditions);
  }

  /** The first rule whose conditions all hold; null where there is none. */
  match(evidence: Evidence, features: ProblemFeatures): Rule | null {
    const holds = (condition: Condition) => conditionHolds(condition, evidence, features);
    return this.rules.find(({ when, unless }) => when.every(holds) && !unless.some(holds))?.rule ?? null;
  }

  /** Labels that the rules for further labels add to a primary category, in the order of the rules. */
  further(primary: string, evidence: Evidence, features: ProblemFeatures): string[] {
    const holds = (condition: Condition) => conditionHolds(condition, evidence, features);
    const apply = this.furtherRules.filter(
      ({ rule, when, unless }) =>
        (rule.primary.length === 0 || rule.primary.includes(primary)) && when.every(holds) && !unless.some(holds),
    );
    return apply.flatMap(({ rule }) => rule.labels);
  }
}

function conditionHolds({ place, category, words }: Condition, evidence: Evidence, features: ProblemFeatures): boolean {
  if (category === null) return words.some((word) => evidence.texts[place].includes(word));
  const score =
    place === "heading" ? Math.max(features.heading[category]!, features.part[category]!) : features[place][category]!;
  return score >= FIRM;
}
