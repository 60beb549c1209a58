import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { UserDictionary } from "./dictionary.js";
import { readDictionary } from "./kept-index.js";
import { Neighbours } from "./neighbours.js";
import { type PieceReader, pieceReader } from "./pieces.js";
import { dictionaryPart } from "./system-dictionary.js";

/** Cuts text into words. */
export interface Tokenizer {
  /** The words of a text in their order; joined, they are the text, character for character. */
  (text: string): string[];
  /** Words that counts leave out. */
  readonly stopWords: ReadonlySet<string>;
  /** Takes a text apart where no word of the dictionary goes across. */
  readonly readPieces: PieceReader;
  /** Says what will be cut next, to a tokenizer that holds no more of its dictionary than it needs; others do not read it. */
  prepare(texts: Iterable<string>): void;
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
 * @param part whether to load no more of the tokenizer's own dictionary than matters to the texts that `prepare` is told
 *   of: where these are few, that takes a tenth of the time and memory. The whole follows when they are many, or a text is
 *   cut that it was not told of.
 */
export async function loadTokenizer(
  dictionary: UserDictionary,
  stopWords: ReadonlySet<string> = new Set(),
  part = false,
): Promise<Tokenizer> {
  const { default: jieba } = await import("nodejieba");
  const system = readDictionary(jieba.DEFAULT_DICT);
  const { sha256 } = dictionary;
  if (part) loaded = { sha256, texts: new Neighbours() };
  else if (loaded?.sha256 !== sha256 || loaded.texts !== null) loadWhole(jieba, dictionary);
  const cut = (text: string): string[] => {
    if (loaded?.sha256 !== sha256) throw new Error("this tokenizer's dictionary was replaced by another one");
    if (loaded.texts?.hasAll(text) === false) loadWhole(jieba, dictionary);
    const words = whole(text, jieba.cut(text));
    return /[A-Za-z0-9]{2}/.test(text) ? joinLatin(words) : words;
  };
  let told = 0;
  let parts = 0;
  const prepare = (next: Iterable<string>) => {
    const known = loaded?.sha256 === sha256 ? loaded.texts : null;
    if (known === null) return;
    const unknown = [...next].filter((text) => !known.hasAll(text));
    if (unknown.length === 0) return;
    for (const text of unknown) told += text.length;
    if (told > FEW || ++parts > MOST_PARTS) return loadWhole(jieba, dictionary);
    for (const text of unknown) known.addText(text);
    const dict = dictionaryPart(system, known);
    withFiles({ dict, userDict: dictionary.text, ...UNUSED }, (files) => jieba.load(files));
  };
  const readPieces = pieceReader(dictionary.terms, system.index.crossings);
  return Object.assign(cut, { stopWords, readPieces, prepare });
}

/** Of so many characters, some three batches of a run, the part of the dictionary that they need is still a small one. */
const FEW = 1_500_000;

/** To load a part takes a tenth of the time of the whole at most; after so many the whole is loaded. */
const MOST_PARTS = 12;

function loadWhole(jieba: Jieba, { text, sha256 }: UserDictionary): void {
  withFiles({ userDict: text, ...UNUSED }, (files) => jieba.load(files));
  loaded = { sha256, texts: null };
}

/**
 * What nodejieba reads, and does not need to cut: for key words, and the hidden Markov model of new words (half of the time
 * that a part of the dictionary takes to load). No more of each than it accepts.
 */
const UNUSED = {
  idfDict: "的 1\n",
  stopWordDict: "的\n",
  // The odds of four states, how one follows another, and what characters come in each.
  hmmDict: ["0 0 0 0\n".repeat(5), "的:0\n".repeat(4)].join(""),
};

/**
 * Puts texts into files for the time of loading: nodejieba reads dictionaries from files only, and takes a frequency for
 * a word from there alone.
 */
function withFiles<Name extends string>(
  contents: Record<Name, string | Buffer>,
  use: (files: Record<Name, string>) => void,
): void {
  const folder = mkdtempSync(path.join(tmpdir(), "zhenggai-"));
  try {
    const files = {} as Record<Name, string>;
    for (const name of Object.keys(contents) as Name[]) {
      files[name] = path.join(folder, `${name}.utf8`);
      writeFileSync(files[name], contents[name]);
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
