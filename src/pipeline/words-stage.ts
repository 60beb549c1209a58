import type { Redactor } from "../privacy/redact.js";
import type { CountedTexts } from "../tokens/counted-texts.js";
import type { Tokenizer } from "../tokens/cut.js";
import { cutTexts, wordsOf } from "../tokens/cut-texts.js";
import type { UserDictionary } from "../tokens/dictionary.js";
import type { FileWords } from "../tokens/encode-words.js";
import { Vocabulary } from "../tokens/vocabulary.js";
import { type CountedNotice, WordCounter } from "../tokens/word-counter.js";
import { WordCutter } from "../tokens/word-cutter.js";
import { countedTexts } from "./file-texts.js";
import { KeptWords } from "./kept-words.js";
import { loadCut } from "./load-cut.js";
import type { StagePack } from "./stage-pack.js";
import { type LaterFile, linesOf, type StructuredFile } from "./structured-file.js";

/** The words of some files. */
export interface StageWords {
  /** Of each file the words of its notices. */
  files: CountedNotice[][];
  /** Hash of them. */
  hash: string;
}

/** A file with texts that have to be cut. */
interface FileToCut {
  texts: CountedTexts;
  /** The words of those of them that an earlier run has cut, by their places. */
  known: Array<Int32Array | null>;
}

/** Cuts files into words, as far as earlier runs have not. */
export class WordsStage {
  /** The words of the last files by their numbers. */
  vocabulary = new Vocabulary();
  private counter = new WordCounter(this.vocabulary);
  private tokenizer: Tokenizer | null = null;
  private cutter: WordCutter | null = null;

  constructor(
    private readonly dictionary: UserDictionary,
    private readonly redactor: Redactor,
  ) {}

  /**
   * @param pack of the files' batch
   * @param later files of later batches
   */
  async cut(files: readonly StructuredFile[], pack: StagePack, later: readonly LaterFile[] = []): Promise<StageWords> {
    this.limit();
    const kept = new KeptWords(pack, this.vocabulary);
    const found = await Promise.all(files.map((file) => this.find(file, kept)));
    const toCut = found.filter((one) => "texts" in one);
    if (toCut.length > 0) await this.prepare(toCut, later);
    const words = found.map((one, at): FileWords => {
      if (!("texts" in one)) return one;
      const { texts, notices } = one.texts;
      const cut = { ...cutTexts(texts, this.cutter!, one.known), notices };
      kept.put(files[at]!.file, cut);
      return cut;
    });
    return {
      files: words.map((cut) => cut.notices.map((notice) => this.counter.notice(cut, notice))),
      hash: kept.save(),
    };
  }

  /** Forgets all words where they have come to be many: a text of random letters must not fill the memory. */
  private limit(): void {
    if (this.vocabulary.words.length <= Vocabulary.MOST_WORDS) return;
    this.vocabulary = new Vocabulary();
    this.counter = new WordCounter(this.vocabulary);
    this.cutter = null;
  }

  /** The words of a file where an earlier run's stand, else what has to be cut. */
  private async find(file: StructuredFile, kept: KeptWords): Promise<FileWords | FileToCut> {
    const earlier = kept.get(file.file, file.sketch!);
    if (earlier?.differing === null) return earlier.words;
    const texts = countedTexts(await linesOf(file), file.structure, this.redactor);
    // With another key of pseudonyms, two texts may have become one.
    if (earlier === null || earlier.words.ends.length !== texts.texts.length) return { texts, known: [] };
    // A text without changed terms is cut as it was.
    const { differing, words } = earlier;
    const known = texts.texts.map((text, at) => (differing.touch(text) ? null : wordsOf(words, at)));
    return { texts, known };
  }

  /**
   * Sees that there is a cutter, with a dictionary that does for what has to be cut, and for what will have to be: so a
   * part of the dictionary serves several batches.
   */
  private async prepare(files: readonly FileToCut[], later: readonly LaterFile[]): Promise<void> {
    this.tokenizer ??= await loadCut(this.dictionary, true);
    const uncut = later.filter(({ file, differing }) => file.lines !== null || differing?.mayTouch(file.sketch!));
    await Promise.all(uncut.map(({ file }) => linesOf(file)));
    this.tokenizer.prepare(this.textsToCut(files, uncut));
    this.cutter ??= new WordCutter(this.tokenizer, this.vocabulary);
  }

  private *textsToCut(files: readonly FileToCut[], later: readonly LaterFile[]): Iterable<string> {
    for (const { texts, known } of files) yield* texts.texts.filter((_, at) => !known[at]);
    for (const { file, differing } of later) {
      const { texts } = countedTexts(file.lines!, file.structure, this.redactor);
      yield* differing ? texts.filter((text) => differing.touch(text)) : texts;
    }
  }
}
