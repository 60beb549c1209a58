import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseCodebook } from "../../src/coding/codebook.js";
import { keyFingerprint, pseudonymOf } from "../../src/privacy/pseudonym.js";
import { loadTokenizer } from "../../src/tokens/cut.js";
import { cutTexts } from "../../src/tokens/cut-texts.js";
import { userDictionary } from "../../src/tokens/dictionary.js";
import { Vocabulary } from "../../src/tokens/vocabulary.js";
import { WordCutter } from "../../src/tokens/word-cutter.js";

const SECRET = "A".repeat(43);
const key = (kind: Parameters<typeof pseudonymOf>[0]["kind"], value: string, secret = SECRET) =>
  pseudonymOf({ kind, value }, secret).key;

describe("pseudonymOf", () => {
  it("gives the same key for the same thing, in whatever way it is written", () => {
    expect(key("person", "穆清远")).toBe(key("person", "穆 清 远"));
    expect(key("person", "阿依古丽·艾山")).toBe(key("person", "阿依古丽•艾山"));
    expect(key("phone", "0577-66880011")).toBe(key("phone", "（0577）66880011"));
    expect(key("plate", "浙C·7K921")).toBe(key("plate", "浙c7k921"));
    expect(key("contact", "穆清远")).toBe(key("person", "穆清远"));
  });

  it("gives another for another thing, another kind, another secret", () => {
    const keys = [
      key("person", "穆清远"),
      key("person", "穆清源"),
      key("phone", "66880011"),
      key("account", "66880011"),
      key("person", "穆清远", "B".repeat(43)),
    ];
    expect(new Set(keys).size).toBe(keys.length);
    for (const one of keys) expect(one).toMatch(/^\[[PTEMLIAV]-(?:\d[A-Z]){5}\]$/);
  });

  it("gives keys of which the tokenizer makes no word", async () => {
    const codebook = parseCodebook(readFileSync("codebook/codebook.yaml", "utf8"), "codebook.yaml");
    const cutter = new WordCutter(await loadTokenizer(userDictionary(codebook)), new Vocabulary());
    const names = Array.from({ length: 200 }, (_, at) => key("person", `某${at}`));
    expect([...cutTexts([names.join(""), ...names], cutter).words]).toEqual([]);
  });
});

describe("keyFingerprint", () => {
  it("tells one key from another, and is no part of it or of a pseudonym", () => {
    const random = "b3zq0P8u2Q5wT7yK9mXeRcVnA1sDfGhJkLzXcVbNmQw";
    expect(keyFingerprint(random)).toMatch(/^[0-9a-f]{16}$/);
    expect(keyFingerprint(random)).toBe(keyFingerprint(random));
    expect(keyFingerprint(random)).not.toBe(keyFingerprint(SECRET));
    expect(Buffer.from(random, "base64url").toString("hex")).not.toContain(keyFingerprint(random).slice(0, 6));
  });
});
