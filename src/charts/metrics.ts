/**
 * Widths of text, near enough to decide where a line is broken. What a chart finally measures is the real font
 * (render.ts); a spec has to be a pure function of its data, so it is laid out by this table.
 */

/** Widths of ASCII in Noto Sans Hans as shares of the em, by kind of character. */
function advance(char: string): number {
  const code = char.codePointAt(0) as number;
  if (code >= 0x1100) return 1;
  if (/[ijl|!.,:;' ]/.test(char)) return 0.28;
  if (/[frt()[\]{}/\\\-"]/.test(char)) return 0.37;
  if (/[mwMW%@&+=<>×÷–—]/.test(char)) return 0.85;
  if (/[A-Z]/.test(char)) return 0.64;
  return 0.56;
}

/** Width of a line of text in pixels at a font size in pixels. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const char of text) width += advance(char);
  return width * size;
}

/** Characters that Chinese typography keeps from opening a line, and from closing one. */
const NOT_FIRST = /^[，。、；：！？）》」』”’〉】·…,.;:!?)\]}%]/;
const NOT_LAST = /[（《「『“‘〈【(]$/;

/** Pieces that a line may be broken between: each Chinese character, each Latin word with the space before it. */
function pieces(text: string): string[] {
  const parts = text.match(/ ?[!-~]+| ?[^!-~ ]|[ ]/gu) ?? [];
  const joined: string[] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    if (before !== undefined && (NOT_FIRST.test(part) || NOT_LAST.test(before)))
      joined[joined.length - 1] = before + part;
    else joined.push(part);
  }
  return joined;
}

/**
 * Breaks text into lines no wider than `width` pixels at a font size; a piece that is wider by itself stands alone.
 * @returns at least one line, without spaces at the ends
 */
export function wrap(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces(text)) {
    if (line !== "" && textWidth(line + piece, size) > width) {
      lines.push(line.trim());
      line = "";
    }
    line += piece;
  }
  if (line.trim() !== "" || lines.length === 0) lines.push(line.trim());
  return lines;
}

/** Breaks a label into as few lines as `wrap` needs, of about the same length, so that no single character is left over. */
export function wrapEvenly(text: string, width: number, size: number): string[] {
  const fewest = wrap(text, width, size).length;
  if (fewest === 1) return wrap(text, width, size);
  for (let share = textWidth(text, size) / fewest; share < width; share += size / 2) {
    const lines = wrap(text, share, size);
    if (lines.length === fewest) return lines;
  }
  return wrap(text, width, size);
}

/**
 * Breaks a short Chinese name for the head of a narrow column: after 与/和/及 where that fits, else into even halves of
 * whole two-character words, as most such names are made of.
 */
export function wrapName(name: string, width: number, size: number): string[] {
  if (textWidth(name, size) <= width) return [name];
  const joint = name.search(/[与和及]/) + 1;
  const halves = joint > 0 ? [name.slice(0, joint), name.slice(joint)] : evenHalves(name);
  if (halves.every((half) => half !== "" && textWidth(half, size) <= width)) return halves;
  return wrapEvenly(name, width, size);
}

function evenHalves(name: string): string[] {
  const cut = Math.ceil(name.length / 4) * 2;
  return [name.slice(0, cut), name.slice(cut)];
}
