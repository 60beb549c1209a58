/** What a PDF has to know of a font: its glyphs by character, their widths, and the outlines as a CFF table. */
import { readFileSync } from "node:fs";
import subsetFont from "subset-font";

const FONT = new URL("../../node_modules/@embedpdf/fonts-sc/fonts/NotoSansHans-Regular.otf", import.meta.url);

/**
 * Cuts Noto Sans Hans down to the characters of a text.
 * @param {string} text
 * @returns {Promise<{cff: Buffer, cidOf: Map<string, number>, widthOf: Map<string, number>}>} the CFF table, and by
 *   character its CID in that table and its width in thousandths of the type size
 */
export async function subset(text) {
  const font = await subsetFont(readFileSync(FONT), text, { targetFormat: "sfnt" });
  const tables = readTables(font);
  const unitsPerEm = tables.head.readUInt16BE(18);
  const metrics = tables.hhea.readUInt16BE(34);
  const glyphs = readCmap(tables.cmap);
  const cids = readCharset(tables["CFF "], tables.maxp.readUInt16BE(4));
  const cidOf = new Map();
  const widthOf = new Map();
  for (const char of new Set(text)) {
    const glyph = glyphs.get(char.codePointAt(0));
    if (glyph === undefined) throw new Error(`the font has no glyph for ${char}`);
    const advance = tables.hmtx.readUInt16BE(4 * Math.min(glyph, metrics - 1));
    cidOf.set(char, cids[glyph]);
    widthOf.set(char, Math.round((advance * 1000) / unitsPerEm));
  }
  return { cff: tables["CFF "], cidOf, widthOf };
}

function readTables(font) {
  const tables = {};
  for (let i = 0; i < font.readUInt16BE(4); i++) {
    const at = 12 + 16 * i;
    const start = font.readUInt32BE(at + 8);
    tables[font.toString("latin1", at, at + 4)] = font.subarray(start, start + font.readUInt32BE(at + 12));
  }
  return tables;
}

/** Code point to glyph, from the subtables of format 4 and 12. */
function readCmap(cmap) {
  const glyphs = new Map();
  for (let i = 0; i < cmap.readUInt16BE(2); i++) {
    const table = cmap.subarray(cmap.readUInt32BE(4 + 8 * i + 4));
    const format = table.readUInt16BE(0);
    if (format === 4) readFormat4(table, glyphs);
    if (format === 12) {
      for (let group = 0; group < table.readUInt32BE(12); group++) {
        const at = 16 + 12 * group;
        const [first, last, glyph] = [0, 4, 8].map((step) => table.readUInt32BE(at + step));
        for (let code = first; code <= last; code++) glyphs.set(code, glyph + code - first);
      }
    }
  }
  return glyphs;
}

function readFormat4(table, glyphs) {
  const double = table.readUInt16BE(6);
  for (let segment = 0; segment < double; segment += 2) {
    const last = table.readUInt16BE(14 + segment);
    const first = table.readUInt16BE(16 + double + segment);
    const delta = table.readInt16BE(16 + 2 * double + segment);
    const rangeAt = 16 + 3 * double + segment;
    const range = table.readUInt16BE(rangeAt);
    for (let code = first; code <= last && code !== 0xffff; code++) {
      const raw = range === 0 ? code : table.readUInt16BE(rangeAt + range + 2 * (code - first));
      if (range === 0 || raw !== 0) glyphs.set(code, (raw + delta) & 0xffff);
    }
  }
}

/** CID of each glyph: Noto Sans Hans is CID-keyed, and the CFF charset says which CID a glyph has kept. */
function readCharset(cff, count) {
  const names = skipIndex(cff, cff[2]);
  const top = indexEntry(cff, names.end, 0);
  const start = topOperand(top, 15);
  const cids = [0];
  if (start <= 2) throw new Error("the font is not CID-keyed");
  const format = cff[start];
  let at = start + 1;
  while (cids.length < count) {
    const first = cff.readUInt16BE(at);
    at += 2;
    let left = 0;
    if (format === 1) left = cff[at++];
    if (format === 2) {
      left = cff.readUInt16BE(at);
      at += 2;
    }
    for (let more = 0; more <= left; more++) cids.push(first + more);
  }
  return cids;
}

function skipIndex(cff, at) {
  const count = cff.readUInt16BE(at);
  if (count === 0) return { end: at + 2 };
  const size = cff[at + 2];
  const data = at + 3 + size * (count + 1) - 1;
  return { end: data + cff.readUIntBE(at + 3 + size * count, size), size, data };
}

function indexEntry(cff, at, entry) {
  const { size, data } = skipIndex(cff, at);
  const offset = (n) => cff.readUIntBE(at + 3 + size * n, size);
  return cff.subarray(data + offset(entry), data + offset(entry + 1));
}

/** The last operand before a one-byte operator of a DICT. */
function topOperand(dict, wanted) {
  let operand = 0;
  for (let at = 0; at < dict.length; ) {
    const byte = dict[at];
    if (byte === 28) [operand, at] = [dict.readInt16BE(at + 1), at + 3];
    else if (byte === 29) [operand, at] = [dict.readInt32BE(at + 1), at + 5];
    else if (byte === 30) {
      // A real number: nibbles up to an f.
      do at++;
      while ((dict[at] & 0xf) !== 0xf && dict[at] >> 4 !== 0xf);
      at++;
    } else if (byte >= 251) [operand, at] = [-(byte - 251) * 256 - dict[at + 1] - 108, at + 2];
    else if (byte >= 247) [operand, at] = [(byte - 247) * 256 + dict[at + 1] + 108, at + 2];
    else if (byte >= 32) [operand, at] = [byte - 139, at + 1];
    else if (byte === 12) at += 2;
    else if (byte === wanted) return operand;
    else at++;
  }
  return 0;
}
