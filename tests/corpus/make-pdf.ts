/** A run of text on a page: lengths in points, `y` from the page's bottom. */
export interface Run {
  text: string;
  x: number;
  y: number;
  size: number;
}

const encode = (text: string) => Buffer.from(text, "utf16le").swap16().toString("hex");

/**
 * Makes a PDF of A4 pages for tests. Its font is not embedded and has no map to Unicode, as in many offices' files:
 * reading it takes the reader's own character maps.
 */
export function makePdf(
  pages: Run[][],
  {
    encoding = "UniGB-UCS2-H",
    ordering = "GB1",
    trailer = "",
  }: { encoding?: string; ordering?: string; trailer?: string } = {},
): Buffer {
  const kids = pages.map((_, i) => `${6 + 2 * i} 0 R`).join(" ");
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    `<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`,
    `<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/${encoding}/DescendantFonts[4 0 R]>>`,
    `<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(${ordering})/Supplement 2>>/DW 1000/FontDescriptor 5 0 R>>`,
    "<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>",
    ...pages.flatMap((runs, i) => {
      const stream = runs
        .map(({ text, x, y, size }) => `BT /F ${size} Tf ${x} ${y} Td <${encode(text)}> Tj ET`)
        .join("\n");
      return [
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${7 + 2 * i} 0 R/Resources<</Font<</F 3 0 R>>>>>>`,
        `<</Length ${stream.length}>>stream\n${stream}\nendstream`,
      ];
    }),
  ];
  let out = "%PDF-1.4\n";
  const offsets = objects.map((object, i) => {
    const at = out.length;
    out += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${out.length}\n%%EOF`;
  return Buffer.from(out, "latin1");
}

/** Sets paragraphs on pages as an office does: 28 characters a line, two of indent, 22 lines a page, a running head, page numbers. */
export function setPages(title: string[], paragraphs: string[]): Run[][] {
  const rows: Array<{ text: string; x: number; size: number }> = title.map((text) => ({
    text,
    x: (595 - text.length * 22) / 2,
    size: 22,
  }));
  for (const paragraph of paragraphs) {
    rows.push({ text: paragraph.slice(0, 26), x: 79 + 32, size: 16 });
    for (let at = 26; at < paragraph.length; at += 28)
      rows.push({ text: paragraph.slice(at, at + 28), x: 79, size: 16 });
  }
  const pages: Run[][] = [];
  for (let at = 0; at < rows.length; at += 22) {
    pages.push(rows.slice(at, at + 22).map((row, i) => ({ ...row, y: 730 - i * 29 })));
  }
  return pages.map((runs, i) => [
    ...(pages.length > 1 ? [{ text: "青禾县信访局文件", x: 79, y: 800, size: 10 }] : []),
    ...runs,
    { text: `— ${i + 1} —`, x: 280, y: 50, size: 12 },
  ]);
}
