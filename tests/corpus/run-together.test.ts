import { describe, expect, it } from "vitest";
import { paragraphStarts } from "../../src/corpus/run-together.js";

const ACCOUNT = "站里补齐台账三册，完善了交接手续，并在职工大会上作了说明。".repeat(12);
const PARAGRAPHS = [
  "青屏县林草站关于巡察反馈问题整改情况的通报",
  "2021年3月，县里反馈了意见。",
  "一、组织情况",
  "（一）研究部署。先后开会四次。",
  "二、整改情况",
  "1.台账不全",
  `整改情况：①${ACCOUNT}`,
  "2.归档拖延",
  ACCOUNT,
  "青屏县林草站",
  "2021年9月6日",
];

const read = (line: string) => {
  const starts = paragraphStarts(line, 0, line.length);
  return starts.map((from, at) => line.slice(from, starts[at + 1] ?? line.length).trim());
};

describe("paragraphStarts", () => {
  it.each([" ", "\u3000\u3000", "    "])(
    "finds the paragraphs of a notice pasted as one line, apart by %j",
    (blanks) => {
      expect(read(PARAGRAPHS.join(blanks))).toEqual(PARAGRAPHS);
    },
  );

  it("gives places in the whole text", () => {
    const line = PARAGRAPHS.join(" ");
    const before = "网站首页\n";
    const starts = paragraphStarts(before + line, before.length, before.length + line.length);
    expect(starts.slice(0, 2)).toEqual([before.length, before.length + PARAGRAPHS[0]!.length + 1]);
  });

  it("takes no blank beside a number or behind a comma for a line's end", () => {
    const spaced = "站里于 2021 年 3 月补登 40 册， 移交 档案馆";
    expect(read([...PARAGRAPHS, `三、打算 ${spaced}`].join(" ")).slice(-2)).toEqual([
      "站里于 2021 年 3 月补登 40 册， 移交",
      "档案馆",
    ]);
  });

  it("leaves a long paragraph whole that lists measures, and a short line", () => {
    const measures = `整改情况： 1.${ACCOUNT} 2.${ACCOUNT} （一）${ACCOUNT}`;
    expect(read(measures)).toEqual([measures]);
    expect(read("一、组织情况 二、整改情况")).toEqual(["一、组织情况 二、整改情况"]);
  });
});
