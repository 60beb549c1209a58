import { describe, expect, it } from "vitest";
import { csvLines } from "../../src/tables/csv.js";
import { tableLogLikelihood } from "../../src/text-analysis/association.js";
import { type CollocateOptions, collocateCounter, collocatesTable } from "../../src/text-analysis/collocates.js";
import { cutterOf, noticeOf } from "./sample.js";

const cut = cutterOf("粮库", "清点", "全部", "门锁", "换装", "学习", "记录", "补齐");

function collocates(texts: string[], options: Partial<CollocateOptions> = {}) {
  const counter = collocateCounter({ cut, of: "notice", terms: ["粮库"], window: 1, minCount: 1, ...options });
  texts.forEach((text, index) => {
    counter.add(noticeOf("abcdef"[index]!, "沱源市粮食局", text));
  });
  return counter.result();
}

describe("collocateCounter", () => {
  // Words but the term: 清点 换装 门锁 | 清点 全部 | 学习 记录 补齐, of which 清点 换装 清点 全部 stand in windows.
  const TEXT = "清点粮库，换装门锁。清点粮库全部。学习记录补齐。";

  it("counts what stands in windows against all words but the term (Evert 2008)", () => {
    const found = collocates([TEXT]);
    expect(found).toMatchObject({ occurrences: 2, notices: 1, words: 8, windowWords: 4 });
    expect(found.rows.map(({ term, together, count }) => [term, together, count])).toEqual([
      ["清点", 2, 2],
      ["全部", 1, 1],
      ["换装", 1, 1],
    ]);
    const [first] = found.rows;
    expect(first!.expected).toBe(1);
    expect(first!.pmi).toBe(1);
    expect(first!.log_dice).toBe(14);
    expect(first!.log_likelihood).toBeCloseTo(tableLogLikelihood(2, 2, 0, 4), 12);
  });

  it("counts a word once that stands in two windows, and none beyond the sentence", () => {
    const found = collocates(["粮库清点粮库。门锁"], { window: 3 });
    expect(found).toMatchObject({ occurrences: 2, words: 2, windowWords: 1 });
    expect(found.rows.map(({ term, together }) => [term, together])).toEqual([["清点", 1]]);
  });

  it("finds a term that the tokenizer splits, the longer of two", () => {
    const found = collocates(["换装粮库门锁，清点", "清点粮库", "学习记录，学习记录"], { terms: ["粮库门锁", "粮库"] });
    expect(found.occurrences).toBe(2);
    expect(found.rows.map(({ term }) => term)).toContain("换装");
    expect(found.rows.map(({ term }) => term)).not.toContain("门锁");
  });

  it("lets stop words and numbers take their places in a window without listing them", () => {
    const stopWords = new Set(["全部"]);
    const found = collocates(["清点全部粮库", "门锁3粮库", "学习记录"], { stopWords });
    expect(found.rows).toEqual([]);
    expect(collocates(["清点全部粮库", "学习记录"], { stopWords, window: 2 }).rows.map(({ term }) => term)).toEqual([
      "清点",
    ]);
  });

  it("counts notices, sorts as asked, and drops what is too rare", () => {
    const texts = [`${TEXT}换装`, TEXT, "学习记录"];
    expect(collocates(texts).rows[0]).toMatchObject({ term: "清点", notices: 2 });
    expect(collocates(texts, { minCount: 3 }).rows.map(({ term }) => term)).toEqual(["清点"]);
    expect(() => collocateCounter({ cut, of: "notice", terms: [" "], window: 1 })).toThrow(
      expect.objectContaining({ rule: "text/no-term" }),
    );
  });

  it("fits its table", () => {
    const { rows } = collocates([TEXT]);
    expect([...csvLines(collocatesTable, rows)]).toHaveLength(rows.length + 1);
  });
});
