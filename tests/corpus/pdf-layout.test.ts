import { describe, expect, it } from "vitest";
import { layOutPages, type PdfPage } from "../../src/corpus/pdf-layout.js";

/** A page of lines: text and the place of its first character; 16-point Han characters. */
function page(lines: Array<[text: string, x: number, y: number, size?: number]>): PdfPage {
  const runs = lines.map(([text, x, y, size = 16]) => ({ text, x, y, size, width: text.length * size }));
  return { width: 595, height: 842, runs };
}
const FULL = "县委巡察组指出档案室消防设施老化的问题整改工作由办公室牵头完";
const texts = (...pages: PdfPage[]) => layOutPages(pages).text.split("\n");

describe("layOutPages", () => {
  it("joins full lines and keeps short, indented and marked ones apart", () => {
    expect(
      texts(
        page([
          [FULL.slice(0, 26), 111, 200],
          [FULL.slice(0, 28), 79, 229],
          ["更换灭火器。", 79, 258],
          [FULL.slice(0, 26), 111, 287],
          [FULL.slice(0, 26), 111, 316],
          [`（二）${FULL.slice(0, 25)}`, 79, 345],
          ["1.补齐台账", 79, 374],
        ]),
      ),
    ).toEqual([
      `${FULL.slice(0, 26)}${FULL.slice(0, 28)}更换灭火器。`,
      FULL.slice(0, 26),
      FULL.slice(0, 26),
      `（二）${FULL.slice(0, 25)}`,
      "1.补齐台账",
    ]);
  });

  it("joins a paragraph over a page's end, past the page number and the running head", () => {
    const pages = [0, 1, 2].map((i) =>
      page([
        [`整改简报第${i + 5}期`, 79, 40, 10],
        [FULL.slice(0, 28), 79, 200],
        [FULL.slice(0, 28), 79, 229],
        [`第 ${i + 1} 页 共 3 页`, 260, 800, 10],
      ]),
    );
    const { text, removed } = layOutPages(pages);
    expect(text).toBe(FULL.slice(0, 28).repeat(6));
    expect(removed.map((piece) => [piece.line, piece.rule])).toEqual([
      [1, "running-head"],
      [2, "page-number"],
      [2, "running-head"],
      [2, "page-number"],
      [2, "running-head"],
      [2, "page-number"],
    ]);
  });

  it("puts the runs of a line in order and drops the setting's blanks beside Han characters", () => {
    const line: PdfPage = {
      width: 595,
      height: 842,
      runs: [
        { text: "年 5 月印发", x: 143, y: 200, width: 88, size: 16 },
        { text: "县局于 2022 ", x: 79, y: 201, width: 62, size: 16 },
        { text: "Plan A", x: 300, y: 200, width: 48, size: 16 },
        { text: "v2", x: 354, y: 200, width: 16, size: 16 },
      ],
    };
    expect(texts(line)).toEqual(["县局于2022年5月印发 Plan A v2"]);
  });

  it("gives nothing for pages without text", () => {
    expect(layOutPages([])).toEqual({ text: "", removed: [] });
    expect(layOutPages([page([])])).toEqual({ text: "", removed: [] });
  });
});
