import type { SegmentRows } from "./analyst.js";
import type { Answer } from "./requests.js";
import type { Stretches } from "./segment.js";

/** Up to so many bytes, pieces of memory are shared by several things that may be needed elsewhere. */
const SMALL = 1 << 16;

/** The memory of an answer that can be handed over to the thread that asked, in place of copying it. */
export function handedOver(value: Answer): ArrayBuffer[] {
  return value === null || !("tables" in value) ? [] : canBeHandedOver(memoryOf(value));
}

/** The same of stretches of tables: the page of their rows lies in other memory, or in such as threads share. */
export function onlyOfTables(tables: Stretches): ArrayBuffer[] {
  return canBeHandedOver(memoryOfTables(tables));
}

function canBeHandedOver(memory: readonly ArrayBufferLike[]): ArrayBuffer[] {
  return memory.filter((piece) => piece instanceof ArrayBuffer && piece.byteLength > SMALL) as ArrayBuffer[];
}

/** The memory of rows that threads share; whoever has taken the rows can give it back. */
export function sharedMemory(rows: SegmentRows): SharedArrayBuffer[] {
  return memoryOf(rows).filter((memory) => memory instanceof SharedArrayBuffer);
}

function memoryOf({ tables, page }: SegmentRows): ArrayBufferLike[] {
  const ofPage = page.flatMap(({ parts }) => Object.values(parts).map(({ base64 }) => base64.buffer));
  return [...new Set([...memoryOfTables(tables), ...ofPage])];
}

function memoryOfTables(tables: Stretches): ArrayBufferLike[] {
  const pieces = Object.values(tables).flatMap(({ csv, plainCsv, parquet }) => [csv, plainCsv, parquet.bytes]);
  return [...new Set(pieces.flatMap((bytes) => (bytes ? [bytes.buffer] : [])))];
}
