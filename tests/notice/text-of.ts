import type { Line, NoticeText } from "../../src/corpus/text.js";

/** The lines of a text as the corpus stage hands them on: trimmed, blank ones dropped, each with its place. */
export function linesOf(text: string): Line[] {
  let offset = 0;
  return text.split("\n").flatMap((raw, index) => {
    const at = offset;
    offset += raw.length + 1;
    const trimmed = raw.trim();
    const indent = raw.indexOf(trimmed);
    return trimmed === "" ? [] : [{ text: trimmed, line: index + 1, offset: at + indent, indent, cuts: [] }];
  });
}

export function noticeTextOf(text: string): NoticeText {
  return { ordinal: 1, lines: linesOf(text), hints: {} };
}
