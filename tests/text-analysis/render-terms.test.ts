import { describe, expect, it } from "vitest";
import { renderTerms } from "../../src/text-analysis/render-terms.js";
import { termCounter } from "../../src/text-analysis/terms.js";
import { cutterOf, noticeOf } from "./sample.js";

const counter = termCounter({ cut: cutterOf("粮库", "台账", "抽查"), of: "notice", by: "unit" });
counter.add(noticeOf("a", "沱源市粮食局", "粮库粮库台账抽查"));
counter.add(noticeOf("b", null, "台账"));

describe("renderTerms", () => {
  it("shows the first words of each group and how many there are more", () => {
    expect(renderTerms(counter.rows(), 2, true, "zh")).toBe(
      [
        "沱源市粮食局",
        "  词    次数  每万词  文本数  文本占比  TF-IDF",
        "  粮库     2  5000.0       1      1.00     0.6",
        "  台账     1  2500.0       1      1.00     0.0",
        "  还有 1 个词",
        "",
        "（未给出）",
        "  词    次数   每万词  文本数  文本占比  TF-IDF",
        "  台账     1  10000.0       1      1.00     0.0",
        "",
      ].join("\n"),
    );
  });

  it("says where there are no words", () => {
    expect(renderTerms([], 5, false, "en")).toBe("no words\n");
  });
});
