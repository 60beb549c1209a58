import { describe, expect, it } from "vitest";
import { queryFault } from "../../src/cli/query-fault.js";
import { renderMessage } from "../../src/messages/catalogue.js";

const COLUMNS = {
  notices: ["notice_id", "unit", "kind", "problems"],
  checks: ["notice_id", "check", "stated"],
  completion: ["by", "group", "ratio"],
};
const SYNTAX = 'Parser Error: syntax error at or near "x"\n\nLINE 2: FROM notices x y\n                     ^';
const told = (sql: string, said: string, at: number | null = 0) => {
  const { rule, args } = queryFault(sql, said, at, COLUMNS);
  return [rule, args];
};

describe("queryFault", () => {
  it("says how a column is written that has the name of a word of SQL", () => {
    const [rule, args] = told("SELECT check FROM checks", SYNTAX);
    expect([rule, args]).toEqual(["query/reserved-column", { name: "check", table: "checks" }]);
    expect(told("SELECT group, ratio FROM completion", SYNTAX)[0]).toBe("query/reserved-column");
    const words = renderMessage(queryFault("SELECT check FROM checks", SYNTAX, 7, COLUMNS), "zh");
    expect(words).toContain('checks.check，或加双引号："check"');
  });

  it("does not blame such a word where it is quoted, named with its table, or used as the word", () => {
    for (const sql of [
      'SELECT "check" FROM checks',
      "SELECT c.check FROM checks c",
      "SELECT unit, 'check' FROM notices GROUP BY unit",
      "SELECT checked FROM notices",
    ]) {
      expect(told(sql, SYNTAX)[0], sql).toBe("query/syntax");
    }
  });

  it("gives line and column, and what the database says in its own words", () => {
    expect(told("SELECT unit\nFROM notices x y", SYNTAX, 25)).toEqual([
      "query/syntax",
      {
        line: 2,
        column: 14,
        reason: 'Parser Error: syntax error at or near "x"',
        tables: "notices, checks, completion",
      },
    ]);
  });

  it("counts every character as one column, however wide it is and however it is stored", () => {
    const place = (sql: string, at: number) => {
      const { line, column } = told(sql, SYNTAX, at)[1] as Record<string, unknown>;
      return [line, column];
    };
    expect(place("SELECT '巡视巡察' AS 𠮷家 FROM notices x y", 35)).toEqual([1, 36]);
    expect(place("SELECT '巡视',\n  '𠮷' AS 整改\nFROM notices x y", 40)).toEqual([3, 16]);
    expect(place("SELECT '巡视' FROM (", 18)).toEqual([1, 19]);
  });

  it("names the columns of the tables that were asked where one is unknown, and the one that was meant", () => {
    const said = 'Binder Error: Referenced column "unti" not found in FROM clause!\nCandidate bindings: "unit"';
    const known = "notice_id, unit, kind, problems";
    expect(told("SELECT unti FROM Notices", said)).toEqual([
      "query/mistyped-column",
      { name: "unti", near: "unit", known },
    ]);
    const aliased = 'Binder Error: Values list "n" does not have a column named "colour"';
    expect(told("SELECT n.colour FROM notices n", aliased)).toEqual([
      "query/unknown-column",
      { name: "colour", known },
    ]);
  });

  it("names the table that was meant, or all", () => {
    const said = (name: string) => `Catalog Error: Table with name ${name} does not exist!\nDid you mean "x"?`;
    expect(told("SELECT * FROM notcies", said("notcies"))).toEqual([
      "query/mistyped-table",
      { name: "notcies", near: "notices" },
    ]);
    expect(told("SELECT * FROM units", said("units"))[1]).toMatchObject({ known: "notices, checks, completion" });
  });

  it("points at full-width signs, but not inside a text or a quoted name", () => {
    const said = 'Binder Error: Referenced column "“巡视”" not found in FROM clause!';
    expect(told("SELECT unit FROM notices WHERE kind = “巡视”", said)).toEqual(["query/full-width", { found: "“" }]);
    expect(told("SELECT unit， kind FROM notices", said)).toEqual(["query/full-width", { found: "，" }]);
    expect(told(`SELECT unit AS "名，称" FROM notices WHERE kind = '，' x`, SYNTAX)[0]).toBe("query/syntax");
  });

  it("knows columns of several tables, and columns that are not grouped", () => {
    const said = 'Binder Error: Ambiguous reference to column name "unit" (use: "a.unit" or "b.unit")';
    expect(told("", said)).toEqual(["query/ambiguous-column", { name: "unit", known: "a.unit, b.unit" }]);
    const single = 'Binder Error: column "unit" must appear in the GROUP BY clause or must be part of an aggregate';
    expect(told("", single)).toEqual(["query/not-grouped", { name: "unit" }]);
  });

  it("passes on what it does not know, on one line", () => {
    const { rule, args } = queryFault("SELECT 1", "Conversion Error: Could not\n convert", null, COLUMNS);
    expect([rule, args.reason]).toEqual(["query/failed", "Conversion Error: Could not convert"]);
  });
});
