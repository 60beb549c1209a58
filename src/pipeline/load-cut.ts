import { readFile } from "node:fs/promises";
import { sha256 } from "../files/sha256.js";
import { loadTokenizer, type Tokenizer } from "../tokens/cut.js";
import type { UserDictionary } from "../tokens/dictionary.js";
import { loadStopWords } from "../tokens/stop-words.js";
import { shipped } from "./shipped.js";

/**
 * Loads the tokenizer with its dictionaries and the stop words.
 * @param part as of `loadTokenizer`
 */
export async function loadCut(dictionary: UserDictionary, part = false): Promise<Tokenizer> {
  return loadTokenizer(dictionary, await loadStopWords(shipped(STOP_WORDS)), part);
}

/** Hex SHA-256 of the list of stop words. */
export async function stopWordsHash(): Promise<string> {
  return sha256(await readFile(shipped(STOP_WORDS)));
}

const STOP_WORDS = "codebook/stopwords.txt";
