import { describe, expect, it } from "vitest";
import { compareProblem } from "../../src/evaluation/compare-problem.js";
import { Differences } from "../../src/evaluation/difference.js";
import { coded, codedProblem, foundProblem } from "./invented.js";

const TITLE = "渡口值守制度形同虚设";

function whats(differences: Differences): string[] {
  return differences.list.map((one) => one.what);
}

describe("compareProblem", () => {
  it("finds nothing to say where all is read right, but for width, brackets and points", () => {
    const differences = new Differences("a.txt", 1);
    const expected = codedProblem(7, TITLE, {
      number: "(3)",
      aspect: "基层治理，有短板",
      parent: null,
      labels: ["duty"],
      status: "completed",
      basis: "item",
      sustained: false,
      doneOn: "2018-11-30",
      dueOn: null,
    });
    const found = foundProblem(7, TITLE, {
      number: "（3）",
      aspect: "基层治理有短板",
      status: "completed",
      statusBasis: "item",
      doneOn: "2018-11-30",
      coding: coded("duty", 0.8),
    });
    const result = compareProblem(expected, found, differences);
    expect(differences.list).toEqual([]);
    expect(result).toMatchObject({
      similarity: 1,
      number: { right: true },
      aspect: { right: true, given: true },
      parent: { right: true, given: false },
      status: ["completed", "completed"],
      sustained: ["false", "false"],
      category: ["duty", "duty"],
      labels: 1,
      confidence: 0.8,
    });
  });

  it("tells every difference with the words it turns on", () => {
    const differences = new Differences("a.txt", 1);
    const expected = codedProblem(7, TITLE, {
      aspect: "基层治理有短板",
      parent: "安全责任悬空",
      labels: ["duty", "conduct"],
      status: "in_progress",
      basis: "outstanding",
      sustained: true,
      dueOn: "2019-06",
    });
    const found = foundProblem(7, `${TITLE}方面`, {
      aspect: null,
      parent: "安全责任压得不实、监管有盲区",
      status: "completed",
      statusBasis: "item",
      statusText: "已整改到位",
      coding: coded("conduct"),
    });
    const result = compareProblem(expected, found, differences);
    expect(whats(differences)).toEqual([
      "problem.title",
      "problem.aspect",
      "problem.parent",
      "problem.status",
      "problem.basis",
      "problem.sustained",
      "problem.due",
      "problem.category",
      "problem.labels",
    ]);
    expect(differences.list.find((one) => one.what === "problem.status")).toMatchObject({
      line: 7,
      expected: "in_progress",
      found: "completed",
      context: "已整改到位",
    });
    expect(result.labels).toBe(0.5);
    expect(result.similarity).toBeLessThan(1);
  });

  it("scores nothing that was not coded, on either side", () => {
    const differences = new Differences("a.txt", 1);
    const result = compareProblem(codedProblem(7, TITLE), foundProblem(7, TITLE), differences);
    expect(result).toMatchObject({
      number: null,
      aspect: null,
      status: null,
      doneOn: null,
      category: null,
      labels: null,
    });
    expect(
      compareProblem(codedProblem(7, TITLE, { labels: ["duty"] }), foundProblem(7, TITLE), differences),
    ).toMatchObject({ category: null, labels: null, confidence: null });
    expect(differences.list).toEqual([]);
  });
});
