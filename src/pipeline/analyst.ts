import { deserialize, serialize } from "node:v8";
import { type Coder, createCoder } from "../coding/classify.js";
import type { Coding } from "../coding/coding.js";
import { type CodingStore, codingStore } from "../human-coding/coding-store.js";
import { type FoundProblem, findProblems } from "../human-coding/find-problems.js";
import { overrule } from "../human-coding/overrule.js";
import type { UsedStore } from "../human-coding/store-file.js";
import { message } from "../messages/catalogue.js";
import type { Lang, Message } from "../messages/message.js";
import type { Privacy } from "../privacy/personal.js";
import type { Pseudonym } from "../privacy/pseudonym.js";
import { createRedactor, type Redactor } from "../privacy/redact.js";
import { redactDocument } from "../privacy/redact-document.js";
import { type NoticeForPage, type PageBlock, packNotices } from "../report/pack-notices.js";
import { loadParquet, type ParquetLibrary } from "../tables/load-parquet.js";
import { byCategory, total } from "../tokens/terms.js";
import type { Vocabulary } from "../tokens/vocabulary.js";
import type { CountedNotice } from "../tokens/word-counter.js";
import type { Batch } from "./batches.js";
import { type ChangedTerms, changedTerms, NO_TERMS } from "./changed-terms.js";
import { codeFiles } from "./codes-stage.js";
import { sketchOfFile } from "./file-texts.js";
import { type FoundSegment, KeptSegments } from "./kept-segments.js";
import { type OpenFile, openFile } from "./open-file.js";
import { NO_CACHE, type PackCache, packCache } from "./pack-cache.js";
import type { DocumentRecord, NoticeRecord } from "./record.js";
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
import { readStructure, type Structure } from "./stages.js";
import type { StructuredFile } from "./structured-file.js";
import { sumWords, type WordSums } from "./sum-words.js";
import type { TextSketch } from "./text-sketch.js";
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

/** What the run says of a file. */
export interface Repeats {
  /** Places of those of its notices that the run has met before. */
  repeated: number[];
  /** The file that gave them first, where nothing else is left of this one; else null. */
  first: string | null;
}

/** All that a batch adds to the output. */
export interface Segment {
  tables: Stretches;
  totals: Totals;
  /** The words of this batch and of those before it, where they have come to be many; else they are asked for at the end. */
  words: WordSums | null;
  /** What became here of the codes that people gave. */
  humanCodes: Array<Pick<FoundProblem, "place" | "lost">>;
  /** What stands in the outputs in the place of personal data; empty unless pseudonyms are asked for. */
  pseudonyms: Pseudonym[];
  /** The notices for the page. */
  page: PageBlock[];
}

/** Does the analysis of batches, one after the other, in two steps: what a file repeats is known only in between. */
export interface Analyst {
  read(batch: Batch): Promise<DocumentHead[]>;
  finish(id: string, repeats: Repeats[]): Promise<Segment>;
  /** The words of all batches that no segment has given. */
  words(): Promise<WordSums>;
}

/** A segment with the words of its batch alone. */
export type OwnSegment = Segment & { words: WordSums };

/** Different words after which their sums are given away: a text of random letters must not fill the memory. */
const MOST_WORDS = 200_000;

/** A batch between its two steps. */
interface OpenBatch {
  batch: Batch;
  files: OpenFile[];
  heads: DocumentHead[];
  /** Hash of the program, the settings and what is in the files, in their order. */
  hash: string;
  /** Null until it is needed, where an earlier run's segment may do. */
  read: StructuredFile[] | null;
  earlier: FoundSegment | null;
}

/** A batch after all stages. */
interface AnalysedBatch {
  files: AnalysedFile[];
  /** Of the files together. */
  sources: RowSources;
}

/** What is remembered of a file's structure. */
interface KeptStructure {
  structure: Structure;
  sketch: TextSketch;
}

/** What is known of a file after all stages. */
interface AnalysedFile {
  structure: Structure;
  /** Words and codes of each notice; none where all notices of the file are repeated. */
  words: CountedNotice[];
  codes: Coding[][];
}

/** Makes an analyst. The tokenizer's dictionary is loaded when the first file has to be cut. */
export async function createAnalyst(settings: AnalystSettings, coding: CodingData): Promise<Analyst> {
  const cache = settings.cache === null ? NO_CACHE : packCache(settings.cache);
  const keys = cache === NO_CACHE ? NO_KEYS : await stageKeys(coding, settings);
  const terms = cache === NO_CACHE ? NO_TERMS : changedTerms(coding.codebook, cache);
  return new BatchAnalyst(settings, coding, cache, keys, terms, await loadParquet());
}

class BatchAnalyst implements Analyst {
  private readonly open = new Map<string, OpenBatch>();
  private readonly wordsStage: WordsStage;
  private readonly code: Coder;
  private readonly store: CodingStore | null;
  private readonly redactor: Redactor;
  private readonly segments: KeptSegments;
  /**
   * Names of the notices read so far, where nothing is kept: the run, which has batches in their order, will say of one that
   * comes again that it is repeated.
   */
  private readonly met = new Set<string>();
  /** Adding up words takes longer than writing tables: each thread does it for its batches. */
  private readonly wordTotals = new WordTotals();

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
    this.wordsStage = new WordsStage(coding.userDictionary, this.redactor);
    this.code = createCoder(coding.codebook, coding.model);
    const categories = coding.codebook.categories.map(({ code }) => code);
    this.store = settings.store && codingStore(settings.store.codes, categories);
  }

  async read(batch: Batch): Promise<DocumentHead[]> {
    if (this.open.size === 0) this.wordsStage.limit();
    const files = batch.files.map(openFile);
    const hash = hashOf([this.keys.tables, ...files.flatMap(({ source, sha256 }) => [source, sha256])]);
    const earlier = this.segments.find(batch, hash);
    const read = earlier?.stands ? null : await this.readFiles(batch, files);
    const heads = earlier?.heads ?? read!.map((file, at) => headOf(files[at]!, file.structure));
    this.open.set(batch.id, { batch, files, heads, hash, read, earlier });
    return heads;
  }

  async finish(id: string, repeats: Repeats[]): Promise<Segment> {
    const open = this.open.get(id)!;
    this.open.delete(id);
    const { batch, files, heads, hash } = open;
    const earlier = JSON.stringify(open.earlier?.repeats) === JSON.stringify(repeats) ? open.earlier : null;
    if (earlier?.stands) return this.told(earlier.segment);
    const read = open.read ?? (await this.readFiles(batch, files));
    const { files: analysed, sources } = await this.analyse(batch, read, repeats);
    const standing = earlier && { segment: earlier.segment, changed: changedSources(earlier.sources, sources) };
    const segment = this.segmentOf(files, analysed, repeats, standing);
    // What the disk did not give now it may give the next time.
    if (this.cache !== NO_CACHE && files.every(({ failure }) => failure === null)) {
      const sketches = read.map(({ sketch }) => sketch!);
      this.segments.keep(batch, hash, { heads, repeats, sources, segment }, sketches);
    }
    return this.told(segment);
  }

  async words(): Promise<WordSums> {
    return this.wordTotals.take();
  }

  /** @param standing an earlier run's segment of the same structures, and what else it was made from is another now */
  private segmentOf(
    files: readonly OpenFile[],
    analysed: readonly AnalysedFile[],
    repeats: readonly Repeats[],
    standing: { segment: OwnSegment; changed: ReadonlySet<RowSource> } | null,
  ): OwnSegment {
    if (standing?.changed.size === 0) return standing.segment;
    const machine = analysed.map((file, at) => documentRecord(files[at]!.source, file, repeats[at]!));
    const { documents: coded, humanCodes } = this.overrule(machine);
    const { documents, pseudonyms } = this.redact(coded, analysed, repeats);
    const { vocabulary } = this.wordsStage;
    const words = analysed.map((file, at) => wordsByCategory(documents[at]!, file, repeats[at]!, vocabulary));
    return {
      tables: encodeTables(
        documents,
        words.flat(),
        vocabulary.words,
        this.settings,
        this.parquet,
        standing && { stretches: standing.segment.tables, changed: standing.changed },
      ),
      totals: totalsOf(documents),
      words: sumWords(documents, words, vocabulary.words),
      humanCodes,
      pseudonyms,
      page: packNotices(
        forPage(documents, words),
        vocabulary.words,
        standing && { blocks: standing.segment.page, changed: standing.changed },
      ),
    };
  }

  /** A segment as the run gets it: its words are added to those of other batches. */
  private told(segment: OwnSegment): Segment {
    this.wordTotals.add(segment.words);
    return { ...segment, words: this.wordTotals.size > MOST_WORDS ? this.wordTotals.take() : null };
  }

  /** Takes the files of a batch to their structure, as far as earlier runs have not. */
  private async readFiles(batch: Batch, files: readonly OpenFile[]): Promise<StructuredFile[]> {
    const structures = new StagePack(this.cache, `${batch.id}.structure`, this.keys.structure);
    const read: StructuredFile[] = [];
    for (const file of files) {
      if (file.failure) read.push({ file, structure: unreadable(file.failure, file.size), lines: [], sketch: null });
      else read.push(await this.readFile(file, structures));
    }
    structures.save();
    return read;
  }

  private async readFile(file: OpenFile, structures: StagePack): Promise<StructuredFile> {
    const known = structures.get(file);
    if (known) return { file, ...(deserialize(known.bytes) as KeptStructure), lines: null };
    const keeps = this.cache !== NO_CACHE;
    const { mode } = this.settings.privacy;
    const { structure, lines } = await readStructure(file.bytes, file.source, mode, keeps ? undefined : this.met);
    if (!keeps) {
      for (const { noticeId } of structure.notices) this.met.add(noticeId);
      return { file, structure, lines, sketch: null };
    }
    const sketch = sketchOfFile(lines, structure);
    structures.put(file, () => serialize({ structure, sketch } satisfies KeptStructure));
    return { file, structure, lines, sketch };
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
    const later = [...this.open.values()].flatMap(({ read, earlier }) =>
      (read ?? []).map((file) => ({ file, differing: earlier?.differing ?? null })),
    );
    const words = await this.wordsStage.cut(fresh, packOf("words"), later);
    const codes = codeFiles(fresh, this.code, packOf("codes"));
    const files = read.map((file): AnalysedFile => {
      const at = fresh.indexOf(file);
      return { structure: file.structure, words: words.files[at] ?? [], codes: codes.files[at] ?? [] };
    });
    return { files, sources: { words: words.hash, codes: codes.hash } };
  }

  /** Puts people's codes in the place of the machine's, before anything is counted by them. */
  private overrule(documents: DocumentRecord[]): Pick<Segment, "humanCodes"> & { documents: DocumentRecord[] } {
    const { store } = this;
    if (store === null) return { documents, humanCodes: [] };
    const humanCodes: Segment["humanCodes"] = [];
    const overruled = documents.map((document) => ({
      ...document,
      notices: document.notices.map((notice) => {
        const found = findProblems(notice, store);
        humanCodes.push(...found.map(({ place, lost }) => ({ place, lost })));
        return overrule(notice, found);
      }),
    }));
    return { documents: overruled, humanCodes };
  }

  /**
   * Takes out what leads to a person: last of all that is done to the records, for reading, coding and finding people's
   * codes need the text as it is, and before anything is made of them.
   */
  private redact(
    documents: readonly DocumentRecord[],
    files: readonly AnalysedFile[],
    repeats: readonly Repeats[],
  ): { documents: DocumentRecord[]; pseudonyms: Pseudonym[] } {
    const pseudonyms: Pseudonym[] = [];
    const redacted = documents.map((document, at) => {
      const { personal } = files[at]!.structure;
      const fresh = personal.filter((_, place) => !repeats[at]!.repeated.includes(place));
      const result = redactDocument(document, fresh, personal.flat(), this.redactor);
      pseudonyms.push(...this.redactor.pseudonyms(result.personal));
      return result.document;
    });
    return { documents: redacted, pseudonyms };
  }
}

function wordsByCategory(
  document: DocumentRecord,
  file: AnalysedFile,
  { repeated }: Repeats,
  vocabulary: Vocabulary,
): NoticeWords[] {
  const fresh = file.words.filter((_, at) => !repeated.includes(at));
  return document.notices.map(({ noticeId, problems }, at) => {
    const categories = problems.map(({ coding }) => coding.category);
    return { noticeId, categories: byCategory(fresh[at]!, categories, vocabulary) };
  });
}

/** Notices with their words, as the page takes them in. */
function forPage(documents: readonly DocumentRecord[], words: ReadonlyArray<readonly NoticeWords[]>): NoticeForPage[] {
  return documents.flatMap(({ notices }, at) =>
    notices.map((record, place) => ({ record, words: words[at]![place]!.categories })),
  );
}

function unreadable(failure: Message, size: number): Structure {
  return {
    sha256: "",
    bytes: size,
    format: "unknown",
    encoding: "",
    outcome: "unreadable",
    messages: [failure],
    removed: {},
    notices: [],
    personal: [],
  };
}

function headOf({ source }: OpenFile, { bytes, outcome, notices }: Structure): DocumentHead {
  return { source, bytes, outcome, noticeIds: notices.map(({ noticeId }) => noticeId) };
}

/** All that is known of a file; a notice that an earlier file has given is counted there only. */
function documentRecord(source: string, file: AnalysedFile, { repeated, first }: Repeats): DocumentRecord {
  const { structure, words, codes } = file;
  const { personal: _, ...rest } = structure;
  const fresh = structure.notices.flatMap((notice, at): NoticeRecord[] => {
    if (repeated.includes(at)) return [];
    const problems = notice.problems.map((problem, place) => ({ ...problem, coding: codes[at]![place]! }));
    return [{ ...notice, problems, words: total(words[at]!.whole), terms: [] }];
  });
  const duplicate = first !== null && structure.outcome === "parsed";
  return {
    ...rest,
    source,
    outcome: duplicate ? "duplicate" : structure.outcome,
    messages: duplicate
      ? [...structure.messages, message("corpus/duplicate", null, { source: first })]
      : structure.messages,
    notices: fresh,
    duplicates: repeated.map((at) => structure.notices[at]!.noticeId),
  };
}
