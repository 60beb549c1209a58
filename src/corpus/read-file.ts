import { sha256 } from "../files/sha256.js";
import { message } from "../messages/catalogue.js";
import type { Message } from "../messages/message.js";
import { type Cleaned, cleanText } from "./clean.js";
import { decode } from "./decode.js";
import { declaredCharset, inSource, readHtml } from "./html.js";
import { findMarkdown } from "./markdown.js";
import { EXTENSIONS, extensionOf, recogniseFormat } from "./recognise-format.js";
import { splitNotices } from "./split.js";
import type { FileTexts, Format, NoticeText, Removed } from "./text.js";
import { UnreadableError } from "./unreadable.js";

/** Bounds on what is read, in bytes. */
export interface ReadLimits {
  /** Largest file. */
  bytes: number;
  /** Largest size of a Word document's parts when inflated, together. */
  inflated: number;
}

/** 64 MiB each: some hundred times the largest notice known. */
export const DEFAULT_LIMITS: ReadLimits = { bytes: 64 << 20, inflated: 64 << 20 };

/** Share of characters that no Chinese text has above which a PDF is called garbled. */
const GARBLED = 0.05;

/** A file's text with all but its own words gone, not yet split. */
interface Extracted {
  encoding: string;
  cleaned: Cleaned;
  hints: NoticeText["hints"];
  messages: Message[];
}

/**
 * Takes a file to the texts of its notices. The format is told by the content first, then by the extension. What
 * cannot be read gives the outcome `unreadable` and a message that says why and what to do; no bytes make it throw.
 * @param source path relative to the corpus folder, with `/`
 * @param limits where given, replace the defaults
 */
export async function readFileTexts(
  bytes: Uint8Array,
  source: string,
  limits: Partial<ReadLimits> = {},
): Promise<FileTexts> {
  const bounds = { ...DEFAULT_LIMITS, ...limits };
  const file: FileTexts = {
    source,
    sha256: sha256(bytes),
    bytes: bytes.length,
    format: "unknown",
    encoding: "",
    outcome: "unreadable",
    notices: [],
    removed: [],
    messages: [],
  };
  try {
    if (bytes.length === 0) throw new UnreadableError("corpus/empty");
    if (bytes.length > bounds.bytes) {
      throw new UnreadableError("corpus/too-large", { bytes: bytes.length, limit: bounds.bytes });
    }
    file.format = recogniseFormat(bytes, source);
    const { encoding, cleaned, hints, messages } = await extract(bytes, file.format, bounds);
    const { notices, removed } = splitNotices(cleaned);
    Object.assign(file, { encoding, removed, messages: [...namedOtherwise(source, file.format), ...messages] });
    if (notices.length === 0) throw new UnreadableError("corpus/blank");
    // What a page says of itself is said of its one article.
    if (notices.length === 1) Object.assign(notices[0]!.hints, hints);
    Object.assign(file, { outcome: "parsed", notices });
  } catch (error) {
    file.messages.push(asMessage(error, file.format));
  }
  return file;
}

/** A warning where a file's name stands for another format than its content is. */
function namedOtherwise(source: string, format: Format): Message[] {
  const extension = extensionOf(source);
  const named = EXTENSIONS.get(extension);
  return named === undefined || named === format ? [] : [message("corpus/other-format", null, { extension, format })];
}

async function extract(bytes: Uint8Array, format: Format, limits: ReadLimits): Promise<Extracted> {
  switch (format) {
    case "html":
      return extractHtml(bytes);
    case "docx":
      return extractDocx(bytes, limits);
    case "pdf":
      return extractPdf(bytes);
    default: {
      const { text, encoding, replaced } = decode(bytes);
      const cleaned = cleanText(text, format === "md" ? findMarkdown(text) : []);
      return { encoding, cleaned, hints: {}, messages: replacedMessages(text, replaced, encoding) };
    }
  }
}

async function extractHtml(bytes: Uint8Array): Promise<Extracted> {
  const { text, encoding, replaced } = decode(bytes, declaredCharset(bytes));
  const page = await readHtml(text);
  const cleaned = inSource(cleanText(page.text), page);
  return { encoding, cleaned, hints: page.hints, messages: replacedMessages(text, replaced, encoding) };
}

async function extractDocx(bytes: Uint8Array, limits: ReadLimits): Promise<Extracted> {
  const { readDocx } = await import("./docx.js");
  const { text, contents, mistake } = await readDocx(bytes, limits.inflated);
  const removed = contents.map((piece) => ({ ...piece, rule: "table-of-contents" }));
  const messages = mistake === null ? [] : [message("corpus/damaged-part", null, { reason: mistake })];
  return { encoding: "", cleaned: withRemoved(cleanText(text), removed), hints: {}, messages };
}

async function extractPdf(bytes: Uint8Array): Promise<Extracted> {
  const { readPdf } = await import("./pdf.js");
  const { text, removed, garbled } = await readPdf(bytes);
  const messages = garbled > GARBLED ? [message("corpus/garbled", null, { percent: Math.round(garbled * 100) })] : [];
  return { encoding: "", cleaned: withRemoved(cleanText(text), removed), hints: {}, messages };
}

function withRemoved(cleaned: Cleaned, removed: readonly Removed[]): Cleaned {
  return { ...cleaned, removed: [...cleaned.removed, ...removed].sort((a, b) => a.line - b.line) };
}

function replacedMessages(text: string, count: number, encoding: string): Message[] {
  if (count === 0) return [];
  const line = text.slice(0, text.indexOf("\ufffd")).split("\n").length;
  return [message("corpus/replacement-characters", line, { count, encoding })];
}

function asMessage(error: unknown, format: Format): Message {
  if (error instanceof UnreadableError) return message(error.rule, null, error.args);
  return message("corpus/damaged", null, { format, reason: error instanceof Error ? error.message : String(error) });
}
