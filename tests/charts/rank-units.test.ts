import { describe, expect, it } from "vitest";
import { rankUnits } from "../../src/charts/rank-units.js";
import { wilson } from "../../src/completion/wilson.js";
import type { CompletionRow } from "../../src/tables/completion.js";
import { sampleInput } from "./sample.js";

const template = sampleInput(1).completion.find((row) => row.by === "unit") as CompletionRow;
const unit = (group: string, accounted_done: number, problems: number) => ({
  ...template,
  group,
  accounted_done,
  problems,
});
const ACCOUNT = {
  part: (row: CompletionRow) => row.accounted_done,
  whole: (row: CompletionRow) => row.problems,
  tone: () => 0.5,
  pooledTone: () => null,
};
const labelled = (rows: CompletionRow[]) => new Map(rows.map((row) => [row.group, row.group as string]));

describe("rankUnits", () => {
  it("puts the highest share first, and of equal shares the one that rests on most", () => {
    const rows = [unit("丙", 1, 4), unit("甲", 2, 2), unit("乙", 9, 9), unit("丁", 0, 3)];
    const ranked = rankUnits(rows, ACCOUNT, labelled(rows), "zh");
    expect(ranked.rows.map((row) => row.label)).toEqual(["乙", "甲", "丙", "丁"]);
    expect(ranked.rows[0]).toMatchObject({ part: 9, whole: 9, share: 1, ...wilson(9, 9), pooled: false });
  });

  it("pools the middle of a crowd from its counts, not from its ratios", () => {
    const rows = Array.from({ length: 100 }, (_, index) =>
      unit(`单位${String(index).padStart(3, "0")}`, index % 11, 10 + (index % 7)),
    );
    const { rows: shown, pooled, ordered } = rankUnits(rows, ACCOUNT, labelled(rows), "en");
    expect(shown).toHaveLength(60);
    expect(pooled).toBe(41);
    expect(ordered).toHaveLength(100);
    const middle = ordered.slice(30, 71);
    const done = middle.reduce((sum, row) => sum + row.accounted_done, 0);
    const problems = middle.reduce((sum, row) => sum + row.problems, 0);
    expect(shown[30]).toMatchObject({ pooled: true, part: done, whole: problems, share: done / problems });
  });
});
