import { readOfficeXml, type XmlReader } from "../corpus/office-xml.js";
import { readZip } from "../corpus/zip.js";
import { type Grid, type GridRow, isBlank } from "./grid.js";

/** Largest size of all parts that are read, inflated, in bytes: a hundred thousand rows and more. */
const LIMIT = 200_000_000;
/** Columns read; a coding sheet has some twenty, and cells far out would make every row long. */
const MOST_COLUMNS = 256;

const PARTS = /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedstrings\.xml|worksheets\/[^/]{1,80}\.xml)$/i;

/**
 * Reads the worksheets of a workbook (Office Open XML) in their order: what their cells show, without formats; of a
 * formula its last result. Numbers and dates are given as they are stored, a date as its serial number.
 * @throws Error if the file is damaged or no workbook; UnreadableError if it is encrypted or inflates too far
 */
export async function readXlsx(bytes: Uint8Array): Promise<Grid[]> {
  const { parts } = await readZip(bytes, (name) => PARTS.test(name), LIMIT);
  const part = (name: string) => {
    const found = [...parts].find(([one]) => one.toLowerCase() === name.toLowerCase());
    return found?.[1];
  };
  const workbook = part("xl/workbook.xml");
  const relations = part("xl/_rels/workbook.xml.rels");
  if (!workbook || !relations) throw new Error("no xl/workbook.xml");
  const { sheets, date1904 } = await readWorkbook(workbook);
  const targets = await readRelations(relations);
  const shared = part("xl/sharedStrings.xml");
  const strings = shared ? await readSharedStrings(shared) : [];
  const grids: Grid[] = [];
  for (const relation of sheets) {
    const sheet = part(targets.get(relation) ?? "");
    if (sheet) grids.push({ rows: await readWorksheet(sheet, strings), date1904 });
  }
  return grids;
}

/** An element's or attribute's name without the prefix that a file may give it. */
function local(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

async function readXml(bytes: Uint8Array, reader: Partial<XmlReader>): Promise<void> {
  const mistake = await readOfficeXml(bytes, {
    open: (name, attributes) => reader.open?.(local(name), attributes),
    close: (name) => reader.close?.(local(name)),
    text: (text) => reader.text?.(text),
  });
  if (mistake !== null) throw new Error(mistake);
}

async function readWorkbook(bytes: Uint8Array): Promise<{ sheets: string[]; date1904: boolean }> {
  const sheets: string[] = [];
  let date1904 = false;
  await readXml(bytes, {
    open(name, attributes) {
      if (name === "workbookPr") date1904 = attributes.date1904 === "1" || attributes.date1904 === "true";
      if (name !== "sheet") return;
      const relation = Object.entries(attributes).find(([key]) => key !== "id" && local(key) === "id");
      if (relation) sheets.push(relation[1]);
    },
  });
  return { sheets, date1904 };
}

/** Targets of the workbook's relations by their identifiers, as names of parts. */
async function readRelations(bytes: Uint8Array): Promise<Map<string, string>> {
  const targets = new Map<string, string>();
  await readXml(bytes, {
    open(name, { Id, Target }) {
      if (name === "Relationship" && Id && Target)
        targets.set(Id, Target.startsWith("/") ? Target.slice(1) : `xl/${Target}`);
    },
  });
  return targets;
}

/** Collects the text of `t` elements, leaving out those of phonetic guides (`rPh`), which Excel adds to Chinese text. */
function textCollector() {
  let text = "";
  let inText = false;
  let inGuide = false;
  return {
    open(name: string) {
      if (name === "rPh") inGuide = true;
      if (name === "t") inText = true;
    },
    close(name: string) {
      if (name === "rPh") inGuide = false;
      if (name === "t") inText = false;
    },
    text(piece: string) {
      if (inText && !inGuide) text += piece;
    },
    take() {
      const taken = unescapeText(text);
      text = "";
      return taken;
    },
  };
}

/** Undoes the `_xHHHH_` of ECMA-376 (ST_Xstring); line ends become line feeds. */
function unescapeText(text: string): string {
  return text
    .replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\r\n?/g, "\n");
}

async function readSharedStrings(bytes: Uint8Array): Promise<string[]> {
  const strings: string[] = [];
  const collector = textCollector();
  await readXml(bytes, {
    open: collector.open,
    text: collector.text,
    close(name) {
      collector.close(name);
      if (name === "si") strings.push(collector.take());
    },
  });
  return strings;
}

async function readWorksheet(bytes: Uint8Array, strings: readonly string[]): Promise<GridRow[]> {
  const rows: GridRow[] = [];
  const collector = textCollector();
  let row = 0;
  let column = -1;
  let cells: string[] = [];
  let type = "n";
  let value = "";
  let inValue = false;
  await readXml(bytes, {
    open(name, attributes) {
      collector.open(name);
      if (name === "row") {
        // Row and cell references may be left out; then each follows on the one before.
        row = Number(attributes.r ?? row + 1);
        column = -1;
        cells = [];
      } else if (name === "c") {
        column = attributes.r === undefined ? column + 1 : columnOf(attributes.r);
        type = attributes.t ?? "n";
        value = "";
      } else if (name === "v") inValue = true;
    },
    text(piece) {
      if (inValue) value += piece;
      else collector.text(piece);
    },
    close(name) {
      collector.close(name);
      if (name === "v") inValue = false;
      else if (name === "c") {
        const inline = collector.take();
        const shown = type === "inlineStr" ? inline : cellText(type, value, strings);
        if (shown === "" || column < 0 || column >= MOST_COLUMNS) return;
        while (cells.length < column) cells.push("");
        cells[column] = shown;
      } else if (name === "row" && !isBlank(cells)) rows.push({ row, cells });
    },
  });
  return rows;
}

function cellText(type: string, value: string, strings: readonly string[]): string {
  if (type === "s") return strings[Number(value)] ?? "";
  if (type === "b") return value === "1" ? "TRUE" : "FALSE";
  return type === "str" ? unescapeText(value) : value;
}

/** 0 for `A1`, 27 for `AB7`. */
function columnOf(reference: string): number {
  let column = 0;
  for (const character of reference) {
    const place = character.charCodeAt(0) - 64;
    if (place < 1 || place > 26) break;
    column = column * 26 + place;
  }
  return column - 1;
}
