import type { FoundFile } from "../corpus/walk.js";
import { sha256 } from "../files/sha256.js";

/** Files that are analysed, written and cached together. */
export interface Batch {
  /** Made of the files' names: the same files give the same batch, whatever is in them. */
  id: string;
  files: FoundFile[];
}

/** One name in so many ends a batch. */
const MEAN_FILES = 24;

/** A batch ends at the latest with the file that takes it to so many bytes or files. */
const MOST_BYTES = 4 << 20;
const MOST_FILES = 128;

/**
 * Parts the files of a run into batches. Where a batch ends is read from the files' names, so that a file more, less or
 * changed leaves other batches as they were, and so the order and the bytes of what is written do not depend on who did
 * the work.
 */
export function batchesOf(files: readonly FoundFile[]): Batch[] {
  const batches: Batch[] = [];
  let open: FoundFile[] = [];
  let bytes = 0;
  const close = () => {
    if (open.length > 0) batches.push({ id: nameHash(open.map(({ source }) => source).join("\n")), files: open });
    open = [];
    bytes = 0;
  };
  for (const file of files) {
    open.push(file);
    bytes += file.bytes;
    if (bytes >= MOST_BYTES || open.length >= MOST_FILES || endsBatch(file.source)) close();
  }
  close();
  return batches;
}

function endsBatch(source: string): boolean {
  return Number.parseInt(nameHash(source).slice(0, 8), 16) % MEAN_FILES === 0;
}

function nameHash(name: string): string {
  return sha256(name).slice(0, 32);
}
