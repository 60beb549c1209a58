import { cliError } from "../failures/cli-error.js";
import type { UsedStore } from "../human-coding/store-file.js";
import type { Lang } from "../messages/message.js";
import type { Privacy } from "../privacy/personal.js";
import { type NoticeForPage, type PageBlock, packNotices } from "../report/pack-notices.js";
import { loadParquet, type ParquetLibrary } from "../tables/load-parquet.js";
import type { BatchRecords, CountedRecords, Repeats } from "./batch-records.js";
import { type BatchFiles, BatchStages } from "./batch-stages.js";
import type { Batch } from "./batches.js";
import { type ChangedTerms, changedTerms, NO_TERMS } from "./changed-terms.js";
import type { StageCodes } from "./codes-stage.js";
import { type EarlierSums, type FoundSums, KeptSegments, rowsHash } from "./kept-segments.js";
import { type OpenFile, openFile } from "./open-file.js";
import { NO_CACHE, type PackCache, packCache } from "./pack-cache.js";
import type { DocumentRecord } from "./record.js";
import { changedSources, encodeTables, type NoticeWords, type RowSource, type Stretches } from "./segment.js";
import type { CodingData } from "./settings.js";
import { NO_KEYS, type StageKeys, stageKeys } from "./stage-keys.js";
import { hashOf } from "./stage-pack.js";
import type { Structure } from "./stages.js";
import type { LaterFile, StructuredFile } from "./structured-file.js";
import { sumWords, type WordSums } from "./sum-words.js";
import { type Totals, totalsOf } from "./totals.js";
import { MOST_TAKEN_OFF, WordTotals } from "./word-totals.js";
import type { StageWords } from "./words-stage.js";

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

/** The same with whether they are an earlier run's, and the words are so too: nothing of the batch is held. */
export interface SegmentSums extends OwnSums {
  stands: boolean;
}

/** The words of a batch. */
export interface SegmentWords {
  /** Those of this batch and of others before it, where they have come to be many; else they are asked for at the end. */
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
 * Does the analysis of batches, one after the other, in four steps: what a file repeats is known only after the first, and
 * charts can be drawn from the sums of all batches before words are counted and the last has its rows.
 */
export interface Analyst {
  read(batch: Batch): Promise<BatchHead>;
  /**
   * Codes the problems of a batch that has been read, and adds up all but its words.
   * @param repeats of each of its files
   */
  sum(id: string, repeats: Repeats[]): Promise<SegmentSums>;
  /**
   * Cuts a batch that has been summed into words, and counts them.
   * @param counted hash of the words of the batch that an earlier run has added up; null where it had no such batch
   */
  count(id: string, counted: string | null): Promise<SegmentWords>;
  /** The rows of a batch whose words have been counted. */
  encode(id: string): Promise<SegmentRows>;
  /** The words of all batches counted so far that have not been given, but for those that an earlier run has added up. */
  words(): Promise<CountedWords>;
  /** The words of those. */
  standingWords(): Promise<WordSums>;
  /** Takes memory back that rows have come in, for other rows. */
  reuse(memory: SharedArrayBuffer): Promise<null>;
}

/** Different words after which their sums are given away: a text of random letters must not fill the memory. */
const MOST_WORDS = 200_000;

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

/** A batch after its second step. */
interface SummedBatch extends Pick<ReadBatch, "batch" | "hash" | "heads"> {
  repeats: Repeats[];
  /** An earlier run's of the same files that repeat the same notices. */
  earlier: FoundSums | null;
  /** Null where all that the earlier run made stands. */
  coded: CodedBatch | null;
  /** Whether all files could be read: what the disk did not give now it may give the next time. */
  whole: boolean;
}

/** What a batch is counted from. */
interface CodedBatch {
  read: StructuredFile[];
  codes: StageCodes;
  /** Null where the codes are the earlier run's: then the sums are, too. */
  records: BatchRecords | null;
  sums: OwnSums;
}

/** What is known of a batch that has been counted, by this run or an earlier one. */
type Counted = Pick<ReadBatch, "batch" | "hash"> & Pick<EarlierSums, "repeats" | "sources">;

/** A batch after its third step. */
interface CountedBatch extends Counted {
  /** Null where an earlier run's rows will do. */
  records: CountedRecords | null;
  /** What an earlier run made rows of the same structures from, of which some may do; nothing more of it is held. */
  earlier: Pick<EarlierSums, "repeats" | "sources"> | null;
  /** As of `SummedBatch`. */
  whole: boolean;
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
  private readonly batchesCounted = new Map<string, CountedBatch>();
  private readonly stages: BatchStages;
  private readonly segments: KeptSegments;
  /** Adding up words takes longer than writing tables: each thread does it for its batches. */
  private readonly wordTotals = new WordTotals();
  /** Words of batches as an earlier run has added them up, others now; null where they are not known, or many. */
  private removed: WordTotals | null = new WordTotals();
  private batchesRemoved = 0;
  /** Batches whose words an earlier run has added up. */
  private readonly countedEarlier: Counted[] = [];

  constructor(
    private readonly settings: AnalystSettings,
    coding: CodingData,
    private readonly cache: PackCache,
    private readonly keys: StageKeys,
    terms: ChangedTerms,
    private readonly parquet: ParquetLibrary,
  ) {
    this.segments = new KeptSegments(cache, terms);
    this.stages = new BatchStages(settings, coding, cache, keys, terms);
  }

  async read(batch: Batch): Promise<BatchHead> {
    const files = batch.files.map(openFile);
    const hash = this.hashOf(files);
    const earlier = this.segments.sums(batch, hash);
    const read = earlier?.stands ? null : await this.stages.read(batch, files);
    const heads = earlier?.heads ?? read!.map((file, at) => headOf(files[at]!, file.structure));
    this.batchesRead.set(batch.id, { batch, files, heads, hash, read, earlier });
    return { files: heads, stands: earlier?.stands ?? false };
  }

  async sum(id: string, repeats: Repeats[]): Promise<SegmentSums> {
    const open = this.batchesRead.get(id)!;
    this.batchesRead.delete(id);
    const { batch, files, heads, hash } = open;
    const earlier = JSON.stringify(open.earlier?.repeats) === JSON.stringify(repeats) ? open.earlier : null;
    const coded = earlier?.stands ? null : await this.coded(open, repeats, earlier);
    const whole = files.every(({ failure }) => failure === null);
    this.batchesSummed.set(id, { batch, hash, heads, repeats, earlier, coded, whole });
    return { ...(coded ?? earlier!).sums, stands: coded === null };
  }

  async count(id: string, counted: string | null): Promise<SegmentWords> {
    const summed = this.batchesSummed.get(id)!;
    this.batchesSummed.delete(id);
    const { batch, hash, heads, repeats, earlier, coded, whole } = summed;
    if (coded === null) {
      const known = { batch, hash, repeats, sources: earlier!.sources };
      this.batchesCounted.set(id, { ...known, records: null, earlier: known, whole });
      return { ...(await this.told(known, counted)), stands: true };
    }
    const { read, codes, sums } = coded;
    const words = await this.stages.cut({ batch, read, repeats }, this.later());
    const sources = { words: words.hash, codes: codes.hash };
    const known = { batch, hash, repeats, sources };
    const stands = earlier !== null && changedSources(earlier.sources, sources).size === 0;
    const records = stands ? null : this.counted(coded, words, { batch, read, repeats });
    const sumsOfWords = records ? wordSumsOf(records) : await this.wordsAnew(known);
    const told = await this.told(known, counted, sumsOfWords);
    if (this.cache !== NO_CACHE && whole) {
      const { segments } = this;
      const sketches = read.map(({ sketch }) => sketch!);
      if (!earlier?.sketched) segments.keepSketches(batch, hash, sketches);
      segments.keepWords(batch, told.hash, sumsOfWords);
      segments.keepSums(batch, hash, { heads, repeats, sources, sums });
    }
    const standing = earlier && { repeats, sources: earlier.sources };
    this.batchesCounted.set(id, { ...known, records, earlier: standing, whole });
    return { ...told, stands };
  }

  async encode(id: string): Promise<SegmentRows> {
    const counted = this.batchesCounted.get(id)!;
    this.batchesCounted.delete(id);
    const { batch, hash, records, earlier, whole } = counted;
    const kept = earlier && this.segments.rows(batch, rowsHash(hash, earlier));
    if (records === null && kept) return kept;
    const rows = this.rowsOf(
      records ?? (await this.recordsAnew(counted)),
      kept && { ...kept, changed: changedSources(earlier.sources, counted.sources) },
    );
    if (this.cache !== NO_CACHE && whole) this.segments.keepRows(batch, rowsHash(hash, counted), rows);
    return rows;
  }

  async words(): Promise<CountedWords> {
    return { added: this.wordTotals.take(), removed: this.removed?.take() ?? null };
  }

  async standingWords(): Promise<WordSums> {
    for (const counted of this.countedEarlier) this.wordTotals.add(await this.wordsAnew(counted));
    return this.wordTotals.take();
  }

  async reuse(memory: SharedArrayBuffer): Promise<null> {
    this.segments.reuse(memory);
    return null;
  }

  /**
   * Adds the words of a batch to those of others, unless an earlier run has added them up.
   * @param counted as of `count`
   * @param words where they are known already
   */
  private async told(
    known: Counted,
    counted: string | null,
    words?: WordSums,
  ): Promise<Pick<SegmentWords, "words" | "hash">> {
    const hash = rowsHash(known.hash, known);
    if (counted === hash) {
      this.countedEarlier.push(known);
      return { words: null, hash };
    }
    if (counted !== null) this.remove(known.batch, counted);
    this.wordTotals.add(words ?? (await this.wordsAnew(known)));
    return { words: this.wordTotals.size > MOST_WORDS ? this.wordTotals.take() : null, hash };
  }

  /** @param counted as of `count` */
  private remove(batch: Batch, counted: string): void {
    const words = this.removed && this.batchesRemoved++ < MOST_TAKEN_OFF ? this.segments.words(batch, counted) : null;
    if (words) this.removed!.add(words);
    else this.removed = null;
  }

  /** The words of a batch, counted again where the earlier run's are damaged or gone. */
  private async wordsAnew(known: Counted): Promise<WordSums> {
    const hash = rowsHash(known.hash, known);
    const kept = this.segments.words(known.batch, hash);
    if (kept) return kept;
    const words = wordSumsOf(await this.recordsAnew(known));
    this.segments.keepWords(known.batch, hash, words);
    return words;
  }

  private hashOf(files: readonly OpenFile[]): string {
    return hashOf([this.keys.tables, ...files.flatMap(({ source, sha256 }) => [source, sha256])]);
  }

  /**
   * The records of a batch of which something that an earlier run had kept is damaged or gone.
   * @throws CliError where the files are others now than when they were summed
   */
  private async recordsAnew({ batch, hash, repeats }: Counted): Promise<CountedRecords> {
    const files = batch.files.map(openFile);
    if (this.hashOf(files) !== hash) throw cliError(3, "pipeline/changed-input", { file: batch.files[0]!.source });
    const known = { batch, read: await this.stages.read(batch, files), repeats };
    const codes = this.stages.code(known);
    return this.counted({ codes, records: null }, await this.stages.cut(known, this.later()), known);
  }

  /** @param earlier rows of the same structures, and what else they were made from is another now */
  private rowsOf(
    { documents, words, vocabulary }: CountedRecords,
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

  /** @param earlier an earlier run's sums of the same files that repeat the same notices */
  private async coded(
    { batch, files, read: known }: ReadBatch,
    repeats: readonly Repeats[],
    earlier: EarlierSums | null,
  ): Promise<CodedBatch> {
    const read = known ?? (await this.stages.read(batch, files));
    const codes = this.stages.code({ batch, read, repeats });
    if (codes.hash === earlier?.sources.codes) return { read, codes, records: null, sums: earlier.sums };
    const records = this.stages.records({ batch, read, repeats }, codes);
    return { read, codes, records, sums: sumsOf(records) };
  }

  private counted(
    { codes, records }: Pick<CodedBatch, "codes" | "records">,
    words: StageWords,
    files: BatchFiles,
  ): CountedRecords {
    const { documents } = records ?? this.stages.records(files, codes);
    return this.stages.counted(documents, words, files.repeats);
  }

  /** Files of other batches that are to be cut. */
  private later(): LaterFile[] {
    const open = [...this.batchesSummed.values()].map(({ coded, earlier }) => ({ read: coded?.read, earlier }));
    return [...open, ...this.batchesRead.values()].flatMap(({ read, earlier }) =>
      (read ?? []).map((file) => ({ file, differing: earlier?.differing ?? null })),
    );
  }
}

function sumsOf({ documents, humanCodes, pseudonyms }: BatchRecords): OwnSums {
  return { totals: totalsOf(documents), humanCodes, pseudonyms };
}

function wordSumsOf({ documents, words, vocabulary }: CountedRecords): WordSums {
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
