import { describe, expect, it } from "vitest";
import { pairNotices } from "../../src/evaluation/pair-notices.js";
import { foundNotice, reference } from "./invented.js";

const HARBOUR = "中共海湾县渔港管理处总支部关于巡察整改情况的通报";
const FOREST = "中共云岭县国有林场委员会关于巡察整改进展情况的通报";
const expected = [HARBOUR, FOREST].map((title) => reference("two.txt", { fields: { title } }));
const found = (...titles: (string | null)[]) => titles.map((title) => foundNotice("two.txt", { fields: { title } }));

describe("pairNotices", () => {
  it("goes by title, whatever the order", () => {
    expect(pairNotices(expected, found(FOREST, HARBOUR))).toEqual([
      { expected: 0, found: 1 },
      { expected: 1, found: 0 },
    ]);
  });

  it("pairs what has no title of its own in the order it stands in", () => {
    expect(pairNotices(expected, found(null, FOREST))).toEqual([
      { expected: 0, found: 0 },
      { expected: 1, found: 1 },
    ]);
  });

  it("does not take a word in common for the same title", () => {
    expect(pairNotices(expected, found("国有林场附件清单", null))).toEqual([
      { expected: 0, found: 0 },
      { expected: 1, found: 1 },
    ]);
  });

  it("leaves a notice that was not split off unpaired", () => {
    expect(pairNotices(expected, found(FOREST))).toEqual([{ expected: 1, found: 0 }]);
    expect(pairNotices(expected, [])).toEqual([]);
  });
});
