import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textWidth, wrap, wrapEvenly, wrapName } from "../../src/charts/metrics.js";

describe("textWidth", () => {
  it("takes a Chinese character for one em and Latin for less", () => {
    expect(textWidth("水务局", 12)).toBe(36);
    expect(textWidth("water", 12)).toBeLessThan(36);
  });
});

describe("wrap", () => {
  it("breaks Chinese between any two characters and Latin between words", () => {
    expect(wrap("沧湄市水务局党组", 48, 12)).toEqual(["沧湄市水", "务局党组"]);
    expect(wrap("problems with a stated state", 90, 12)).toEqual(["problems with a", "stated state"]);
  });

  it("lets no line begin with closing punctuation or end with an opening bracket", () => {
    expect(wrap("沧湄市水务局，党组", 72, 12)).toEqual(["沧湄市水务", "局，党组"]);
    expect(wrap("沧湄市水务（市河长办）", 72, 12)[0]).toBe("沧湄市水务");
  });

  it("loses nothing but spaces at the ends of lines", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(..."水务局（）《》，。 aB1%-") }),
        fc.integer({ min: 12, max: 200 }),
        (text, width) => {
          expect(wrap(text, width, 12).join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
        },
      ),
    );
  });

  it("gives one empty line for nothing", () => {
    expect(wrap("", 100, 12)).toEqual([""]);
  });
});

describe("wrapEvenly", () => {
  it("leaves no single character over", () => {
    expect(wrapEvenly("沧湄市互联网信息中心", 108, 12)).toEqual(["沧湄市互联", "网信息中心"]);
  });
});

describe("wrapName", () => {
  it("breaks after 与 where both parts fit, else into halves of whole words", () => {
    expect(wrapName("党建与组织生活", 56, 11)).toEqual(["党建与", "组织生活"]);
    expect(wrapName("财务资金资产", 56, 11)).toEqual(["财务资金", "资产"]);
    expect(wrapName("意识形态", 56, 11)).toEqual(["意识形态"]);
  });

  it("falls back to even lines where a part is too wide", () => {
    const lines = wrapName("与上级部门之间的沟通协调联络", 56, 11);
    for (const line of lines) expect(textWidth(line, 11)).toBeLessThanOrEqual(56);
    expect(lines.join("")).toBe("与上级部门之间的沟通协调联络");
  });
});
