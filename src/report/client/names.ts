import type { Lang } from "../../messages/message.js";
import type { Bilingual } from "../../tables/column.js";
import { KINDS, LEVELS } from "../../tables/notices.js";
import { ACCOUNT_STATES, STATUSES } from "../../tables/problems.js";
import { UNIT_TYPES } from "../../tables/unit-types.js";
import type { PageHead } from "../data.js";
import { type Facet, UNKNOWN } from "./filter.js";
import { language, say } from "./language.js";
import { WORDS } from "./words.js";

const FIXED: Partial<Record<Facet, Readonly<Record<string, Bilingual>>>> = {
  level: LEVELS,
  unit_type: UNIT_TYPES,
  kind: KINDS,
  state: STATUSES,
  account: ACCOUNT_STATES,
};

/** The name of a value of a facet, in the language of the page. */
export function valueName(head: PageHead, facet: Facet, value: string, lang: Lang = language()): string {
  if (facet === "unit" && value === UNKNOWN) return WORDS.unknownUnit[lang];
  if (value === UNKNOWN) return WORDS.unknown[lang];
  if (facet === "category") return head.categories.find(({ code }) => code === value)?.[lang] ?? value;
  return FIXED[facet]?.[value]?.[lang] ?? value;
}

/** The name of a category, in the language of the page. */
export function categoryName(head: PageHead, code: string): string {
  return valueName(head, "category", code);
}

/** The name of a unit as the page writes it. */
export function unitName(unit: string | null): string {
  return unit ?? say(WORDS.unknownUnit);
}
