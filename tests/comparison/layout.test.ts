import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { GroupField } from "../../src/comparison/fields.js";
import { layOut } from "../../src/comparison/layout.js";
import { MEASURES, type MeasureName } from "../../src/comparison/measures.js";
import { unitNames } from "../../src/comparison/unit-names.js";
import { compared, type Invented } from "./sample.js";

function laidOut(list: readonly Invented[], by: GroupField[], measure: MeasureName = "ratio", apart = false) {
  const notices = compared(list);
  return layOut(notices, { by, measure, apart, units: unitNames(notices) });
}

const twice = [
  {
    unit: "甲局",
    fields: { publishedOn: "2019-03-01", level: "city" as const },
    problems: { completed: 3, in_progress: 1 },
  },
  { unit: "甲局", fields: { publishedOn: "2022-04-02", level: "city" as const }, problems: { completed: 2 } },
  { unit: "乙局", fields: { level: "county" as const }, problems: { completed: 1, unstated: 4 } },
];

describe("layOut", () => {
  it("pools the notices of a unit, or keeps them apart by date", () => {
    expect(laidOut(twice, ["unit"]).groups.map(({ key, tally }) => [key[0], tally.part, tally.whole])).toEqual([
      ["乙局", 1, 1],
      ["甲局", 5, 6],
    ]);
    expect(laidOut(twice, ["unit"], "ratio", true).groups.map(({ key, tally }) => [key[0], tally.whole])).toEqual([
      ["乙局", 1],
      ["甲局（2019-03-01）", 4],
      ["甲局（2022-04-02）", 2],
    ]);
  });

  it("tells notices of one unit and day apart by their id", () => {
    const sameDay = [twice[0]!, { ...twice[0]!, problems: { completed: 1 } }];
    expect(laidOut(sameDay, ["unit"], "ratio", true).groups.map(({ key }) => key[0])).toEqual([
      "甲局（000000000001）",
      "甲局（000000000002）",
    ]);
  });

  it("takes a unit whose notices are pooled for one case of its kind", () => {
    expect(laidOut(twice, ["level"]).clusters).toHaveLength(2);
    expect(laidOut(twice, ["level"], "ratio", true).clusters).toHaveLength(3);
    // Units that were not read cannot be pooled: nobody knows that they are one.
    const unknown = [
      { unit: null, problems: { completed: 1 } },
      { unit: null, problems: { completed: 1 } },
    ];
    expect(laidOut(unknown, ["level"]).clusters).toHaveLength(2);
  });

  it("says on what problems and notices a value rests, and out of how many", () => {
    const county = laidOut(twice, ["level"]).groups.find(({ key }) => key[0] === "county")!;
    expect(county).toMatchObject({ problems: 5, notices: 1, noticeIds: ["000000000003"] });
    expect(county.problemIds).toEqual(["000000000003-1"]);
  });

  it("crosses notices' fields with categories", () => {
    const list = [
      {
        fields: { level: "city" as const },
        problems: [{ category: "study", status: "completed" as const }, { category: "finance" }],
      },
      { fields: { level: "county" as const }, problems: [{ category: "study", status: "in_progress" as const }] },
    ];
    const { groups, slots, kind } = laidOut(list, ["category", "level"]);
    expect(kind).toBe("groups");
    expect(slots).toBe(2);
    expect(groups.map(({ key, tally, problems }) => [key.join("/"), tally.part, tally.whole, problems])).toEqual([
      ["finance/city", 0, 0, 1],
      ["study/city", 1, 1, 1],
      ["finance/county", 0, 0, 0],
      ["study/county", 0, 1, 1],
    ]);
    // Nothing is a number too, where problems are counted per notice.
    const counts = laidOut(list, ["category", "level"], "problems").groups;
    expect(counts.map(({ tally }) => [tally.part, tally.whole])).toEqual([
      [1, 1],
      [1, 1],
      [0, 1],
      [1, 1],
    ]);
  });

  it("knows what it is a comparison of", () => {
    const kinds = (
      [["unit"], ["unit", "category"], ["level", "year"], ["level", "category"], ["category"], []] as GroupField[][]
    ).map((by) => laidOut(twice, by).kind);
    expect(kinds).toEqual(["units", "units", "groups", "groups", "categories", "groups"]);
  });

  it("shuffles problems between units, units between groups, and categories within notices", () => {
    expect(laidOut(twice, ["unit"]).design).toMatchObject({ blockEnds: [7], groups: 2 });
    expect(laidOut(twice, ["level"]).design!.items.map(({ label, counts }) => [label, counts[0]!.whole])).toEqual([
      [0, 6],
      [1, 1],
    ]);
    // Two blocks: the pooled unit is one.
    expect(laidOut(twice, ["category"]).design!.blockEnds).toEqual([6, 7]);
    expect(laidOut(twice, ["unit"], "stated_ratio").design).toBeNull();
    expect(laidOut(twice, ["category"], "problems").design).toBeNull();
  });

  it("adds up to the whole, however it is split", () => {
    const problem = fc.record({
      category: fc.constantFrom("study", "finance", "duty"),
      status: fc.constantFrom(
        "completed" as const,
        "mostly_completed" as const,
        "in_progress" as const,
        "unstated" as const,
      ),
      accountState: fc.constantFrom("done" as const, "under_way" as const),
    });
    const notice = fc.record({
      unit: fc.constantFrom("甲局", "乙局", "丙局", null),
      fields: fc.record({ level: fc.constantFrom("city" as const, "county" as const, null) }),
      problems: fc.array(problem, { maxLength: 6 }),
    });
    const by = fc.constantFrom<GroupField[]>(
      ["unit"],
      ["level"],
      ["category"],
      ["level", "category"],
      ["unit", "category"],
    );
    const measure = fc.constantFrom(
      ...(Object.keys(MEASURES) as MeasureName[]).filter((name) => !MEASURES[name].ofNotice),
    );
    fc.assert(
      fc.property(
        fc.array(notice, { minLength: 1, maxLength: 8 }),
        by,
        measure,
        fc.boolean(),
        (list, by, measure, apart) => {
          const sum = (groups: ReturnType<typeof laidOut>["groups"]) =>
            groups.reduce(
              (total, { tally, problems, problemIds }) => [
                total[0]! + tally.part,
                total[1]! + tally.lenient,
                total[2]! + tally.whole,
                total[3]! + problems,
                total[4]! + problemIds.length,
              ],
              [0, 0, 0, 0, 0],
            );
          const split = laidOut(list, by, measure, apart);
          expect(sum(split.groups)).toEqual(sum(laidOut(list, [], measure, apart).groups));
          // What is tested is what is shown.
          const tested = split.design!.items.flatMap(({ counts }) => counts);
          expect(tested.reduce((total, { whole }) => total + whole, 0)).toBe(sum(split.groups)[2]);
          for (const { tally } of split.groups) expect(tally.lenient).toBeGreaterThanOrEqual(tally.part);
        },
      ),
      { numRuns: 60 },
    );
  });
});
