import { UnreadableError } from "./unreadable.js";

/** What a zip archive holds. */
export interface ZipParts {
  names: Set<string>;
  /** The parts that were asked for, inflated. */
  parts: Map<string, Buffer>;
}

/** More entries than a document has; a bound on time. */
const MOST_ENTRIES = 20_000;

/** The record that ends an archive, which has a comment of at most 64 KiB behind it. */
const END = { mark: "PK\x05\x06", within: 22 + 0xffff };

/** Whether an archive has the record that ends it; one that was cut off has not. */
export function hasZipEnd(bytes: Uint8Array): boolean {
  const tail = bytes.subarray(Math.max(0, bytes.length - END.within));
  return Buffer.from(tail.buffer, tail.byteOffset, tail.length).includes(END.mark, 0, "latin1");
}

/**
 * Reads parts of a zip archive.
 * @param isWanted which entries to inflate, by name
 * @param limit largest size of all wanted parts together when inflated, in bytes; measured, not taken from the archive
 * @throws UnreadableError `corpus/inflates-too-far`, `corpus/encrypted`; Error if the archive is damaged
 */
export async function readZip(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
  limit: number,
): Promise<ZipParts> {
  const { fromBufferPromise } = await import("yauzl");
  const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const found: ZipParts = { names: new Set(), parts: new Map() };
  let left = limit;
  for await (const entry of zip.eachEntry()) {
    if (found.names.size >= MOST_ENTRIES) throw new Error("too many entries");
    // A second entry of the same name would be read by some programs and not by others; the first counts.
    if (found.names.has(entry.fileName)) continue;
    found.names.add(entry.fileName);
    if (!isWanted(entry.fileName)) continue;
    if (entry.isEncrypted()) throw new UnreadableError("corpus/encrypted", { format: "zip" });
    if (entry.uncompressedSize > left) throw new UnreadableError("corpus/inflates-too-far", { limit });
    const chunks: Buffer[] = [];
    const stream = await zip.openReadStreamPromise(entry);
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      left -= chunk.length;
      if (left < 0) throw new UnreadableError("corpus/inflates-too-far", { limit });
      chunks.push(chunk);
    }
    found.parts.set(entry.fileName, Buffer.concat(chunks));
  }
  return found;
}
