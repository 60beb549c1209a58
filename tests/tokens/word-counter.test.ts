import { describe, expect, it } from "vitest";
import { Vocabulary } from "../../src/tokens/vocabulary.js";
import { type Counts, WordCounter } from "../../src/tokens/word-counter.js";

/** Texts as they come from the cutter. */
function cut(vocabulary: Vocabulary, ...texts: string[][]) {
  let end = 0;
  const ends = Int32Array.from(texts, (words) => {
    end += words.length;
    return end;
  });
  return { words: vocabulary.numbers(texts.flat()), ends };
}

function named(counts: Counts, { words }: Vocabulary): Record<string, number> {
  const named: Record<string, number> = {};
  for (let at = 0; at < counts.length; at += 2) named[words[counts[at]!]!] = counts[at + 1]!;
  return named;
}

describe("WordCounter", () => {
  it("adds up the words of some texts, in the order in which they are first met", () => {
    const vocabulary = new Vocabulary();
    const texts = cut(vocabulary, ["追缴", "公款", "公款"], ["无关"], [], ["水", "追缴"]);
    const counts = named(new WordCounter(vocabulary).count(texts, [3, 0, 2]), vocabulary);
    expect(Object.entries(counts)).toEqual([
      ["水", 1],
      ["追缴", 2],
      ["公款", 2],
    ]);
  });

  it("counts a text as often as it is named, and begins at nothing each time", () => {
    const vocabulary = new Vocabulary();
    const counter = new WordCounter(vocabulary);
    const texts = cut(vocabulary, ["公款"], ["水"]);
    expect(named(counter.count(texts, [0, 1, 0]), vocabulary)).toEqual({ 公款: 2, 水: 1 });
    expect(named(counter.count(texts, [1]), vocabulary)).toEqual({ 水: 1 });
    expect(counter.count(texts, [])).toHaveLength(0);
  });

  it("counts a notice and each of its problems", () => {
    const vocabulary = new Vocabulary();
    const texts = cut(vocabulary, ["公款"], ["水", "水"]);
    const notice = new WordCounter(vocabulary).notice(texts, { whole: [0, 1], problems: [[1], []] });
    expect(named(notice.whole, vocabulary)).toEqual({ 公款: 1, 水: 2 });
    expect(notice.problems.map((counts) => named(counts, vocabulary))).toEqual([{ 水: 2 }, {}]);
  });

  it("counts more words than it had room for at first", () => {
    const vocabulary = new Vocabulary();
    const counter = new WordCounter(vocabulary);
    counter.count(cut(vocabulary, ["水"]), [0]);
    const words = Array.from({ length: 10_000 }, (_, at) => `词${at}`);
    const counts = counter.count(cut(vocabulary, words), [0, 0]);
    expect(counts).toHaveLength(20_000);
    expect(counts.filter((_, at) => at % 2 === 1).every((count) => count === 2)).toBe(true);
  });
});
