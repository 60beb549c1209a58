import { describe, expect, it } from "vitest";
import type { PackedTable } from "../../src/datapackage/descriptor.js";
import { importStata } from "../../src/datapackage/import-stata.js";
import { checksTable } from "../../src/tables/checks.js";
import { measuresTable } from "../../src/tables/measures.js";
import { problemsTable } from "../../src/tables/problems.js";
import { TABLES } from "../../src/tables/tables.js";
import { CATEGORIES } from "./sample-package.js";

const FILE = { bytes: 0, sha256: "" };
const packed = (table: PackedTable["table"], rows = 1): PackedTable => ({ table, rows, csv: FILE, parquet: FILE });

describe("importStata", () => {
  it("reads, numbers, labels in both languages and saves each table", () => {
    const script = importStata([packed(checksTable)], CATEGORIES, "0.0.0");
    expect(script.split("\n").slice(script.split("\n").findIndex((line) => line.startsWith("import")))).toEqual([
      `import delimited using "data/checks.csv", clear varnames(1) case(preserve) encoding("UTF-8") ///`,
      "  bindquotes(strict) maxquotedrows(unlimited) stringcols(_all)",
      "destring stated, replace",
      "destring derived, replace",
      "destring difference, replace",
      "rename check check_code",
      "generate int check = .",
      "order check, after(check_code)",
      ...Object.keys(checksTable.columns[2].enumeration).map(
        (code, at) => `replace check = ${at + 1} if check_code == "${code}"`,
      ),
      "label language zh, rename",
      `label data "核对"`,
      ...checksTable.columns.map(({ name, title }) => `label variable ${name} "${title.zh}"`),
      expect.stringMatching(/^label define check_zh 1 "问题总数" 2 /),
      "label values check check_zh",
      "label language en, new",
      `label data "Checks"`,
      ...checksTable.columns.map(({ name, title }) => `label variable ${name} "${title.en}"`),
      expect.stringMatching(/^label define check_en 1 "total of problems" 2 /),
      "label values check check_en",
      `save "stata/checks.dta", replace`,
      "",
    ]);
  });

  it("makes numbers of truth values, and dates of those that are whole days", () => {
    const measures = importStata([packed(measuresTable)], CATEGORIES, "0.0.0");
    expect(measures).toContain(`replace dated = cond(dated == "true", "1", cond(dated == "false", "0", ""))`);
    expect(measures).toContain(`label define truth_zh 0 "否" 1 "是"\nlabel values dated truth_zh`);
    const problems = importStata([packed(problemsTable)], CATEGORIES, "0.0.0");
    expect(problems).toContain(`generate done_on_day = daily(done_on, "YMD") if strlen(done_on) == 10`);
  });

  it("lets no label end its string or stand for a macro", () => {
    const script = importStata([packed(problemsTable)], CATEGORIES, "0.0.0");
    expect(script).toContain(`2 "'Money' | it's <b>'＄x'</b>"`);
    expect(script.match(/`/g)).toBeNull();
  });

  it("uses no name that Stata keeps for itself or finds too long", () => {
    const reserved = /^(?:_\w*|byte|double|float|if|in|int|long|strL|str\d+|using|with)$/;
    const script = importStata(
      Object.values(TABLES).map((table) => packed(table)),
      CATEGORIES,
      "0.0.0",
    );
    const names = [...script.matchAll(/^(?:generate(?: int)?|label variable|rename \w+) (\w+)/gm)].map(
      ([, name]) => name!,
    );
    expect(names.length).toBeGreaterThan(100);
    for (const name of names) expect(name.length <= 32 && !reserved.test(name), name).toBe(true);
    for (const [label] of script.matchAll(/"[^"\n]*"/g)) expect(label.length).toBeLessThanOrEqual(82);
  });

  it("leaves out tables without rows", () => {
    expect(importStata([packed(checksTable, 0)], CATEGORIES, "0.0.0")).not.toContain("import delimited");
  });
});
