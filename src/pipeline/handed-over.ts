import type { Answer } from "./requests.js";

/** Up to so many bytes, pieces of memory are shared by several things that may be needed elsewhere. */
const SHARED = 1 << 16;

/** The memory of an answer that can be handed over to the thread that asked, in place of copying it. */
export function handedOver(value: Answer): ArrayBuffer[] {
  if (value === null || !("tables" in value)) return [];
  const tables = Object.values(value.tables).flatMap(({ csv, plainCsv, parquet }) => [csv, plainCsv, parquet.bytes]);
  const page = value.page.flatMap(({ parts }) => Object.values(parts).map(({ bytes }) => bytes));
  const memory = [...tables, ...page].flatMap((bytes) => (bytes ? [bytes.buffer as ArrayBuffer] : []));
  return [...new Set(memory)].filter(({ byteLength }) => byteLength > SHARED);
}
