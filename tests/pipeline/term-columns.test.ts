import { expect, it } from "vitest";
import { termColumns } from "../../src/pipeline/term-columns.js";
import { NO_VALUE } from "../../src/tables/coded-group.js";

const VOCABULARY = ["渡口", "账目", "读书会"];

it("gives a row for each word of each category of each notice, in their order", () => {
  const words = [
    {
      noticeId: "a",
      categories: [
        { category: "", counts: Int32Array.of(2, 1) },
        { category: "study", counts: Int32Array.of(0, 4, 2, 1) },
      ],
    },
    { noticeId: "b", categories: [] },
    { noticeId: "c", categories: [{ category: "study", counts: Int32Array.of(2, 4) }] },
  ];
  const columns = termColumns(words, VOCABULARY);
  const rows = Array.from({ length: 4 }, (_, row) =>
    columns.map(({ values, codes }) => (codes[row] === NO_VALUE ? null : values[codes[row]!])),
  );
  expect(rows).toEqual([
    ["a", null, "读书会", 1],
    ["a", "study", "渡口", 4],
    ["a", "study", "读书会", 1],
    ["c", "study", "读书会", 4],
  ]);
  expect(columns.map(({ values }) => values.length)).toEqual([2, 1, 2, 2]);
});

it("gives columns without rows where there are no words", () => {
  expect(termColumns([], VOCABULARY).map(({ codes }) => codes.length)).toEqual([0, 0, 0, 0]);
});
