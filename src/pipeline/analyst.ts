import { createHash } from "node:crypto";
import { deserialize, serialize } from "node:v8";
import type { Coding } from "../coding/coding.js";
import { message } from "../messages/catalogue.js";
import type { Lang, Message } from "../messages/message.js";
import { byCategory, cutNotice, type CutNotice, total, wordCounter } from "../tokens/terms.js";
import type { WordCounter } from "../tokens/word-counter.js";
import type { Batch } from "./batches.js";
import { type CutFile, decodeWords, encodeWords, touches } from "./cut-file.js";
import { NO_CACHE, type Pack, type PackCache, packCache } from "./pack-cache.js";
import { readInput } from "./read-input.js";
import type { DocumentRecord, NoticeRecord } from "./record.js";
import { encodeTables, type NoticeWords, type Stretches } from "./segment.js";
import { type LoadedCoding, loadCoder, loadCut, type SettingsOptions } from "./settings.js";
import { codeProblems, type ReadFile, readLines, readStructure, type Structure } from "./stages.js";
import { type Totals, totalsOf, type WordSum } from "./totals.js";

/** What an analyst works by: plain data, for it goes to other threads. */
export interface AnalystSettings {
  options: SettingsOptions;
  lang: Lang;
  termsCsv: boolean;
  /** Folder of the cache; null for none. */
  cache: string | null;
  keys: StageKeys;
}

/** Hashes of what each stage depends on beside the stage before it. */
export interface StageKeys {
  /** The program. */
  structure: string;
  /** The program and the stop words; the user dictionary is compared term by term. */
  words: string;
  /** The program, the codebook and the model. */
  codes: string;
  /** All of these, the language, and what tables are written. */
  tables: string;
}

/** What the run has to know of a file before it can say which of its notices are new. */
export interface DocumentHead {
  source: string;
  bytes: number;
  outcome: DocumentRecord["outcome"];
  noticeIds: string[];
}

/** What the run says of a file: its notices that an earlier file has given, by place, and which file that was. */
export interface Repeats {
  repeated: number[];
  first: string | null;
}

/** All that a batch adds to the output. */
export interface Segment {
  tables: Stretches;
  totals: Totals;
  /** The notices without their words, serialized; null where they were not asked for. */
  records: Uint8Array | null;
}

/** Does the analysis of batches, one after the other, in two steps: what a file repeats is known only in between. */
export interface Analyst {
  read(batch: Batch): Promise<DocumentHead[]>;
  finish(id: string, repeats: Repeats[], wantRecords: boolean): Promise<Segment>;
}

/** A batch between its two steps. */
interface OpenBatch {
  batch: Batch;
  heads: DocumentHead[];
  /** Hash of what is in the files, in their order. */
  contents: string;
  files: OpenFile[];
  /** What an earlier run made of just these files. */
  earlier: { repeats: Repeats[]; segment: Segment } | null;
}

interface OpenFile {
  source: string;
  bytes: Uint8Array;
  sha256: string;
  /** Why it could not be read. */
  failure: Message | null;
}

/** What is known of a file after all stages. */
interface AnalysedFile {
  structure: Structure;
  words: CutFile;
  codes: Coding[][];
}

export async function createAnalyst(settings: AnalystSettings): Promise<Analyst> {
  const coding = await loadCoder(settings.options);
  const cache = settings.cache === null ? NO_CACHE : packCache(settings.cache);
  return new BatchAnalyst(settings, coding, cache, await import("hyparquet-writer"));
}

class BatchAnalyst implements Analyst {
  private readonly open = new Map<string, OpenBatch & { analysed: AnalysedFile[] | null }>();
  private counter: Promise<WordCounter> | null = null;

  constructor(
    private readonly settings: AnalystSettings,
    private readonly coding: LoadedCoding,
    private readonly cache: PackCache,
    private readonly parquet: typeof import("hyparquet-writer"),
  ) {}

  async read(batch: Batch): Promise<DocumentHead[]> {
    const files = batch.files.map(({ path, source }): OpenFile => {
      const read = readInput(path);
      if (!(read instanceof Uint8Array)) return { source, bytes: new Uint8Array(), sha256: "", failure: read };
      return { source, bytes: read, sha256: createHash("sha256").update(read).digest("hex"), failure: null };
    });
    const contents = hashOf(files.map(({ source, sha256 }) => `${source}\n${sha256}`));
    const earlier = this.earlier(batch.id, contents);
    if (earlier) {
      this.open.set(batch.id, { batch, files, contents, analysed: null, ...earlier });
      return earlier.heads;
    }
    const analysed = await this.analyse(batch, files);
    const heads = analysed.map(({ structure }, at): DocumentHead => {
      const noticeIds = structure.notices.map(({ noticeId }) => noticeId);
      return { source: files[at]!.source, bytes: structure.bytes, outcome: structure.outcome, noticeIds };
    });
    this.open.set(batch.id, { batch, files, contents, analysed, heads, earlier: null });
    return heads;
  }

  async finish(id: string, repeats: Repeats[], wantRecords: boolean): Promise<Segment> {
    const open = this.open.get(id)!;
    this.open.delete(id);
    const { earlier, batch, files } = open;
    const same = earlier !== null && JSON.stringify(earlier.repeats) === JSON.stringify(repeats);
    if (same && !wantRecords) return earlier.segment;
    const analysed = open.analysed ?? (await this.analyse(batch, files));
    const documents = analysed.map((file, at) => documentRecord(files[at]!.source, file, repeats[at]!));
    const records = wantRecords ? serialize(documents.flatMap(({ notices }) => notices)) : null;
    if (same) return { ...earlier.segment, records };
    const { vocabulary } = await this.wordCounter();
    const words = noticeWords(documents, analysed, repeats, vocabulary);
    const segment: Segment = {
      tables: encodeTables(documents, words, vocabulary.words, this.settings, this.parquet),
      totals: totalsOf(documents, sumWords(documents, words, vocabulary.words)),
      records: null,
    };
    if (files.every(({ failure }) => failure === null)) {
      const bytes = serialize({ heads: open.heads, earlier: { repeats, segment } });
      this.cache.write(`${id}.tables`, new Map([["", { hash: this.tablesHash(open.contents), bytes }]]));
    }
    return { ...segment, records };
  }

  private tablesHash(contents: string): string {
    return hashOf([this.settings.keys.tables, contents]);
  }

  private earlier(id: string, contents: string): Pick<OpenBatch, "heads" | "earlier"> | null {
    const entry = this.cache.read(`${id}.tables`)?.get("");
    return entry?.hash === this.tablesHash(contents) ? deserialize(entry.bytes) : null;
  }

  /** Takes the files of a batch through all stages, as far as earlier runs have not. */
  private async analyse(batch: Batch, files: readonly OpenFile[]): Promise<AnalysedFile[]> {
    const packs = { structure: this.stage(batch, "structure"), words: this.stage(batch, "words"), codes: this.stage(batch, "codes") };
    const analysed: AnalysedFile[] = [];
    for (const file of files) {
      if (file.failure) {
        analysed.push({ structure: unreadable(file.failure), words: { vocabulary: [], notices: [] }, codes: [] });
        continue;
      }
      const known = packs.structure.get(file);
      let read: ReadFile | null = known ? null : await readStructure(file.bytes, file.source);
      const structure: Structure = known ? deserialize(known) : read!.structure;
      if (!known) packs.structure.put(file, serialize(structure));
      const lines = async () => {
        read ??= { structure, lines: await readLines(file.bytes, file.source) };
        return read.lines;
      };
      const words = await this.wordsOf(packs.words, file, structure, lines);
      const coded = packs.codes.get(file);
      const codes: Coding[][] = coded
        ? deserialize(coded)
        : structure.notices.map((notice) => codeProblems(notice, this.coding.code));
      if (!coded) packs.codes.put(file, serialize(codes));
      analysed.push({ structure, words, codes });
    }
    for (const pack of Object.values(packs)) pack.save();
    return analysed;
  }

  /** Cuts a file, unless an earlier run has and the dictionary has changed in no term that the file holds. */
  private async wordsOf(
    pack: StagePack,
    file: OpenFile,
    structure: Structure,
    lines: () => Promise<string[][]>,
  ): Promise<CutFile> {
    const { terms } = this.coding.userDictionary;
    const known = pack.get(file);
    if (known) {
      const { cut, terms: earlier } = decodeWords(known);
      const same = earlier.length === terms.length && earlier.every((term, at) => term === terms[at]);
      if (same) return cut;
      if (!touches(await lines(), earlier, terms)) {
        pack.put(file, encodeWords(cut, terms));
        return cut;
      }
    }
    const counter = await this.wordCounter();
    const texts = await lines();
    const notices = structure.notices.map((notice, at) => cutNotice(texts[at]!, notice.problems, counter));
    const cut = ownWords(notices, counter.vocabulary.words);
    pack.put(file, encodeWords(cut, terms));
    return cut;
  }
}
