import { describe, expect, it } from "vitest";
import { compareCoders } from "../../src/human-coding/compare-coders.js";
import type { PersonCodes } from "../../src/human-coding/people.js";
import type { RunProblem } from "../../src/human-coding/run-problems.js";
import { CATEGORIES, MUSEUM, textOf, WATER } from "./invented.js";

const run: RunProblem[] = [WATER, MUSEUM].flatMap((record) =>
  record.problems.map(({ ordinal, coding, status }) => ({
    text: textOf(record, ordinal) as RunProblem["text"],
    labels: coding.labels,
    status,
  })),
);
const OPTIONS = { field: "category", codes: CATEGORIES, machineName: "机器", bootstrap: { replicates: 50 } } as const;

function person(coder: string, codes: Record<number, string>, weight: number | null = 1): PersonCodes {
  const given = Object.entries(codes).map(([ordinal, code]) => ({
    text: textOf(WATER, Number(ordinal)),
    labels: [code],
    weight,
  }));
  return { coder, codes: given };
}

describe("compareCoders", () => {
  it("compares two people on what both coded", () => {
    const people = [
      person("林", { 1: "study", 2: "finance", 3: "cadre" }),
      person("高", { 1: "study", 2: "duty", 4: "duty" }),
    ];
    const { agreement, shares } = compareCoders(people, null, OPTIONS);
    expect(agreement).toMatchObject({ coders: ["林", "高"], units: 4, compared: 2 });
    expect(agreement.disagreements.map(({ text }) => text)).toEqual(["灌区维修款滞留两年未拨付"]);
    expect(shares).toBeNull();
  });

  it("compares people with the machine on the problems that people coded, and corrects the shares of all", () => {
    const codes = { 1: "study", 2: "finance", 3: "duty", 4: "duty", 5: "party-building", 6: "conduct" };
    const { agreement, shares, unweighted } = compareCoders([person("林", codes)], run, OPTIONS);
    expect(agreement).toMatchObject({ coders: ["林", "机器"], units: 6, compared: 6 });
    expect(unweighted).toBe(0);
    expect(shares).toMatchObject({ problems: 10, validated: 6, unvalidated: [] });
    const share = (category: string) => shares!.shares.find((one) => one.category === category)!;
    // Two problems of ten are coded cadre; the one that was checked is duty.
    expect(share("cadre")).toMatchObject({ raw: 0.2, corrected: 0 });
    expect(share("duty").raw).toBe(0.2);
    expect(share("duty").corrected).toBeCloseTo(0.4, 12);
  });

  it("weighs all equally where weights are missing, and counts problems outside the run", () => {
    const outside = {
      ...textOf(WATER, 1),
      notice: "中共白渡镇委员会通报",
      unit: "中共白渡镇委员会",
      problemId: "ffff00001111-1",
    };
    const lin = person("林", { 1: "study", 2: "finance" }, null);
    lin.codes.push({ text: outside, labels: ["study"], weight: 3 });
    const result = compareCoders([lin], run, OPTIONS);
    expect(result).toMatchObject({ unweighted: 2, outsideRun: 1 });
    expect(result.shares!.validated).toBe(2);
  });

  it("compares states", () => {
    const { agreement } = compareCoders([person("林", { 4: "completed", 5: "in_progress" })], run, {
      ...OPTIONS,
      field: "status",
    });
    expect(agreement.disagreements.map(({ codes }) => codes)).toEqual([[["in_progress"], ["unstated"]]]);
  });

  it("refuses one coder alone", () => {
    expect(() => compareCoders([person("林", { 1: "study" })], null, OPTIONS)).toThrow(RangeError);
  });
});
