import type { DocumentHead, Repeats, Segment } from "./analyst.js";
import type { ThreadAnalyst } from "./analysts.js";
import type { Batch } from "./batches.js";

/**
 * Batches that an analyst is given before it has finished the first of them, so that it need not wait for the taker while
 * another analyst is at a longer one: two, and more as long as they are small, for it holds what they say.
 */
const AHEAD = 2;
const MOST_AHEAD = 4;
const BYTES_AHEAD = 3 << 20;

/** A batch that is being worked on. */
interface Pending {
  analyst: number;
  batch: Batch;
  heads: Promise<DocumentHead[]>;
}

/** A finished batch. */
export interface FinishedBatch {
  batch: Batch;
  heads: DocumentHead[];
  repeats: Repeats[];
  segment: Segment;
}

/**
 * Has batches analysed and gives what they came to, in their order. No more than a few are worked on at a time, however
 * slow or fast the taker is.
 */
export async function* segmentsOf(
  batches: readonly Batch[],
  analysts: readonly ThreadAnalyst[],
): AsyncGenerator<FinishedBatch> {
  const seen = new Map<string, string>();
  const load = analysts.map(() => ({ batches: 0, bytes: 0 }));
  const reading: Pending[] = [];
  const finishing: Array<Promise<FinishedBatch>> = [];
  let next = 0;
  const give = () => {
    while (next < batches.length) {
      const least = load.reduce((one, other) => (other.bytes < one.bytes ? other : one));
      if (least.batches >= MOST_AHEAD || (least.batches >= AHEAD && least.bytes >= BYTES_AHEAD)) return;
      const analyst = load.indexOf(least);
      const batch = batches[next++]!;
      least.batches++;
      least.bytes += bytesOf(batch);
      const heads = analysts[analyst]!.read(batch);
      // Failures are met where the batch's turn comes.
      heads.catch(() => {});
      reading.push({ analyst, batch, heads });
    }
  };
  const finish = async ({ analyst, batch, heads }: Pending): Promise<void> => {
    const read = await heads;
    const repeats = read.map((head) => repeatsOf(head, seen));
    const done = analysts[analyst]!.finish(batch.id, repeats).then((segment) => {
      load[analyst]!.batches--;
      load[analyst]!.bytes -= bytesOf(batch);
      give();
      return { batch, heads: read, repeats, segment };
    });
    done.catch(() => {});
    finishing.push(done);
  };
  give();
  while (reading.length > 0 || finishing.length > 0) {
    while (reading.length > 0 && finishing.length < analysts.length * MOST_AHEAD) await finish(reading.shift()!);
    yield await finishing.shift()!;
  }
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
