import { describe, expect, it } from "vitest";
import { completionColumns } from "../../src/charts/columns.js";
import { type UnitShare, unitRanking } from "../../src/charts/unit-ranking.js";
import { sampleInput } from "./sample.js";

const SHARE: UnitShare = {
  name: "unfinished-by-unit",
  title: { zh: "未完成", en: "Unfinished" },
  ranked: {
    part: (row) => row.in_progress,
    whole: (row) => row.problems,
    tone: (row) => row.coverage,
    pooledTone: () => null,
  },
  definition: { zh: "定义。", en: "What it is." },
  basis: ({ whole, units, problems }) => ({ zh: "", en: `n = ${whole} of ${problems}, ${units} units.` }),
  missing: () => 2,
  leftOut: (units) => ({ zh: "", en: `${units} are missing.` }),
  pooledMark: { zh: "菱形", en: "diamond" },
  none: { zh: "无", en: "nothing to rank" },
  axis: { zh: "轴", en: "axis" },
  counts: { zh: "数", en: "counts" },
  tone: { zh: "色", en: "tone" },
  columns: completionColumns("group", "problems", "in_progress"),
};

describe("unitRanking", () => {
  it("says what the share is, what it rests on, what is left out and what is pooled", () => {
    const { description, rows, pages } = unitRanking(sampleInput(130), SHARE, "en");
    expect(description).toMatch(
      /^Unfinished What it is\. n = (\d+) of \1, \d+ units\. Dashed: all together, \d+\/\1 = /,
    );
    expect(description).toContain("2 are missing.");
    expect(description).toContain(`the ${rows.length - 59} between are pooled (diamond)`);
    expect(pages).toBe(Math.ceil(rows.length / 60));
  });

  it("says why there is nothing to draw", () => {
    const nothing = { ...SHARE, ranked: { ...SHARE.ranked, whole: () => 0 } };
    expect(JSON.stringify(unitRanking(sampleInput(3), nothing, "en").spec)).toContain("nothing to rank");
  });
});
