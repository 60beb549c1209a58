import { type Coder, createCoder } from "../coding/classify.js";
import { type CodingStore, codingStore } from "../human-coding/coding-store.js";
import { createRedactor, type Redactor } from "../privacy/redact.js";
import type { AnalystSettings } from "./analyst.js";
import { type BatchRecords, batchRecords, type CountedRecords, countedRecords, type Repeats } from "./batch-records.js";
import type { Batch } from "./batches.js";
import type { ChangedTerms } from "./changed-terms.js";
import { codeFiles, type StageCodes } from "./codes-stage.js";
import type { OpenFile } from "./open-file.js";
import type { PackCache } from "./pack-cache.js";
import type { DocumentRecord } from "./record.js";
import type { CodingData } from "./settings.js";
import type { StageKeys } from "./stage-keys.js";
import { StagePack } from "./stage-pack.js";
import { StructureStage } from "./structure-stage.js";
import type { LaterFile, StructuredFile } from "./structured-file.js";
import { type StageWords, WordsStage } from "./words-stage.js";

/** A batch that has been read. */
export interface BatchFiles {
  batch: Batch;
  read: readonly StructuredFile[];
  /** Of each file. */
  repeats: readonly Repeats[];
}

/** Takes batches through the stages one by one. What earlier runs have found out is taken from the cache. */
export class BatchStages {
  private readonly structure: StructureStage;
  private readonly words: WordsStage;
  private readonly coder: Coder;
  private readonly store: CodingStore | null;
  private readonly redactor: Redactor;

  constructor(
    { privacy, store }: AnalystSettings,
    { codebook, model, userDictionary }: CodingData,
    private readonly cache: PackCache,
    private readonly keys: StageKeys,
    private readonly terms: ChangedTerms,
  ) {
    this.redactor = createRedactor(privacy);
    this.structure = new StructureStage(cache, keys.structure, privacy.mode);
    this.words = new WordsStage(userDictionary, this.redactor);
    this.coder = createCoder(codebook, model);
    const categories = codebook.categories.map(({ code }) => code);
    this.store = store && codingStore(store.codes, categories);
  }

  read(batch: Batch, files: readonly OpenFile[]): Promise<StructuredFile[]> {
    return this.structure.read(batch, files);
  }

  /** The codes of each file's problems; none of a file that only repeats what others say. */
  code(files: BatchFiles): StageCodes {
    const codes = codeFiles(fresh(files), this.coder, this.packOf(files.batch, "codes"));
    return { ...codes, files: besideRepeated(codes.files, files) };
  }

  /**
   * The words of each file; none of a file that only repeats what others say.
   * @param later files of other batches that are to be cut
   */
  async cut(files: BatchFiles, later: readonly LaterFile[]): Promise<StageWords> {
    const words = await this.words.cut(fresh(files), this.packOf(files.batch, "words"), later);
    return { ...words, files: besideRepeated(words.files, files) };
  }

  records({ read, repeats }: BatchFiles, codes: StageCodes): BatchRecords {
    const files = read.map(({ file, structure }, at) => ({ source: file.source, structure, codes: codes.files[at]! }));
    const { store, redactor } = this;
    return batchRecords(files, repeats, { store, redactor });
  }

  /** Adds the words that have been cut last to the records. */
  counted(documents: readonly DocumentRecord[], words: StageWords, repeats: readonly Repeats[]): CountedRecords {
    return countedRecords(documents, words.files, repeats, this.words.vocabulary);
  }

  private packOf(batch: Batch, stage: "words" | "codes"): StagePack {
    return new StagePack(this.cache, `${batch.id}.${stage}`, this.keys[stage], this.terms);
  }
}

/** In a collection from several sites every other file may only repeat what another says. */
function fresh({ read, repeats }: BatchFiles): StructuredFile[] {
  return read.filter(({ structure }, at) => structure.notices.length > repeats[at]!.repeated.length);
}

/** @param made of each file that does not only repeat others */
function besideRepeated<Made>(made: readonly Made[][], files: BatchFiles): Made[][] {
  const places = new Map(fresh(files).map((file, at) => [file, at]));
  return files.read.map((file) => made[places.get(file) ?? -1] ?? []);
}
