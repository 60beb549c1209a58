import { describe, expect, it } from "vitest";
import { withoutOverhang } from "../../../src/text-analysis/reuse/overhang.js";
import type { SharedPassage } from "../../../src/text-analysis/reuse/passages.js";

/** Three paragraphs: signs 0–9, 10–29, 30–39. */
const TEXT = { signs: "字".repeat(40), starts: Int32Array.of(0, 10, 30, 40) };

const passage = (from: number, to: number): SharedPassage => ({
  a: { from, to },
  b: { from: from + 100, to: to + 100 },
  pieces: [{ a: from, b: from + 100, length: to - from }],
  matched: to - from,
  resemblance: 1,
  containment: 1,
});

describe("withoutOverhang", () => {
  it("cuts off a few signs of the paragraphs before and behind", () => {
    expect(withoutOverhang(passage(8, 32), TEXT)).toEqual(passage(10, 30));
  });

  it("leaves a passage that has more of them, or none", () => {
    expect(withoutOverhang(passage(4, 36), TEXT)).toEqual(passage(4, 36));
    expect(withoutOverhang(passage(12, 28), TEXT)).toEqual(passage(12, 28));
    expect(withoutOverhang(passage(10, 30), TEXT)).toEqual(passage(10, 30));
  });

  it("leaves a passage whose end piece is all in the overhang", () => {
    const whole = passage(12, 32);
    const broken = {
      ...whole,
      pieces: [
        { a: 12, b: 112, length: 15 },
        { a: 30, b: 130, length: 2 },
      ],
    };
    expect(withoutOverhang(broken, TEXT)).toBe(broken);
  });
});
