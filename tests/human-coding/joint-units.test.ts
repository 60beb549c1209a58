import { describe, expect, it } from "vitest";
import { jointUnits } from "../../src/human-coding/joint-units.js";
import type { NamedText } from "../../src/human-coding/problem-text.js";
import { MUSEUM, textOf, WATER } from "./invented.js";

const coder = (name: string, ...codes: Array<[NamedText, ...string[]]>) => ({
  coder: name,
  codes: codes.map(([text, ...labels]) => ({ text, labels })),
});

describe("jointUnits", () => {
  it("brings together the same problem by identifier, and by its words where that is lost or another", () => {
    const { units } = jointUnits([
      coder("甲", [textOf(WATER, 1), "study"], [textOf(WATER, 2), "finance"]),
      coder("乙", [{ ...textOf(WATER, 2), problemId: null }, "duty"]),
      coder("丙", [{ ...textOf(WATER, 2), problemId: "ffff00001111-3" }, "cadre"], [textOf(MUSEUM, 1), "duty"]),
    ]);
    expect(units.map(({ codes }) => codes)).toEqual([
      [["study"], null, null],
      [["finance"], ["duty"], ["cadre"]],
      [null, null, ["duty"]],
    ]);
    expect(units[1]).toMatchObject({ cluster: "00a1b2c3d4e5", text: "灌区维修款滞留两年未拨付" });
    expect(units[1]!.id).toMatch(/^p-00a1b2c3d4e5-2-[a-p]{4}$/);
  });

  it("keeps problems apart that say the same under two headings", () => {
    const { units } = jointUnits([
      coder("甲", [textOf(MUSEUM, 2), "finance"], [textOf(MUSEUM, 3), "cadre"]),
      coder("乙", [textOf(MUSEUM, 3), "cadre"]),
    ]);
    expect(units.map(({ codes }) => codes)).toEqual([
      [["finance"], null],
      [["cadre"], ["cadre"]],
    ]);
  });

  it("keeps them apart under one heading too, as long as their identifiers are there", () => {
    const twin = { ...textOf(MUSEUM, 3), aspect: textOf(MUSEUM, 2).aspect };
    const both = [[textOf(MUSEUM, 2), "finance"] as const, [twin, "cadre"] as const];
    const { units } = jointUnits(
      ["甲", "乙"].map((name) => coder(name, ...both.map(([text, code]) => [text, code] as [NamedText, string]))),
    );
    expect(units.map(({ codes }) => codes)).toEqual([
      [["finance"], ["finance"]],
      [["cadre"], ["cadre"]],
    ]);
  });

  it("joins a statement that one coder edited by number and title", () => {
    const edited = { ...textOf(WATER, 5), statement: "离退休支部三年未换届（应为四年）" };
    const { units } = jointUnits([coder("甲", [textOf(WATER, 5), "party-building"]), coder("乙", [edited, "cadre"])]);
    expect(units).toHaveLength(1);
  });

  it("uses the later of two codes by one coder and tells of it", () => {
    const { units, recoded } = jointUnits([coder("甲", [textOf(WATER, 1), "study"], [textOf(WATER, 1), "duty"])]);
    expect(units[0]!.codes).toEqual([["duty"]]);
    expect(recoded).toMatchObject([{ coder: "甲", text: { title: "中心组研讨以念稿代替交流" } }]);
  });
});
