import { describe, expect, it } from "vitest";
import type { Difference } from "../../src/evaluation/difference.js";
import { evaluate } from "../../src/evaluation/evaluate.js";
import { renderDifferences, renderEvaluation } from "../../src/evaluation/render.js";
import { codedProblem, foundNotice, foundProblem, reference } from "./invented.js";

const references = ["a.txt", "b.txt"].map((file) =>
  reference(file, {
    fields: { county: "云岭县" },
    problems: [codedProblem(5, "防火瞭望塔闲置", { status: "completed" })],
  }),
);
const found = ["a.txt", "b.txt"].map((file) =>
  foundNotice(file, {
    fields: { county: "云岭县" },
    problems: [foundProblem(5, "防火瞭望塔闲置", { status: file === "a.txt" ? "completed" : "unstated" })],
  }),
);
const evaluation = evaluate(found, references);

describe("renderEvaluation", () => {
  it("shows value, interval and cases of each figure, and says what is undefined", () => {
    const lines = renderEvaluation(evaluation, "en").split("\n");
    expect(lines[0]).toMatch(/^figure +value +95 % interval +cases$/);
    expect(lines.find((line) => line.startsWith("  problems F1"))).toMatch(/1\.000 +1\.000–1\.000 +2$/);
    expect(lines.find((line) => line.startsWith("  state accuracy"))).toMatch(/0\.500 +0\.000–1\.000 +2$/);
    expect(lines.find((line) => line.startsWith("  category kappa"))).toMatch(/ 0 +undefined: nothing to compare$/);
  });

  it("has the confusion of states and a line for each notice", () => {
    const text = renderEvaluation(evaluation, "en");
    expect(text).toContain("State (rows: coded by hand; columns: by the program)");
    expect(text).not.toContain("Category (rows");
    expect(text).toMatch(/\n {2}a\.txt +yes +yes +1\.000 .* 1\/1\/1 /);
    expect(text).toMatch(/\n {2}b\.txt .* 0\.000 .* 1\n$/);
  });

  it("speaks Chinese", () => {
    const text = renderEvaluation(evaluation, "zh");
    expect(text).toMatch(/^指标 +值 +95 % 区间 +个案\n/);
    expect(text).toContain("无定义：没有可比的个案");
  });

  it("names the level of the interval", () => {
    const wide = evaluate(found, references, [], { bootstrap: { level: 0.9 } });
    expect(renderEvaluation(wide, "en")).toContain("90 % interval");
  });
});

describe("renderDifferences", () => {
  const differences: Difference[] = [
    { file: "a.txt", notice: 1, line: 4, what: "unit", expected: "甲局", found: null, context: null },
    {
      file: "a.txt",
      notice: 2,
      line: 9,
      what: "problem.status",
      expected: "completed",
      found: "unstated",
      context: "乙\u001b[2J\n丙",
    },
    { file: "b.txt", notice: 1, line: null, what: "notice.missed", expected: "丁", found: null, context: null },
  ];

  it("groups by notice and gives line, what, both values and the words, with nothing that steers a terminal", () => {
    expect(renderDifferences(differences, "en")).toBe(
      [
        "a.txt",
        "  line 4 unit",
        "    coded: 甲局",
        "    found: —",
        "",
        "a.txt #2",
        "  line 9 problem.status",
        "    coded: completed",
        "    found: unstated",
        "    text: 乙 [2J 丙",
        "",
        "b.txt",
        "  notice.missed",
        "    coded: 丁",
        "    found: —",
        "",
      ].join("\n"),
    );
  });

  it("lists only the kinds asked for, or a family of them", () => {
    expect(renderDifferences(differences, "en", ["problem"])).toMatch(/^a\.txt #2\n {2}line 9 problem\.status\n/);
    expect(renderDifferences(differences, "zh", ["prob"])).toBe("没有差异\n");
  });
});
