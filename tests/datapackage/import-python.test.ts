import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parseCsv } from "../../src/tables/csv.js";
import { temporaryFolder } from "../pipeline/outputs.js";
import { program } from "./programs.js";
import { writeSamplePackage } from "./sample-package.js";

const python = program("python");

describe("import.py", () => {
  it.skipIf(!python.there)(`gives data frames with their types, labels and missing values${python.note}`, async () => {
    const folder = await writeSamplePackage(temporaryFolder());
    writeFileSync(
      path.join(folder, "try.py"),
      [
        `from runpy import run_path`,
        `package = run_path("import.py")`,
        `tables = package["read_package"](".", language="zh")`,
        `p, n, m, d = (tables[name] for name in ("problems", "notices", "measures", "documents"))`,
        `print(p.category.tolist(), p.category.cat.categories.tolist())`,
        `print(p.sustained.tolist(), p.sustained.dtype, p.confidence.dtype, n.problems.dtype)`,
        `print(p.due_on[0], p.due_on_day.isna().tolist(), p.done_on_day[1].date())`,
        `print(n.unit[0], n.unit.isna().tolist(), n.warnings.tolist(), p.labels.tolist())`,
        `print(len(m), repr(m.text[1]), d.sha256.isna().tolist(), tables["figures"].value.tolist())`,
        `print(package["read_package"](".")["problems"].category.tolist(), package["labels"](".", "zh")["problems"]["status"])`,
      ].join("\n"),
    );
    expect(python.run(folder, "try.py").trimEnd().split("\n")).toEqual([
      "['钱|物 <b>`$x`</b>', '理论学习'] ['理论学习', '钱|物 <b>`$x`</b>']",
      "[False, True] boolean Float64 Int64",
      "2023 [True, True] 2023-03-01",
      "=1+1县档案馆 [False, True] [[], []] [['finance'], ['study']]",
      "3 '第一行\\n第二行' [False, True] [12000.5]",
      "['finance', 'study'] 整改状态",
    ]);
  });

  it.skipIf(!python.there)(`makes copies with a line for each row${python.note}`, async () => {
    const folder = await writeSamplePackage(temporaryFolder());
    python.run(folder, "import.py", "--one-line");
    const text = readFileSync(path.join(folder, "one-line/measures.csv"), "utf8");
    expect(text.trimEnd().split("\n")).toHaveLength(4);
    expect([...parseCsv(text)][2]!.at(-1)).toBe("第一行 第二行");
  });
});
