import type { Lang } from "../messages/message.js";
import type { Codebook } from "./codebook.js";
import type { CodingInput } from "./coding.js";
import type { Place } from "./evidence.js";
import { type CategoryExplanation, createExplainer } from "./explain.js";
import type { Model } from "./model.js";

const WORDS = {
  zh: {
    rule: "由判定规则决定：",
    chosen: "所编类别",
    next: "次选类别",
    nothing: "无词语指向此类",
    signs: "对数几率",
    stop: "：",
    comma: "，",
    place: { title: "标题", statement: "陈述", heading: "上级标题", part: "部分标题", account: "整改情况" },
  },
  en: {
    rule: "decided by the rule ",
    chosen: "chosen",
    next: "next likely",
    nothing: "no term speaks for it",
    signs: "log-odds",
    stop: ": ",
    comma: ", ",
    place: { title: "title", statement: "statement", heading: "heading", part: "part", account: "account" },
  },
} as const;

/** Signs beyond these change little. */
const MOST_SIGNS = 4;

/**
 * Makes a function that says what spoke for the category a problem got and for the next likely one: a line on the
 * tie-break where one decided, then for each of the two a line with its name and its terms by place, with their weights,
 * and a line with the strongest signs and what each adds to the logarithm of the odds.
 */
export function createExplanationLines(codebook: Codebook, model: Model): (input: CodingInput, lang: Lang) => string[] {
  const explain = createExplainer(codebook, model);
  const names = new Map(codebook.categories.map(({ code, name }) => [code, name]));
  return (input, lang) => {
    const { rule, best } = explain(input);
    const words = WORDS[lang];
    const decided = rule === null ? [] : [`${words.rule}${rule}`];
    const categories = best.flatMap((category, at) => {
      const name = `${category.category} ${names.get(category.category)![lang]}`;
      const heading = `${at === 0 ? words.chosen : words.next}${words.stop}${name}`;
      return [`${heading} — ${termsText(category, lang)}`, `  ${words.signs}${words.stop}${signsText(category, lang)}`];
    });
    return [...decided, ...categories];
  };
}

function termsText({ terms }: CategoryExplanation, lang: Lang): string {
  const words = WORDS[lang];
  const byPlace = new Map<Place, Set<string>>();
  for (const { place, term, weight } of terms) {
    byPlace.set(place, (byPlace.get(place) ?? new Set()).add(`${term} ${weight}`));
  }
  if (byPlace.size === 0) return words.nothing;
  return [...byPlace]
    .map(([place, found]) => `${words.place[place]}${words.stop}${[...found].join(words.comma)}`)
    .join("; ");
}

function signsText({ signs }: CategoryExplanation, lang: Lang): string {
  const shown = signs
    .slice(0, MOST_SIGNS)
    .map(({ feature, effect }) => `${feature} ${effect > 0 ? "+" : ""}${effect.toFixed(2)}`);
  return shown.join(WORDS[lang].comma);
}
