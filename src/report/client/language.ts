import type { Lang } from "../../messages/message.js";
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

/** Words in the language of the page; `{name}` in them is replaced by the value of that name. */
export function say(words: Bilingual, values: Readonly<Record<string, string | number>> = {}): string {
  return words[current].replace(/\{(\w+)\}/g, (_, name: string) => `${values[name] ?? ""}`);
}

/** What stands between a name and what it names. */
export function colon(): string {
  return current === "zh" ? "：" : ": ";
}

/** Joins items as a list is written. */
export function list(items: readonly string[]): string {
  return items.join(current === "zh" ? "、" : ", ");
}
