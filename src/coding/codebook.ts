import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { CodebookError } from "./codebook-error.js";
import { readCodebook } from "./read-codebook.js";

/** The codebook that comes with the program. */
export const SHIPPED_CODEBOOK = fileURLToPath(new URL("../../codebook/codebook.yaml", import.meta.url));

/** A text in both languages of the program. */
export interface Bilingual {
  zh: string;
  en: string;
}

/** Words that speak for (or, with a negative weight, against) a category, all equally strongly. */
export interface TermGroup {
  reason: string;
  /** 4 settles the matter, 3 strong, 2 usual, 1 a hint; negative speaks against. */
  weight: number;
  words: string[];
}

/** One code that a problem can get. */
export interface Category {
  code: string;
  name: Bilingual;
  definition: Bilingual;
  /** Whether comparisons between units are made on it. */
  core: boolean;
  terms: TermGroup[];
}

/** Where a rule looks: the title itself, the rest of the statement, the headings above. */
export type RulePlace = "title" | "statement" | "heading";

/**
 * A tie-break. Each condition names a frame (words of which one must be found there) or a category code (a firm term
 * of that category must be found there).
 */
export interface Rule {
  id: string;
  reason: string;
  /** All of these must hold. */
  when: Partial<Record<RulePlace, string[]>>;
  /** None of these may hold. */
  unless: Partial<Record<RulePlace, string[]>>;
  /** Labels given, primary first. */
  labels: string[];
}

/** Gives further labels to a problem whose primary category is decided. Conditions as in `Rule`. */
export interface FurtherRule extends Rule {
  /** Primary categories for which it is tried; empty for any. */
  primary: string[];
}

/** The categories, the terms that speak for them and the tie-breaks. */
export interface Codebook {
  version: string;
  /** Category of problems whose subject no term knows; null where there is no such category. */
  residual: string | null;
  categories: Category[];
  /** Words that say nothing of the category. */
  generic: string[];
  frames: Record<string, string[]>;
  rules: Rule[];
  further: FurtherRule[];
  /** Hex SHA-256 of all that coding depends on: codes, words, weights, frames, rules; not of names, definitions, reasons. */
  hash: string;
}

/**
 * Makes a codebook of the text of a YAML file.
 * @param file name used in messages
 * @throws CodebookError with a message for each fault found
 */
export function parseCodebook(text: string, file: string): Codebook {
  const { codebook, messages } = readCodebook(text);
  if (!codebook || messages.length > 0) throw new CodebookError(file, messages);
  return { ...codebook, hash: codebookHash(codebook) };
}

/**
 * Reads a codebook from a YAML file.
 * @throws CodebookError with a message for each fault found; an error of the file system where it cannot be read
 */
export async function loadCodebook(file: string): Promise<Codebook> {
  return parseCodebook(await readFile(file, "utf8"), file);
}

/** Hash of what coding depends on, whatever the layout of the file: the order of words inside a group does not count. */
function codebookHash(codebook: Omit<Codebook, "hash">): string {
  const canonical = {
    residual: codebook.residual,
    categories: codebook.categories.map(({ code, terms }) => [
      code,
      terms.map(({ weight, words }) => [weight, [...words].sort()]),
    ]),
    generic: [...codebook.generic].sort(),
    frames: Object.entries(codebook.frames).map(([name, words]) => [name, [...words].sort()]),
    rules: codebook.rules.map(({ id, when, unless, labels }) => [
      id,
      canonicalPlaces(when),
      canonicalPlaces(unless),
      labels,
    ]),
    further: codebook.further.map(({ id, primary, when, unless, labels }) => {
      const exceptions = Object.keys(unless).length > 0 ? [canonicalPlaces(unless)] : [];
      return [id, primary, canonicalPlaces(when), labels, ...exceptions];
    }),
  };
  return createHash("sha256").update(JSON.stringify(canonical)).digest("hex");
}

/** The same for all that coding depends on beside the words that speak for categories and those that say nothing. */
export function frameHash(codebook: Codebook): string {
  const categories = codebook.categories.map((category) => ({ ...category, terms: [] }));
  return codebookHash({ ...codebook, categories, generic: [] });
}

function canonicalPlaces(places: Partial<Record<RulePlace, string[]>>): (string[] | null)[] {
  return (["title", "statement", "heading"] as const).map((place) => places[place] ?? null);
}
