import { describe, expect, it } from "vitest";
import { matchProblems, type ProblemKey } from "../../src/diff/match-problems.js";

const list = (...statements: string[]): ProblemKey[] =>
  statements.map((statement, at) => ({ ordinal: at + 1, title: statement.split("，")[0]!, statement }));

const pairs = (before: ProblemKey[], after: ProblemKey[]) =>
  matchProblems(before, after).pairs.map((pair) => `${pair.before.ordinal}=${pair.after.ordinal}`);

const THREE = list("船闸值班表空着，夜间无人", "渡口票款隔月才入账", "盐仓门锁由一人保管，未建登记簿");

describe("matchProblems", () => {
  it("finds problems again by their words, though their places have moved", () => {
    const after = list("驿马饲料无验收单", ...THREE.map(({ statement }) => statement));
    const matched = matchProblems(THREE, after);
    expect(pairs(THREE, after)).toEqual(["1=2", "2=3", "3=4"]);
    expect(matched.added.map(({ ordinal }) => ordinal)).toEqual([1]);
    expect(matched.removed).toEqual([]);
  });

  it("does not mind width, spaces and punctuation", () => {
    expect(pairs(THREE, list("船闸值班表空着；夜间 无人", "渡口票款，隔月才入账。"))).toEqual(["1=1", "2=2"]);
  });

  it("finds a statement that another version cut or that was edited a little", () => {
    expect(pairs(THREE, list("船闸值班表一直空着，夜间无人"))).toEqual(["1=1"]);
    expect(pairs(THREE, list("盐仓门锁由一人保管"))).toEqual(["3=1"]);
  });

  it("takes problems of the same words one after the other", () => {
    const twice = list("票款隔月才入账", "票款隔月才入账");
    expect(pairs(twice, twice)).toEqual(["1=1", "2=2"]);
    expect(matchProblems(twice, twice.slice(0, 1)).removed).toEqual([twice[1]]);
  });

  it("leaves apart what reads otherwise", () => {
    const { pairs, added, removed } = matchProblems(THREE.slice(0, 1), list("集体果园租金未公开"));
    expect([pairs.length, added.length, removed.length]).toEqual([0, 1, 1]);
  });
});
