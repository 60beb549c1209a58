import { describe, expect, it } from "vitest";
import { codedCsv } from "../../src/tables/coded-csv.js";
import { csvLine } from "../../src/tables/csv.js";
import { termsTable } from "../../src/tables/terms.js";
import { columnsOf, TERM_ROWS } from "./coded-rows.js";

const lines = (plain: boolean) => Buffer.from(codedCsv(termsTable, columnsOf(TERM_ROWS), { plain })).toString();

describe("codedCsv", () => {
  it.each([true, false])("gives the lines that rows give, plain: %s", (plain) => {
    expect(lines(plain)).toBe(TERM_ROWS.map((row) => csvLine(termsTable, row, { plain })).join(""));
  });

  it("keeps formulas from spreadsheets, unless it is plain", () => {
    expect(lines(false)).toContain(",'=1+1,");
    expect(lines(true)).toContain(",=1+1,");
  });

  it("gives nothing where there are no rows", () => {
    expect(codedCsv(termsTable, columnsOf([]), { plain: true })).toHaveLength(0);
  });
});
