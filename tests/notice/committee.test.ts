import { describe, expect, it } from "vitest";
import { committeeRank } from "../../src/notice/committee.js";

describe("committeeRank", () => {
  it.each<[string | null, ReturnType<typeof committeeRank>]>([
    ["中央第三巡视组", "central"],
    ["省委第三巡视组", "province"],
    ["区党委第二巡视组", "province"],
    ["内蒙古自治区党委第四巡视组", "province"],
    ["市委巡察二组", "city"],
    ["州党委第六巡察组", "city"],
    ["盟委第一巡察组", "city"],
    ["地委第二巡察组", "city"],
    ["海曙区委第三巡察组", "county"],
    ["城区党委第一巡察组", "county"],
    ["旗委第五巡察组", "county"],
    ["县委巡察组", "county"],
    ["集团党组第二巡视组", null],
    ["校党委第一巡察组", null],
    ["第三巡察组", null],
    [null, null],
  ])("%s: %s", (inspector, rank) => expect(committeeRank(inspector)).toBe(rank));
});
