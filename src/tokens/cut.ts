import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { UserDictionary } from "./dictionary.js";
import { Neighbours } from "./neighbours.js";
import { type PieceReader, pieceReader } from "./pieces.js";
import { dictionaryPart, neighboursInWords } from "./system-dictionary.js";

/** Cuts text into words. */
export interface Tokenizer {
  /** The words of a text in their order; joined, they are the text, character for character. */
  (text: string): string[];
  /** Words that counts leave out. */
  readonly stopWords: ReadonlySet<string>;
  /** Takes a text apart where no word of the dictionary goes across. */
  readonly readPieces: PieceReader;
}

type Jieba = typeof import("nodejieba");

/** What nodejieba holds now: it keeps one dictionary for the whole thread. */
let loaded: {
  /** Hash of the user dictionary. */
  sha256: string;
  /** What stands side by side in the texts that it was loaded for; null where the whole dictionary was loaded. */
  texts: Neighbours | null;
} | null = null;

/**
 * Makes a tokenizer of nodejieba and a user dictionary. Loading takes about 0.7 s and 230 MB, in every thread.
 * nodejieba's dictionary is global to the thread: a tokenizer made with another dictionary takes the place of the
 * earlier one, which from then on throws.
 * @param texts what will be cut first, where that is known and not much: then the words of the system's dictionary that
 *   cannot stand in it are left out, which takes a tenth of the time and memory. They are loaded when a text needs them.
 */
export async function loadTokenizer(
  dictionary: UserDictionary,
  stopWords: ReadonlySet<string> = new Set(),
  texts: readonly string[] | null = null,
): Promise<Tokenizer> {
  const { default: jieba } = await import("nodejieba");
  const system = readFileSync(jieba.DEFAULT_DICT, "utf8");
  if (texts !== null) loadPart(jieba, dictionary, system, texts);
  else if (loaded?.sha256 !== dictionary.sha256 || loaded.texts !== null) loadWhole(jieba, dictionary);
  const cut = (text: string): string[] => {
    if (loaded?.sha256 !== dictionary.sha256)
      throw new Error("this tokenizer's dictionary was replaced by another one");
    if (loaded.texts?.hasAll(text) === false) loadWhole(jieba, dictionary);
    const words = whole(text, jieba.cut(text));
    return /[A-Za-z0-9]{2}/.test(text) ? joinLatin(words) : words;
  };
  return Object.assign(cut, { stopWords, readPieces: pieceReader(dictionary.terms, neighboursInWords(system)) });
}

function loadWhole(jieba: Jieba, { text, sha256 }: UserDictionary): void {
  withFiles({ userDict: text, ...UNUSED }, (files) => jieba.load(files));
  loaded = { sha256, texts: null };
}

function loadPart(jieba: Jieba, { text, sha256 }: UserDictionary, system: string, texts: readonly string[]): void {
  const neighbours = new Neighbours();
  for (const text of texts) neighbours.addText(text);
  const dict = dictionaryPart(system, neighbours);
  withFiles({ dict, userDict: text, ...UNUSED }, (files) => jieba.load(files));
  loaded = { sha256, texts: neighbours };
}

/** What nodejieba reads for its keywords alone, cut down to a line each: nobody asks for keywords here. */
const UNUSED = { idfDict: "的 1\n", stopWordDict: "的\n" };

/**
 * Puts texts into files for the time of loading: nodejieba reads dictionaries from files only, and takes a frequency for
 * a word from there alone.
 */
function withFiles<Name extends string>(texts: Record<Name, string>, use: (files: Record<Name, string>) => void): void {
  const folder = mkdtempSync(path.join(tmpdir(), "zhenggai-"));
  try {
    const files = { ...texts };
    for (const name of Object.keys(texts) as Name[]) {
      files[name] = path.join(folder, `${name}.utf8`);
      writeFileSync(files[name], texts[name]);
    }
    use(files);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The words, where they are the text; else what they stand for: nodejieba gives back U+FFFD for half of a surrogate pair. */
function whole(text: string, words: string[]): string[] {
  let length = 0;
  for (const word of words) length += word.length;
  return length === text.length && !LONE_SURROGATE.test(text) ? words : slices(text, words);
}

const LONE_SURROGATE = /\p{Surrogate}/u;

/** The words as pieces of the text itself. */
function slices(text: string, words: readonly string[]): string[] {
  let start = 0;
  const pieces = words.map((word) => {
    const end = start + word.length;
    const piece = text.slice(start, end);
    start = end;
    return piece;
  });
  if (start < text.length) pieces.push(text.slice(start));
  return pieces;
}

const LATIN = /^[A-Za-z0-9]$/;

/** Without its HMM the tokenizer gives Latin words letter by letter; this puts them together again. */
function joinLatin(words: readonly string[]): string[] {
  const joined: string[] = [];
  let open = false;
  for (const word of words) {
    const latin = LATIN.test(word);
    if (latin && open) joined[joined.length - 1] += word;
    else joined.push(word);
    open = latin;
  }
  return joined;
}
