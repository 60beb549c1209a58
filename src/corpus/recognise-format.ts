import { utf16Order } from "./decode.js";
import type { Format } from "./text.js";
import { UnreadableError } from "./unreadable.js";

/** The extensions that are read, in lower case, with the format that each stands for. */
export const EXTENSIONS: ReadonlyMap<string, Format> = new Map([
  [".txt", "txt"],
  [".md", "md"],
  [".html", "html"],
  [".htm", "html"],
  [".docx", "docx"],
  [".pdf", "pdf"],
]);

/** First bytes of formats that are not read, in Latin-1. */
const FOREIGN: ReadonlyArray<[start: string, name: string]> = [
  ["{\\rtf", "rtf"],
  ["\x89PNG", "png"],
  ["\xff\xd8\xff", "jpg"],
  ["GIF8", "gif"],
  ["BM", "bmp"],
  ["II*\0", "tiff"],
  ["MM\0*", "tiff"],
  ["Rar!", "rar"],
  ["7z\xbc\xaf", "7z"],
  ["\x1f\x8b", "gzip"],
  ["SQLite format 3", "sqlite"],
  ["\x7fELF", "elf"],
  ["MZ", "exe"],
  ["PAR1", "parquet"],
  ["bplist", "plist"],
];
/** A PDF may have other bytes before its mark. */
const PDF_WITHIN = 1024;
const HTML_START =
  /^<(?:!doctype\s+html|html|head|body|meta|title|div|table|article|section|h1|p|center|style|script|link)[\s>]/i;
const WORD_XML = /<w:wordDocument|<pkg:package/;
const CONTROL = /[\x00-\x08\x0e-\x1f]/;
/** Share of control characters above which bytes are no text. */
const CONTROLS = 0.02;

/**
 * Tells a file's format by its content, then by its extension.
 * @param source its name or path
 * @throws UnreadableError `corpus/encrypted`, `corpus/old-office`, `corpus/unsupported`, `corpus/binary` or
 * `corpus/plain-text`, with what was found
 */
export function recogniseFormat(bytes: Uint8Array, source: string): Format {
  const start = latin1(bytes, 4096);
  if (start.startsWith("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) throw officeError(bytes);
  if (start.startsWith("PK\x03\x04") || start.startsWith("PK\x05\x06")) return "docx";
  if (start.slice(0, PDF_WITHIN).includes("%PDF-")) return "pdf";
  const extension = extensionOf(source);
  const foreign = FOREIGN.find(([mark]) => start.startsWith(mark));
  if (foreign && (foreign[0].length > 2 || looksBinary(bytes))) {
    throw new UnreadableError("corpus/unsupported", { found: foreign[1] });
  }
  if (looksBinary(bytes)) throw new UnreadableError("corpus/binary");

  const text = start.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, "").replaceAll("\0", "");
  if (/^\s{0,20}(?:mime-version|from|content-type):/i.test(text) && /multipart\/related/i.test(text)) {
    throw new UnreadableError("corpus/unsupported", { found: "mhtml" });
  }
  if (WORD_XML.test(text)) throw new UnreadableError("corpus/unsupported", { found: "Word XML" });
  if (HTML_START.test(withoutProlog(text))) return "html";
  const format = EXTENSIONS.get(extension);
  if (format === "docx" || format === "pdf") throw new UnreadableError("corpus/plain-text", { extension });
  if (!format && extension !== "") throw new UnreadableError("corpus/unsupported", { found: extension });
  return format ?? "txt";
}

/** The extension of a path in lower case, with its dot; empty where it has none. */
export function extensionOf(path: string): string {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const dot = name.lastIndexOf(".");
  return dot > 0 ? name.slice(dot).toLowerCase() : "";
}

/** Office files of the old kind, and encrypted ones of the new, are one container; its directory names the streams. */
function officeError(bytes: Uint8Array): UnreadableError {
  const holds = (name: string) =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(name, 0, "utf16le");
  if (holds("EncryptedPackage")) return new UnreadableError("corpus/encrypted", { format: "Office" });
  const kind = holds("WordDocument")
    ? "doc/wps"
    : holds("Workbook")
      ? "xls/et"
      : holds("PowerPoint")
        ? "ppt/dps"
        : "OLE";
  return new UnreadableError("corpus/old-office", { kind });
}

/** Text has hardly any control characters but blanks and line ends; only UTF-16 has zeros. */
function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 65536);
  let controls = 0;
  // Nearly every file has none of them, which a search tells sooner than a loop.
  if (!CONTROL.test(latin1(sample, sample.length))) return false;
  for (let at = 0; at < sample.length; at++) {
    const byte = sample[at]!;
    if (byte < 32 && !(byte >= 9 && byte <= 13)) controls++;
  }
  return controls > sample.length * CONTROLS && utf16Order(bytes) === null;
}

/** Without the comments and the XML declaration that may stand before a page's first element. */
function withoutProlog(text: string): string {
  let rest = text.trimStart();
  for (;;) {
    const end = rest.startsWith("<!--") ? rest.indexOf("-->") + 3 : rest.startsWith("<?") ? rest.indexOf(">") + 1 : 0;
    if (end < 3) return rest;
    rest = rest.slice(end).trimStart();
  }
}

function latin1(bytes: Uint8Array, length: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1", 0, length);
}
