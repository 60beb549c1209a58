import { describe, expect, it } from "vitest";
import type { Line } from "../../src/corpus/text.js";
import { lineAt, type Paragraph, pieceAt } from "../../src/notice/paragraph.js";
import { sliceParagraph } from "../../src/notice/paragraphs.js";

/** A paragraph joined from lines, the first of them on line 7. */
function joined(...texts: string[]): Paragraph {
  let text = "";
  const pieces = texts.map((words, index) => {
    const line: Line = { text: words, line: index + 7, offset: 0, cuts: [] };
    const piece = { at: text.length, line };
    text += words;
    return piece;
  });
  return { text, line: 7, pieces };
}

const EMPTY: Paragraph = { text: "", line: 3, pieces: [] };

describe("lineAt", () => {
  it("gives the line that a character was printed on", () => {
    const paragraph = joined("航标更换", "拖延", "，灯塔无人值守");
    expect(lineAt(paragraph, 0)).toBe(7);
    expect(lineAt(paragraph, 3)).toBe(7);
    expect(lineAt(paragraph, 4)).toBe(8);
    expect(lineAt(paragraph, 6)).toBe(9);
    expect(lineAt(paragraph, 500)).toBe(9);
  });

  it("gives the paragraph's line where it was joined from nothing, or before its beginning", () => {
    expect(lineAt(EMPTY, 0)).toBe(3);
    expect(lineAt(joined("航标"), -1)).toBe(7);
  });
});

describe("pieceAt", () => {
  it("finds what looking at one piece after the other finds", () => {
    const { pieces, text } = joined("", "航", "", "", "标更换", "😀", "拖延", "");
    for (let index = -1; index <= text.length + 1; index++) {
      expect(pieceAt(pieces, index)).toBe(pieces.findLastIndex(({ at }) => at <= index));
    }
    expect(pieceAt(EMPTY.pieces, 0)).toBe(-1);
  });
});

describe("sliceParagraph", () => {
  const places = ({ pieces }: Paragraph) => pieces.map(({ at, line }) => [at, line.line]);

  it("keeps the line of each of its characters", () => {
    const paragraph = joined("灯塔值守", "记录造假", "航标更换拖延");
    const slice = sliceParagraph(paragraph, 6, 10);
    expect(slice).toMatchObject({ text: "造假航标", line: 8 });
    expect(places(slice)).toEqual([
      [0, 8],
      [2, 9],
    ]);
  });

  it("leaves out the blanks that it would begin with", () => {
    const slice = sliceParagraph(joined("灯塔 ", " ", "\u3000航标"), 2);
    expect(slice).toMatchObject({ text: "航标", line: 9 });
  });

  it("knows its line where it is empty", () => {
    const paragraph = joined("灯塔", "航标");
    expect(sliceParagraph(paragraph, 4)).toMatchObject({ text: "", line: 8 });
    expect(sliceParagraph(paragraph, 2, 2)).toMatchObject({ text: "", line: 7 });
    expect(sliceParagraph(EMPTY, 0)).toEqual(EMPTY);
  });
});
