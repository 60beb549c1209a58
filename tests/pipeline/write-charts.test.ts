import { setTimeout } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { CHARTS } from "../../src/charts/charts.js";
import type { KeyWords } from "../../src/charts/key-words.js";
import { keptCharts } from "../../src/pipeline/kept-charts.js";
import { promised } from "../../src/pipeline/promised.js";
import { loadCoding } from "../../src/pipeline/settings.js";
import { runTotals, totalsOf } from "../../src/pipeline/totals.js";
import { writeCharts } from "../../src/pipeline/write-charts.js";
import { sampleDocuments } from "../charts/sample.js";

describe("writeCharts", async () => {
  const { codebook } = await loadCoding({});
  const totals = runTotals();
  totals.add(totalsOf(sampleDocuments(3)));
  const rows = [...totals.completion.rows(codebook.categories.map(({ code }) => code))];
  const NO_WORDS: KeyWords = { byCategory: new Map(), words: new Map() };

  /** Draws with a pencil that takes no time, and says which files are written. */
  const drawing = (words: Promise<KeyWords>) => {
    const written: string[] = [];
    const staging = { write: async (name: string) => void written.push(name) };
    const draw = async () => ({ svg: "<svg/>", png: Promise.resolve(new Uint8Array()) });
    const charts = keptCharts(null, [], "zh", { loadRenderer: async () => ({ draw }), loadFrames: async () => {} });
    return { written, hashes: writeCharts(totals, rows, codebook, words, { lang: "zh", charts, staging }) };
  };
  const chartsOf = (files: readonly string[]) => new Set(files.map((file) => file.replace(/^charts\/|\..*$/g, "")));

  it("writes what needs no words before they are counted, and names all files in the order of the charts", async () => {
    const words = promised<KeyWords>();
    const { written, hashes } = drawing(words.promise);
    while (chartsOf(written).size < Object.keys(CHARTS).length - 1) await setTimeout(1);
    expect(chartsOf(written)).not.toContain("distinctive-words");
    words.resolve(NO_WORDS);
    expect([...chartsOf(Object.keys(await hashes))]).toEqual(Object.keys(CHARTS));
    expect(written).toHaveLength(4 * Object.keys(CHARTS).length);
  });

  it("fails where the words do", async () => {
    const words = promised<KeyWords>();
    words.reject(new Error("no words"));
    await expect(drawing(words.promise).hashes).rejects.toThrow("no words");
  });
});
