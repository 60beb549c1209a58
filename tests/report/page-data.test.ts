import { describe, expect, it } from "vitest";
import { pageData } from "../../src/report/page-data.js";
import { sampleDocuments } from "../charts/sample.js";
import { reportOf, sampleReport } from "./sample.js";

describe("pageData", () => {
  it("has every unit, notice and problem, with the numbers of the completion table", () => {
    const input = sampleReport(20);
    const data = pageData(input);
    expect(data.units).toHaveLength(20);
    expect(data.notices.map((notice) => notice.problems?.length)).toEqual(
      input.notices.map((notice) => notice.problems.length),
    );
    for (const unit of data.units) {
      const row = input.completion.find((row) => row.by === "unit" && row.group === unit.name);
      expect(unit.problems).toBe(row?.problems);
      expect(unit.account?.slice(0, 3)).toEqual([row?.accounted_done, row?.problems, row?.account_ratio]);
      if (row?.ratio === null) expect(unit.ratio).toBeUndefined();
      else expect(unit.ratio?.[2]).toBe(row?.ratio);
    }
  });

  it("finds the measures in the account, so that their words stand in the page once", () => {
    const input = sampleReport(3);
    for (const [index, notice] of pageData(input).notices.entries()) {
      for (const problem of notice.problems ?? []) {
        const source = input.notices[index]?.problems[problem.n - 1];
        expect(problem.measures).toHaveLength(source?.measures.length ?? -1);
        for (const [at, measure] of (problem.measures ?? []).entries()) {
          const from = source?.measures[at];
          expect(problem.text?.slice(...(measure.at ?? [0, 0]))).toBe(`${from?.marker}${from?.text}`);
        }
      }
    }
  });

  it("keeps the words of a measure that the account does not hold", () => {
    const documents = sampleDocuments(1);
    const problem = documents[0]?.notices[0]?.problems[0];
    if (problem) problem.account = "另见附件。";
    const [first] = pageData(reportOf(documents)).notices[0]?.problems ?? [];
    expect(first?.measures?.[0]?.text).toBe(`${problem?.measures[0]?.marker}${problem?.measures[0]?.text}`);
  });

  it("leads from a unit to its notices where two places have units of one name", () => {
    const documents = sampleDocuments(2);
    const [first, second] = documents.map((document) => document.notices[0]!);
    Object.assign(first!.fields, { unit: "司法局党组", province: "云岚省", city: "临澜市", county: null });
    Object.assign(second!.fields, { unit: "司法局党组", province: "云岚省", city: "北屿市", county: null });
    const { units } = pageData(reportOf(documents));
    expect(units.map((unit) => [unit.name, unit.notices])).toEqual([
      ["司法局党组（云岚省临澜市）", [0]],
      ["司法局党组（云岚省北屿市）", [1]],
    ]);
  });

  it("gathers notices whose unit could not be read under one unit without a name", () => {
    const documents = sampleDocuments(3);
    for (const { notices } of documents.slice(0, 2)) for (const notice of notices) notice.fields.unit = null;
    const nameless = pageData(reportOf(documents)).units.filter((unit) => unit.name === undefined);
    expect(nameless.map((unit) => unit.notices)).toEqual([[0, 1]]);
  });

  it("leaves out documents of other genres", () => {
    const documents = sampleDocuments(2);
    const plan = documents[0]?.notices[0];
    if (plan) plan.genre = "work-plan";
    expect(pageData(reportOf(documents)).notices).toHaveLength(1);
  });

  it("says nothing of what is not there", () => {
    const text = JSON.stringify(pageData(sampleReport(20)));
    expect(text).not.toMatch(/:null|:""|:\[\]/);
  });
});
