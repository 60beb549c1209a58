import { createHash } from "node:crypto";
import { message } from "../messages/catalogue.js";
import { cleanText } from "./clean.js";
import { decode } from "./decode.js";
import { splitNotices } from "./split.js";
import type { FileTexts } from "./text.js";

/** Bounds on what is read, in bytes. */
export interface ReadLimits {
  /** Largest file. */
  bytes: number;
  /** Largest size of a container's parts when inflated. */
  inflated: number;
}

export const DEFAULT_LIMITS: ReadLimits = { bytes: 64 << 20, inflated: 64 << 20 };

/**
 * Takes a file to the texts of its notices. What cannot be read gives the outcome `unreadable` and a message that says
 * why; no bytes make it throw.
 * @param source path relative to the corpus folder, with `/`
 */
export async function readFileTexts(
  bytes: Uint8Array,
  source: string,
  limits: Partial<ReadLimits> = {},
): Promise<FileTexts> {
  void limits;
  const { text, encoding, replaced } = decode(bytes);
  const { notices, removed } = splitNotices(cleanText(text));
  const messages = replaced > 0 ? [message("corpus/replacement-characters", null, { count: replaced, encoding })] : [];
  return {
    source,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    bytes: bytes.length,
    format: "txt",
    encoding,
    outcome: "parsed",
    notices,
    removed,
    messages,
  };
}
