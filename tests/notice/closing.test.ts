import { describe, expect, it } from "vitest";
import { takesLeave, trimClosing } from "../../src/notice/closing.js";
import { toParagraphs } from "../../src/notice/paragraphs.js";
import { linesOf } from "./text-of.js";

describe("takesLeave", () => {
  it.each([
    "欢迎广大干部群众对整改落实情况进行监督。",
    "（联系电话：0000-1234567）",
    "中共柳堤县水文站支部委员会",
    "2023年5月6日",
    "2023 年 5 月 6 日",
    "二〇二三年五月六日",
  ])("%s", (text) => expect(takesLeave(text)).toBe(true));

  it.each(["2023年5月6日召开会议。", "局党组专题研究2次。", "联系群众不够紧密"])("not %s", (text) =>
    expect(takesLeave(text)).toBe(false),
  );
});

describe("trimClosing", () => {
  it("cuts an account where the notice takes leave", () => {
    const account = toParagraphs(linesOf("补记12份。\n培训2次。\n中共柳堤局党组\n2023年5月6日"));
    expect(trimClosing(account).map(({ text }) => text)).toEqual(["补记12份。", "培训2次。"]);
  });
});
