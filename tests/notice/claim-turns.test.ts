import { describe, expect, it } from "vitest";
import { signsOf } from "../../src/notice/claim-signs.js";
import { inTurn } from "../../src/notice/claim-turns.js";

const turns = (sentence: string) =>
  Object.fromEntries([...inTurn(signsOf(sentence))].map(([number, word]) => [number.text, word.text]));

describe("inTurn", () => {
  it.each<[string, Record<string, string>]>([
    [
      "已完成、基本完成、正在整改的问题分别为20个、3个、1个",
      { "20个": "已完成", "3个": "基本完成", "1个": "正在整改" },
    ],
    ["问题整改率、措施完成率分别达95%、98%", { "95%": "整改率", "98%": "完成率" }],
    // One word before 分别, or fewer numbers than words: nothing is told off.
    ["已完成的分别有20个、3个", {}],
    ["已完成、基本完成的问题分别有20个", {}],
    ["已完成20个、基本完成3个", {}],
  ])("%s", (sentence, expected) => expect(turns(sentence)).toEqual(expected));
});
