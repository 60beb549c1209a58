import type { DocumentHead, SegmentRows, SegmentSums } from "./analyst.js";
import type { ThreadAnalyst } from "./analysts.js";
import type { Repeats } from "./batch-records.js";
import type { Batch } from "./batches.js";
import { sharedMemory } from "./handed-over.js";
import { inTurn } from "./in-turn.js";
import type { WordSums } from "./sum-words.js";

/**
 * Batches that an analyst is given before it has finished the first of them, so that it need not wait for the taker while
 * another analyst is at a longer one: two, and more as long as they are small, for it holds what they say.
 */
const AHEAD = 2;
const MOST_AHEAD = 4;
const BYTES_AHEAD = 3 << 20;

/** Takes the sums of a run. */
export interface SumsTaker {
  /** Of one batch, in the order of the batches. */
  add(heads: readonly DocumentHead[], sums: SegmentSums): void;
  /** Of all batches: the words that came with none. */
  end(words: readonly WordSums[]): void;
}

/** What a batch adds to the files of the output, with what it was read from. */
export interface FinishedBatch {
  heads: DocumentHead[];
  /** To be taken before the next batch is asked for: their memory is used again. */
  rows: SegmentRows;
}

/** A batch that has been given to an analyst. */
interface GivenBatch {
  analyst: number;
  batch: Batch;
  /** Once it has been read, and has been asked for its sums. */
  read: Promise<{ heads: DocumentHead[]; sums: Promise<SegmentSums> }>;
  /** Once its sums, and those of all batches before it, have been taken. */
  summed: Promise<void>;
}

/**
 * Has batches analysed, and gives their rows in the order of the batches. No more than a few are worked on at a time,
 * however slow or fast the taker of rows is; but batches that stand as an earlier run left them are summed as soon as may be.
 * @param taker of the sums: of each batch it has them before its rows are given, and of all soon after the last was read
 */
export async function* segmentsOf(
  batches: readonly Batch[],
  analysts: readonly ThreadAnalyst[],
  taker: SumsTaker,
): AsyncGenerator<FinishedBatch> {
  const seen = new Map<string, string>();
  const load = analysts.map(() => ({ batches: 0, bytes: 0 }));
  const [readInTurn, sumInTurn] = [inTurn(), inTurn()];
  const given: GivenBatch[] = [];
  const encoding: Array<Promise<FinishedBatch & { analyst: number }>> = [];
  let next = 0;

  const give = () => {
    while (next < batches.length) {
      const least = load.reduce((one, other) => (other.bytes < one.bytes ? other : one));
      if (least.batches >= MOST_AHEAD || (least.batches >= AHEAD && least.bytes >= BYTES_AHEAD)) return;
      const batch = batches[next++]!;
      least.batches++;
      least.bytes += bytesOf(batch);
      given.push(begin(load.indexOf(least), batch, next === batches.length));
    }
  };
  const take = (analyst: number, batch: Batch) => {
    load[analyst]!.batches--;
    load[analyst]!.bytes -= bytesOf(batch);
    give();
  };
  const begin = (analyst: number, batch: Batch, last: boolean): GivenBatch => {
    const reading = handled(analysts[analyst]!.read(batch));
    let words: Promise<WordSums[]> | null = null;
    const read = readInTurn(async () => {
      const heads = await reading;
      const repeats = heads.map((head) => repeatsOf(head, seen));
      const sums = handled(analysts[analyst]!.sum(batch.id, repeats));
      handled(sums.then(({ stands }) => stands && take(analyst, batch)));
      // Before any rows are asked for: so they come soon after the last sums.
      if (last) words = handled(Promise.all(analysts.map((each) => each.words())));
      return { heads, sums };
    });
    const summed = sumInTurn(async () => {
      const { heads, sums } = await read;
      taker.add(heads, await sums);
      if (words) taker.end(await words);
    });
    return { analyst, batch, read: handled(read), summed: handled(summed) };
  };
  const encode = async ({ analyst, batch, read, summed }: GivenBatch): Promise<void> => {
    const { heads, sums } = await read;
    const encoded = analysts[analyst]!.encode(batch.id).then(async (rows) => {
      if (!(await sums).stands) take(analyst, batch);
      await summed;
      return { analyst, heads, rows };
    });
    encoding.push(handled(encoded));
  };

  give();
  // Of a corpus so small, the sums of all come before any rows: charts can be drawn while they are encoded.
  if (next === batches.length) await given.at(-1)?.read;
  while (given.length > 0 || encoding.length > 0) {
    while (given.length > 0 && encoding.length < analysts.length * MOST_AHEAD) await encode(given.shift()!);
    const finished = await encoding.shift()!;
    yield finished;
    for (const memory of sharedMemory(finished.rows)) handled(analysts[finished.analyst]!.reuse(memory));
  }
}

/** Failures are met where the batch's turn comes. */
function handled<Result>(promise: Promise<Result>): Promise<Result> {
  promise.catch(() => {});
  return promise;
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
