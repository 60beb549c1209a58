import type { SegmentRows } from "./analyst.js";
import type { Answer } from "./requests.js";

/** Up to so many bytes, pieces of memory are shared by several things that may be needed elsewhere. */
const SMALL = 1 << 16;

/** The memory of an answer that can be handed over to the thread that asked, in place of copying it. */
export function handedOver(value: Answer): ArrayBuffer[] {
  if (value === null || !("tables" in value)) return [];
  return memoryOf(value).filter(
    (memory) => memory instanceof ArrayBuffer && memory.byteLength > SMALL,
  ) as ArrayBuffer[];
}

/** The memory of rows that threads share; whoever has taken the rows can give it back. */
export function sharedMemory(rows: SegmentRows): SharedArrayBuffer[] {
  return memoryOf(rows).filter((memory) => memory instanceof SharedArrayBuffer);
}

function memoryOf({ tables, page }: SegmentRows): ArrayBufferLike[] {
  const ofTables = Object.values(tables).flatMap(({ csv, plainCsv, parquet }) => [csv, plainCsv, parquet.bytes]);
  const ofPage = page.flatMap(({ parts }) => Object.values(parts).map(({ bytes }) => bytes));
  return [...new Set([...ofTables, ...ofPage].flatMap((bytes) => (bytes ? [bytes.buffer] : [])))];
}
