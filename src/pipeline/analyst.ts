import { createHash } from "node:crypto";
import { deserialize, serialize } from "node:v8";
import { type Coder, createCoder } from "../coding/classify.js";
import type { Coding } from "../coding/coding.js";
import { codedTexts } from "../coding/evidence.js";
import { comparable } from "../coding/terms.js";
import type { FoundFile } from "../corpus/walk.js";
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
import type { Tokenizer } from "../tokens/cut.js";
import { decodeWords, encodeWords } from "../tokens/encode-words.js";
import { byCategory, type CutNotice, cutNotice, total } from "../tokens/terms.js";
import { Vocabulary } from "../tokens/vocabulary.js";
import { WordCounter } from "../tokens/word-counter.js";
import type { Batch } from "./batches.js";
import { type ChangedTerms, changedTerms, NO_TERMS } from "./changed-terms.js";

import { loadCut } from "./load-cut.js";
import { NO_CACHE, type Pack, type PackCache, packCache } from "./pack-cache.js";
import { readInput } from "./read-input.js";
import type { DocumentRecord, NoticeRecord } from "./record.js";
import { encodeTables, type NoticeWords, type RowSources, type Stretches, standingTables } from "./segment.js";
import type { CodingData } from "./settings.js";
import { NO_KEYS, type StageKeys, stageKeys } from "./stage-keys.js";
import { hashOf, StagePack } from "./stage-pack.js";
import { codeProblems, problemsToCode, readLines, readStructure, type Structure } from "./stages.js";
import { sumWords } from "./sum-words.js";
import { sketchOf, type TextSketch } from "./text-sketch.js";
import { type Totals, totalsOf } from "./totals.js";

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
}

/** A batch between its two steps. */
interface OpenBatch {
  batch: Batch;
  files: OpenFile[];
  heads: DocumentHead[];
  /** Hash of the program, the settings and what is in the files, in their order. */
  hash: string;
  /** Null until it is needed, where an earlier run's segment may do. */
  analysed: AnalysedBatch | null;
  earlier: FoundSegment | null;
}

/** A batch after all stages. */
interface AnalysedBatch {
  files: AnalysedFile[];
  /** Of the files together. */
  sources: RowSources;
}

interface OpenFile {
  source: string;
  /** In bytes; where the file could not be read, as it was found. */
  size: number;
  bytes: Uint8Array;
  sha256: string;
  /** Why it could not be read. */
  failure: Message | null;
}

/** What an earlier run made of the same files with the same settings. */
interface EarlierSegment {
  heads: DocumentHead[];
  repeats: Repeats[];
  sources: RowSources;
  segment: Segment;
}

/** The same with whether it still stands; where it does not, for terms have changed, single tables of it may. */
interface FoundSegment extends EarlierSegment {
  stands: boolean;
}

/** What is known of a file before its words are cut and its problems coded. */
interface StructuredFile {
  structure: Structure;
  /** The lines of each notice; empty where they are not needed. */
  lines: string[][];
  /** What an earlier run cut, where it stands; null where the words have to be cut. */
  cut: Uint8Array | null;
  /** How an earlier run coded, likewise. */
  coded: Uint8Array | null;
  /** What tells terms that the file does not hold; null where nothing is kept. */
  sketch: TextSketch | null;
}

/** What is remembered of a file's structure. */
interface KeptStructure {
  structure: Structure;
  sketch: TextSketch;
}

/** What is known of a file after all stages. */
interface AnalysedFile {
  structure: Structure;
  /** Words and codes of each notice. */
  words: CutNotice[];
  codes: Coding[][];
  sketch: TextSketch | null;
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
  private vocabulary = new Vocabulary();
  private readonly code: Coder;
  private cut: Tokenizer | null = null;
  private counter: WordCounter | null = null;
  private readonly store: CodingStore | null;
  private readonly redactor: Redactor;

  constructor(
    private readonly settings: AnalystSettings,
    private readonly coding: CodingData,
    private readonly cache: PackCache,
    private readonly keys: StageKeys,
    private readonly terms: ChangedTerms,
    private readonly parquet: ParquetLibrary,
  ) {
    this.redactor = createRedactor(settings.privacy);
    this.code = createCoder(coding.codebook, coding.model);
    const categories = coding.codebook.categories.map(({ code }) => code);
    this.store = settings.store && codingStore(settings.store.codes, categories);
  }

  async read(batch: Batch): Promise<DocumentHead[]> {
    if (this.open.size === 0 && this.vocabulary.words.length > Vocabulary.MOST_WORDS) this.forgetWords();
    const files = batch.files.map(openFile);
    const hash = hashOf([this.keys.tables, ...files.flatMap(({ source, sha256 }) => [source, sha256])]);
    const earlier = this.earlierSegment(batch, hash);
    const analysed = earlier?.stands ? null : await this.analyse(batch, files);
    const heads = earlier?.heads ?? analysed!.files.map((file, at) => headOf(files[at]!, file.structure));
    this.open.set(batch.id, { batch, files, heads, hash, analysed, earlier });
    return heads;
  }

  async finish(id: string, repeats: Repeats[]): Promise<Segment> {
    const open = this.open.get(id)!;
    this.open.delete(id);
    const { batch, files, heads, hash } = open;
    const earlier = JSON.stringify(open.earlier?.repeats) === JSON.stringify(repeats) ? open.earlier : null;
    if (earlier?.stands) return earlier.segment;
    const { files: analysed, sources } = open.analysed ?? (await this.analyse(batch, files));
    const machine = analysed.map((file, at) => documentRecord(files[at]!.source, file, repeats[at]!));
    const { documents: coded, humanCodes } = this.overrule(machine);
    const { documents, pseudonyms } = this.redact(coded, analysed, repeats);
    const words = analysed.map((file, at) => this.wordsByCategory(documents[at]!, file, repeats[at]!));
    const segment: Segment = {
      tables: encodeTables(
        documents,
        words.flat(),
        this.vocabulary.words,
        this.settings,
        this.parquet,
        earlier ? standingTables(earlier.segment.tables, earlier.sources, sources) : {},
      ),
      totals: totalsOf(documents, sumWords(documents, words, this.vocabulary.words)),
      humanCodes,
      pseudonyms,
      page: packNotices(forPage(documents, words), this.vocabulary.words),
    };
    // What the disk did not give now it may give the next time.
    if (this.cache !== NO_CACHE && files.every(({ failure }) => failure === null)) {
      const bytes = serialize({ heads, repeats, sources, segment } satisfies EarlierSegment);
      const sketches = serialize(analysed.map(({ sketch }) => sketch));
      const pack: Pack = new Map([
        [SEGMENT, { hash, bytes }],
        [SKETCHES, { hash: this.terms.hash, bytes: sketches }],
      ]);
      this.cache.write(tablesPack(id), pack);
    }
    return segment;
  }

  /** What an earlier run made of the same files; it stands where their texts hold none of the terms that have changed. */
  private earlierSegment(batch: Batch, hash: string): FoundSegment | null {
    const pack = this.cache.read(tablesPack(batch.id));
    const [segment, texts] = [pack?.get(SEGMENT), pack?.get(SKETCHES)];
    if (segment?.hash !== hash || texts === undefined) return null;
    const touched = () =>
      (deserialize(texts.bytes) as TextSketch[]).some((sketch) => this.terms.mayTouch(sketch, texts.hash));
    const stands = texts.hash === this.terms.hash || !touched();
    return { ...(deserialize(segment.bytes) as EarlierSegment), stands };
  }

  /** Takes the files of a batch through all stages, as far as earlier runs have not. */
  private async analyse(batch: Batch, files: readonly OpenFile[]): Promise<AnalysedBatch> {
    const { keys, terms } = this;
    const structures = new StagePack(this.cache, `${batch.id}.structure`, keys.structure);
    const words = new StagePack(this.cache, `${batch.id}.words`, keys.words, terms);
    const codes = new StagePack(this.cache, `${batch.id}.codes`, keys.codes, terms);
    const read: StructuredFile[] = [];
    for (const file of files) {
      if (file.failure) read.push(unreadFile(file.failure, file.size));
      else read.push(await this.readFile(file, structures, words, codes));
    }
    await this.prepareCounter(read);
    const analysed = files.map((file, at): AnalysedFile => {
      if (file.failure) return { structure: read[at]!.structure, words: [], codes: [], sketch: null };
      return this.analyseFile(file, read[at]!, words, codes);
    });
    for (const pack of [structures, words, codes]) pack.save();
    return { files: analysed, sources: { words: words.contents(), codes: codes.contents() } };
  }

  /** Takes a file to its structure, and to what is known of its words and codes. */
  private async readFile(
    file: OpenFile,
    structures: StagePack,
    words: StagePack,
    codes: StagePack,
  ): Promise<StructuredFile> {
    const known = structures.get(file);
    if (known) {
      const { structure, sketch } = deserialize(known) as KeptStructure;
      const cut = words.get(file, sketch);
      const lines = cut ? [] : await readLines(file.bytes, file.source);
      return { structure, sketch, lines, cut, coded: codes.get(file, sketch) };
    }
    const { structure, lines } = await readStructure(file.bytes, file.source, this.settings.privacy.mode);
    if (this.cache === NO_CACHE) return { structure, sketch: null, lines, cut: null, coded: null };
    const sketch = sketchOfFile(lines, structure);
    structures.put(file, () => serialize({ structure, sketch } satisfies KeptStructure));
    return { structure, sketch, lines, cut: words.get(file, sketch), coded: codes.get(file, sketch) };
  }

  private analyseFile(file: OpenFile, read: StructuredFile, words: StagePack, codes: StagePack): AnalysedFile {
    const { structure, lines, cut, coded, sketch } = read;
    let notices: CutNotice[];
    if (cut) notices = decodeWords(cut, this.vocabulary);
    else {
      notices = structure.notices.map(({ problems }, at) => {
        const personal = structure.personal[at]!;
        return cutNotice(
          this.redactor.lines(lines[at]!, personal),
          this.redactor.deep(
            problems.map(({ statement, account }) => ({ statement, account })),
            personal,
          ),
          this.counter!,
        );
      });
      words.put(file, () => encodeWords(notices, this.vocabulary.words));
    }

    const codings: Coding[][] = coded
      ? deserialize(coded)
      : structure.notices.map((notice) => codeProblems(notice, this.code));
    if (!coded) codes.put(file, () => serialize(codings));
    return { structure, words: notices, codes: codings, sketch };
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

  private wordsByCategory(document: DocumentRecord, file: AnalysedFile, { repeated }: Repeats): NoticeWords[] {
    const fresh = file.words.filter((_, at) => !repeated.includes(at));
    return document.notices.map(({ noticeId, problems }, at) => {
      const categories = problems.map(({ coding }) => coding.category);
      return { noticeId, categories: byCategory(fresh[at]!, categories, this.vocabulary) };
    });
  }

  /** Sees that there is a counter for the files whose words are not known, with a dictionary that does for them. */
  private async prepareCounter(read: readonly StructuredFile[]): Promise<void> {
    const uncut = read.filter(({ structure, cut }) => cut === null && structure.notices.length > 0);
    if (uncut.length === 0) return;
    this.cut ??= await loadCut(this.coding.userDictionary, true);
    this.cut.prepare(uncut.flatMap(({ lines, structure }) => countedTexts(lines, structure)));
    this.counter ??= new WordCounter(this.cut, this.vocabulary);
  }

  private forgetWords(): void {
    this.vocabulary = new Vocabulary();
    this.counter = null;
  }
}

/** Notices with their words, as the page takes them in. */
function forPage(documents: readonly DocumentRecord[], words: ReadonlyArray<readonly NoticeWords[]>): NoticeForPage[] {
  return documents.flatMap(({ notices }, at) =>
    notices.map((record, place) => ({ record, words: words[at]![place]!.categories })),
  );
}

/** Entries of a pack of tables: the segment, and what tells terms that the texts behind it do not hold. */
const SEGMENT = "segment";
const SKETCHES = "sketches";

function tablesPack(id: string): string {
  return `${id}.tables`;
}

function openFile({ path, source, bytes: size }: FoundFile): OpenFile {
  const read = readInput(path);
  if (!(read instanceof Uint8Array)) return { source, size, bytes: new Uint8Array(), sha256: "", failure: read };
  const sha256 = createHash("sha256").update(read).digest("hex");
  return { source, size: read.length, bytes: read, sha256, failure: null };
}

function unreadFile(failure: Message, size: number): StructuredFile {
  const structure: Structure = {
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
  return { structure, lines: [], cut: null, coded: null, sketch: null };
}

function headOf({ source }: OpenFile, { bytes, outcome, notices }: Structure): DocumentHead {
  return { source, bytes, outcome, noticeIds: notices.map(({ noticeId }) => noticeId) };
}

/** The texts that words are cut from. */
function countedTexts(lines: readonly string[][], { notices }: Structure): string[] {
  return notices.flatMap(({ problems }, at) => [
    ...lines[at]!,
    ...problems.flatMap(({ statement, account }) => [statement, account]),
  ]);
}

/** Sketches all texts of a file that are cut or coded, as terms are compared with them. */
function sketchOfFile(lines: readonly string[][], structure: Structure): TextSketch {
  const coded = structure.notices.flatMap((notice) => problemsToCode(notice).flatMap(codedTexts));
  const texts = [...countedTexts(lines, structure), ...coded];
  const characters = lines.flat().reduce((sum, line) => sum + line.length, 0);
  return sketchOf(texts.map(comparable), characters);
}

/** All that is known of a file; a notice that an earlier file has given is counted there only. */
function documentRecord(source: string, file: AnalysedFile, { repeated, first }: Repeats): DocumentRecord {
  const { structure, words, codes } = file;
  const { personal: _, ...rest } = structure;
  const notices = structure.notices.map((notice, at): NoticeRecord => {
    const problems = notice.problems.map((problem, place) => ({ ...problem, coding: codes[at]![place]! }));
    return { ...notice, problems, words: total(words[at]!.whole), terms: [] };
  });
  const duplicate = first !== null && structure.outcome === "parsed";
  return {
    ...rest,
    source,
    outcome: duplicate ? "duplicate" : structure.outcome,
    messages: duplicate
      ? [...structure.messages, message("corpus/duplicate", null, { source: first })]
      : structure.messages,
    notices: notices.filter((_, at) => !repeated.includes(at)),
    duplicates: repeated.map((at) => notices[at]!.noticeId),
  };
}
