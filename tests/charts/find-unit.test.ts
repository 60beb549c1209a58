import { describe, expect, it } from "vitest";
import { findUnit } from "../../src/charts/find-unit.js";
import type { CompletionRow } from "../../src/tables/completion.js";
import { sampleInput } from "./sample.js";

const template = sampleInput(1).completion.find((row) => row.by === "unit") as CompletionRow;
const GROUPS = ["中共石棠县水务局党组", "中共石棠县教育局党组", "中共石棠县委", null];
const input = {
  completion: GROUPS.map((group) => ({ ...template, group })),
  notices: [],
  categories: [],
  shortNames: { 中共石棠县水务局党组: "石棠县水务局", 中共石棠县教育局党组: "石棠县教育局" },
};

describe("findUnit", () => {
  it("knows a unit by its name, its short name, or a part of its name that no other has", () => {
    expect(findUnit(input, "中共石棠县委")).toEqual({ group: "中共石棠县委" });
    expect(findUnit(input, "石棠县水务局")).toEqual({ group: "中共石棠县水务局党组" });
    expect(findUnit(input, "教育局")).toEqual({ group: "中共石棠县教育局党组" });
  });

  it("tells which units may be meant where there are several, and that there is none", () => {
    expect(findUnit(input, "局党组")).toEqual({ candidates: ["中共石棠县教育局党组", "中共石棠县水务局党组"] });
    expect(findUnit(input, "卫健委")).toEqual({ candidates: [] });
    expect(findUnit(input, "")).toEqual({ candidates: [] });
  });
});
