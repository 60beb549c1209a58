import { describe, expect, it } from "vitest";
import { CHARTS } from "../../../src/charts/charts.js";
import { targetsOf } from "../../../src/report/client/target.js";
import { sampleInput } from "../../charts/sample.js";

const input = sampleInput(20);
const targets = targetsOf(input);
const unit = input.completion.find(({ by }) => by === "unit")!.group!;

describe("targetsOf", () => {
  it("finds units by whole and short name, wrapped or with a number behind it", () => {
    const short = input.shortNames![unit]!;
    for (const label of [unit, short, `${short.slice(0, 3)}\n${short.slice(3)}`, `${short}  12 / 40`]) {
      expect(targets.of({ label, share: 0.5 }), label).toEqual({ unit: [unit] });
    }
  });

  it("finds a cell by everything that it names", () => {
    expect(targets.of({ label: unit, column: "财务\n资金资产", share: 0.1 })).toEqual({
      unit: [unit],
      category: ["finance"],
    });
    expect(targets.of({ label: "Finance and assets", part: "基本完成" })).toEqual({
      category: ["finance"],
      state: ["mostly_completed"],
    });
    expect(targets.of({ category: "study", term: "读书班" })).toEqual({ category: ["study"], text: "读书班" });
  });

  it("finds nothing in notes, axes and pooled rows", () => {
    for (const datum of [
      { label: "中间 40 个单位（合并）" },
      { label: "0.2", value: 0.2 },
      { caption: "问题数" },
      null,
      3,
    ]) {
      expect(targets.of(datum)).toBeNull();
    }
  });

  it("finds the units of a point by its numbers, where they say enough", () => {
    const chart = CHARTS["account-funnel"].build(input, "zh");
    const row = input.completion.find(({ by, group }) => by === "unit" && group === unit)!;
    const point = { n: row.problems, share: row.account_ratio!, place: "" };
    expect(targets.ofPoint(point, chart.rows)?.unit).toContain(unit);
    expect(targets.ofPoint({ share: row.account_ratio }, chart.rows)).toBeNull();
    expect(targets.ofPoint({ n: 12345, share: 0.5 }, chart.rows)).toBeNull();
  });
});
