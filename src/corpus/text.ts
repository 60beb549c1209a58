import type { Message } from "../messages/message.js";

/** The file kinds that can be read; `unknown` where the bytes were not recognised. */
export type Format = "txt" | "md" | "html" | "docx" | "pdf" | "unknown";

/** What became of an input file. */
export type Outcome = "parsed" | "no_notice" | "duplicate" | "unreadable";

/**
 * One line of cleaned text that knows where it came from.
 * For PDF and DOCX the "decoded source" is the text as extracted, one paragraph a line.
 */
export interface Line {
  /** Cleaned text, without line ending, trimmed at both ends. Never empty. */
  text: string;
  /** 1-based line in the decoded source. */
  line: number;
  /** Offset of the line's first kept character in the decoded source, in UTF-16 code units. */
  offset: number;
  /** Blanks that stood before that character and were trimmed off; left out where there were none. */
  indent?: number;
  /** What was cut out of the line: `at` is an index into `text`, `length` the code units dropped there. */
  cuts: ReadonlyArray<{ at: number; length: number }>;
}

/** A piece of the source that cleaning dropped. */
export interface Removed {
  line: number;
  /** The rule that dropped it, such as `advertisement`, `navigation`, `paid-marker`. */
  rule: string;
  text: string;
}

/** The text of one notice (or other document) found in a file. */
export interface NoticeText {
  /** 1-based position in the file. */
  ordinal: number;
  lines: Line[];
  /** Title and date where the container gives them outside the text (HTML `<meta>`, the metadata table of a page). */
  hints: { title?: string; publishedOn?: string; publisher?: string };
}

/** A file taken to the texts of single notices. */
export interface FileTexts {
  /** Path relative to the corpus folder, with `/`. */
  source: string;
  /** Hex SHA-256 of the bytes. */
  sha256: string;
  bytes: number;
  format: Format;
  /** IANA name, such as `utf-8`, `gb18030`, `utf-16le`; empty for binary containers. */
  encoding: string;
  /** `unreadable` with a message, or `parsed` (whether it holds a notice is decided later). */
  outcome: Extract<Outcome, "parsed" | "unreadable">;
  notices: NoticeText[];
  removed: Removed[];
  messages: Message[];
}

/**
 * Where a character of a cleaned line stands in the decoded source.
 * @param column index into `line.text`, 0 to its length
 * @returns offset in UTF-16 code units of the decoded source
 */
export function sourceOffset(line: Line, column: number): number {
  let offset = line.offset + column;
  for (const cut of line.cuts) if (cut.at <= column) offset += cut.length;
  return offset;
}
