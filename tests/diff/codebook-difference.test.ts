import { describe, expect, it } from "vitest";
import { parseCodebook } from "../../src/coding/codebook.js";
import { codebookDifference, isOnlyWording } from "../../src/diff/codebook-difference.js";
import { SMALL_CODEBOOK } from "../coding/small-codebook.js";

function edited(...edits: Array<readonly [from: string, to: string]>) {
  let text = SMALL_CODEBOOK;
  for (const [from, to] of edits) {
    if (!text.includes(from)) throw new Error(`the codebook has no ${from}`);
    text = text.replace(from, to);
  }
  return codebookDifference(parseCodebook(SMALL_CODEBOOK, "a.yaml"), parseCodebook(text, "b.yaml"));
}

describe("codebookDifference", () => {
  it("finds nothing in a codebook of other names, reasons and layout", () => {
    const difference = edited(
      ["Water }", "All about water }"],
      ["Money by name.", "Said outright."],
      ["水库 灌溉", "灌溉  水库"],
    );
    expect(isOnlyWording(difference)).toBe(true);
  });

  it("names a term that was added, taken out, or weighed otherwise", () => {
    const { terms } = edited(["水库 灌溉", "水库 堤坝"], ["weight: 1", "weight: 2"]);
    expect(terms).toEqual([
      { category: "water", term: "堤坝", before: null, after: 4 },
      { category: "water", term: "渠", before: 1, after: 2 },
      { category: "water", term: "灌溉", before: 4, after: null },
    ]);
  });

  it("names categories, frames, rules and other parts that differ", () => {
    const further =
      "  - code: further\n    name: { zh: 另, en: More }\n    definition: { zh: 另, en: More }\n    terms: []\n";
    const difference = edited(
      ["generic:", `${further}generic:`],
      ["residual: rest", "residual: water"],
      ["拖欠 滞后", "拖欠"],
      ["不到位 管理", "不到位"],
      ["title: [water, late]", "title: [late]"],
    );
    expect(difference.categories).toEqual({ added: ["further"], removed: [] });
    expect(difference.others).toEqual(["residual", "generic", "frame late", "rule late-money"]);
    expect(isOnlyWording(difference)).toBe(false);
  });
});
