import { describe, expect, it } from "vitest";
import { nounOf, pairUp, signsOf } from "../../src/notice/claim-signs.js";

const kinds = (clause: string) => signsOf(clause).map(({ kind, text }) => `${kind}:${text}`);

describe("signsOf", () => {
  it.each<[string, string[]]>([
    ["已完成整改18个", ["completed:已完成整改", "count:18个"]],
    ["未完成整改1个", ["inProgress:未完成整改", "count:1个"]],
    ["基本完成2个", ["mostly:基本完成", "count:2个"]],
    ["已完成并长期坚持3个", ["completed:已完成并长期坚持", "count:3个"]],
    ["应完成整改问题33个", ["due:应完成整改", "problem:问题", "count:33个"]],
    ["4个方面12个具体问题", ["count:4个方面", "count:12个", "problem:具体问题"]],
    ["整改完成率93.5%", ["rateWord:整改完成率", "rate:93.5%"]],
    ["立行立改问题6个", ["other:立行立改问题", "count:6个"]],
  ])("%s", (clause, expected) => expect(kinds(clause)).toEqual(expected));
});

describe("pairUp", () => {
  const pairs = (clause: string) => {
    const signs = signsOf(clause);
    return Object.fromEntries([...pairUp(signs)].map(([at, state]) => [signs[at]!.text, state]));
  };
  it.each<[string, Record<string, string>]>([
    ["已完成整改18个", { "18个": "completed" }],
    ["18个问题已完成整改", { "18个": "completed" }],
    ["反馈的20个问题已完成整改18个", { "18个": "completed" }],
    ["未完成整改的问题有2项", { "2项": "inProgress" }],
    ["反馈20个问题", {}],
  ])("%s", (clause, expected) => expect(pairs(clause)).toEqual(expected));
});

describe("nounOf", () => {
  const noun = (clause: string, count: string) => {
    const signs = signsOf(clause);
    return nounOf(
      signs,
      signs.findIndex(({ text }) => text === count),
      clause,
    );
  };
  it("is the noun after the number, else the one before it", () => {
    expect(noun("制定56条整改措施", "56条")).toBe("measure");
    expect(noun("整改措施56条", "56条")).toBe("measure");
    expect(noun("问题4类32个", "32个")).toBe("problem");
    expect(noun("14项42个具体问题", "14项")).toBe("chained");
    expect(noun("已完成18个", "18个")).toBeNull();
  });
});
