import { describe, expect, it } from "vitest";
import type { Match } from "../../../src/text-analysis/reuse/matches.js";
import { passagesOf } from "../../../src/text-analysis/reuse/passages.js";

const OPTIONS = { minLength: 10, minResemblance: 0.5 };
const FIRST = "清点全部粮库并补记台账";
const SECOND = "由两名保管员共同签字确认后归档";

/** The stretches of at least five signs that two texts have in common, found by trying all places. */
function matches(a: string, b: string): Match[] {
  const found: Match[] = [];
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j < b.length; j++) {
      if (i > 0 && j > 0 && a[i - 1] === b[j - 1]) continue;
      let length = 0;
      while (i + length < a.length && j + length < b.length && a[i + length] === b[j + length]) length++;
      if (length >= 5) found.push({ a: i, b: j, length });
    }
  }
  return found;
}

const passages = (a: string, b: string, options = OPTIONS) => passagesOf(a, b, matches(a, b), options);

describe("passagesOf", () => {
  it("joins stretches over a few changed words", () => {
    const [passage, ...others] = passages(`甲${FIRST}于本月${SECOND}`, `${FIRST}已在三季度${SECOND}乙`);
    expect(others).toEqual([]);
    expect(passage).toMatchObject({ a: { from: 1, to: 30 }, b: { from: 0, to: 31 }, matched: 26 });
    expect(passage!.pieces).toEqual([
      { a: 1, b: 0, length: 11 },
      { a: 15, b: 16, length: 15 },
    ]);
    expect(passage!.resemblance).toBeGreaterThan(0.5);
    expect(passage!.containment).toBeGreaterThan(passage!.resemblance);
  });

  it("keeps stretches apart between which too much differs", () => {
    const between = "此后逐站核对地磅读数校准误差并张榜公布";
    expect(passages(FIRST + between + SECOND, FIRST + SECOND)).toHaveLength(2);
  });

  it("keeps stretches apart whose order differs", () => {
    expect(passages(FIRST + SECOND, SECOND + FIRST).map(({ a }) => a.from)).toEqual([0, 11]);
  });

  it("drops what is too short", () => {
    expect(passages(FIRST, FIRST, { ...OPTIONS, minLength: 12 })).toEqual([]);
  });

  it("takes a passage apart whose sides are too little alike, and keeps the parts that are long enough", () => {
    const a = `${FIRST}甲乙丙丁戊己庚辛壬癸${SECOND}`;
    const b = `${FIRST}子丑寅卯辰巳午未申酉${SECOND}`;
    expect(passages(a, b, { minLength: 10, minResemblance: 0.35 })).toHaveLength(1);
    const apart = passages(a, b, { minLength: 12, minResemblance: 0.9 });
    expect(apart.map(({ a: { from, to } }) => a.slice(from, to))).toEqual([SECOND]);
  });

  it("keeps the longest of passages that lie over each other", () => {
    const found = passages(FIRST + SECOND, `${FIRST}，另一段：${FIRST + SECOND}`);
    expect(found).toHaveLength(1);
    expect(found[0]!.b.from).toBe(16);
  });
});
