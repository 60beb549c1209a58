import { columnLetters } from "./column-letters.js";
import { escapeText, XML } from "./xml-text.js";

/** A note on a cell of the heading. */
export interface Note {
  /** 0-based. */
  column: number;
  text: string;
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** The comments part of a sheet. */
export function commentsXml(notes: readonly Note[]): string {
  const comments = notes.map(
    ({ column, text }) =>
      `<comment ref="${columnLetters(column)}1" authorId="0"><text><r><t xml:space="preserve">${escapeText(text)}</t></r></text></comment>`,
  );
  return `${XML}<comments xmlns="${MAIN}"><authors><author>zhenggai</author></authors><commentList>${comments.join("")}</commentList></comments>`;
}

/** Columns and rows that a note's box covers. */
const WIDE = 4;
const HIGH = 10;

/**
 * The drawing part of a sheet's notes: Excel asks for a box of VML for each, hidden until the pointer is on the cell
 * (ECMA-376 part 4, 19.4, ClientData).
 * @param sheet its number; shapes of different sheets must not share their numbers
 */
export function notesVml(notes: readonly Note[], sheet: number): string {
  const shapes = notes.map(
    ({ column }, at) =>
      `<v:shape id="_x0000_s${sheet * 1024 + at + 1}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${column + 1},15,0,2,${column + 1 + WIDE},15,${HIGH},4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>0</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`,
  );
  return `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${sheet}"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>${shapes.join("")}</xml>`;
}
