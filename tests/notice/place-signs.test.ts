import { describe, expect, it } from "vitest";
import type { Paragraph } from "../../src/notice/paragraph.js";
import { readSigns, WEIGHT } from "../../src/notice/place-signs.js";

const paragraphs = (...texts: string[]): Paragraph[] => texts.map((text, at) => ({ text, line: at + 1, pieces: [] }));

/** Points by name, for a unit without a place. */
function points(opening: string, ...rest: string[]): Record<string, number> {
  const all = paragraphs(opening, ...rest);
  const sources = { unit: "市水务局党组", inspector: null, opening: all.slice(0, 1), paragraphs: all, hints: {} };
  return Object.fromEntries([...readSigns(sources).points].map(([division, sum]) => [division.name, sum]));
}

describe("readSigns", () => {
  it("gives an address's points to each division on the way up", () => {
    expect(points("接受巡察。", "地址：湖北省黄冈市罗田县凤山镇")).toMatchObject({
      湖北省: WEIGHT.address + 3 * WEIGHT.mention,
      黄冈市: WEIGHT.address + 2 * WEIGHT.mention,
      罗田县: WEIGHT.address + WEIGHT.mention,
    });
  });

  it("shares an area code's points among the cities that it serves", () => {
    expect(points("接受巡察。", "电话：0851-86012345")).toEqual({
      贵州省: WEIGHT.phone,
      贵阳市: WEIGHT.phone / 3,
      遵义市: WEIGHT.phone / 3,
      安顺市: WEIGHT.phone / 3,
    });
  });

  it("counts a document of the unit that is cited with its full name more than a mention", () => {
    const cited = points("接受巡察。", "制定《乐山市水务局印章办法》。").乐山市!;
    expect(cited).toBe(WEIGHT.named);
    expect(points("接受巡察。", "赴乐山市学习。").乐山市).toBe(WEIGHT.mention);
  });

  it("does not let one place win by being named often", () => {
    expect(points("接受巡察。", "乐山市。".repeat(40)).乐山市).toBe(5 * WEIGHT.mention);
  });

  it("passes over names that several divisions share, and those of two characters", () => {
    expect(points("接受巡察。", "鼓楼区、和县、城区。")).toEqual({});
  });
});
