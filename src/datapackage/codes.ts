import type { Bilingual, Column } from "../tables/column.js";

/** A category of the codebook that a run was coded by. */
export interface CategoryCode {
  code: string;
  name: Bilingual;
  definition: Bilingual;
}

/** A code of a column with its label in each language. */
export interface LabelledCode extends Bilingual {
  code: string;
}

/**
 * The codes that a column (or, of a list, each of its items) may hold, in their order; null where it is open. No two have
 * one label: programs that put labels in the place of codes would take the two for one.
 * @param categories of the codebook
 */
export function codesOf(column: Column, categories: readonly CategoryCode[]): LabelledCode[] | null {
  const named = column.coded
    ? categories.map(({ code, name }) => ({ code, ...name }))
    : Object.entries(column.enumeration ?? {}).map(([code, name]) => ({ code, ...name }));
  if (named.length === 0) return null;
  const zh = distinct(named.map(({ code, zh }) => [code, zh]));
  const en = distinct(named.map(({ code, en }) => [code, en]));
  return named.map(({ code }, at) => ({ code, zh: zh[at]!, en: en[at]! }));
}

/** Labels, with their code where two are the same, and the code alone where there is none. */
function distinct(labels: ReadonlyArray<readonly [code: string, label: string]>): string[] {
  const count = new Map<string, number>();
  for (const [, label] of labels) count.set(label, (count.get(label) ?? 0) + 1);
  return labels.map(([code, label]) => {
    if (label === "") return code;
    return count.get(label)! > 1 ? `${label} (${code})` : label;
  });
}
