import { createHash } from "node:crypto";
import type { FoundFile } from "../corpus/walk.js";
import type { Message } from "../messages/message.js";
import { readInput } from "./read-input.js";

/** An input file with its bytes. */
export interface OpenFile {
  source: string;
  /** In bytes; where the file could not be read, as it was found. */
  size: number;
  bytes: Uint8Array;
  sha256: string;
  /** Why it could not be read. */
  failure: Message | null;
}

/** Reads an input file; one that cannot be read comes with the reason. */
export function openFile({ path, source, bytes: size }: FoundFile): OpenFile {
  const read = readInput(path);
  if (!(read instanceof Uint8Array)) return { source, size, bytes: new Uint8Array(), sha256: "", failure: read };
  const sha256 = createHash("sha256").update(read).digest("hex");
  return { source, size: read.length, bytes: read, sha256, failure: null };
}
