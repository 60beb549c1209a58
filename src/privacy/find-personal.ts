import { findIdentifiers } from "./find-identifiers.js";
import { namesOf } from "./find-names.js";
import { KINDS, type Personal, type PrivacyMode } from "./personal.js";

/**
 * What in the texts of one notice leads to a person, each thing once, in the order in which it is met.
 * A pure function of the texts; linear in their length.
 * @param texts paragraphs, not lines: a hard wrap may break a name
 * @param mode only the kinds that it replaces are looked for
 */
export function findPersonal(texts: readonly string[], mode: PrivacyMode): Personal[] {
  const kinds = new Set(KINDS[mode]);
  if (kinds.size === 0) return [];
  const found = new Map<string, Personal>();
  const add = (one: Personal) => {
    if (kinds.has(one.kind)) found.set(`${one.label ?? ""}\n${one.value}`, one);
  };
  if (kinds.has("person")) for (const value of namesOf(texts)) add({ kind: "person", value });
  for (const text of texts) for (const one of findIdentifiers(text)) add(one);
  return [...found.values()];
}
