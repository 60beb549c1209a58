import { describe, expect, it } from "vitest";
import { compose } from "../../src/charts/compose.js";
import { emptyPanel } from "../../src/charts/frame.js";

const parts = {
  name: "invented",
  title: { zh: "虚构的图", en: "An invented chart" },
  notes: ["n = 3 个问题。", "另有 1 个单位不在图中。"],
  width: 100,
  panel: emptyPanel("没有数据"),
  columns: [],
  rows: [],
};

describe("compose", () => {
  it("describes a chart by its title and its notes, in the chart's language", () => {
    expect(compose(parts, "zh").description).toBe("虚构的图 n = 3 个问题。 另有 1 个单位不在图中。");
    expect(compose({ ...parts, notes: [] }, "en").description).toBe("An invented chart");
  });

  it("lets the notes of a narrow chart run on beyond it", () => {
    const long = "这批通报里有一部分没有写明任何一个问题的整改状态，这些问题既不计入分子也不计入分母。";
    const spec = JSON.stringify(compose({ ...parts, notes: [long] }, "zh").spec);
    expect(spec).toContain(long);
  });
});
