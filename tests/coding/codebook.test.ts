import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { loadCodebook, parseCodebook } from "../../src/coding/codebook.js";
import { comparable } from "../../src/coding/terms.js";
import { shippedCodebook } from "./shipped.js";
import { SMALL_CODEBOOK } from "./small-codebook.js";

describe("the hash of a codebook", () => {
  const hash = (text: string) => parseCodebook(text, "x").hash;

  it("stays when comments, names, reasons or the order of words change", () => {
    const changed = SMALL_CODEBOOK.replace("资金 水费收缴 欠款", "欠款 资金 水费收缴")
      .replace("en: Money }", "en: Funds }")
      .replace("A hint.", "Another reason.");
    expect(hash(`# mine\n${changed}`)).toBe(hash(SMALL_CODEBOOK));
  });

  it.each([
    ["a word", "灌溉", "排灌"],
    ["a weight", "weight: 3", "weight: 2"],
    ["a rule's label", "labels: [money, water]", "labels: [money]"],
    ["a condition", "unless: { heading: [money] }", "unless: { title: [money] }"],
    ["a generic word", "不到位 管理", "不到位"],
  ])("changes with %s", (_, from, to) => {
    expect(SMALL_CODEBOOK).toContain(from);
    expect(hash(SMALL_CODEBOOK.replace(from, to))).not.toBe(hash(SMALL_CODEBOOK));
  });
});

describe("loadCodebook", () => {
  it("reads a file", async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "codebook-"));
    const file = path.join(folder, "mine.yaml");
    await writeFile(file, SMALL_CODEBOOK);
    expect((await loadCodebook(file)).version).toBe("7");
    await rm(folder, { recursive: true });
  });
});

describe("the codebook that comes with the program", () => {
  const codebook = shippedCodebook();

  it("has the twelve categories of the coding manual, the first four of them core", () => {
    expect(codebook.categories.map(({ code }) => code)).toEqual([
      "study",
      "ideology",
      "finance",
      "cadre",
      "party-building",
      "leadership",
      "accountability",
      "conduct",
      "procurement",
      "duty",
      "rectification",
      "other",
    ]);
    expect(codebook.categories.filter(({ core }) => core).map(({ code }) => code)).toEqual([
      "study",
      "ideology",
      "finance",
      "cadre",
    ]);
  });

  it("gives a reason for every group of words and for every rule", () => {
    for (const { terms } of codebook.categories)
      for (const { reason } of terms) expect(reason.length).toBeGreaterThan(8);
    for (const { reason } of [...codebook.rules, ...codebook.further]) expect(reason.length).toBeGreaterThan(8);
  });

  it("has no word that is both a term and generic: the term would never be seen as one", () => {
    const terms = new Set(
      codebook.categories.flatMap(({ terms }) => terms.flatMap(({ words }) => words.map(comparable))),
    );
    expect(codebook.generic.filter((word) => terms.has(comparable(word)))).toEqual([]);
  });
});
