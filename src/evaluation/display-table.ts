import type { Interval } from "./bootstrap.js";

/** A column of a table for the terminal. */
export interface Column {
  title: string;
  /** Numbers stand at the right, so that their places line up. */
  align: "left" | "right";
}

/**
 * Lays a table out in columns of even width, two spaces apart, for a terminal in which a Chinese character takes the
 * room of two Latin ones.
 * @returns lines without line feeds or spaces at their ends
 */
export function displayTable(columns: readonly Column[], rows: ReadonlyArray<readonly string[]>): string[] {
  const titles = columns.map((column) => column.title);
  const widths = columns.map((_, i) => Math.max(...[titles, ...rows].map((row) => displayWidth(row[i] ?? ""))));
  const layOut = (cells: readonly string[]) =>
    columns
      .map(({ align }, i) => {
        const cell = cells[i] ?? "";
        const space = " ".repeat(widths[i]! - displayWidth(cell));
        return align === "right" ? space + cell : cell + space;
      })
      .join("  ")
      .trimEnd();
  return [titles, ...rows].map(layOut);
}

/** A confusion table, with the codes at its left and top. */
export function confusionLines(table: { codes: readonly string[]; counts: readonly (readonly number[])[] }): string[] {
  const codes = table.codes.map(oneLine);
  return displayTable(
    [{ title: "", align: "left" }, ...codes.map((code): Column => ({ title: code, align: "right" }))],
    codes.map((code, row) => [`  ${code}`, ...table.counts[row]!.map(String)]),
  );
}

/** A figure to three places; nothing where it is undefined. */
export function decimal(value: number | null): string {
  return value === null ? "" : value.toFixed(3);
}

/** An interval to three places; nothing where there is none. */
export function range({ low, high }: Interval): string {
  return low === null || high === null ? "" : `${decimal(low)}–${decimal(high)}`;
}

/** A text on one line: control characters of a hostile text must not reach the terminal. */
export function oneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, " ");
}

/** Terminal columns that a text takes: 2 for wide and full-width characters, 0 for combining marks, else 1. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    if (/\p{Mn}/u.test(character)) continue;
    width += isWide(character.codePointAt(0)!) ? 2 : 1;
  }
  return width;
}

/**
 * Blocks that Unicode's East Asian Width property (UAX #11) gives as wide or full-width, as far as Chinese text uses
 * them. Quotation marks and circled numbers are "ambiguous" there and take one column in most terminals.
 */
const WIDE: ReadonlyArray<readonly [from: number, to: number]> = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1faff],
  [0x20000, 0x3fffd],
];

function isWide(code: number): boolean {
  return WIDE.some(([from, to]) => code >= from && code <= to);
}
