import { handled } from "./all-done.js";
import type { CountedWords, DocumentHead, SegmentRows, SegmentSums, SegmentWords } from "./analyst.js";
import type { ThreadAnalyst } from "./analysts.js";
import type { Repeats } from "./batch-records.js";
import type { Batch } from "./batches.js";
import { sharedMemory } from "./handed-over.js";
import { inTurn } from "./in-turn.js";
import { promised } from "./promised.js";
import type { WordSums } from "./sum-words.js";

/**
 * Batches that an analyst is given before it has finished the first of them, so that it need not wait for the taker while
 * another analyst is at a longer one: two, and more as long as they are small, for it holds what they say.
 */
const AHEAD = 2;
const MOST_AHEAD = 4;
const BYTES_AHEAD = 3 << 20;

/** Takes the sums of a run, and then its words, each in the order of the batches. */
export interface SumsTaker {
  /** Hash of the words that an earlier run has added up, of a batch by its name; null where it had none such. */
  counted(batch: string): string | null;
  add(heads: readonly DocumentHead[], sums: SegmentSums): void;
  /** All sums have been added. */
  summed(): void;
  addWords(batch: Batch, words: SegmentWords): void;
  /** All words have been added but these. */
  end(words: RunWords): void;
}

/** The words of a run's batches that came with none of them, those of each analyst apart. */
export interface RunWords {
  added: WordSums[];
  /** As of `CountedWords`; null where all words are among those added, whatever an earlier run has added up. */
  removed: WordSums[] | null;
}

/** What a batch adds to the files of the output, with what it was read from. */
export interface FinishedBatch {
  heads: DocumentHead[];
  rows: SegmentRows;
  /** To be told when the rows have been taken: their memory is used again. */
  taken(): void;
}

/** What an analyst has before it. */
interface Load {
  batches: number;
  /** Of those that have to be read, or made anew. */
  bytes: number;
  /** Batches that have been read and are made anew. */
  fresh: number;
}

/** Whoever has none to make anew is sooner done with those that stand. */
function isLess(one: Load, other: Load): boolean {
  const [busy, otherBusy] = [one.fresh > 0, other.fresh > 0];
  return busy === otherBusy ? one.bytes < other.bytes : otherBusy;
}

/** A batch that has been given to an analyst. */
interface GivenBatch {
  analyst: number;
  batch: Batch;
  /** Once it has been read, and its sums and words have been asked for. */
  read: Promise<{ heads: DocumentHead[]; sums: Promise<SegmentSums>; words: Promise<SegmentWords> }>;
  /** Once nothing more is to be made of it. */
  made(): void;
  /** Once its sums and words, and those of all batches before it, have been taken. */
  taken: Promise<unknown>;
}

/**
 * Has batches analysed, and gives their rows in the order of the batches. No more than a few are worked on at a time,
 * however slow or fast the taker of rows is; but batches that stand as an earlier run left them are summed as soon as may be.
 * @param taker of the sums and words: of each batch it has them before its rows are given, and of all soon after the last
 *   was read
 */
export async function* segmentsOf(
  batches: readonly Batch[],
  analysts: readonly ThreadAnalyst[],
  taker: SumsTaker,
): AsyncGenerator<FinishedBatch> {
  const seen = new Map<string, string>();
  const load = analysts.map((): Load => ({ batches: 0, bytes: 0, fresh: 0 }));
  const [readInTurn, sumInTurn, countInTurn] = [inTurn(), inTurn(), inTurn()];
  const given: GivenBatch[] = [];
  const encoding: Array<Promise<FinishedBatch>> = [];
  let next = 0;
  const fresh = { batches: 0, bytes: 0 };
  /** Charts wait for sums alone: rows begin when all sums have been asked for, or none more can be without them. */
  const { promise: rowsBegin, resolve: begin } = promised<void>();

  const give = () => {
    while (next < batches.length) {
      const least = load.reduce((one, other) => (isLess(other, one) ? other : one));
      if (least.batches >= MOST_AHEAD || (least.batches >= AHEAD && least.bytes >= BYTES_AHEAD)) return;
      const batch = batches[next++]!;
      least.batches++;
      least.bytes += bytesOf(batch);
      given.push(giveTo(load.indexOf(least), batch, next === batches.length));
    }
  };
  const giveTo = (analyst: number, batch: Batch, last: boolean): GivenBatch => {
    const own = load[analyst]!;
    let stands = false;
    const made = () => {
      own.batches--;
      if (!stands) {
        own.bytes -= bytesOf(batch);
        own.fresh--;
      }
      give();
    };
    const reading = handled(analysts[analyst]!.read(batch));
    let lastWords: Promise<RunWords> | null = null;
    const read = readInTurn(async () => {
      const head = await reading;
      const heads = head.files;
      stands = head.stands;
      if (stands) own.bytes -= bytesOf(batch);
      else {
        own.fresh++;
        fresh.batches++;
        fresh.bytes += bytesOf(batch);
      }
      const repeats = heads.map((file) => repeatsOf(file, seen));
      const sums = handled(analysts[analyst]!.sum(batch.id, repeats));
      const words = handled(analysts[analyst]!.count(batch.id, taker.counted(batch.id)));
      // One that would stand, but repeats other notices now, is held until it has its rows.
      sums.then((told) => stands && !told.stands && begin(), begin);
      words.then((told) => told.stands && made(), begin);
      // Before rows are asked for: so they come soon after the last sums.
      if (last) lastWords = handled(wordsOf(analysts));
      const full = fresh.batches >= MOST_AHEAD || fresh.bytes >= BYTES_AHEAD;
      if (last || (full && next < batches.length)) begin();
      return { heads, sums, words };
    });
    const summed = sumInTurn(async () => {
      const { heads, sums } = await read;
      taker.add(heads, await sums);
      if (last) taker.summed();
    });
    const counted = countInTurn(async () => {
      const { words } = await read;
      taker.addWords(batch, await words);
      if (lastWords) taker.end(await lastWords);
    });
    read.catch(begin);
    return { analyst, batch, read, made, taken: handled(Promise.all([summed, counted])) };
  };
  const encode = async ({ analyst, batch, read, made, taken: told }: GivenBatch): Promise<void> => {
    const { heads, words } = await read;
    const encoded = analysts[analyst]!.encode(batch.id).then(async (rows) => {
      if (!(await words).stands) made();
      await told;
      const taken = () => {
        for (const memory of sharedMemory(rows)) handled(analysts[analyst]!.reuse(memory));
      };
      return { heads, rows, taken };
    });
    encoding.push(handled(encoded));
  };

  give();
  await rowsBegin;
  while (given.length > 0 || encoding.length > 0) {
    while (given.length > 0 && encoding.length < analysts.length * MOST_AHEAD) await encode(given.shift()!);
    yield await encoding.shift()!;
  }
}

async function wordsOf(analysts: readonly ThreadAnalyst[]): Promise<RunWords> {
  const counted = await Promise.all(analysts.map((analyst) => analyst.words()));
  const added = counted.map(({ added }) => added);
  const removed = counted.map(({ removed }) => removed);
  if (removed.every(isKnown)) return { added, removed };
  return { added: [...added, ...(await Promise.all(analysts.map((each) => each.standingWords())))], removed: null };
}

function isKnown(words: CountedWords["removed"]): words is WordSums {
  return words !== null;
}

function bytesOf({ files }: Batch): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** Which notices of a file the run has met before; those that it has not are met from now on. */
function repeatsOf({ source, noticeIds }: DocumentHead, seen: Map<string, string>): Repeats {
  const repeated: number[] = [];
  let first: string | null = null;
  for (const [at, noticeId] of noticeIds.entries()) {
    const earlier = seen.get(noticeId);
    if (earlier === undefined) seen.set(noticeId, source);
    else {
      repeated.push(at);
      first ??= earlier;
    }
  }
  return { repeated, first: repeated.length === noticeIds.length ? first : null };
}
