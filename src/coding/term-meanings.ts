import type { Codebook } from "./codebook.js";
import { comparable } from "./terms.js";

/**
 * What a codebook says of each of its words, by the word as texts are compared with it: how it is spelled, how it weighs
 * for which category, whether it is generic. Two codebooks that are the same but for their words code a text alike, and
 * have it cut alike, unless it holds a word of which they say different things.
 */
export type TermMeanings = ReadonlyMap<string, string>;

export function termMeanings({ categories, generic }: Pick<Codebook, "categories" | "generic">): TermMeanings {
  const said = new Map<string, Array<string | [word: string, category: string, weight: number]>>();
  const say = (word: string, what: string | [string, string, number]) => {
    const key = comparable(word);
    const sayings = said.get(key);
    if (sayings) sayings.push(what);
    else said.set(key, [what]);
  };
  for (const { code, terms } of categories) {
    for (const { weight, words } of terms) for (const word of words) say(word, [word, code, weight]);
  }
  for (const word of generic) say(word, word);
  return new Map([...said].map(([word, sayings]) => [word, JSON.stringify(sayings)]));
}

/** The words of which two codebooks say different things. */
export function differingTerms(one: TermMeanings, other: TermMeanings): string[] {
  const differing = [...one].filter(([word, meaning]) => other.get(word) !== meaning).map(([word]) => word);
  return [...differing, ...[...other.keys()].filter((word) => !one.has(word))];
}
