import { describe, expect, it } from "vitest";
import type { DocumentRecord } from "../../src/pipeline/record.js";
import { sumWords } from "../../src/pipeline/sum-words.js";
import { WordTotals } from "../../src/pipeline/word-totals.js";

const VOCABULARY = ["台账", "水渠", "学习", "欠款"];

/** A file of notices of a genre, each with its words by category: number of a word, count, and so on. */
function stretch(genre: string, ...notices: Array<Record<string, number[]>>) {
  const document = { notices: notices.map(() => ({ genre })) } as unknown as DocumentRecord;
  const words = notices.map((categories, at) => ({
    noticeId: String(at),
    categories: Object.entries(categories).map(([category, counts]) => ({ category, counts: Int32Array.from(counts) })),
  }));
  return sumWords([document], [words], VOCABULARY);
}

function read(totals: WordTotals) {
  const { words, sums } = totals.take();
  const terms = words.split("\n");
  const counted = (triples: Int32Array) =>
    Object.fromEntries(
      Array.from({ length: triples.length / 3 }, (_, at) => {
        const [word, count, notices] = triples.subarray(3 * at, 3 * at + 3);
        return [terms[word!], { count, notices }];
      }),
    );
  return Object.fromEntries(sums.map(([category, triples]) => [category, counted(triples)]));
}

describe("WordTotals", () => {
  it("adds up occurrences and notices of each word by category, over stretches with numbers of their own", () => {
    const totals = new WordTotals();
    totals.add(stretch("rectification", { study: [2, 3, 0, 1] }, { study: [2, 1], money: [3, 2] }));
    totals.add(stretch("rectification", { money: [0, 5, 3, 1] }));
    const expected = {
      study: { 学习: { count: 4, notices: 2 }, 台账: { count: 1, notices: 1 } },
      money: { 欠款: { count: 3, notices: 2 }, 台账: { count: 5, notices: 1 } },
    };
    expect(read(totals)).toEqual(expected);
  });

  it("gives away what was added, to be added elsewhere in any order, and begins anew", () => {
    const [one, other, whole] = [new WordTotals(), new WordTotals(), new WordTotals()];
    one.add(stretch("rectification", { study: [2, 3, 0, 1] }));
    one.add(stretch("rectification", { money: [0, 2] }));
    other.add(stretch("rectification", { study: [0, 5], duty: [1, 1] }));
    expect([one.size, other.size]).toEqual([2, 2]);
    const taken = [other.take(), one.take()];
    for (const sums of taken) whole.add(sums);
    expect(whole.size).toBe(3);
    const all = whole.take();
    expect(all.sums.map(([category]) => category)).toEqual(["duty", "money", "study"]);
    whole.add(all);
    expect(read(whole)).toEqual({
      duty: { 水渠: { count: 1, notices: 1 } },
      money: { 台账: { count: 2, notices: 1 } },
      study: { 学习: { count: 3, notices: 1 }, 台账: { count: 6, notices: 2 } },
    });
    expect([one.size, read(one)]).toEqual([0, {}]);
    whole.add(one.take());
    expect(whole.size).toBe(0);
  });

  it("takes off again what was added, and leaves nothing of a category without words", () => {
    const totals = new WordTotals();
    const gone = stretch("rectification", { study: [2, 3], duty: [1, 1] });
    totals.add(stretch("rectification", { study: [2, 1, 0, 4] }));
    totals.add(gone);
    totals.remove(gone);
    expect(read(totals)).toEqual({ study: { 学习: { count: 1, notices: 1 }, 台账: { count: 4, notices: 1 } } });
  });

  it("leaves out words outside problems, and other genres", () => {
    const totals = new WordTotals();
    totals.add(stretch("rectification", { "": [1, 7] }));
    totals.add(stretch("plan", { study: [2, 1] }));
    expect(read(totals)).toEqual({});
  });

  it("takes in more words than it has room for at first", () => {
    const totals = new WordTotals();
    const words = Array.from({ length: 9000 }, (_, at) => `词${at}`);
    const triples = Int32Array.from(words.flatMap((_, at) => [at, at + 1, 1]));
    totals.add({ words: words.join("\n"), sums: [["study", triples]] });
    const { study } = read(totals);
    expect(Object.keys(study!)).toHaveLength(9000);
    expect(study!.词8999).toEqual({ count: 9000, notices: 1 });
  });
});
