import { expect, it } from "vitest";
import { pageTerms, Vocabulary } from "../../src/report/page-terms.js";

const withTerms = (terms: Array<[category: string, term: string, count: number]>) =>
  terms.map(([category, term, count]) => ({ category, term, count }));

it("numbers words across notices and writes the numbers as steps", () => {
  const words = new Vocabulary();
  const first = pageTerms(
    withTerms([
      ["finance", "账目", 3],
      ["finance", "往来款", 1],
      ["study", "账目", 2],
    ]),
    words,
  );
  expect(first).toEqual({ finance: [0, 3, 1, 1], study: [0, 2] });
  const second = pageTerms(
    withTerms([
      ["study", "读书会", 5],
      ["study", "往来款", 1],
    ]),
    words,
  );
  expect(second).toEqual({ study: [1, 1, 1, 5] });
  expect(words.words()).toEqual(["账目", "往来款", "读书会"]);
});

it("leaves out words outside every problem", () => {
  const words = new Vocabulary();
  expect(pageTerms(withTerms([["", "来源", 9]]), words)).toEqual({});
  expect(words.words()).toEqual([]);
});

it("shows characters that act without being seen", () => {
  const words = new Vocabulary();
  pageTerms(withTerms([["study", "成完\u202e未", 1]]), words);
  expect(words.words()).toEqual(["成完⟦U+202E⟧未"]);
});
