import { expect, it } from "vitest";
import { pageTerms } from "../../src/report/page-terms.js";
import { MetWords } from "../../src/tokens/met-words.js";
import { Vocabulary } from "../../src/tokens/vocabulary.js";
import { wordCounts } from "./sample.js";

function block() {
  const vocabulary = new Vocabulary();
  // A run has met other words before, and cuts all words of a block before it packs it.
  vocabulary.numbers(["渡口", "读书会", "账目", "往来款", "来源"]);
  const words = new MetWords(vocabulary.words);
  const pack = (terms: Array<[category: string, term: string, count: number]>) =>
    pageTerms(
      wordCounts(
        terms.map(([category, term, count]) => ({ category, term, count })),
        vocabulary,
      ),
      words,
    );
  return { words, pack };
}

it("numbers words across notices and writes the numbers as steps", () => {
  const { words, pack } = block();
  const first = pack([
    ["finance", "账目", 3],
    ["finance", "往来款", 1],
    ["study", "账目", 2],
  ]);
  expect(first).toEqual({ finance: [0, 3, 1, 1], study: [0, 2] });
  const second = pack([
    ["study", "读书会", 5],
    ["study", "往来款", 1],
  ]);
  expect(second).toEqual({ study: [1, 1, 1, 5] });
  expect(words.words()).toEqual(["账目", "往来款", "读书会"]);
});

it("leaves out words outside every problem", () => {
  const { words, pack } = block();
  expect(pack([["", "来源", 9]])).toEqual({});
  expect(words.words()).toEqual([]);
});
