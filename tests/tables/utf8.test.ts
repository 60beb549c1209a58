import { expect, it } from "vitest";
import { joinedUtf8, utf8Of } from "../../src/tables/utf8.js";

const TEXTS = ["", "渡口", "a", "𠮷\u{10ffff}", "\ud842", "\udfb7x\ud842", "读".repeat(100_000), ""];
const encoder = new TextEncoder();

it("gives each text the bytes that a text encoder gives it, and leaves null", () => {
  expect(utf8Of([null, ...TEXTS])).toEqual([null, ...TEXTS.map((text) => encoder.encode(text))]);
  expect(utf8Of([])).toEqual([]);
});

it("gives texts one after the other, in memory of their own", () => {
  const bytes = joinedUtf8(TEXTS);
  expect(bytes).toEqual(new Uint8Array(Buffer.concat(TEXTS.map((text) => encoder.encode(text)))));
  expect(bytes.buffer.byteLength).toBe(bytes.length);
  expect(joinedUtf8([])).toHaveLength(0);
});
