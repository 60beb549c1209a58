import { describe, expect, it } from "vitest";
import { evidenceByType } from "../../src/charts/evidence-by-type.js";
import { inputOf, sampleDocuments, sampleInput } from "./sample.js";

describe("evidenceByType", () => {
  const documents = sampleDocuments(60);
  const chart = evidenceByType(inputOf(documents), "zh");
  const notices = documents.flatMap((document) => document.notices);

  it("has the measures of every notice under the type of its unit", () => {
    for (const row of chart.rows) {
      const own = notices.filter(({ fields }) => fields.unitType === row.unit_type);
      const measures = own.flatMap(({ problems }) => problems.flatMap((problem) => problem.measures));
      expect(row).toMatchObject({
        notices: own.length,
        measures: measures.length,
        dated: measures.filter(({ dated }) => dated).length,
      });
      expect(row.dated_share).toBe((row.dated as number) / (row.measures as number));
      expect(row.dated_low as number).toBeLessThan(row.dated_share as number);
    }
    expect(chart.rows.map((row) => row.unit_type)).toContain(null);
  });

  it("stands by the share of measures with any evidence", () => {
    const shares = chart.rows.map((row) => row.any_share as number);
    expect(shares).toEqual([...shares].sort((a, b) => b - a));
  });

  it("gives types of few notices no interval, and says why", () => {
    const few = evidenceByType(sampleInput(20), "en");
    const small = few.rows.filter((row) => (row.notices as number) < 5);
    expect(small.length).toBeGreaterThan(0);
    for (const row of small) expect(row.any_low).toBeNull();
    expect(few.description).toContain(`${small.length} types with fewer than 5 notices have no interval`);
  });

  it("tells no counts from no measures", () => {
    const { counts: _, ...input } = sampleInput(3);
    expect(JSON.stringify(evidenceByType(input, "zh").spec)).toContain("表 measures 没有提供");
    const none = sampleDocuments(2);
    for (const { notices } of none)
      for (const { problems } of notices) for (const problem of problems) problem.measures = [];
    expect(JSON.stringify(evidenceByType(inputOf(none), "zh").spec)).toContain("没有读出整改措施");
  });
});
