import { createRequire } from "node:module";
import { dirname, join, sep } from "node:path";
import { layOutPages, type PdfPage, type TextRun } from "./pdf-layout.js";
import type { Removed } from "./text.js";
import { UnreadableError } from "./unreadable.js";

/** The text of a PDF. */
export interface PdfText {
  /** One paragraph a line. */
  text: string;
  /** Page numbers and running heads. */
  removed: Removed[];
  pages: number;
  /** Share of characters that no Chinese text has, 0–1: the mark of a font without a map to Unicode. */
  garbled: number;
}

/** More pages than a notice or a collection of them has. */
const MOST_PAGES = 5000;
/** How far before the end of its bytes a PDF may end: what readers allow. */
const END_WITHIN = 1024;
/** A page with fewer characters than this is taken for a picture. */
const FEWEST_CHARS = 10;

/**
 * Takes the text out of a PDF with pdf.js and its own character maps, so that Chinese fonts that are not embedded and
 * have no map to Unicode are read as well.
 * @throws UnreadableError `corpus/encrypted` where it asks for a password, `corpus/breaks-off` where its end is missing,
 * `corpus/damaged`, `corpus/scanned` where the pages hold no text
 */
export async function readPdf(bytes: Uint8Array): Promise<PdfText> {
  const { getDocument, VerbosityLevel } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const root = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
  const task = getDocument({
    // pdf.js takes the memory it is given, so it gets a copy.
    data: new Uint8Array(bytes),
    cMapUrl: join(root, "cmaps") + sep,
    cMapPacked: true,
    standardFontDataUrl: join(root, "standard_fonts") + sep,
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    stopAtErrors: false,
  });
  try {
    const document = await task.promise;
    const pages: PdfPage[] = [];
    for (let number = 1; number <= Math.min(document.numPages, MOST_PAGES); number++) {
      const page = await document.getPage(number);
      pages.push(await readPage(page));
      page.cleanup();
    }
    const { text, removed } = layOutPages(pages);
    if (text.replace(/\s+/g, "").length < FEWEST_CHARS)
      throw new UnreadableError("corpus/scanned", { pages: pages.length });
    return { text, removed, pages: pages.length, garbled: garbledShare(text) };
  } catch (error) {
    if (error instanceof UnreadableError) throw error;
    const { name, message } = error as Error;
    if (name === "PasswordException") throw new UnreadableError("corpus/encrypted", { format: "pdf" });
    if (!hasPdfEnd(bytes)) throw new UnreadableError("corpus/breaks-off", { format: "pdf" });
    throw new UnreadableError("corpus/damaged", { format: "pdf", reason: message });
  } finally {
    await task.destroy();
  }
}

/** Whether the mark that ends a PDF stands near the end, where programs may have put other bytes behind it. */
function hasPdfEnd(bytes: Uint8Array): boolean {
  const tail = bytes.subarray(-END_WITHIN);
  return Buffer.from(tail.buffer, tail.byteOffset, tail.length).includes("%%EOF", 0, "latin1");
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof import("pdfjs-dist").getDocument>["promise"]>["getPage"]>>;

async function readPage(page: Page): Promise<PdfPage> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const content = await page.getTextContent({ disableNormalization: true });
  const runs: TextRun[] = [];
  for (const item of content.items) {
    if (!("str" in item)) continue;
    const [a, b, c, d, x, y] = multiply(transform, item.transform);
    // Words set aslant or upright across the page are a watermark or a seal.
    if (Math.abs(b!) > 0.2 * Math.abs(a!)) continue;
    runs.push({ text: withoutLigatures(item.str), x: x!, y: y!, width: item.width, size: Math.hypot(c!, d!) });
  }
  return { width, height, runs };
}

/** Ligatures of a font as the characters that they are made of; all else stays as the PDF has it. */
function withoutLigatures(text: string): string {
  return text.replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize("NFKC")).replaceAll("\u2e3a", "——");
}

/** The transformation that does `inner` first, then `outer`. */
function multiply(outer: number[], inner: number[]): number[] {
  const [a, b, c, d, e, f] = outer as [number, number, number, number, number, number];
  const [g, h, i, j, k, l] = inner as [number, number, number, number, number, number];
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

const USUAL =
  /[\s\x20-\x7e\u00a0\u00a7\u00b0-\u00b3\u00b7\u00d7\u00f7\u2010-\u2027\u2030-\u203b\u2100-\u218f\u2190-\u21ff\u2200-\u22ff\u2460-\u24ff\u2500-\u25ff\u2600-\u26ff\u2e80-\u2fdf\u3000-\u303f\u3105-\u312f\u3220-\u33ff\u4e00-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef]+/g;

function garbledShare(text: string): number {
  return text.length === 0 ? 0 : text.replace(USUAL, "").length / text.length;
}
