import { describe, expect, it } from "vitest";
import { compareNotice, type NoticeComparison } from "../../src/evaluation/compare-notice.js";
import { figureSpecs } from "../../src/evaluation/figures.js";
import type { Problem } from "../../src/notice/notice.js";
import { coded, codedProblem, foundMeasure, foundNotice, foundProblem, reference } from "./invented.js";

const TITLES = ["泊位收费无人核对", "夜间值班脱岗", "宣传栏内容陈旧", "支部换届拖延"];

/** A notice whose problems are coded one way and found another, both in the order of TITLES; null is not found. */
function notice(expected: string[], found: (string | null)[], extra: Problem[] = []): NoticeComparison {
  const problems = found.flatMap((category, i) =>
    category === null ? [] : [foundProblem(10 * i, TITLES[i]!, { coding: coded(category, 0.75) })],
  );
  return compareNotice({
    reference: reference("a.txt", {
      problems: expected.map((category, i) => codedProblem(10 * i, TITLES[i]!, { labels: [category] })),
    }),
    ordinal: 1,
    found: foundNotice("a.txt", { problems: [...problems, ...extra] }),
    noticesExpected: 1,
    noticesFound: 1,
    surplus: [],
    accounts: [],
  });
}

const CODES = ["cadre", "finance", "ideology", "study"];

function figure(key: string, ...notices: NoticeComparison[]) {
  const spec = figureSpecs(CODES, CODES).find((one) => one.key === key)!;
  const tallies = notices.map((one) => spec.tally(one));
  const sums = tallies.reduce((total, tally) => total.map((value, i) => value + tally[i]!));
  return { value: spec.value(sums), cases: spec.cases(sums) };
}

describe("figureSpecs", () => {
  it("has every key once", () => {
    const keys = figureSpecs(CODES, CODES).map((spec) => spec.key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("adds up over notices to what all their problems give together", () => {
    const one = notice(["finance", "cadre"], ["finance", "finance"]);
    const two = notice(["finance", "cadre", "study"], ["finance", "cadre", "study"]);
    expect(figure("category.accuracy", one, two)).toEqual({ value: 0.8, cases: 5 });
    // Rows cadre 2, finance 2, study 1; columns cadre 1, finance 3, study 1: p_e = (2 + 6 + 1) / 25.
    expect(figure("category.kappa", one, two).value).toBeCloseTo((0.8 - 0.36) / (1 - 0.36), 12);
    expect(figure("category.f1.finance", one, two)).toEqual({ value: 0.8, cases: 2 });
  });

  it("counts missed and extra problems against the core categories, end to end, but not over matched problems", () => {
    const extra = [foundProblem(90, "食堂台账缺失", { coding: coded("finance") })];
    const one = notice(["finance", "finance", "cadre"], ["finance", null, "cadre"], extra);
    expect(figure("category.accuracy", one).value).toBe(1);
    // finance: one right, one missed, one extra → 0.5; cadre 1; the other two do not occur.
    expect(figure("core.f1", one)).toEqual({ value: 0.75, cases: 3 });
  });

  it("has a core figure for a coded corpus of which one notice was not found at all", () => {
    const one = notice(["finance"], ["finance"]);
    const lost = notice(["finance", "finance"], [null, null]);
    expect(figure("core.f1", one, lost).value).toBeCloseTo(2 / (2 + 2), 12);
  });

  it("measures calibration over matched problems", () => {
    const one = notice(["finance", "cadre", "study", "study"], ["finance", "cadre", "study", "cadre"]);
    expect(figure("category.ece", one)).toEqual({ value: 0, cases: 4 });
  });

  it("scores evidence flags with the reference as what was to be found", () => {
    const texts = ["修缮泊位护栏", "重签租赁合同", "清退占用车辆", "补录台账"];
    const flags = { documented: false, quantified: false, accountable: false };
    // Of the reference's three dated measures one is found, and none besides.
    const one = compareNotice({
      reference: reference("a.txt", { problems: [codedProblem(1, TITLES[0]!)] }),
      ordinal: 1,
      found: foundNotice("a.txt", {
        problems: [
          foundProblem(1, TITLES[0]!, {
            measures: texts.map((text, i) => foundMeasure(2, text, { dated: i === 0 })),
          }),
        ],
      }),
      noticesExpected: 1,
      noticesFound: 1,
      surplus: [],
      accounts: [
        {
          file: "a.txt",
          line: 1,
          title: TITLES[0]!,
          measures: texts.map((text, i) => ({ marker: null, text, state: "done", dated: i < 3, ...flags })),
        },
      ],
    });
    expect(figure("dated.precision", one)).toEqual({ value: 1, cases: 1 });
    expect(figure("dated.recall", one)).toEqual({ value: 1 / 3, cases: 3 });
    expect(figure("dated.kappa", one).cases).toBe(4);
  });

  it("scores problems by precision, recall and F1 with their own cases", () => {
    const one = notice(["finance", "cadre", "study"], ["finance", null, null], [foundProblem(90, "食堂台账缺失")]);
    expect(figure("problems.precision", one)).toEqual({ value: 0.5, cases: 2 });
    expect(figure("problems.recall", one)).toEqual({ value: 1 / 3, cases: 3 });
    expect(figure("problems.f1", one)).toEqual({ value: 0.4, cases: 3 });
  });
});
