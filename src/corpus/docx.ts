import { isOn, NumberCounter, type ParagraphNumbering, readNumbering } from "./docx-numbering.js";
import { readOfficeXml, type XmlReader } from "./office-xml.js";
import { UnreadableError } from "./unreadable.js";
import { hasZipEnd, readZip, type ZipParts } from "./zip.js";

/** The text of a Word document. */
export interface DocxText {
  /** One paragraph a line, with the numbers that Word would print; a line break inside a paragraph makes a line too. */
  text: string;
  /** Contents lists, by line of `text` above which each stood. */
  contents: Array<{ line: number; text: string }>;
  /** The first mistake in the document's XML; null where there is none. */
  mistake: string | null;
}

const PART = /^(?:_rels\/\.rels|mimetype|word\/(?:document\d*|styles\d*|numbering\d*)\.xml)$/;

/**
 * Takes the text out of a .docx file: paragraphs, tables and text boxes in order, tracked deletions dropped and
 * insertions kept, automatic numbering written out.
 * @param limit largest size of the parts when inflated, in bytes
 * @throws UnreadableError `corpus/unsupported` or `corpus/no-document` where the archive is no Word document,
 * `corpus/inflates-too-far`, `corpus/encrypted`, `corpus/breaks-off`, `corpus/damaged`
 */
export async function readDocx(bytes: Uint8Array, limit: number): Promise<DocxText> {
  let zip: ZipParts;
  try {
    zip = await readZip(bytes, (name) => PART.test(name), limit);
  } catch (error) {
    if (error instanceof UnreadableError) throw error;
    if (!hasZipEnd(bytes)) throw new UnreadableError("corpus/breaks-off", { format: "docx" });
    throw new UnreadableError("corpus/damaged", { format: "docx", reason: (error as Error).message });
  }
  const main = mainPart(zip);
  if (!main) throw notWord(zip);
  const part = (name: string) => zip.parts.get(name) ?? zip.parts.get([...zip.parts.keys()].find(isLike(name)) ?? "");
  const numbering = await readNumbering(part("word/numbering.xml"), part("word/styles.xml"));
  const isContents = (style: string) => /^toc\s?\d/i.test(numbering.styles.get(style)?.name ?? style);
  const reader = new DocumentReader(new NumberCounter(numbering), isContents);
  const mistake = await readOfficeXml(main, reader);
  if (mistake !== null && reader.lines.length === 0) {
    throw new UnreadableError("corpus/damaged", { format: "docx", reason: mistake });
  }
  return { text: reader.lines.join("\n"), contents: reader.contents, mistake };
}

/** `word/styles2.xml` is like `word/styles.xml`. */
function isLike(name: string): (other: string) => boolean {
  const stem = name.replace(/\.xml$/, "");
  return (other) => other.startsWith(stem) && /^\d*\.xml$/.test(other.slice(stem.length));
}

/** The part that holds the document: the usual one, else the one that the archive's relations name. */
function mainPart(zip: ZipParts): Buffer | undefined {
  const usual = zip.parts.get("word/document.xml");
  if (usual) return usual;
  const relations = zip.parts.get("_rels/.rels")?.toString("utf8") ?? "";
  const target = /Target="\/?(?<target>word\/document\d*\.xml)"/.exec(relations)?.groups?.target;
  return target === undefined ? undefined : zip.parts.get(target);
}

/** Says of an archive that is no Word document what it is. */
function notWord(zip: ZipParts): UnreadableError {
  const kinds: Array<[string, string]> = [
    ["xl/workbook.xml", "xlsx"],
    ["ppt/presentation.xml", "pptx"],
    ["OFD.xml", "ofd"],
    ["META-INF/container.xml", "epub"],
  ];
  const mime = zip.parts.get("mimetype")?.toString("latin1") ?? "";
  const found = kinds.find(([name]) => zip.names.has(name))?.[1] ?? (mime.includes("opendocument") ? "odt" : null);
  return found === null
    ? new UnreadableError("corpus/no-document")
    : new UnreadableError("corpus/unsupported", { found });
}

/** Elements whose content Word does not print as it stands. */
const SKIPPED = new Set([
  "w:del",
  "w:moveFrom",
  "w:delText",
  "w:instrText",
  "w:delInstrText",
  "w:rt",
  "w:pPrChange",
  "w:rPrChange",
  "w:tblPrChange",
  "w:trPrChange",
  "w:tcPrChange",
  "w:sectPrChange",
  "w:numberingChange",
]);

interface Paragraph extends ParagraphNumbering {
  text: string;
  /** Its mark was deleted, so that it runs on into the next one. */
  runsOn: boolean;
}

class DocumentReader implements XmlReader {
  readonly lines: string[] = [];
  readonly contents: DocxText["contents"] = [];
  readonly #counter: NumberCounter;
  readonly #isContents: (style: string) => boolean;
  /** Open paragraphs; a text box has its own inside another one's. */
  readonly #paragraphs: Paragraph[] = [];
  /** Text of paragraphs whose mark was deleted, waiting for the next one. */
  #carried = "";
  /** How deep the reading is inside skipped elements; 0 outside. */
  #skipped = 0;
  #inText = 0;
  #inProperties = 0;
  #inRun = 0;
  #isHidden = false;
  /** For each open mc:AlternateContent, whether a choice was read: then its fallback says the same again. */
  readonly #choices: boolean[] = [];

  /** @param isContents whether a paragraph style is one of a contents list */
  constructor(counter: NumberCounter, isContents: (style: string) => boolean) {
    this.#counter = counter;
    this.#isContents = isContents;
  }

  open(name: string, attributes: Record<string, string>): void {
    const paragraph = this.#paragraphs.at(-1);
    if (this.#skipped > 0) {
      this.#skipped++;
      return;
    }
    if (name === "w:del" && this.#inProperties > 0) {
      // In the properties of a paragraph's mark this is a note on the mark, not deleted text.
      if (paragraph && this.#inRun === 0) paragraph.runsOn = true;
    }
    if (SKIPPED.has(name) || (name === "mc:Fallback" && this.#choices.at(-1))) {
      this.#skipped = 1;
      return;
    }
    switch (name) {
      case "w:p":
        this.#paragraphs.push({ text: "", style: null, list: null, level: null, runsOn: false });
        break;
      case "w:pPr":
        this.#inProperties++;
        break;
      case "w:pStyle":
        if (paragraph) paragraph.style = attributes["w:val"] ?? null;
        break;
      case "w:numId":
        if (paragraph && this.#inProperties > 0) paragraph.list = attributes["w:val"] ?? null;
        break;
      case "w:ilvl":
        if (paragraph && this.#inProperties > 0) paragraph.level = levelOf(attributes["w:val"]);
        break;
      case "w:r":
        this.#inRun++;
        this.#isHidden = false;
        break;
      case "w:vanish":
        if (this.#inRun > 0 && isOn(attributes)) this.#isHidden = true;
        break;
      case "w:t":
      case "m:t":
        this.#inText++;
        break;
      case "w:tab":
      case "w:ptab":
        // In the properties of a paragraph this is a tab stop.
        if (this.#inProperties === 0) this.#write("\t");
        break;
      case "w:br":
      case "w:cr":
        this.#write("\n");
        break;
      case "w:noBreakHyphen":
        this.#write("-");
        break;
      case "mc:AlternateContent":
        this.#choices.push(false);
        break;
      case "mc:Choice":
        if (this.#choices.length > 0) this.#choices[this.#choices.length - 1] = true;
        break;
    }
  }

  close(name: string): void {
    if (this.#skipped > 0) {
      this.#skipped--;
      return;
    }
    switch (name) {
      case "w:p":
        this.#endParagraph();
        break;
      case "w:pPr":
        this.#inProperties--;
        break;
      case "w:r":
        this.#inRun--;
        this.#isHidden = false;
        break;
      case "w:t":
      case "m:t":
        this.#inText--;
        break;
      case "mc:AlternateContent":
        this.#choices.pop();
        break;
    }
  }

  text(text: string): void {
    if (this.#inText > 0 && this.#skipped === 0) this.#write(text);
  }

  #write(text: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph && !this.#isHidden) paragraph.text += text;
  }

  #endParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    if (!paragraph) return;
    const text = this.#carried + paragraph.text.replace(/\r\n?/g, "\n");
    this.#carried = "";
    if (paragraph.runsOn) {
      this.#carried = text;
      return;
    }
    const number = this.#counter.next(paragraph);
    if (paragraph.style !== null && this.#isContents(paragraph.style)) {
      if (text.trim() !== "") this.contents.push({ line: this.lines.length + 1, text });
      return;
    }
    if (text.trim() === "") return;
    this.lines.push(...(number + text).split("\n"));
  }
}

function levelOf(value: string | undefined): number | null {
  const level = Number(value);
  return Number.isInteger(level) && level >= 0 && level <= 8 ? level : null;
}
