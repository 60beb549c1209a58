import type { PersonalKind } from "../privacy/personal.js";
import type { Pseudonym } from "../privacy/pseudonym.js";
import type { Redactor } from "../privacy/redact.js";
import type { UsedStore } from "./store-file.js";

/**
 * A store in which pseudonyms stand for the people who coded, and for the names of their sheets, which are often called
 * after them; comments are looked through as notices are. Tables, page and manifest say who coded out of what comes of it.
 * @param store null for none
 * @returns the store as it is and no pseudonyms where none are asked for
 */
export function hideCoders(
  store: UsedStore | null,
  redactor: Redactor,
): { store: UsedStore | null; pseudonyms: Pseudonym[] } {
  if (store === null) return { store, pseudonyms: [] };
  const met = new Map<string, Pseudonym>();
  const hidden = (kind: PersonalKind, value: string): string => {
    const [pseudonym] = redactor.pseudonyms([{ kind, value }]);
    if (pseudonym === undefined) return value;
    met.set(pseudonym.key, pseudonym);
    return pseudonym.key;
  };
  const codes = store.codes.map((code) => {
    const inComment = redactor.find([code.comment ?? ""]);
    for (const pseudonym of redactor.pseudonyms(inComment)) met.set(pseudonym.key, pseudonym);
    return {
      ...code,
      coder: hidden("coder", code.coder),
      sheet: hidden("sheet", code.sheet),
      comment: redactor.deep(code.comment, inComment),
    };
  });
  return { store: { ...store, codes }, pseudonyms: [...met.values()] };
}
