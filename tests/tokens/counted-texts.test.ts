import { describe, expect, it } from "vitest";
import { CountedTexts } from "../../src/tokens/counted-texts.js";

describe("CountedTexts", () => {
  it("keep each text once, and where notices and problems have it", () => {
    const counted = new CountedTexts();
    counted.add(["标题", "一是追缴。", "二是公示。"], [{ statement: "标题", account: "一是追缴。\n二是公示。" }]);
    counted.add(["标题", "另一行"], [{ statement: "未入账", account: "" }]);
    expect(counted.texts).toEqual(["标题", "一是追缴。", "二是公示。", "另一行", "未入账", ""]);
    expect(counted.notices).toEqual([
      { whole: [0, 1, 2], problems: [[0, 1, 2]] },
      { whole: [0, 3], problems: [[4, 5]] },
    ]);
  });

  it("keep a line that comes twice in a notice twice", () => {
    const counted = new CountedTexts();
    counted.add(["已完成", "已完成"], []);
    expect(counted.notices[0]!.whole).toEqual([0, 0]);
  });
});
