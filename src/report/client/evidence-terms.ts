import type { ProblemTexts } from "../data.js";
import { type Mark, markTerm } from "./marks.js";

/** Evidence of the coding: a term with the place that it was found in, as the coder names it; or a rule by its id. */
export interface Term {
  place: string;
  term: string;
  rule: boolean;
}

/** The evidence of a problem, taken apart. */
export function termsOf({ evidence = [] }: ProblemTexts): Term[] {
  return evidence.map((words) => {
    const rule = /^规则 (.+)$/s.exec(words)?.[1];
    if (rule !== undefined) return { place: "", term: rule, rule: true };
    const [, place = "", term = words] = /^(标题|陈述|上级标题|部分标题|整改情况)：(.+)$/s.exec(words) ?? [];
    return { place, term, rule: false };
  });
}

/** Marks of the terms that decided the category, those found in the given places or in no place in particular. */
export function termMarks(text: string, terms: readonly Term[], places: readonly string[]): Mark[] {
  return terms
    .filter(({ place, rule }) => !rule && (place === "" || places.includes(place)))
    .flatMap(({ term }) => term.split(/[、()（）]/).flatMap((part) => (part.length > 1 ? markTerm(text, part) : [])));
}
