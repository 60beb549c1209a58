import { decodeWords, encodeWords, type FileWords } from "../tokens/encode-words.js";
import { MetWords } from "../tokens/met-words.js";
import type { Vocabulary } from "../tokens/vocabulary.js";
import type { DifferingTerms } from "./changed-terms.js";
import type { HashedFile, StagePack } from "./stage-pack.js";
import type { TextSketch } from "./text-sketch.js";

/** The words that are remembered of the files of one batch. The files share one list of words, which only ever grows. */
export class KeptWords {
  /** The words of the list by their numbers in the vocabulary. */
  private readonly list: Int32Array;
  private readonly fresh: Array<[file: HashedFile, words: FileWords]> = [];

  /** @param vocabulary gets the words that it lacks */
  constructor(
    private readonly pack: StagePack,
    private readonly vocabulary: Vocabulary,
  ) {
    const words = Buffer.from(pack.shared ?? []).toString();
    this.list = words === "" ? new Int32Array() : vocabulary.numbers(words.split("\n"));
  }

  /** As `StagePack.get`. */
  get(file: HashedFile, sketch: TextSketch): { words: FileWords; differing: DifferingTerms | null } | null {
    const known = this.pack.get(file, sketch);
    return known && { words: decodeWords(known.bytes, this.list), differing: known.differing };
  }

  put(file: HashedFile, words: FileWords): void {
    this.fresh.push([file, words]);
  }

  /** Writes what was put. @returns hash of the words of all files that were asked for or put */
  save(): string {
    const met = new MetWords(this.vocabulary.words, this.list);
    for (const [file, words] of this.fresh) this.pack.put(file, () => encodeWords(words, met));
    this.pack.share(() => Buffer.from(met.words().join("\n")));
    this.pack.save();
    return this.pack.contents();
  }
}
