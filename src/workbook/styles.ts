import { XML } from "./xml-text.js";

/** How a cell looks: heading, text to read, a cell to fill in, a number, a day. */
export type CellStyle = "heading" | "text" | "input" | "number" | "day";

/** Order of `cellXfs` in the styles below. */
export const STYLES: Readonly<Record<CellStyle, number>> = { heading: 1, text: 2, input: 3, number: 4, day: 5 };

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const THIN = "FFBFBFBF";
const side = (name: string) => `<${name} style="thin"><color rgb="${THIN}"/></${name}>`;
const fill = (colour: string) =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/></patternFill></fill>`;

/** A cell format; 49 is `@`, text, and 164 the day format below. */
function format(number: number, { font = 0, fill = 0, border = 0, align = "top", wrap = false } = {}): string {
  const alignment = `<alignment vertical="${align}"${wrap ? ' wrapText="1"' : ""}/>`;
  return `<xf numFmtId="${number}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${alignment}</xf>`;
}

/** The style part of every workbook. Fonts without a name take the program's own. */
export const STYLE_SHEET = [
  `${XML}<styleSheet xmlns="${MAIN}">`,
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>',
  '<fonts count="2"><font><sz val="11"/></font><font><b/><sz val="11"/></font></fonts>',
  `<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fill("FFE7E6E6")}${fill("FFFFF9DB")}</fills>`,
  `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${["left", "right", "top", "bottom"].map(side).join("")}<diagonal/></border></borders>`,
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  '<cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  format(49, { font: 1, fill: 2, border: 1, align: "center", wrap: true }),
  format(49, { wrap: true }),
  format(49, { fill: 3, border: 1, wrap: true }),
  format(0),
  format(164),
  '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
].join("");
