import { cliError } from "../cli/cli-error.js";
import { type Coder, createCoder } from "../coding/classify.js";
import { type CodingStore, codingStore } from "../human-coding/coding-store.js";
import type { UsedStore } from "../human-coding/store-file.js";
import type { Lang } from "../messages/message.js";
import type { Privacy } from "../privacy/personal.js";
import { createRedactor, type Redactor } from "../privacy/redact.js";
import { type NoticeForPage, type PageBlock, packNotices } from "../report/pack-notices.js";
import { loadParquet, type ParquetLibrary } from "../tables/load-parquet.js";
import { type AnalysedFile, type BatchRecords, batchRecords, type Repeats } from "./batch-records.js";
import type { Batch } from "./batches.js";
import { type ChangedTerms, changedTerms, NO_TERMS } from "./changed-terms.js";
import { codeFiles } from "./codes-stage.js";
import { type EarlierSums, type FoundSums, KeptSegments, rowsHash } from "./kept-segments.js";
import { type OpenFile, openFile } from "./open-file.js";
import { NO_CACHE, type PackCache, packCache } from "./pack-cache.js";
import type { DocumentRecord } from "./record.js";
import {
  changedSources,
  encodeTables,
  type NoticeWords,
  type RowSource,
  type RowSources,
  type Stretches,
} from "./segment.js";
import type { CodingData } from "./settings.js";
import { NO_KEYS, type StageKeys, stageKeys } from "./stage-keys.js";
import { hashOf, StagePack } from "./stage-pack.js";
import type { Structure } from "./stages.js";
import { StructureStage } from "./structure-stage.js";
import type { StructuredFile } from "./structured-file.js";
import { sumWords, type WordSums } from "./sum-words.js";
import { type Totals, totalsOf } from "./totals.js";
import { WordTotals } from "./word-totals.js";
import { WordsStage } from "./words-stage.js";

/** What an analyst works by: plain data, for it goes to other threads. */
export interface AnalystSettings {
  lang: Lang;
  termsCsv: boolean;
  /** Codes that people gave, which outrank the machine's; null for none. */
  store: UsedStore | null;
  /** What is done about personal data. */
  privacy: Privacy;
  /** Folder of the cache; null for none. */
  cache: string | null;
}

/** What the run has to know of a file before it can say which of its notices are new. */
export interface DocumentHead {
  source: string;
  bytes: number;
  outcome: DocumentRecord["outcome"];
  noticeIds: string[];
}

/** What the run says of a batch that is to be summed. */
export interface ToSum {
  /** Of each of its files. */
  repeats: Repeats[];
  /** Hash of the words of the batch that an earlier run has added up; null where it had no such batch. */
  counted: string | null;
}

/** A batch after its first step, as far as the run has to know of it. */
export interface BatchHead {
  files: DocumentHead[];
  /** Whether its sums are an earlier run's, unless it repeats other notices now. */
  stands: boolean;
}

/** What a batch adds to the sums of the run, but for its words. */
export interface OwnSums extends Pick<BatchRecords, "humanCodes" | "pseudonyms"> {
  totals: Totals;
}

/** The same with what else the run has to know of the batch. */
export interface SegmentSums extends OwnSums {
  /** The words of this batch and of those before it, where they have come to be many; else they are asked for at the end. */
  words: WordSums | null;
  /** Hash of all that the words, like the rows, are made from. */
  hash: string;
  /** Whether its rows are an earlier run's: nothing of it is held until they are asked for. */
  stands: boolean;
}

/** The words of an analyst's batches, beside those that an earlier run has added up. */
export interface CountedWords {
  /** Of batches that the earlier run had not, or not as they are now. */
  added: WordSums;
  /** Of the latter as they were; null where they are not known, or many: nothing can be taken from the earlier run. */
  removed: WordSums | null;
}

/** What a batch adds to the files of the output. */
export interface SegmentRows {
  tables: Stretches;
  /** The notices for the page. */
  page: PageBlock[];
}

/**
 * Does the analysis of batches, one after the other, in three steps: what a file repeats is known only after the first, and
 * charts can be drawn from the sums of all batches before the last has its rows.
 */
export interface Analyst {
  read(batch: Batch): Promise<BatchHead>;
  sum(id: string, given: ToSum): Promise<SegmentSums>;
  /** The rows of a batch that has been summed. */
  encode(id: string): Promise<SegmentRows>;
  /** The words of all batches summed so far that no sums have given, but for those that an earlier run has added up. */
  words(): Promise<CountedWords>;
  /** The words of those. */
  standingWords(): Promise<WordSums>;
  /** Takes memory back that rows have come in, for other rows. */
  reuse(memory: SharedArrayBuffer): Promise<null>;
}

/** Different words after which their sums are given away: a text of random letters must not fill the memory. */
const MOST_WORDS = 200_000;

/** Batches that are taken off what an earlier run has added up: where more of them have changed, it is less work not to. */
const MOST_REMOVED = 12;

/** A batch after its first step. */
interface ReadBatch {
  batch: Batch;
  files: OpenFile[];
  heads: DocumentHead[];
  /** Hash of the program, the settings and what is in the files, in their order. */
  hash: string;
  /** Null until it is needed, where an earlier run's sums may do. */
  read: StructuredFile[] | null;
  earlier: FoundSums | null;
}

/** What is known of a batch that an earlier run has summed. */
type Summed = Pick<ReadBatch, "batch" | "hash"> & Pick<EarlierSums, "repeats" | "sources">;

/** A batch after its second step. */
interface SummedBatch extends Summed {
  /** Null where an earlier run's rows will do. */
  records: BatchRecords | null;
  /** What an earlier run made rows of the same structures from, of which some may do; nothing more of it is held. */
  earlier: Pick<EarlierSums, "repeats" | "sources"> | null;
  /** Whether all files could be read: what the disk did not give now it may give the next time. */
  whole: boolean;
}

/** A batch after all stages. */
interface AnalysedBatch {
  files: AnalysedFile[];
  /** Of the files together. */
  sources: RowSources;
}

/** Makes an analyst. The tokenizer's dictionary is loaded when the first file has to be cut. */
export async function createAnalyst(settings: AnalystSettings, coding: CodingData): Promise<Analyst> {
  const cache = settings.cache === null ? NO_CACHE : packCache(settings.cache);
  const keys = cache === NO_CACHE ? NO_KEYS : await stageKeys(coding, settings);
  const terms = cache === NO_CACHE ? NO_TERMS : changedTerms(coding.codebook, cache);
  return new BatchAnalyst(settings, coding, cache, keys, terms, await loadParquet());
}

class BatchAnalyst implements Analyst {
  private readonly batchesRead = new Map<string, ReadBatch>();
  private readonly batchesSummed = new Map<string, SummedBatch>();
  private readonly structureStage: StructureStage;
  private readonly wordsStage: WordsStage;
  private readonly code: Coder;
  private readonly store: CodingStore | null;
  private readonly redactor: Redactor;
  private readonly segments: KeptSegments;
  /** Adding up words takes longer than writing tables: each thread does it for its batches. */
  private readonly wordTotals = new WordTotals();
  /** Words of batches as an earlier run has added them up, others now; null where they are not known, or many. */
  private removed: WordTotals | null = new WordTotals();
  private batchesRemoved = 0;
  /** Batches whose words an earlier run has added up. */
  private readonly counted: Summed[] = [];

  constructor(
    private readonly settings: AnalystSettings,
    coding: CodingData,
    private readonly cache: PackCache,
    private readonly keys: StageKeys,
    private readonly terms: ChangedTerms,
    private readonly parquet: ParquetLibrary,
  ) {
    this.redactor = createRedactor(settings.privacy);
    this.segments = new KeptSegments(cache, terms);
    this.structureStage = new StructureStage(cache, keys.structure, settings.privacy.mode);
    this.wordsStage = new WordsStage(coding.userDictionary, this.redactor);
    this.code = createCoder(coding.codebook, coding.model);
    const categories = coding.codebook.categories.map(({ code }) => code);
    this.store = settings.store && codingStore(settings.store.codes, categories);
  }

  async read(batch: Batch): Promise<BatchHead> {
    const files = batch.files.map(openFile);
    const hash = this.hashOf(files);
    const earlier = this.segments.sums(batch, hash);
    const read = earlier?.stands ? null : await this.structureStage.read(batch, files);
    const heads = earlier?.heads ?? read!.map((file, at) => headOf(files[at]!, file.structure));
    this.batchesRead.set(batch.id, { batch, files, heads, hash, read, earlier });
    return { files: heads, stands: earlier?.stands ?? false };
  }

  async sum(id: string, { repeats, counted }: ToSum): Promise<SegmentSums> {
    const open = this.batchesRead.get(id)!;
    this.batchesRead.delete(id);
    const { batch, files, heads, hash } = open;
    const earlier = JSON.stringify(open.earlier?.repeats) === JSON.stringify(repeats) ? open.earlier : null;
    const whole = files.every(({ failure }) => failure === null);
    if (earlier?.stands) {
      const { sources } = earlier;
      const summed = { batch, hash, repeats, sources };
      this.batchesSummed.set(id, { ...summed, records: null, earlier: { repeats, sources }, whole });
      return { ...earlier.sums, stands: true, ...(await this.told(summed, counted)) };
    }
    const read = open.read ?? (await this.structureStage.read(batch, files));
    const { files: analysed, sources } = await this.analyse(batch, read, repeats);
    const stands = earlier !== null && changedSources(earlier.sources, sources).size === 0;
    const records = stands ? null : this.recordsOf(analysed, repeats);
    const sums = records ? sumsOf(records) : earlier!.sums;
    const summed = { batch, hash, repeats, sources };
    const words = records ? wordsOf(records) : await this.wordsAnew(summed);
    const told = await this.told(summed, counted, words);
    if (this.cache !== NO_CACHE && whole) {
      const { segments } = this;
      const sketches = read.map(({ sketch }) => sketch!);
      if (!open.earlier?.sketched) segments.keepSketches(batch, hash, sketches);
      segments.keepWords(batch, told.hash, words);
      segments.keepSums(batch, hash, { heads, repeats, sources, sums });
    }
    this.batchesSummed.set(id, {
      ...summed,
      records,
      earlier: earlier && { repeats, sources: earlier.sources },
      whole,
    });
    return { ...sums, stands, ...told };
  }

  async encode(id: string): Promise<SegmentRows> {
    const summed = this.batchesSummed.get(id)!;
    this.batchesSummed.delete(id);
    const { batch, hash, records, earlier, whole } = summed;
    const kept = earlier && this.segments.rows(batch, rowsHash(hash, earlier));
    if (records === null && kept) return kept;
    const rows = this.rowsOf(
      records ?? (await this.recordsAnew(summed)),
      kept && { ...kept, changed: changedSources(earlier.sources, summed.sources) },
    );
    if (this.cache !== NO_CACHE && whole) this.segments.keepRows(batch, rowsHash(hash, summed), rows);
    return rows;
  }

  async words(): Promise<CountedWords> {
    return { added: this.wordTotals.take(), removed: this.removed?.take() ?? null };
  }

  async standingWords(): Promise<WordSums> {
    for (const summed of this.counted) this.wordTotals.add(await this.wordsAnew(summed));
    return this.wordTotals.take();
  }

  async reuse(memory: SharedArrayBuffer): Promise<null> {
    this.segments.reuse(memory);
    return null;
  }

  /**
   * Adds the words of a batch to those of others, unless an earlier run has added them up.
   * @param counted as of `ToSum`
   * @param words where they are known already
   */
  private async told(
    summed: Summed,
    counted: string | null,
    words?: WordSums,
  ): Promise<Pick<SegmentSums, "words" | "hash">> {
    const hash = rowsHash(summed.hash, summed);
    if (counted === hash) {
      this.counted.push(summed);
      return { words: null, hash };
    }
    if (counted !== null) this.remove(summed.batch, counted);
    this.wordTotals.add(words ?? (await this.wordsAnew(summed)));
    return { words: this.wordTotals.size > MOST_WORDS ? this.wordTotals.take() : null, hash };
  }

  /** @param counted as of `ToSum` */
  private remove(batch: Batch, counted: string): void {
    const words = this.removed && this.batchesRemoved++ < MOST_REMOVED ? this.segments.words(batch, counted) : null;
    if (words) this.removed!.add(words);
    else this.removed = null;
  }

  /** The words of a batch, counted again where the earlier run's are damaged or gone. */
  private async wordsAnew(summed: Summed): Promise<WordSums> {
    const hash = rowsHash(summed.hash, summed);
    const kept = this.segments.words(summed.batch, hash);
    if (kept) return kept;
    const words = wordsOf(await this.recordsAnew(summed));
    this.segments.keepWords(summed.batch, hash, words);
    return words;
  }

  private hashOf(files: readonly OpenFile[]): string {
    return hashOf([this.keys.tables, ...files.flatMap(({ source, sha256 }) => [source, sha256])]);
  }

  /**
   * The records of a batch of which something that an earlier run had kept is damaged or gone.
   * @throws CliError where the files are others now than when they were summed
   */
  private async recordsAnew({ batch, hash, repeats }: Summed): Promise<BatchRecords> {
    const files = batch.files.map(openFile);
    if (this.hashOf(files) !== hash) throw cliError(3, "pipeline/changed-input", { file: batch.files[0]!.source });
    const { files: analysed } = await this.analyse(batch, await this.structureStage.read(batch, files), repeats);
    return this.recordsOf(analysed, repeats);
  }

  /** @param earlier rows of the same structures, and what else they were made from is another now */
  private rowsOf(
    { documents, words, vocabulary }: BatchRecords,
    earlier: (SegmentRows & { changed: ReadonlySet<RowSource> }) | null,
  ): SegmentRows {
    return {
      tables: encodeTables(
        documents,
        words.flat(),
        vocabulary,
        this.settings,
        this.parquet,
        earlier && { stretches: earlier.tables, changed: earlier.changed },
      ),
      page: packNotices(
        forPage(documents, words),
        vocabulary,
        earlier && { blocks: earlier.page, changed: earlier.changed },
      ),
    };
  }

  /**
   * Cuts and codes the files of a batch, as far as earlier runs have not. A file that only repeats what others say is left
   * out: in a collection from several sites every other one may be such a file.
   */
  private async analyse(
    batch: Batch,
    read: readonly StructuredFile[],
    repeats: readonly Repeats[],
  ): Promise<AnalysedBatch> {
    const { cache, keys, terms } = this;
    const fresh = read.filter(({ structure }, at) => structure.notices.length > repeats[at]!.repeated.length);
    const packOf = (stage: "words" | "codes") => new StagePack(cache, `${batch.id}.${stage}`, keys[stage], terms);
    const later = [...this.batchesRead.values()].flatMap(({ read, earlier }) =>
      (read ?? []).map((file) => ({ file, differing: earlier?.differing ?? null })),
    );
    const words = await this.wordsStage.cut(fresh, packOf("words"), later);
    const codes = codeFiles(fresh, this.code, packOf("codes"));
    const files = read.map((file): AnalysedFile => {
      const at = fresh.indexOf(file);
      const { source } = file.file;
      return { source, structure: file.structure, words: words.files[at] ?? [], codes: codes.files[at] ?? [] };
    });
    return { files, sources: { words: words.hash, codes: codes.hash } };
  }

  private recordsOf(files: readonly AnalysedFile[], repeats: readonly Repeats[]): BatchRecords {
    const { store, redactor } = this;
    return batchRecords(files, repeats, this.wordsStage.vocabulary, { store, redactor });
  }
}

function sumsOf({ documents, humanCodes, pseudonyms }: BatchRecords): OwnSums {
  return { totals: totalsOf(documents), humanCodes, pseudonyms };
}

function wordsOf({ documents, words, vocabulary }: BatchRecords): WordSums {
  return sumWords(documents, words, vocabulary);
}

/** Notices with their words, as the page takes them in. */
function forPage(documents: readonly DocumentRecord[], words: ReadonlyArray<readonly NoticeWords[]>): NoticeForPage[] {
  return documents.flatMap(({ notices }, at) =>
    notices.map((record, place) => ({ record, words: words[at]![place]!.categories })),
  );
}

function headOf({ source }: OpenFile, { bytes, outcome, notices }: Structure): DocumentHead {
  return { source, bytes, outcome, noticeIds: notices.map(({ noticeId }) => noticeId) };
}
