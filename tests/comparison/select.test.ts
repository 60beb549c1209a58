import { describe, expect, it } from "vitest";
import { knownValues, problemField, select, unmetValues } from "../../src/comparison/select.js";
import { unitNames } from "../../src/comparison/unit-names.js";
import { parseSelection } from "../../src/text-analysis/selection.js";
import { measure } from "../completion/sample.js";
import { compared } from "./sample.js";

const notices = compared([
  {
    unit: "中共云岭市审计局党组",
    fields: { level: "city", publishedOn: "2022-05" },
    problems: [{ category: "finance", status: "completed" }, { category: "study" }],
  },
  { unit: "中共石浦县农业局党组", fields: { level: "county", publishedOn: null }, problems: [{ category: "study" }] },
  { unit: null, fields: { level: null }, problems: [] },
]);
const units = unitNames(notices);
const chosen = (where: string) =>
  select(notices, parseSelection(where, "problem"), units).map(({ row, problems }) => [
    row.source,
    problems.map(({ category }) => category).join(" "),
  ]);

describe("select", () => {
  it("keeps everything where nothing is asked", () => {
    expect(chosen("")).toHaveLength(3);
  });

  it("finds notices by their fields, units also by their short names", () => {
    expect(chosen("level=county|city")).toHaveLength(2);
    expect(chosen("year=2022").map(([source]) => source)).toEqual(["通报/1.txt"]);
    expect(chosen("unit=石浦县农业局").map(([source]) => source)).toEqual(["通报/2.txt"]);
    expect(chosen("unit=中共石浦县农业局党组,level=city")).toEqual([]);
  });

  it("keeps a notice none of whose problems fits: it has none of them", () => {
    expect(chosen("category=finance")).toEqual([
      ["通报/1.txt", "finance"],
      ["通报/2.txt", ""],
      ["通报/3.txt", ""],
    ]);
    expect(chosen("category=finance,status=unstated")[0]).toEqual(["通报/1.txt", ""]);
  });

  it("tells problems with evidence from those without", () => {
    const [notice] = compared([
      {
        problems: [
          { category: "study", measures: [measure({ dated: true })] },
          { category: "duty", measures: [measure({})] },
        ],
      },
    ]);
    const evidenced = (value: boolean) =>
      select([notice!], parseSelection(`evidenced=${value}`, "problem"), unitNames([notice!]))[0]!.problems;
    expect(evidenced(true).map(({ category }) => category)).toEqual(["study"]);
    expect(evidenced(false).map(({ category }) => category)).toEqual(["duty"]);
  });
});

it("tells the fields of problems from those of notices", () => {
  expect(problemField(parseSelection("level=city,status=completed", "problem"))).toBe("status");
  expect(problemField(parseSelection("level=city", "problem"))).toBeUndefined();
});

it("lists the values that a run has", () => {
  const known = (where: string) => knownValues(notices, parseSelection(where, "problem"), units);
  expect(known("category=money,level=central")).toBe("category=finance|study, level=city|county");
  expect(known("unit=x")).toContain("云岭市审计局");
});

it("names the values of a selection that a run has nowhere", () => {
  const unmet = (where: string) =>
    unmetValues(notices, parseSelection(where, "problem"), units).map(({ rule, args }) => [rule, args.name]);
  expect(unmet("unit=石浦县农业局,category=study|finance")).toEqual([]);
  expect(unmet("year=2022|2032,category=study|money")).toEqual([
    ["text/near-value", "2032"],
    ["text/no-such-value", "money"],
  ]);
});
