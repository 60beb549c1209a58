import { describe, expect, it } from "vitest";
import { matchProblems, takeBestFirst, withLeftOver } from "../../src/evaluation/match.js";

const at = (line: number, title: string) => ({ line, title });

describe("matchProblems", () => {
  it("takes half of the wording within one line", () => {
    const reference = [at(10, "渔港码头安全检查走过场")];
    expect(matchProblems(reference, [at(11, "渔港码头安全检查流于表面")])).toEqual([{ expected: 0, found: 0 }]);
    expect(matchProblems(reference, [at(12, "渔港码头安全检查流于表面")])).toEqual([]);
  });

  it("takes all but the same wording within four lines, and nothing beyond", () => {
    const reference = [at(20, "盐场职工住房改造推进不力")];
    expect(matchProblems(reference, [at(24, "盐场职工住房改造推进不力")])).toHaveLength(1);
    expect(matchProblems(reference, [at(25, "盐场职工住房改造推进不力")])).toHaveLength(0);
  });

  it("lets the beginning of a title, of four characters or more, stand for it within one line", () => {
    const reference = [at(3, "牧区饮水工程管护缺位，部分机井停用多年无人过问，群众反映强烈")];
    expect(matchProblems(reference, [at(3, "牧区饮水")])).toHaveLength(1);
    expect(matchProblems(reference, [at(3, "牧区饮")])).toHaveLength(0);
    expect(matchProblems(reference, [at(5, "牧区饮水")])).toHaveLength(0);
  });

  it("pairs one to one, the most similar first, whatever the order", () => {
    const reference = [at(5, "林场账目管理混乱"), at(6, "林场账目管理不规范")];
    const found = [at(5, "林场账目管理不规范"), at(6, "林场账目管理混乱")];
    expect(matchProblems(reference, found)).toEqual([
      { expected: 0, found: 1 },
      { expected: 1, found: 0 },
    ]);
  });

  it("takes the nearer of two that read the same, and the earlier of two that are as near", () => {
    const same = "会前学法制度执行不严";
    expect(matchProblems([at(8, same)], [at(9, same), at(8, same)])).toEqual([{ expected: 0, found: 1 }]);
    expect(matchProblems([at(8, same)], [at(9, same), at(7, same)])).toEqual([{ expected: 0, found: 0 }]);
  });

  it("handles titles of one character and of none", () => {
    expect(matchProblems([at(1, "虚")], [at(1, "虚")])).toHaveLength(1);
    expect(matchProblems([at(1, "虚")], [at(1, "空")])).toHaveLength(0);
    expect(matchProblems([at(1, "虚")], [at(1, "")])).toHaveLength(0);
  });
});

describe("withLeftOver", () => {
  it("pairs what is left in its order, and leaves what has no partner", () => {
    expect(withLeftOver([{ expected: 1, found: 0 }], 4, 3)).toEqual([
      { expected: 0, found: 1 },
      { expected: 1, found: 0 },
      { expected: 2, found: 2 },
    ]);
  });
});

describe("takeBestFirst", () => {
  it("uses nothing twice", () => {
    const matches = takeBestFirst([
      { expected: 0, found: 0, similarity: 0.6, distance: 0 },
      { expected: 0, found: 1, similarity: 0.9, distance: 0 },
      { expected: 1, found: 1, similarity: 0.8, distance: 0 },
    ]);
    expect(matches).toEqual([{ expected: 0, found: 1 }]);
  });
});
