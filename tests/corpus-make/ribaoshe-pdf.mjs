/**
 * Makes corpus/xiaxun-ribaoshe.pdf: a notice printed from an office program. Lines are broken to the page, each page has
 * its number at the foot, and the font is a subset with codes of its own, so that only the ToUnicode map says what they
 * mean.
 * usage: node tests/corpus-make/ribaoshe-pdf.mjs [FILE]
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { subset } from "./font-subset.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const paragraphs = JSON.parse(readFileSync(here("ribaoshe.json"), "utf8"));

const PAGE = { width: 595, height: 842, margin: 72 };
const BODY = { size: 14, lead: 26 };
const TITLE = { size: 18, lead: 32 };
/** Marks that may not open a line. */
const CLOSING = "，。；：、”’）》！？%";

const { cff, cidOf, widthOf } = await subset(`${paragraphs.join("")}—0123456789 　`);
const widthOfText = (text, size) => [...text].reduce((sum, char) => sum + (widthOf.get(char) * size) / 1000, 0);

const MEASURE = PAGE.width - 2 * PAGE.margin;

/** Breaks a paragraph into lines that fit the page. */
function breakLines(text, size, indent) {
  const lines = [];
  let line = "";
  let used = indent;
  for (const char of text) {
    const width = widthOfText(char, size);
    if (used + width > MEASURE && !CLOSING.includes(char)) {
      lines.push(line);
      line = "";
      used = 0;
    }
    line += char;
    used += width;
  }
  lines.push(line);
  return lines;
}

/** Lines with their place: the title and the date stand in the middle, paragraphs open two characters in. */
function layOut() {
  const pages = [[]];
  let y = PAGE.height - PAGE.margin;
  const put = (text, size, x, lead, spacing) => {
    y -= lead;
    if (y < PAGE.margin) {
      pages.push([]);
      y = PAGE.height - PAGE.margin - lead;
    }
    pages.at(-1).push({ text, size, x, y, spacing });
  };
  paragraphs.forEach((text, at) => {
    const { size, lead } = at === 0 ? TITLE : BODY;
    const centred = at < 2;
    const indent = centred ? 0 : 2 * size;
    breakLines(text, size, indent).forEach((line, row, lines) => {
      const width = widthOfText(line, size);
      const from = row === 0 ? indent : 0;
      const x = centred ? (PAGE.width - width) / 2 : PAGE.margin + from;
      // All lines but a paragraph's last are spaced out to the margin, as office programs do.
      const spacing = row === lines.length - 1 ? 0 : (MEASURE - from - width) / line.length;
      put(line, size, x, lead, spacing);
    });
  });
  pages.forEach((page, at) => {
    const text = `— ${at + 1} —`;
    page.push({ text, size: 10, x: (PAGE.width - widthOfText(text, 10)) / 2, y: 40, spacing: 0 });
  });
  return pages;
}

const hex = (number) => number.toString(16).padStart(4, "0");
const codes = (text) => [...text].map((char) => hex(cidOf.get(char))).join("");
const pages = layOut();

/** By CID: the characters in order. */
const chars = [...cidOf].sort(([, a], [, b]) => a - b);

function toUnicode() {
  const blocks = [];
  for (let at = 0; at < chars.length; at += 100) {
    const part = chars.slice(at, at + 100);
    const rows = part.map(([char, cid]) => `<${hex(cid)}> <${Buffer.from(char, "utf16le").swap16().toString("hex")}>`);
    blocks.push(`${part.length} beginbfchar\n${rows.join("\n")}\nendbfchar`);
  }
  return (
    "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
    "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n/CMapName /Adobe-Identity-UCS def\n" +
    "/CMapType 2 def\n1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n" +
    `${blocks.join("\n")}\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n`
  );
}

const stream = (data, entries = "") =>
  Buffer.concat([
    Buffer.from(`<< ${entries}/Length ${data.length} >>\nstream\n`, "latin1"),
    Buffer.from(data),
    Buffer.from("\nendstream", "latin1"),
  ]);

const FIRST_PAGE = 8;
const widths = chars.map(([char, cid]) => `${cid} [${widthOf.get(char)}]`).join(" ");
const objects = [
  "<< /Type /Catalog /Pages 2 0 R /Lang (zh-CN) >>",
  `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${FIRST_PAGE + 2 * at} 0 R`).join(" ")}] >>`,
  "<< /Type /Font /Subtype /Type0 /BaseFont /ZGCAAA+NotoSansHans /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 7 0 R >>",
  "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /ZGCAAA+NotoSansHans /DW 1000 /FontDescriptor 5 0 R " +
    `/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /W [${widths}] >>`,
  "<< /Type /FontDescriptor /FontName /ZGCAAA+NotoSansHans /Flags 4 /FontBBox [-200 -300 1200 1100] /ItalicAngle 0 " +
    "/Ascent 880 /Descent -120 /CapHeight 733 /StemV 80 /FontFile3 6 0 R >>",
  stream(cff, "/Subtype /CIDFontType0C "),
  stream(toUnicode()),
  ...pages.flatMap((page, at) => [
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] ` +
      `/Resources << /Font << /F1 3 0 R >> >> /Contents ${FIRST_PAGE + 2 * at + 1} 0 R >>`,
    stream(
      page
        .map(
          ({ text, size, x, y, spacing }) =>
            `BT /F1 ${size} Tf ${spacing.toFixed(3)} Tc ${x.toFixed(2)} ${y.toFixed(2)} Td <${codes(text)}> Tj ET\n`,
        )
        .join(""),
    ),
  ]),
];

const parts = [Buffer.from("%PDF-1.5\n%\xe2\xe3\xcf\xd3\n", "latin1")];
const offsets = [];
let length = parts[0].length;
objects.forEach((object, at) => {
  const body = Buffer.concat([Buffer.from(`${at + 1} 0 obj\n`), Buffer.from(object), Buffer.from("\nendobj\n")]);
  offsets.push(length);
  length += body.length;
  parts.push(body);
});
const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
parts.push(
  Buffer.from(
    `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\n` +
      `startxref\n${length}\n%%EOF\n`,
  ),
);
writeFileSync(process.argv[2] ?? here("../../corpus/xiaxun-ribaoshe.pdf"), Buffer.concat(parts));
