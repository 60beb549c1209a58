import { describe, expect, it } from "vitest";
import type { Keyness, KeynessRow } from "../../src/text-analysis/keyness.js";
import { renderKeyness } from "../../src/text-analysis/render-keyness.js";

const row = (term: string, values: Partial<KeynessRow>): KeynessRow => ({
  term,
  key_in: "target",
  target_count: 12,
  reference_count: 1,
  target_rate: 60,
  reference_rate: 2.5,
  target_notices: 4,
  reference_notices: 1,
  log_likelihood: 22.04,
  log_ratio: 4.58,
  p: 0.000003,
  p_bh: 0.00004,
  p_holm: 0.0001,
  ...values,
});

const KEYNESS: Keyness = {
  target: { texts: 9, notices: 5, words: 2_000 },
  reference: { texts: 14, notices: 6, words: 4_000 },
  tested: 31,
  rows: [row("清退", {}), row("谈话", { key_in: "reference", log_ratio: -3.1 }), row("票据", {})],
};

describe("renderKeyness", () => {
  it("shows the groups' sizes and the words of either, with effect size and corrected p", () => {
    const text = renderKeyness(KEYNESS, { target: "category=finance", reference: "category=cadre" }, 1, "zh");
    expect(text).toContain("目标组 category=finance: 9 段文本，5 篇通报，2000 词\n");
    expect(text).toContain("检验 31 个词\n");
    expect(text).toContain(
      "  清退          12    60.0       4           1     2.5       1      22.0    4.58  <1e-4\n\n参照组用得较多的词",
    );
    expect(text).toMatch(/谈话 .* -3\.10/);
    expect(text).not.toContain("票据");
  });

  it("says where a group has no words of its own", () => {
    const text = renderKeyness({ ...KEYNESS, rows: [] }, { target: "a", reference: "b" }, 5, "en");
    expect(text.match(/\(none\)/g)).toHaveLength(2);
  });
});
