/**
 * Finds the paragraphs of a notice that was pasted as one line: its line feeds became blanks, as a cell of a table or a
 * program that evens out white space leaves them.
 */

/** No paragraph of a notice that numbers its parts in the middle is this long. */
const SHORTEST_RUN = 600;

const BLANKS = /[ \t\u00a0\u3000]+/g;
/** An indent, or what is left of an empty line. */
const WIDE = /\u3000{2}|[ \t\u00a0]{3}/;

const HAN = "[一二三四五六七八九十]{1,3}";
/** A mark, or a day that stands alone: a paragraph begins here, whatever stands before it. */
const BEGINS = new RegExp(
  `(?:${HAN}、|[（(](?:${HAN}|[0-9０-９]{1,2})[）)]|[0-9０-９]{1,2}[.．、](?![0-9０-９])|[①-⑳]|20[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日(?=[ \\u3000]|$))`,
  "y",
);
/** A sentence is closed, or a title is. */
const CLOSES = /[。！？]|(?:通报|公告|公示|报告)$/;
const WORD = /[\u4e00-\u9fff“”《》【】（）]/;
/** What only a notice as a whole opens with. */
const TITLE = /^.{4,80}整改.{0,20}(?:通报|公告|公示|报告|情况)$/;
const PART = /[一二三四五六七八九十]/;

/**
 * Where paragraphs begin within a line.
 * @param text the text that the line stands in
 * @param start index of the line's first character
 * @param end index behind its last
 * @returns indices, the line's own beginning first; that alone where it is one paragraph
 */
export function paragraphStarts(text: string, start: number, end: number): number[] {
  if (end - start < SHORTEST_RUN) return [start];
  const line = text.slice(start, end);
  const starts = [start];
  const parts = new Set<string>();
  for (const { 0: blanks, index } of line.matchAll(BLANKS)) {
    const at = index + blanks.length;
    if (index === 0 || at === line.length) continue;
    BEGINS.lastIndex = at;
    const begins = BEGINS.test(line);
    if (begins && line[at + 1] === "、" && PART.test(line[at]!)) parts.add(line[at]!);
    const follows = WORD.test(line[index - 1]!) && WORD.test(line[at]!);
    if (begins || follows || WIDE.test(blanks) || CLOSES.test(line.slice(Math.max(0, index - 2), index)))
      starts.push(start + at);
  }
  const opening = text.slice(start, starts[1]).trim();
  return (parts.has("一") && parts.has("二")) || TITLE.test(opening) ? starts : [start];
}
