import { displayWidth } from "../evaluation/display-table.js";

/** Control characters, and those that turn the direction of what follows: neither may reach the terminal. */
const UNPRINTABLE = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

/** A text of a notice on one line, as a terminal may show it. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, " ");
}

/** The beginning of a text, at most `columns` wide where a Chinese character takes two columns. */
export function firstColumns(text: string, columns: number): string {
  let width = 0;
  let end = 0;
  for (const character of text) {
    width += displayWidth(character);
    if (width > columns) break;
    end += character.length;
  }
  return text.slice(0, end);
}

/** The end of a text, at most `columns` wide. */
export function lastColumns(text: string, columns: number): string {
  let width = 0;
  let start = text.length;
  while (start > 0) {
    const from = start >= 2 && /[\udc00-\udfff]/.test(text[start - 1]!) ? start - 2 : start - 1;
    width += displayWidth(text.slice(from, start));
    if (width > columns) break;
    start = from;
  }
  return text.slice(start);
}

/** A text cut to a width, with a sign where something was cut off. */
export function clipColumns(text: string, columns: number): string {
  const line = printable(text);
  return displayWidth(line) <= columns ? line : `${firstColumns(line, columns - 1)}…`;
}

/** A text broken into lines at most `columns` wide; Chinese may break after any character. */
export function wrapColumns(text: string, columns: number): string[] {
  const lines: string[] = [];
  let rest = printable(text);
  while (rest !== "") {
    const line = firstColumns(rest, columns) || rest.slice(0, 1);
    lines.push(line);
    rest = rest.slice(line.length);
  }
  return lines;
}

/** A text with spaces behind it up to a width. */
export function padColumns(text: string, columns: number): string {
  return text + " ".repeat(Math.max(0, columns - displayWidth(text)));
}
