import type { Lang } from "../../messages/message.js";
import { fillTemplate } from "../../messages/template.js";
import type { Bilingual } from "../../tables/column.js";

/** The language of notices, whatever language the page is in: by it screen readers speak and browsers choose fonts. */
export const OF_NOTICES = "zh-Hans";

let current: Lang = "zh";

/** The language that the page is shown in. */
export function language(): Lang {
  return current;
}

export function setLanguage(lang: Lang): void {
  current = lang;
}

/** Words in the language of the page; `{name}` and `{name:row|rows}` in them are filled in from the values. */
export function say(words: Bilingual, values: Readonly<Record<string, string | number>> = {}): string {
  return fillTemplate(words[current], values);
}

/** What stands between a name and what it names. */
export function colon(): string {
  return current === "zh" ? "：" : ": ";
}

/** Joins items as a list is written. */
export function list(items: readonly string[]): string {
  return items.join(current === "zh" ? "、" : ", ");
}
