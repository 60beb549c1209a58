import { describe, expect, it } from "vitest";
import { evenWidths, plainWords } from "../../src/notice/plain-words.js";

describe("plainWords", () => {
  it.each([
    ["已于 2021 年 3 月 5 日完成", "已于2021年3月5日完成"],
    ["整改情况： 已完成， 长期坚持", "整改情况：已完成，长期坚持"],
    ["补发１２份,清退３.５万元;已完成", "补发12份，清退3.5万元；已完成"],
    ["占比由 38.2 %降到 33%", "占比由38.2%降到33%"],
    ["张 某 某作说明", "张 某 某作说明"],
    ["附件 A：Form 12B, page 3:4", "附件 A：Form 12B, page 3:4"],
    ["共1,234元", "共1,234元"],
    ["", ""],
  ])("reads %j as %j", (text, plain) => {
    expect(plainWords(text)).toBe(plain);
  });
});

describe("evenWidths", () => {
  it.each(["截至２０２２年６月,补缴12,500元(已入账);", "a,b;c:d", "\ud83d,\udc4d、１", "，".repeat(9)])(
    "keeps every place of %j",
    (text) => {
      expect(evenWidths(text)).toHaveLength(text.length);
    },
  );
});
