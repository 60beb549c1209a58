import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { cleanText } from "../../src/corpus/clean.js";
import { noticeId } from "../../src/corpus/notice-id.js";
import { inventedNotice } from "./invented.js";

const id = (text: string) => noticeId(cleanText(text).lines);
const notice = inventedNotice("青禾县档案馆");

it("is the start of the SHA-256 of the text without white space in NFKC", () => {
  const text = "甲，乙 (1)\n丙";
  const expected = createHash("sha256").update("甲,乙(1)丙").digest("hex").slice(0, 12);
  expect(id(text)).toBe(expected);
});

it("is the same for the same notice in other wrapping, width of characters and spacing", () => {
  const plain = notice.join("\n");
  const wrapped = notice.map((line) => line.replace(/(.{20})/g, "$1\n")).join("\n\n");
  const wide = plain.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  const indented = notice.map((line) => `\u3000\u3000${line}\u00a0`).join("\r\n");
  expect([wrapped, wide, indented].map(id)).toEqual([id(plain), id(plain), id(plain)]);
});

it("differs where a figure differs", () => {
  expect(id(notice.join("\n").replace("31件", "32件"))).not.toBe(id(notice.join("\n")));
});
