import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Evaluation, evaluate } from "../../src/evaluation/evaluate.js";
import { readMeasures, readReferences } from "../../src/evaluation/read-references.js";
import type { ReferenceAccount } from "../../src/evaluation/reference.js";
import type { Notice } from "../../src/notice/notice.js";
import { coded, codedProblem, foundMeasure, foundNotice, foundProblem, reference } from "./invented.js";

const HARBOUR = "中共海湾县渔港管理处总支部关于巡察整改情况的通报";
const FOREST = "中共云岭县国有林场委员会关于巡察整改进展情况的通报";
const SHIP = "泊位收费无人核对";
const NIGHT = "夜间值班脱岗";

const references = [
  reference("harbour.txt", {
    fields: { title: HARBOUR, county: "海湾县" },
    stated: { problems: 2 },
    problems: [
      codedProblem(6, SHIP, { status: "completed", basis: "item", labels: ["finance"] }),
      codedProblem(8, NIGHT, { status: "unstated", basis: "none", labels: ["cadre"] }),
    ],
  }),
  reference("forest.txt", {
    fields: { title: FOREST, county: "云岭县" },
    stated: { problems: null },
    problems: [codedProblem(5, "防火瞭望塔闲置", { status: "in_progress", basis: "item", labels: ["duty"] })],
  }),
];

const found = [
  foundNotice("forest.txt", {
    fields: { title: FOREST, county: "云岭县" },
    problems: [
      foundProblem(5, "防火瞭望塔闲置", { status: "completed", statusBasis: "item", coding: coded("duty", 1) }),
    ],
  }),
  foundNotice("harbour.txt", {
    fields: { title: HARBOUR, county: null },
    stated: { problems: 2 },
    problems: [
      foundProblem(6, SHIP, {
        status: "completed",
        statusBasis: "item",
        coding: coded("finance", 0.6),
        accountState: "done",
        measures: [foundMeasure(7, "补收泊位费四万元", { state: "done", quantified: true })],
      }),
      foundProblem(8, NIGHT, { coding: coded("cadre", 0.6) }),
    ],
  }),
];

const accounts: ReferenceAccount[] = [
  {
    file: "harbour.txt",
    line: 6,
    title: SHIP,
    measures: [
      {
        marker: null,
        text: "补收泊位费",
        state: "done",
        dated: false,
        documented: false,
        quantified: true,
        accountable: false,
      },
    ],
    accountState: "done",
  },
];

function figure(evaluation: Evaluation, key: string) {
  return evaluation.figures.find((one) => one.key === key)!;
}

describe("evaluate", () => {
  it("scores what was read, with the cases behind each figure", () => {
    const result = evaluate(found, references, accounts);
    expect(result.notices).toBe(2);
    expect(figure(result, "split")).toMatchObject({ value: 1, cases: 2 });
    expect(figure(result, "fields")).toMatchObject({ value: 0.75, cases: 4 });
    expect(figure(result, "fields.county")).toMatchObject({ value: 0.5, cases: 2 });
    expect(figure(result, "stated.given")).toMatchObject({ value: 1, cases: 1 });
    expect(figure(result, "problems.f1")).toMatchObject({ value: 1, cases: 3 });
    expect(figure(result, "status.accuracy").value).toBeCloseTo(2 / 3, 12);
    expect(figure(result, "status.f1.in_progress")).toMatchObject({ value: 0, cases: 1 });
    expect(figure(result, "category.kappa").value).toBe(1);
    expect(figure(result, "measures.counted")).toMatchObject({ value: 1, cases: 1 });
    expect(figure(result, "quantified.f1")).toMatchObject({ value: 1, cases: 1 });
    expect(result.confusion.status.counts.flat().reduce((a, b) => a + b)).toBe(3);
    expect(result.confusion.category.codes).toEqual(["cadre", "duty", "finance"]);
    expect(result.differences.map((one) => [one.file, one.what])).toEqual([
      ["forest.txt", "problem.status"],
      ["harbour.txt", "county"],
    ]);
  });

  it("gives an interval over notices, the same in every run and in every order of the notices", () => {
    const result = evaluate(found, references, accounts);
    const accuracy = figure(result, "status.accuracy");
    expect(accuracy.low).toBe(0);
    expect(accuracy.high).toBe(1);
    expect(evaluate([...found].reverse(), [...references].reverse(), accounts)).toEqual(result);
    const fewer = evaluate(found, references, accounts, { bootstrap: { replicates: 0 } });
    expect(figure(fewer, "status.accuracy")).toMatchObject({ value: accuracy.value, low: null, high: null });
  });

  it("gives no interval where there is one notice", () => {
    const result = evaluate(found, references.slice(0, 1));
    expect(figure(result, "problems.f1")).toMatchObject({ value: 1, low: null, high: null });
  });

  it("says why a figure is undefined", () => {
    const result = evaluate(found, references);
    expect(figure(result, "measure.state.kappa")).toMatchObject({ value: null, undefinedBecause: "no_cases" });
    const one = evaluate(found, references, accounts);
    expect(figure(one, "measure.state.kappa")).toMatchObject({
      value: null,
      cases: 1,
      undefinedBecause: "no_variance",
    });
    expect(figure(one, "fields").undefinedBecause).toBeNull();
  });

  it("has no figure of codes for notices that are not coded", () => {
    const uncoded = found.map((notice) => ({
      ...notice,
      problems: notice.problems.map((problem) => ({ ...problem, coding: undefined })),
    })) as Notice[];
    const result = evaluate(uncoded.slice(0, 1), references);
    for (const key of ["category.kappa", "core.f1", "labels.jaccard", "category.ece"]) {
      expect(figure(result, key), key).toMatchObject({ value: null, cases: 0, undefinedBecause: "no_cases" });
    }
  });

  it("takes the core categories of another codebook", () => {
    const result = evaluate(found, references, [], { core: ["duty"] });
    expect(figure(result, "core.f1")).toMatchObject({ value: 1, cases: 1 });
  });

  it("leaves notices and measures of files without reference aside", () => {
    const result = evaluate(found, references.slice(1), accounts);
    expect(result.notices).toBe(1);
    expect(result.differences.every((one) => one.file === "forest.txt")).toBe(true);
    expect(figure(result, "measures.counted").cases).toBe(0);
  });

  it("counts a notice that was not found against every figure it has a share in", () => {
    const result = evaluate(found.slice(1), references);
    expect(figure(result, "split").value).toBe(0.5);
    expect(figure(result, "problems.recall").value).toBeCloseTo(2 / 3, 12);
    expect(figure(result, "fields.county").value).toBe(0);
    expect(result.perNotice.find((one) => one.file === "forest.txt")).toMatchObject({
      problemsExpected: 1,
      problemsFound: 0,
      problemsF1: 0,
      titleSimilarity: null,
    });
  });

  it("scores several notices of one file, and a file cut into too many", () => {
    const both = references.map((one) => ({ ...one, file: "both.txt" }));
    const inOne = found.map((notice) => ({ ...notice, source: "both.txt" }));
    const result = evaluate(inOne, both);
    expect(figure(result, "split").value).toBe(1);
    expect(figure(result, "problems.f1").value).toBe(1);
    expect(result.perNotice.map((one) => [one.notice, one.title])).toEqual([
      [1, HARBOUR],
      [2, FOREST],
    ]);
    const stray = foundNotice("both.txt", { problems: [foundProblem(99, "附件目录")] });
    const cut = evaluate([...inOne, stray], both);
    expect(figure(cut, "split").value).toBe(0);
    expect(figure(cut, "problems.precision").value).toBe(0.75);
  });

  it("refuses to score against nothing", () => {
    expect(() => evaluate(found, [])).toThrow(RangeError);
  });
});

const SHARED = join(import.meta.dirname, "../../../shared");
const hasShared = existsSync(join(SHARED, "gold"));

describe.skipIf(!hasShared)("evaluate on ../shared (skipped where it is not there)", () => {
  it("finds the reference coding in full agreement with itself", async () => {
    const gold = await readReferences(join(SHARED, "gold"));
    const measures = await readMeasures(join(SHARED, "measures.json"));
    const same = gold.map((notice) =>
      foundNotice(notice.file, {
        genre: notice.genre!,
        fields: notice.fields as Partial<Notice["fields"]>,
        stated: notice.stated as Partial<Notice["stated"]>,
        problems: notice.problems.map((problem) => {
          const account = measures.find(
            (one) => one.file === notice.file && one.line === problem.line && one.title === problem.title,
          );
          return foundProblem(problem.line, problem.title, {
            number: problem.number ?? null,
            aspect: problem.aspect ?? null,
            parent: problem.parent ?? null,
            status: problem.status!,
            statusBasis: problem.basis!,
            sustained: problem.sustained!,
            doneOn: problem.doneOn ?? null,
            dueOn: problem.dueOn ?? null,
            coding: { ...coded(problem.labels![0]!, 1), labels: problem.labels! },
            measures:
              account?.measures.map((measure) =>
                foundMeasure(problem.line, measure.text, {
                  state: measure.state,
                  dated: measure.dated,
                  documented: measure.documented,
                  quantified: measure.quantified,
                  accountable: measure.accountable,
                }),
              ) ?? [],
            accountState: account?.accountState ?? "declared",
          });
        }),
      }),
    );
    const result = evaluate(same, gold, measures);
    expect(result.differences).toEqual([]);
    for (const { key, value, cases } of result.figures) {
      expect(value, key).toBe(key === "category.ece" ? 0 : 1);
      expect(cases, key).toBeGreaterThan(0);
    }
  });
});
