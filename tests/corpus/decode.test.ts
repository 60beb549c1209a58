import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { decode, normaliseLineEndings } from "../../src/corpus/decode.js";
import { inventedNotice } from "./invented.js";

const TEXT = `${inventedNotice("澄湖镇水利站").join("\n")}\n`;

describe("decode", () => {
  it.each([
    ["utf-8", "utf-8"],
    ["utf-16le", "utf-16le"],
    ["utf-16be", "utf-16be"],
    ["gb18030", "gb18030"],
    ["gbk", "gb18030"],
    ["gb2312", "gb18030"],
  ])("reads %s without a mark", (written, read) => {
    expect(decode(iconv.encode(TEXT, written))).toEqual({ text: TEXT, encoding: read, replaced: 0 });
  });

  it.each(["utf-8", "utf-16le", "utf-16be", "gb18030"] as const)("takes off the byte order mark of %s", (encoding) => {
    expect(decode(iconv.encode(`\ufeff${TEXT}`, encoding))).toEqual({ text: TEXT, encoding, replaced: 0 });
  });

  it("reads Big5, named or not", () => {
    const text = "關於巡察整改進展情況的通報，根據縣委統一部署，現將有關情況予以公布，歡迎廣大幹部群眾監督。\n".repeat(
      3,
    );
    expect(decode(iconv.encode(text, "big5"))).toEqual({ text, encoding: "big5", replaced: 0 });
    expect(decode(iconv.encode(text, "big5"), "Big5")).toEqual({ text, encoding: "big5", replaced: 0 });
  });

  it("is not misled by a GBK page whose markup outweighs its words", () => {
    const markup = `<div class="content-body"><a href="/index/notice/list">more</a></div>\n`.repeat(200);
    const page = `${markup}整改进展情况`;
    const read = decode(iconv.encode(page, "gbk"), "utf-8");
    expect(read.encoding).toBe("gb18030");
    expect(read.text.endsWith("整改进展情况")).toBe(true);
  });

  it("reads the characters that only GB18030 has", () => {
    expect(decode(iconv.encode("㐀㙍䶮镇整改情况，𠮷家村完成验收。", "gb18030")).text).toBe(
      "㐀㙍䶮镇整改情况，𠮷家村完成验收。",
    );
  });

  it("keeps a damaged UTF-8 file UTF-8 and counts what was lost", () => {
    const bytes = Buffer.from(TEXT.repeat(4), "utf8");
    for (const at of [301, 900, 1500]) bytes[at] = 0xff;
    const read = decode(bytes);
    expect(read.encoding).toBe("utf-8");
    expect(read.replaced).toBeGreaterThanOrEqual(3);
    expect(read.text).toContain("县委第七巡察组");
  });

  it("keeps a UTF-8 file that ends within a character UTF-8", () => {
    const read = decode(Buffer.from(TEXT, "utf8").subarray(0, -3));
    expect(read).toMatchObject({ encoding: "utf-8", replaced: 1 });
  });

  it("reads nothing and single characters", () => {
    expect(decode(new Uint8Array())).toEqual({ text: "", encoding: "utf-8", replaced: 0 });
    expect(decode(Buffer.from("改"))).toEqual({ text: "改", encoding: "utf-8", replaced: 0 });
  });
});

describe("normaliseLineEndings", () => {
  it("makes one line feed of each line ending and keeps the count of lines", () => {
    expect(normaliseLineEndings("一\r\n二\r三\n四\u2028五\u2029六\u0085七\r\n\r\n八").split("\n")).toEqual([
      "一",
      "二",
      "三",
      "四",
      "五",
      "六",
      "七",
      "",
      "八",
    ]);
  });
});
