import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CompletionRow, completionAccumulator } from "../../src/completion/accumulate.js";
import type { NoticeRecord } from "../../src/pipeline/record.js";
import { GROUPINGS } from "../../src/tables/completion.js";
import { measure, notice, problem, problems } from "./sample.js";

/** A water bureau with states, a hospital without, and a second notice of the bureau a year later. */
const WATER = notice({
  noticeId: "a00000000001",
  stated: { problems: 4, completed: 2 },
  problems: [
    ...problems({ completed: 2, mostly_completed: 1 }),
    problem({ ordinal: 4, category: "finance", status: "in_progress", accountState: "under_way" }),
  ],
});
const WATER_LATER = notice({
  noticeId: "a00000000002",
  fields: { publishedOn: "2024-02" },
  stated: { problems: 2, completed: 2 },
  problems: problems({ completed: 1, unstated: 1 }),
});
const HOSPITAL = notice({
  noticeId: "a00000000003",
  fields: {
    unit: "中共云岭市第三医院委员会",
    unitType: "hospital",
    level: "unit",
    kind: null,
    publishedOn: null,
  },
  stated: { problems: 9 },
  problems: [
    problem({ category: "cadre", measures: [measure({ dated: true }), measure()] }),
    problem({ ordinal: 2, category: "finance", accountState: "declared", measures: [] }),
  ],
});
const PLAN = notice({ noticeId: "a00000000004", genre: "work-plan", problems: problems({ completed: 7 }) });

function rowsOf(records: readonly NoticeRecord[], categories?: string[]): CompletionRow[] {
  const accumulator = completionAccumulator();
  for (const record of records) accumulator.add(record);
  return [...accumulator.rows(categories)];
}

function find(rows: readonly CompletionRow[], by: string, group: string | null, category: string | null = null) {
  return rows.find((row) => row.by === by && row.group === group && row.category === category);
}

describe("completionAccumulator", () => {
  const rows = rowsOf([WATER, PLAN, HOSPITAL, WATER_LATER], ["finance", "study"]);

  it("adds up the whole run, rectification notices only", () => {
    expect(find(rows, "all", "all")).toMatchObject({
      notices: 3,
      problems: 8,
      completed: 3,
      mostly_completed: 1,
      in_progress: 1,
      unstated: 3,
      ratio: 0.6,
      coverage: 0.625,
      // The hospital claims a total but no number of completed ones, and so stays out.
      stated_ratio: 0.666667,
      accounted_done: 6,
      account_ratio: 0.75,
      evidenced: 0.125,
    });
  });

  it("pools the notices of a unit", () => {
    expect(find(rows, "unit", "中共云岭市水务局党组")).toMatchObject({ notices: 2, problems: 6, completed: 3 });
  });

  it("counts for a category only its problems and the notices that have one, and no claims", () => {
    expect(find(rows, "category", "finance", "finance")).toMatchObject({
      notices: 2,
      problems: 2,
      in_progress: 1,
      unstated: 1,
      ratio: 0,
      coverage: 0.5,
      stated_ratio: null,
      account_ratio: 0,
    });
    expect(find(rows, "unit×category", "中共云岭市第三医院委员会", "cadre")).toMatchObject({
      problems: 1,
      ratio: null,
      account_ratio: 1,
      evidenced: 0.5,
    });
  });

  it("keeps what is not known as a group without a name, at the end", () => {
    expect(rows.filter(({ by }) => by === "kind").map(({ group, notices }) => [group, notices])).toEqual([
      ["巡察", 2],
      [null, 1],
    ]);
    expect(rows.filter(({ by }) => by === "year").map(({ group, notices }) => [group, notices])).toEqual([
      ["2023", 1],
      ["2024", 1],
      [null, 1],
    ]);
  });

  it("orders groupings as declared, levels downwards, categories as the codebook", () => {
    expect([...new Set(rows.map(({ by }) => by))]).toEqual(Object.keys(GROUPINGS));
    expect(rows.filter(({ by }) => by === "level").map(({ group }) => group)).toEqual(["city", "unit"]);
    expect(rows.filter(({ by }) => by === "category").map(({ group }) => group)).toEqual(["finance", "study", "cadre"]);
  });

  it("keeps units of one name in two places apart", () => {
    const name = "民政局党组";
    const here = notice({ fields: { unit: name }, problems: problems({ completed: 1 }) });
    const there = notice({
      fields: { unit: name, city: "白塔市", county: "石桥县", adcode: "990223" },
      problems: problems({ in_progress: 1 }),
    });
    const nowhere = notice({ fields: { unit: name, province: null, city: null, adcode: null } });
    const units = rowsOf([here, there, nowhere]).filter(({ by }) => by === "unit");
    expect(units.map(({ group, ratio }) => [group, ratio])).toEqual([
      ["民政局党组", null],
      ["民政局党组（南川省云岭市）", 1],
      ["民政局党组（南川省白塔市石桥县）", 0],
    ]);
  });

  it("pools notices whose unit could not be read under no name, wherever they come from", () => {
    const unread = [
      notice({ fields: { unit: null } }),
      notice({ fields: { unit: null, city: "白塔市" }, problems: problems({ completed: 1 }) }),
    ];
    const accumulator = completionAccumulator();
    for (const record of unread) accumulator.add(record);
    expect([...accumulator.rows()].filter(({ by }) => by === "unit")).toMatchObject([{ group: null, notices: 2 }]);
    expect(accumulator.units()).toEqual([{ group: null, unit: null, province: null, city: null, county: null }]);
  });

  it("gives one row of zeros for an empty run", () => {
    expect(rowsOf([])).toMatchObject([{ by: "all", group: "all", notices: 0, problems: 0, ratio: null }]);
  });

  it("does not depend on the order of the notices", () => {
    const sorted = rowsOf([WATER, WATER_LATER, HOSPITAL, PLAN]);
    fc.assert(
      fc.property(fc.shuffledSubarray([WATER, WATER_LATER, HOSPITAL, PLAN], { minLength: 4 }), (records) => {
        expect(rowsOf(records)).toEqual(sorted);
      }),
    );
  });

  it("adds up the same however problems are spread over groups", () => {
    for (const by of ["unit", "category", "unit×category", "kind", "level", "unit_type", "province", "city", "year"]) {
      const groups = rows.filter((row) => row.by === by);
      expect(
        groups.reduce((sum, row) => sum + row.problems, 0),
        by,
      ).toBe(8);
    }
  });
});
