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
    ["反馈意见28条", ["problem:反馈意见", "count:28条"]],
    ["细化为86项具体任务", ["count:86项", "task:具体任务"]],
    ["第4条意见", ["ordinal:第4条", "other:意见"]],
    ["正按时间节点推进3条", ["inProgress:正按时间节点推进", "count:3条"]],
    ["达到序时进度3个", ["inProgress:达到序时进度", "count:3个"]],
    ["2个未到整改时限", ["count:2个", "inProgress:未到整改时限"]],
    ["1个需延至2023年暑期完成", ["count:1个", "inProgress:延至2023年暑期完成"]],
    ["3个待上级批复后完成", ["count:3个", "inProgress:待上级批复后完成"]],
    ["12个按期整改完毕", ["count:12个", "completed:整改完毕"]],
    ["完成阶段性整改任务并需持续推进5个", ["mostly:完成阶段性整改任务并需持续推进", "count:5个"]],
    ["整改完成率达百分之百", ["rateWord:整改完成率", "rate:百分之百"]],
    ["确保20个问题清零", ["aim:确保", "count:20个", "problem:问题", "completed:清零"]],
  ])("%s", (clause, expected) => expect(kinds(clause)).toEqual(expected));
});

describe("pairUp", () => {
  const pairs = (clause: string) => {
    const signs = signsOf(clause);
    return Object.fromEntries([...pairUp(signs, clause)].map(([at, state]) => [signs[at]!.text, state]));
  };
  it.each<[string, Record<string, string>]>([
    ["已完成整改18个", { "18个": "completed" }],
    ["18个问题已完成整改", { "18个": "completed" }],
    ["反馈的20个问题已完成整改18个", { "18个": "completed" }],
    ["未完成整改的问题有2项", { "2项": "inProgress" }],
    ["反馈20个问题", {}],
    // How many of each, it does not say; and what is worked on is not what is unfinished.
    ["未完成和基本完成的3个问题", {}],
    ["持续推进反馈的12个问题整改", {}],
    ["持续推进3个", { "3个": "inProgress" }],
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
    // The noun has a number already; a verb stands between.
    expect(noun("19个问题已有17个完成", "17个")).toBeNull();
    expect(noun("3个已制定措施", "3个")).toBeNull();
  });
});
