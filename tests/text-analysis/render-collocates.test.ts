import { describe, expect, it } from "vitest";
import { renderCollocates } from "../../src/text-analysis/render-collocates.js";

describe("renderCollocates", () => {
  it("shows what was counted and the strongest words", () => {
    const row = {
      together: 18,
      expected: 1.2,
      count: 41,
      notices: 7,
      log_likelihood: 72.81,
      pmi: 3.917,
      log_dice: 10.38,
    };
    const found = {
      occurrences: 401,
      notices: 20,
      words: 90_221,
      windowWords: 2_612,
      rows: [{ term: "限期", ...row }],
    };
    expect(renderCollocates(found, 5, "zh")).toBe(
      [
        "检索词 401 次，20 篇通报；窗口内 2612 词，共 90221 词",
        "",
        "词    共现  期望  总次数  通报数  对数似然   PMI  logDice",
        "限期    18   1.2      41       7      72.8  3.92    10.38",
        "",
      ].join("\n"),
    );
    expect(renderCollocates({ ...found, rows: [] }, 5, "en")).toContain("no collocates");
  });
});
