import { describe, expect, it } from "vitest";
import { agreement, type CodedUnit } from "../../src/evaluation/agreement.js";
import { renderAgreement, renderDisagreements } from "../../src/evaluation/render-agreement.js";

const unit = (id: string, ...codes: (string[] | null)[]): CodedUnit => ({
  id,
  cluster: id,
  text: `渡船检修${id}`,
  codes,
});
const units = [
  unit("p1", ["duty"], ["duty"]),
  unit("p2", ["duty"], ["conduct", "duty"]),
  unit("p3", ["conduct"], ["conduct"]),
  unit("p4", ["conduct"], null),
];
const result = agreement(["王", "机器"], units);

describe("renderAgreement", () => {
  it("shows the figures, each two coders and their confusion table", () => {
    const text = renderAgreement(result, "en");
    expect(text).toMatch(/^4 units, 3 of them coded by at least two\n/);
    expect(text).toMatch(/all categories +percent agreement +0\.667 +\d\.\d{3}–\d\.\d{3} +3\n/);
    expect(text).toMatch(/conduct +Krippendorff's alpha +/);
    expect(text).toMatch(/王 – 机器 +0\.667 +0\.400 +3\n/);
    expect(text).toContain("category (rows: 王; columns: 机器)");
    expect(
      text.endsWith(
        ["           conduct  duty", "  conduct        1     0", "  duty           1     1", ""].join("\n"),
      ),
    ).toBe(true);
  });

  it("says undefined where nothing was coded by two", () => {
    expect(renderAgreement(agreement(["甲", "乙"], [unit("p1", ["duty"], null)]), "zh")).toContain(
      "无定义：没有两人都编码的单元",
    );
  });
});

describe("renderDisagreements", () => {
  it("gives each unit's text and what each coder gave it", () => {
    expect(renderDisagreements(result.coders, result.disagreements, "en")).toBe(
      "p2  渡船检修p2\n    王: duty\n    机器: conduct;duty\n",
    );
    expect(renderDisagreements(["甲", "乙"], [], "zh")).toBe("没有分歧\n");
  });
});
