import { describe, expect, it } from "vitest";
import { clusterPassages } from "../../../src/text-analysis/reuse/cluster-passages.js";
import type { NoticePassage } from "../../../src/text-analysis/reuse/find-passages.js";

const SIGNS = [
  "清点全部粮库补记台账甲乙丙丁戊己庚辛",
  "子丑清点全部粮库补记台账寅卯",
  "清点全部粮库补记台帐辰巳甲乙丙丁戊己庚辛",
  "午未申酉戌亥甲乙丙丁戊己庚辛",
];

const passage = (noticeA: number, fromA: number, noticeB: number, fromB: number, length: number): NoticePassage => ({
  noticeA,
  noticeB,
  a: { from: fromA, to: fromA + length },
  b: { from: fromB, to: fromB + length },
  pieces: [],
  matched: length,
  resemblance: 1,
  containment: 1,
});

describe("clusterPassages", () => {
  const passages = [passage(0, 0, 1, 2, 10), passage(0, 0, 2, 0, 9), passage(2, 12, 3, 6, 8)];
  const { clusters, clusterOf } = clusterPassages(passages, SIGNS);

  it("joins passages over the notice that they have in common", () => {
    expect([...clusterOf]).toEqual([0, 0, 1]);
    expect(clusters[0]!.sites).toEqual([
      { notice: 0, from: 0, to: 10 },
      { notice: 1, from: 2, to: 12 },
      { notice: 2, from: 0, to: 9 },
    ]);
    expect(clusters[1]!.sites.map(({ notice }) => notice)).toEqual([2, 3]);
  });

  it("takes the wording of most notices for the typical one, of equals the longest", () => {
    expect(clusters[0]!.typical).toEqual({ notice: 0, from: 0, to: 10 });
  });

  it("joins passages of one wording that no notice links", () => {
    const apart = clusterPassages([passage(0, 10, 2, 12, 8), passage(3, 6, 3, 6, 8)], SIGNS);
    expect([...apart.clusterOf]).toEqual([0, 0]);
  });

  it("keeps passages apart of which one only holds the other", () => {
    const { clusterOf: numbers } = clusterPassages([passage(0, 0, 1, 2, 10), passage(0, 2, 2, 2, 4)], SIGNS);
    expect(new Set(numbers).size).toBe(2);
  });
});
