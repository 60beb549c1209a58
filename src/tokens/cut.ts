import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";

/** Cuts a text into words; joined they are the text again. */
export type Tokenizer = (text: string) => string[];

/** The part of nodejieba that is used here. */
interface Jieba {
  DEFAULT_DICT: string;
  load(dictionaries: { userDict: string }): unknown;
  cut(text: string, hmm: boolean): string[];
}

/**
 * So high that no path through the dictionary's own words outweighs the term. Measured: at the default frequency five
 * of forty terms stay split, at this one none.
 */
const TERM_FREQUENCY = 1_000_000;

/**
 * Loads nodejieba with its own dictionary and the given terms, which are then cut out whole. Guessing of unknown words
 * (HMM) stays off: without it words are found more exactly, and the same in every text.
 * The dictionary is one for the whole process: a second call replaces the terms of the first. It takes about 0.7 s and
 * 250 MB, so it is loaded once a thread and only where words are needed.
 * @param terms words that must not be broken
 */
export async function loadTokenizer(terms: Iterable<string>): Promise<Tokenizer> {
  const jieba = createRequire(import.meta.url)("nodejieba") as Jieba;
  const folder = await mkdtemp(path.join(tmpdir(), "zhenggai-"));
  try {
    const userDict = path.join(folder, "terms.utf8");
    // The dictionary's format parts its fields by blanks: a term that has some could not be entered.
    const entries = [...new Set(terms)].filter((term) => !/\s/.test(term)).sort();
    await writeFile(userDict, entries.map((term) => `${term} ${TERM_FREQUENCY} n\n`).join(""));
    jieba.load({ userDict });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return (text) => jieba.cut(text, false);
}

/** The file of the dictionary that comes with nodejieba. */
export function dictionaryFile(): string {
  return (createRequire(import.meta.url)("nodejieba") as Jieba).DEFAULT_DICT;
}
