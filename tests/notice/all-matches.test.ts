import { describe, expect, it } from "vitest";
import { allMatches } from "../../src/notice/all-matches.js";

const TEXTS = ["", "无", "一是、二是", "12个3项", "，，12", "𠮷12𠮷", "\ud8001项\udc00", "7".repeat(5000)];
const PATTERNS = [/[0-9]{1,2}/g, /(?<number>[0-9])([个项])?/g, /(?=[0-9])|，/g, /$/g, /是(?<=二是)/g];

describe("allMatches", () => {
  it("gives what matchAll gives", () => {
    for (const text of TEXTS) {
      for (const pattern of PATTERNS) expect(allMatches(pattern, text)).toEqual([...text.matchAll(pattern)]);
    }
  });

  it("begins anew with each text", () => {
    const pattern = /[0-9]/g;
    pattern.test("1 2 3");
    expect(allMatches(pattern, "1 2").map(({ index }) => index)).toEqual([0, 2]);
    expect(allMatches(pattern, "4").map(({ index }) => index)).toEqual([0]);
  });
});
