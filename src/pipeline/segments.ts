import type { DocumentHead, Repeats, Segment } from "./analyst.js";
import type { ThreadAnalyst } from "./analysts.js";
import type { Batch } from "./batches.js";

/** Batches that an analyst is given before it has finished the first of them: enough for it never to wait. */
const AHEAD = 2;

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
  const load = analysts.map(() => 0);
  const reading: Pending[] = [];
  const finishing: Array<Promise<FinishedBatch>> = [];
  let next = 0;
  const give = () => {
    while (next < batches.length) {
      const analyst = load.indexOf(Math.min(...load));
      if (load[analyst]! >= AHEAD) return;
      const batch = batches[next++]!;
      load[analyst]!++;
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
      load[analyst]!--;
      give();
      return { batch, heads: read, repeats, segment };
    });
    done.catch(() => {});
    finishing.push(done);
  };
  give();
  while (reading.length > 0 || finishing.length > 0) {
    while (reading.length > 0 && finishing.length < analysts.length * AHEAD) await finish(reading.shift()!);
    yield await finishing.shift()!;
  }
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
