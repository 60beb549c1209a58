import { describe, expect, it } from "vitest";
import { chartCounter } from "../../src/charts/counts.js";
import { sampleDocuments } from "./sample.js";

const NONE = { dated: false, documented: false, quantified: false, accountable: false };

describe("chartCounter", () => {
  it("counts a measure under each flag it carries, and once under any", () => {
    const counter = chartCounter();
    counter.addMeasure("n1", { ...NONE, dated: true, quantified: true });
    counter.addMeasure("n1", NONE);
    expect(counter.result().measures.get("n1")).toEqual({
      measures: 2,
      any: 1,
      dated: 1,
      documented: 0,
      quantified: 1,
      accountable: 0,
    });
  });

  it("sums amounts to the fen, the same in any order", () => {
    const amounts = [0.1, 0.2, 0.3, 1234567.89, 0.01];
    const sum = (values: number[]) => {
      const counter = chartCounter();
      for (const value of values) counter.addFigure("n1", { kind: "recovered", value });
      return counter.result().figures.get("n1")?.get("recovered");
    };
    expect(sum(amounts)).toEqual({ figures: 5, sum: 1234568.5 });
    expect(sum([...amounts].reverse())).toEqual(sum(amounts));
  });

  it("leaves out figures of other kinds and without a value", () => {
    const counter = chartCounter();
    counter.addFigure("n1", { kind: "document", value: 3 });
    counter.addFigure("n1", { kind: "fined", value: null });
    expect(counter.result().figures.size).toBe(0);
  });

  it("leaves out words outside every problem, and documents of another genre", () => {
    const counter = chartCounter();
    for (const category of [null, ""]) counter.addTerm(category, "会议", 9);
    const [document] = sampleDocuments(1);
    for (const notice of document!.notices) counter.addRecord({ ...notice, genre: "news" });
    const { accounts, measures, figures, words } = counter.result();
    expect([accounts.size, measures.size, figures.size, words.words.size]).toEqual([0, 0, 0, 0]);
  });

  it("takes all of a notice", () => {
    const counter = chartCounter();
    const notices = sampleDocuments(5).flatMap((document) => document.notices);
    for (const notice of notices) counter.addRecord(notice);
    const { accounts, measures, words } = counter.result();
    const all = [...accounts.values()].reduce(
      (sum, { done, under_way, declared }) => sum + done + under_way + declared,
      0,
    );
    expect(all).toBe(notices.reduce((sum, { problems }) => sum + problems.length, 0));
    expect(measures.size).toBe(notices.length);
    const terms = notices.flatMap((notice) => notice.terms).filter(({ category }) => category !== "");
    expect([...words.words.values()].reduce((sum, count) => sum + count, 0)).toBe(
      terms.reduce((sum, { count }) => sum + count, 0),
    );
  });
});
