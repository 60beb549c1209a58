import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareGroups } from "../../src/comparison/compare.js";
import type { CompareOptions, Comparison } from "../../src/comparison/comparison.js";
import { MEASURES, type MeasureName } from "../../src/comparison/measures.js";
import { completionAccumulator } from "../../src/completion/accumulate.js";
import { parseSelection } from "../../src/text-analysis/selection.js";
import { compared, type Invented, records } from "./sample.js";

const DEFAULTS: CompareOptions = {
  by: ["unit"],
  where: [],
  measure: "ratio",
  apart: false,
  min: 10,
  seed: 1,
  shrink: false,
};

const compare = (list: readonly Invented[], options: Partial<CompareOptions> = {}) =>
  compareGroups(compared(list), { ...DEFAULTS, ...options });

const rowOf = (comparison: Comparison, ...key: Array<string | null>) =>
  comparison.rows.find((row) => row.key.join("/") === key.join("/"))!;

const problemsOf = (category: string, completed: number, open: number) => [
  ...Array.from({ length: completed }, () => ({ category, status: "completed" as const })),
  ...Array.from({ length: open }, () => ({ category, status: "in_progress" as const })),
];

describe("units", () => {
  const list: Invented[] = [
    { unit: "甲局", problems: { completed: 24, mostly_completed: 3, in_progress: 3 } },
    { unit: "乙局", problems: { completed: 9, mostly_completed: 2, in_progress: 9, unstated: 5 } },
    { unit: "三题局", problems: { completed: 3 } },
    { unit: "不言局", problems: { unstated: 12 } },
  ];

  it("have their ratio strict and lenient, each with its Wilson interval, as the completion table has it", async () => {
    const completion = completionAccumulator();
    for (const record of records(list)) completion.add(record);
    const comparison = await compare(list);
    for (const expected of completion.rows()) {
      if (expected.by !== "unit") continue;
      const { strict, coverage } = rowOf(comparison, expected.group);
      expect(strict.value === null ? null : Math.round(strict.value * 1e6) / 1e6).toBe(expected.ratio);
      expect(strict.low).toEqual(expected.ratio_low === null ? null : expect.closeTo(expected.ratio_low, 6));
      expect(strict.high).toEqual(expected.ratio_high === null ? null : expect.closeTo(expected.ratio_high, 6));
      expect(coverage).toEqual(expected.coverage === null ? null : expect.closeTo(expected.coverage, 6));
    }
    expect(rowOf(comparison, "甲局")).toMatchObject({
      part: 24,
      whole: 30,
      lenient: { part: 27, value: 0.9 },
      interval: "wilson",
    });
  });

  it("with three problems are not the best, and without any undefined", async () => {
    const comparison = await compare(list);
    expect(comparison.rows.map(({ key, caution }) => [key[0], caution])).toEqual([
      ["甲局", null],
      ["乙局", null],
      ["三题局", "few"],
      ["不言局", "undefined"],
    ]);
    expect(rowOf(comparison, "三题局")).toMatchObject({ difference: null, funnel: { position: "within" } });
    expect(rowOf(comparison, "不言局")).toMatchObject({
      strict: { value: null, low: null },
      interval: null,
      funnel: null,
    });
  });

  it("are held against the others, problems against problems", async () => {
    // 24/30 against 12/23 (9/20 and 3/3): Newcombe's interval from Wilson's.
    const comparison = await compare(list);
    const { difference } = rowOf(comparison, "甲局");
    expect(difference!.value).toBeCloseTo(24 / 30 - 12 / 23, 10);
    expect(difference!.low).toBeCloseTo(0.0243, 4);
    expect(difference!.high).toBeCloseTo(0.49717, 4);
    // Two comparisons: by Holm the smaller p counts twice, the other once and no less than that.
    const p = comparison.rows.flatMap(({ difference }) => difference?.p ?? []);
    expect(comparison.comparisons).toBe(2);
    expect(p).toHaveLength(2);
    const least = 2 * Math.min(...p);
    expect(comparison.rows.flatMap(({ difference }) => difference?.p_holm ?? [])).toEqual(
      p.map((one) => (one === Math.min(...p) ? least : Math.max(least, one))),
    );
  });

  it("are pooled over time or kept apart", async () => {
    const twice: Invented[] = [
      { unit: "甲局", fields: { publishedOn: "2018-09-03" }, problems: { completed: 4, in_progress: 8 } },
      { unit: "甲局", fields: { publishedOn: "2021-10-11" }, problems: { completed: 11, in_progress: 1 } },
      { unit: "乙局", problems: { completed: 9, in_progress: 3 } },
    ];
    const pooled = await compare(twice);
    expect(rowOf(pooled, "甲局")).toMatchObject({ part: 15, whole: 24, notices: 2 });
    expect(pooled.repeated).toBe(1);
    const apart = await compare(twice, { apart: true });
    expect(apart.rows.map(({ key, part }) => [key[0], part])).toEqual([
      ["甲局（2021-10-11）", 11],
      ["乙局", 9],
      ["甲局（2018-09-03）", 4],
    ]);
  });

  it("are drawn towards the common share where asked for", async () => {
    const { rows, prior } = await compare(list, { shrink: true });
    expect(prior!.mean).toBeCloseTo(36 / 53, 10);
    const { shrunk, strict } = rows.find(({ key }) => key[0] === "三题局")!;
    expect(strict.value).toBe(1);
    expect(shrunk!.value).toBeLessThan(0.95);
    await expect(compare(list, { shrink: true, by: ["level"] })).rejects.toMatchObject({
      rule: "comparison/unit-only",
    });
  });
});

describe("groups of notices", () => {
  const level = (level: "city" | "county", completed: number, open: number): Invented => ({
    fields: { level },
    problems: { completed, in_progress: open },
  });
  const alike = (open: number): Invented[] => [
    level("city", 20, open),
    level("city", 20 - open, open),
    level("city", 19, 1 + open),
    level("county", 10, 10),
    level("county", 12, 8),
    level("county", 9, 11),
  ];

  it("have wider intervals than their problems alone would give, for those go together", async () => {
    const same = await compare(
      [level("city", 10, 10), level("city", 11, 9), level("city", 10, 10), level("county", 9, 11)],
      { by: ["level"] },
    );
    const split = await compare(
      [level("city", 20, 0), level("city", 1, 19), level("city", 10, 10), level("county", 9, 11)],
      { by: ["level"] },
    );
    const width = (comparison: Comparison) => {
      const { strict, interval } = rowOf(comparison, "city");
      expect(interval).toBe("clustered");
      return strict.high! - strict.low!;
    };
    expect(rowOf(same, "city").strict.value).toBe(rowOf(split, "city").strict.value);
    expect(width(split)).toBeGreaterThan(1.5 * width(same));
  });

  it("are one comparison where there are two of them, however often it is told", async () => {
    const { rows } = await compare(alike(0), { by: ["level"] });
    const [city, county] = rows.map(({ difference }) => difference!);
    expect(city!.value).toBeCloseTo(-county!.value!, 12);
    expect(city!.low).toBeCloseTo(-county!.high!, 12);
    expect(city!.p_holm).toBe(city!.p);
    // Three notices against three: 2 of 20 ways are as extreme.
    expect(city!.p).toBeGreaterThan(0.07);
    expect(city!.p).toBeLessThan(0.13);
  });

  it("of one notice are shown and not compared", async () => {
    const { rows } = await compare([...alike(0), { fields: { level: "unit" }, problems: { completed: 15 } }], {
      by: ["level"],
    });
    expect(rows.at(-1)).toMatchObject({ key: ["unit"], caution: "one_notice", interval: "wilson", difference: null });
    expect(rows.slice(0, 2).every(({ difference }) => difference !== null)).toBe(true);
  });

  it("keep notices that do not give the field as a group of their own", async () => {
    const { rows } = await compare([...alike(0), { fields: { level: null }, problems: { completed: 12 } }], {
      by: ["level"],
    });
    expect(rows.map(({ key }) => key[0])).toEqual(["city", "county", null]);
  });

  it("are compared on means per notice", async () => {
    const { rows, overall } = await compare(alike(0), { by: ["level"], measure: "problems" });
    expect(rows.map(({ strict }) => strict.value)).toEqual([20, 20]);
    expect(overall).toMatchObject({ part: 120, whole: 6, strict: { value: 20 }, lenient: null, coverage: null });
  });

  it("crossed with categories are compared within each", async () => {
    const list = (["city", "city", "county", "county"] as const).map(
      (level): Invented => ({
        fields: { level },
        problems: [
          ...problemsOf("study", 6, 0),
          ...problemsOf("finance", level === "city" ? 6 : 1, level === "city" ? 0 : 5),
        ],
      }),
    );
    const comparison = await compare(list, { by: ["level", "category"] });
    expect(rowOf(comparison, "city", "finance").difference!.value).toBeCloseTo(10 / 12, 10);
    // Nothing differs in the other category: there is nothing to test.
    expect(rowOf(comparison, "city", "study").difference).toBeNull();
  });
});

describe("categories", () => {
  it("are compared within notices, so that what notices differ by does not count", async () => {
    // Study is reported on by the diligent notice, finance by the slow one; in each, study does worse.
    const list: Invented[] = [
      { problems: [...problemsOf("study", 16, 4), ...problemsOf("finance", 4, 0)] },
      { problems: [...problemsOf("study", 0, 4), ...problemsOf("finance", 4, 16)] },
    ];
    const { rows } = await compare(list, { by: ["category"], categories: ["study", "finance"] });
    const [study, finance] = rows;
    expect(study!.key).toEqual(["study"]);
    expect(study!.strict.value).toBeGreaterThan(finance!.strict.value!);
    expect(study!.difference!.value).toBeCloseTo(-0.2, 10);
    expect(finance!.difference!.value).toBeCloseTo(0.2, 10);
    // The two notices agree to the dot; that does not make 48 problems worth more than 48.
    expect(study!.difference!.low).toBeLessThan(-0.3);
    expect(study!.difference!.high).toBeGreaterThan(-0.1);
  });

  it("cannot split what a notice claims of the whole", async () => {
    const list: Invented[] = [{ stated: { problems: 9, completed: 8 }, problems: { completed: 3 } }];
    const rule = "comparison/claims-are-whole";
    await expect(compare(list, { measure: "stated_ratio", by: ["category"] })).rejects.toMatchObject({ rule });
    const where = parseSelection("status=completed", "problem");
    await expect(compare(list, { measure: "stated_ratio", where })).rejects.toMatchObject({ rule });
  });
});

describe("claims", () => {
  const claiming = (unit: string, problems: number, completed: number, mostly: number | null = null): Invented => ({
    unit,
    stated: { problems, completed, mostly },
    problems: { unstated: 4 },
  });

  it("have no interval of their own, and may exceed their total", async () => {
    const comparison = await compare([claiming("甲局", 20, 15, 4), claiming("乙局", 12, 13)], {
      measure: "stated_ratio",
    });
    expect(rowOf(comparison, "甲局")).toMatchObject({
      strict: { value: 0.75, low: null },
      lenient: { value: 0.95 },
      interval: null,
      problem_ids: [],
      notice_ids: ["000000000001"],
    });
    expect(rowOf(comparison, "乙局").strict.value).toBeCloseTo(13 / 12, 12);
  });

  it("of groups rest on the notices that make both", async () => {
    const list = [claiming("甲局", 20, 15), claiming("乙局", 10, 10), { unit: "丙局", problems: { unstated: 3 } }];
    const { rows } = await compare(list, { measure: "stated_ratio", by: ["level"] });
    expect(rows[0]).toMatchObject({ part: 25, whole: 30, notices: 2, interval: "clustered" });
    expect(rows[0]!.coverage).toBeCloseTo(2 / 3, 12);
  });
});

it("says of a value that is nowhere which was meant, or which there are", async () => {
  const list: Invented[] = [
    { unit: "石浦县水利局", problems: { completed: 1 } },
    { unit: "甲局", problems: {} },
  ];
  const told = (where: string) => compare(list, { where: parseSelection(where, "problem") }).catch((error) => error);
  expect(await told("unit=石浦水利局")).toMatchObject({ rule: "text/near-value", args: { near: "石浦县水利局" } });
  expect(await told("unit=水利局")).toMatchObject({ rule: "text/no-such-value", args: { known: "石浦县水利局" } });
});

it("says which values there are where each is somewhere, and nothing fits all of them", async () => {
  const list: Invented[] = [
    { fields: { province: "南川省", level: "city" }, problems: { completed: 1 } },
    { fields: { province: "北川省", level: "county" }, problems: { completed: 1 } },
  ];
  const where = parseSelection("province=南川省,level=county", "problem");
  await expect(compare(list, { where })).rejects.toMatchObject({
    rule: "comparison/nothing-fits",
    args: { known: "province=北川省|南川省, level=city|county" },
  });
});

describe("whatever the notices", () => {
  const problem = fc.record({
    category: fc.constantFrom("study", "finance"),
    status: fc.constantFrom(
      "completed" as const,
      "mostly_completed" as const,
      "in_progress" as const,
      "unstated" as const,
    ),
    accountState: fc.constantFrom("done" as const, "declared" as const),
  });
  const lists = fc.array(
    fc.record({
      unit: fc.constantFrom("甲局", "乙局", "丙局", null),
      fields: fc.record({ level: fc.constantFrom("city" as const, "county" as const) }),
      stated: fc.constantFrom({}, { problems: 8, completed: 6, mostly: 1 }),
      problems: fc.array(problem, { maxLength: 12 }),
    }),
    { minLength: 1, maxLength: 7 },
  );
  const bys = fc.constantFrom<Array<CompareOptions["by"]>>(["unit"], ["level"], ["category"], ["level", "category"]);

  it("intervals hold their values, p-values are probabilities and rows add up", async () => {
    await fc.assert(
      fc.asyncProperty(
        lists,
        bys,
        fc.constantFrom(...(Object.keys(MEASURES) as MeasureName[])),
        async (list, by, measure) => {
          if (measure === "stated_ratio" && by.includes("category")) return;
          const { rows, overall } = await compare(list, { by, measure, min: 3 });
          for (const row of [...rows, overall]) {
            for (const value of [
              row.strict,
              ...(row.lenient ? [row.lenient] : []),
              ...(row.difference ? [row.difference] : []),
            ]) {
              if (value.low === null) continue;
              expect(value.low).toBeLessThanOrEqual(value.value! + 1e-9);
              expect(value.high).toBeGreaterThanOrEqual(value.value! - 1e-9);
            }
            if (!row.difference) continue;
            const { p, p_holm, p_bh } = row.difference;
            expect(p).toBeGreaterThan(0);
            expect(p_bh).toBeGreaterThanOrEqual(p!);
            expect(p_holm).toBeGreaterThanOrEqual(p_bh! - 1e-12);
            expect(p_holm).toBeLessThanOrEqual(1);
          }
          if (measure !== "problems") {
            expect(rows.reduce((sum, { part }) => sum + part, 0)).toBe(overall.part);
            expect(rows.reduce((sum, { whole }) => sum + whole, 0)).toBe(overall.whole);
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  it("a run says the same again", async () => {
    await fc.assert(
      fc.asyncProperty(lists, bys, async (list, by) => {
        expect(await compare(list, { by })).toEqual(await compare(list, { by }));
      }),
      { numRuns: 5 },
    );
  });
});
