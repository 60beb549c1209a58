import { expect, it } from "vitest";
import { csvOf, tabbed } from "../../../src/report/client/give.js";
import { parseCsv } from "../../../src/tables/csv.js";

interface Row {
  name: string | null;
  count: number | null;
}

const columns = [
  { name: "unit", value: ({ name }: Row) => name },
  { name: "problems", value: ({ count }: Row) => count },
];
const rows: Row[] = [
  { name: '=HYPERLINK("x")', count: -3 },
  { name: "甲局，\n“乙”", count: 0.25 },
  { name: null, count: null },
  { name: "+86", count: 1 },
];

it("writes CSV with a byte order mark, quoted, and with no cell that a spreadsheet takes for a formula", () => {
  const csv = csvOf(columns, rows);
  expect(csv.startsWith("\ufeffunit,problems\n")).toBe(true);
  expect([...parseCsv(csv)].slice(1)).toEqual([
    [`'=HYPERLINK("x")`, "-3"],
    ["甲局，\n“乙”", "0.25"],
    ["", ""],
    ["'+86", "1"],
  ]);
});

it("writes text for the clipboard, one line a row, neutralised in the same way", () => {
  expect(tabbed(columns, rows).split("\n")).toEqual([
    "unit\tproblems",
    `'=HYPERLINK("x")\t-3`,
    "甲局， “乙”\t0.25",
    "\t",
    "'+86\t1",
  ]);
});
