import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { PackedTable } from "../../src/datapackage/descriptor.js";
import { importSpss } from "../../src/datapackage/import-spss.js";
import { TABLES } from "../../src/tables/tables.js";
import { temporaryFolder } from "../pipeline/outputs.js";
import { program } from "./programs.js";
import { CATEGORIES, writeSamplePackage } from "./sample-package.js";

const pspp = program("pspp");
const python = program("python");
const FILE = { bytes: 0, sha256: "" };
const packed = (rows: number): PackedTable[] =>
  Object.values(TABLES).map((table) => ({ table, rows, csv: FILE, parquet: FILE }));

describe("importSpss", () => {
  it("ends every comment with a full stop, so that no command is taken for its continuation", () => {
    const script = importSpss(packed(1), CATEGORIES, "0.0.0");
    for (const comment of script.split(/\n(?=\*)/)) expect(comment).toMatch(/^\*[^\n]*(?:\n {2}[^\n]*)*\.(?:\n|$)/);
    expect(script).not.toMatch(/^ {4}by /m);
    expect(script).toContain("'钱|物 <b>`$x`</b> / \"Money\" | it''s <b>`$x`</b>'");
  });

  it("leaves out tables without rows, which GET DATA refuses", () => {
    expect(importSpss(packed(0), CATEGORIES, "0.0.0")).not.toContain("GET DATA");
  });

  it.skipIf(!pspp.there || !python.there)(`is read by PSPP${pspp.note}${python.note}`, async () => {
    const folder = await writeSamplePackage(temporaryFolder());
    python.run(folder, "import.py", "--one-line");
    pspp.run(folder, "import.sps");
    writeFileSync(
      path.join(folder, "try.sps"),
      `GET FILE='problems.sav'.
LIST title category_n status_n sustained_n due_on due_on_day done_on_day account.
DISPLAY DICTIONARY /VARIABLES=category_n.
GET FILE='notices.sav'.
LIST unit published_on_day inspected_from inspected_from_day ratio.
`,
    );
    const printed = pspp.run(folder, "try.sps", "-O", "format=csv");
    expect(printed).toContain(`"账上""长期挂账"", 未清理",2.00,3.00,.00,2023,.,.,一是已清理。 '@二是正在办理。`);
    expect(printed).toContain("-三项制度未建立,1.00,4.00,1.00,,.,2023/03/01,");
    expect(printed).toContain("主类别 / Category");
    expect(printed).toContain("=1+1县档案馆,2023/02/21,2022-09,.,.000000");
  });
});
