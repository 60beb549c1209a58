import { describe, expect, it } from "vitest";
import { FUNNEL_WIDTH, type FunnelPoint, funnelPlot } from "../../src/charts/funnel-plot.js";

interface Layer {
  data?: { values: Array<Record<string, number | string>> };
  encoding: { x?: { scale?: { domain: [number, number] } } };
}

function layersOf(points: FunnelPoint[], overall = 0.5): Layer[] {
  const spec = funnelPlot({ points, overall, xTitle: "问题数", yTitle: "比例", lang: "zh" });
  return spec.layer as unknown as Layer[];
}

const point = (n: number, share: number, place: FunnelPoint["place"], name = "甲局"): FunnelPoint => ({
  n,
  share,
  place,
  name,
});

describe("funnelPlot", () => {
  it.each([1, 3, 17, 60, 999])(
    "has an axis with room behind the largest unit, and limits that end with it: %i",
    (n) => {
      const [curves] = layersOf([point(n, 0.5, "within")]);
      const [low, high] = curves!.encoding.x!.scale!.domain;
      expect(low).toBe(0);
      expect(high).toBeGreaterThan(n);
      expect(high).toBeLessThan(2 * n + 5);
      expect(Math.max(...curves!.data!.values.map((value) => value.n as number))).toBe(high);
    },
  );

  it("names those outside the limits only", () => {
    const names = layersOf([point(20, 0.1, "99.8", "外局"), point(50, 0.5, "within", "内局")]).at(-1);
    expect(names!.data!.values.map(({ text }) => text)).toEqual(["外局"]);
    for (const { x } of names!.data!.values) expect(x).toBeLessThan(FUNNEL_WIDTH);
  });

  it("draws no limits around a share of 0 or 1", () => {
    expect(layersOf([point(9, 1, "within")], 1)[0]!.data!.values).toEqual([]);
  });
});
