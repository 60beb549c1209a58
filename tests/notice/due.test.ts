import { describe, expect, it } from "vitest";
import { dueIn } from "../../src/notice/due.js";
import { toParagraphs } from "../../src/notice/paragraphs.js";
import { linesOf } from "./text-of.js";

const due = (text: string, labelled = false) => dueIn(toParagraphs(linesOf(text)), 2023, labelled);

describe("dueIn", () => {
  it.each([
    ["整改时限：2023年9月30日", "2023-09-30"],
    ["（2023年12月底前完成）", "2023-12"],
    ["【11月底前整改到位】", "2023-11"],
  ])("reads a label or a bracket of its own: %s", (text, day) => expect(due(text, true)).toBe(day));

  it.each([
    ["泵站预计于2024年3月完成改造。", "2024-03"],
    ["剩余7户约定6月底前缴清，正在催收。", "2023-06"],
  ])("reads a promise or a limit, where a label is not asked for: %s", (text, day) => {
    expect(due(text)).toBe(day);
    expect(due(text, true)).toBeNull();
  });

  it.each(["（2023年12月底前完成测绘，之后招标）", "持续推进，2023年3月前已完成测绘。"])(
    "takes no limit of a part, or one that was met: %s",
    (text) => expect(due(text, true)).toBeNull(),
  );
});
