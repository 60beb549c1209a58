import { expect, it } from "vitest";
import { utf8Of } from "../../src/tables/utf8.js";

it("gives each text the bytes that a text encoder gives it, and leaves null", () => {
  const texts = ["", "渡口", "a", "𠮷\u{10ffff}", "\ud842", "\udfb7x\ud842", "读".repeat(100_000), ""];
  const encoder = new TextEncoder();
  expect(utf8Of([null, ...texts])).toEqual([null, ...texts.map((text) => encoder.encode(text))]);
  expect(utf8Of([])).toEqual([]);
});
