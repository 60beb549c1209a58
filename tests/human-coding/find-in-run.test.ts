import { describe, expect, it } from "vitest";
import { runFinder } from "../../src/human-coding/find-in-run.js";
import type { RunProblem } from "../../src/human-coding/run-problems.js";
import { MUSEUM, textOf, WATER } from "./invented.js";

const run = [WATER, MUSEUM].flatMap((record) =>
  record.problems.map(({ ordinal, coding, status }): RunProblem => {
    return { text: textOf(record, ordinal) as RunProblem["text"], labels: coding.labels, status };
  }),
);
const find = runFinder(run);
const numberOf = (text: Parameters<typeof find>[0]) => find(text)?.text.problemId ?? null;

describe("runFinder", () => {
  it("finds a problem by identifier and statement, and by its words under another identifier or none", () => {
    expect(find(textOf(WATER, 2))).toBe(run[1]);
    expect(numberOf({ ...textOf(WATER, 2), problemId: null })).toBe("00a1b2c3d4e5-2");
    expect(numberOf({ ...textOf(WATER, 2), problemId: "00a1b2c3d4e5-5" })).toBe("00a1b2c3d4e5-2");
  });

  it("tells problems that say the same by their headings, and does not choose where those are the same", () => {
    expect(numberOf({ ...textOf(MUSEUM, 3), problemId: null })).toBe("12e4567890ab-3");
    const aspect = textOf(MUSEUM, 2).aspect;
    const twins = runFinder(run.map((problem) => ({ ...problem, text: { ...problem.text, aspect } })));
    expect(twins({ ...textOf(MUSEUM, 3), aspect, problemId: null })).toBeNull();
    expect(twins({ ...textOf(MUSEUM, 3), aspect })?.text.problemId).toBe("12e4567890ab-3");
  });

  it("finds a statement that was edited on the sheet by number and title", () => {
    const edited = { ...textOf(WATER, 5), statement: "离退休支部三年未换届（应为四年）" };
    expect(numberOf(edited)).toBe("00a1b2c3d4e5-5");
    expect(numberOf({ ...edited, problemId: "00a1b2c3d4e5-1" })).toBeNull();
  });

  it("finds nothing of another notice", () => {
    expect(
      find({ ...textOf(WATER, 2), problemId: null, notice: "中共白渡镇委员会通报", unit: "中共白渡镇委员会" }),
    ).toBeNull();
  });
});
