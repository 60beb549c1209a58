import { describe, expect, it } from "vitest";
import { evidenceByUnit } from "../../src/charts/evidence-by-unit.js";
import { inputOf, sampleDocuments, sampleInput } from "./sample.js";

describe("evidenceByUnit", () => {
  it("puts several notices of one unit into one row", () => {
    const documents = sampleDocuments(6);
    const [first, second] = documents.flatMap((document) => document.notices);
    second!.fields = { ...first!.fields };
    const { rows } = evidenceByUnit(inputOf(documents), "zh");
    expect(rows).toHaveLength(5);
    const measures = [first!, second!].flatMap(({ problems }) => problems.flatMap((problem) => problem.measures));
    expect(rows.find((row) => row.group === first!.fields.unit)).toMatchObject({
      notices: 2,
      measures: measures.length,
    });
  });

  it("finds the unit of a notice also where several places have a unit of that name", () => {
    const documents = sampleDocuments(4);
    for (const [index, document] of documents.entries()) {
      for (const notice of document.notices)
        notice.fields = { ...notice.fields, unit: "民政局党组", county: `第${index}区` };
    }
    const { rows } = evidenceByUnit(inputOf(documents), "zh");
    expect(rows.map((row) => row.notices)).toEqual([1, 1, 1, 1]);
    expect(rows.every((row) => (row.group as string).startsWith("民政局党组（云岚省"))).toBe(true);
  });

  it("pools the middle of a crowd from its counts", () => {
    const chart = evidenceByUnit(sampleInput(300), "en");
    expect(chart.description).toContain(`the ${chart.rows.length - 59} between are pooled`);
    const rates = chart.rows.map((row) => (row.any as number) / (row.measures as number));
    expect(rates).toEqual([...rates].sort((a, b) => b - a));
  });

  it("counts the units that it leaves out", () => {
    const documents = sampleDocuments(3);
    for (const problem of documents[0]!.notices[0]!.problems) problem.measures = [];
    expect(evidenceByUnit(inputOf(documents), "zh").description).toContain("另有 1 个单位没有读出措施");
  });
});
