import { describe, expect, it } from "vitest";
import type { ComparisonRow } from "../../src/comparison/comparison.js";
import type { GroupField } from "../../src/comparison/fields.js";
import { inOrder } from "../../src/comparison/order.js";

const row = (key: Array<string | null>, value: number | null, whole = 20, caution: ComparisonRow["caution"] = null) =>
  ({ key, strict: { value, low: null, high: null }, whole, caution }) as ComparisonRow;

function order(by: GroupField[], rows: ComparisonRow[]): Array<string | null> {
  return inOrder(rows, by, ["study", "finance"]).map(({ key }) => key.join("/"));
}

describe("inOrder", () => {
  it("lists units by value, then by what it rests on, those too small last", () => {
    const small = row(["三题局"], 1, 3, "few");
    const rows = [
      row(["丙"], 0.5),
      small,
      row(["乙"], 0.9, 30),
      row(["甲"], 0.9, 12),
      row([null], null, 0, "undefined"),
    ];
    expect(order(["unit"], rows)).toEqual(["乙", "甲", "丙", "三题局", ""]);
  });

  it("keeps the order that levels, years and categories have", () => {
    const levels = [row(["unit"], 1), row([null], 1), row(["county"], 0.2), row(["central"], 0.1)];
    expect(order(["level"], levels)).toEqual(["central", "county", "unit", ""]);
    expect(order(["year"], [row(["2023"], 0.1), row(["2019"], 0.9)])).toEqual(["2019", "2023"]);
    expect(order(["category"], [row(["zeal"], 1), row(["finance"], 1), row(["study"], 0)])).toEqual([
      "study",
      "finance",
      "zeal",
    ]);
  });

  it("goes by the first of crossed fields, then the next", () => {
    const rows = [row(["bureau", "finance"], 1), row(["court", "study"], 1), row(["bureau", "study"], 0)];
    expect(order(["unit_type", "category"], rows)).toEqual(["bureau/study", "bureau/finance", "court/study"]);
  });

  it("does not take a wide interval for too small a group", () => {
    expect(order(["unit"], [row(["甲"], 0.2), row(["乙"], 0.8, 12, "wide")])).toEqual(["乙", "甲"]);
  });
});
