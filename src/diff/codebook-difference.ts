import type { Codebook } from "../coding/codebook.js";

/** A term that one codebook weighs otherwise than the other. */
export interface TermDifference {
  category: string;
  term: string;
  /** Weight; null where the codebook has not got the term in this category. */
  before: number | null;
  after: number | null;
}

/** What differs between two codebooks, as far as coding depends on it. */
export interface CodebookDifference {
  /** Codes of categories that only one of them has. */
  categories: { added: string[]; removed: string[] };
  /** In the order of the later codebook's categories, then by term. */
  terms: TermDifference[];
  /** Names of what else differs: `residual`, `generic`, `order`, `frame NAME`, `rule ID`. */
  others: string[];
}

/**
 * Compares two codebooks. Names, definitions, reasons and the layout of the file do not count: no code depends on them.
 */
export function codebookDifference(before: Codebook, after: Codebook): CodebookDifference {
  const codes = (codebook: Codebook) => codebook.categories.map(({ code }) => code);
  const [left, right] = [codes(before), codes(after)];
  const missing = (from: readonly string[], codes: readonly string[]) => codes.filter((code) => !from.includes(code));
  const common = (codes: readonly string[], other: readonly string[]) => codes.filter((code) => other.includes(code));
  return {
    categories: { added: missing(left, right), removed: missing(right, left) },
    terms: termDifferences(before, after),
    others: [
      ...(before.residual === after.residual ? [] : ["residual"]),
      // Of categories that score alike the first is taken.
      ...(same(common(left, right), common(right, left)) ? [] : ["order"]),
      ...(same([...before.generic].sort(), [...after.generic].sort()) ? [] : ["generic"]),
      ...named("frame", sortedWords(before.frames), sortedWords(after.frames)),
      ...named("rule", rulesOf(before), rulesOf(after)),
    ],
  };
}

/** Whether nothing that coding depends on differs. */
export function isOnlyWording({ categories, terms, others }: CodebookDifference): boolean {
  return [categories.added, categories.removed, terms, others].every((list) => list.length === 0);
}

function termDifferences(before: Codebook, after: Codebook): TermDifference[] {
  const [left, right] = [weights(before), weights(after)];
  const categories = [...new Set([...right.keys(), ...left.keys()])];
  return categories.flatMap((category) => {
    const [old, now] = [left.get(category), right.get(category)];
    return [...new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])])]
      .sort()
      .map((term) => ({ category, term, before: old?.get(term) ?? null, after: now?.get(term) ?? null }))
      .filter((term) => term.before !== term.after);
  });
}

/** Weight by term by category. */
function weights({ categories }: Codebook): Map<string, Map<string, number>> {
  return new Map(
    categories.map(({ code, terms }) => [
      code,
      new Map(terms.flatMap(({ weight, words }) => words.map((word) => [word, weight] as const))),
    ]),
  );
}

function sortedWords(frames: Codebook["frames"]): Record<string, string[]> {
  return Object.fromEntries(Object.entries(frames).map(([name, words]) => [name, [...words].sort()]));
}

/** What the rules do, by their ids; reasons left out. */
function rulesOf({ rules, further }: Codebook): Record<string, unknown> {
  const place = (list: Array<{ id: string; reason: string }>) =>
    list.map(({ reason: _, ...rule }, at) => [rule.id, { ...rule, at }] as const);
  return Object.fromEntries([...place(rules), ...place(further)]);
}

function named(what: string, before: Record<string, unknown>, after: Record<string, unknown>): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .sort()
    .filter((name) => !same(before[name], after[name]))
    .map((name) => `${what} ${name}`);
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
