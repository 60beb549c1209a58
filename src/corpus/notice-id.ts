import { sha256 } from "../files/sha256.js";
import type { Line } from "./text.js";

/**
 * The name of a notice: the first 12 hex digits of the SHA-256 of its cleaned text in UTF-8. The cleaned text is here
 * the texts of the lines in NFKC, joined, without any white space; so the same notice has the same name in whatever
 * file, encoding, width of characters or wrapping it was found.
 */
export function noticeId(lines: readonly Line[]): string {
  let text = "";
  for (const line of lines) text += line.text;
  return sha256(text.normalize("NFKC").replace(/\s+/g, "")).slice(0, 12);
}
