import type { Codebook, Rule, RulePlace } from "./codebook.js";
import type { Evidence } from "./evidence.js";
import { FIRM, type ProblemFeatures } from "./features.js";
import { comparable } from "./terms.js";

/** Tries the tie-breaks of a codebook. */
export class RuleBook {
  private readonly categories: Map<string, number>;
  private readonly frames: Map<string, string[]>;

  constructor(private readonly codebook: Codebook) {
    this.categories = new Map(codebook.categories.map(({ code }, index) => [code, index]));
    this.frames = new Map(Object.entries(codebook.frames).map(([name, words]) => [name, words.map(comparable)]));
  }

  /** The first rule whose conditions all hold; null where there is none. */
  match(evidence: Evidence, features: ProblemFeatures): Rule | null {
    const any = (conditions: Rule["when"]) =>
      entries(conditions).some(([place, names]) => names.some((name) => this.holds(place, name, evidence, features)));
    return this.codebook.rules.find((rule) => this.all(rule.when, evidence, features) && !any(rule.unless)) ?? null;
  }

  /** Labels that the rules for further labels add to a primary category, in the order of the rules. */
  further(primary: string, evidence: Evidence, features: ProblemFeatures): string[] {
    const apply = this.codebook.further.filter(
      (rule) =>
        (rule.primary.length === 0 || rule.primary.includes(primary)) && this.all(rule.when, evidence, features),
    );
    return apply.flatMap((rule) => rule.labels);
  }

  private all(conditions: Rule["when"], evidence: Evidence, features: ProblemFeatures): boolean {
    return entries(conditions).every(([place, names]) =>
      names.every((name) => this.holds(place, name, evidence, features)),
    );
  }

  private holds(place: RulePlace, name: string, evidence: Evidence, features: ProblemFeatures): boolean {
    const category = this.categories.get(name);
    if (category !== undefined) {
      const score =
        place === "heading"
          ? Math.max(features.heading[category]!, features.part[category]!)
          : features[place][category]!;
      return score >= FIRM;
    }
    return (this.frames.get(name) ?? []).some((word) => evidence.texts[place].includes(word));
  }
}

function entries(conditions: Rule["when"]): Array<[RulePlace, string[]]> {
  return Object.entries(conditions) as Array<[RulePlace, string[]]>;
}
