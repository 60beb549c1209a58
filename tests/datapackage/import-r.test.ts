import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { importR } from "../../src/datapackage/import-r.js";
import { TABLES } from "../../src/tables/tables.js";
import { temporaryFolder } from "../pipeline/outputs.js";
import { program } from "./programs.js";
import { CATEGORIES, writeSamplePackage } from "./sample-package.js";

const R = program("Rscript");

/** What R prints of a package, line by line. */
async function inR(lines: readonly string[]): Promise<string[]> {
  const folder = await writeSamplePackage(temporaryFolder());
  const script = path.join(folder, "try.R");
  writeFileSync(script, [`source("import.R", encoding = "UTF-8")`, ...lines].join("\n"));
  return R.run(folder, "--vanilla", "try.R").trimEnd().split("\n");
}

describe("importR", () => {
  it("declares every column of every table, and escapes what would end a string", () => {
    const script = importR(Object.values(TABLES), CATEGORIES, "0.0.0", "");
    for (const { columns } of Object.values(TABLES)) {
      for (const { name } of columns) expect(script).toMatch(new RegExp(`^    ${name} = list\\($`, "m"));
    }
    expect(script).toContain(`"\\"Money\\" | it's <b>\`$x\`</b>"`);
  });

  it.skipIf(!R.there)(`gives data frames with their types, labels and missing values${R.note}`, async () => {
    const printed = await inR([
      `tables <- read_package(".", language = "zh")`,
      `p <- tables$problems; n <- tables$notices; m <- tables$measures; d <- tables$documents`,
      `cat(class(p$category), levels(p$category)[2], as.integer(p$category), "\\n")`,
      `cat(as.character(p$status), attr(p$status, "label"), "\\n")`,
      `cat(class(p$sustained), p$sustained, class(p$confidence), class(p$due_on_day), "\\n")`,
      `cat(p$due_on, format(p$due_on_day), format(p$done_on_day), "\\n")`,
      `cat(n$unit, is.na(n$published_on[2]), n$inspected_from[1], is.na(n$inspected_from_day[1]), "\\n")`,
      `cat(class(p$labels), length(p$labels[[1]]), lengths(n$warnings), "\\n")`,
      `cat(nrow(m), m$text[2], is.na(d$sha256[2]), tables$figures$value, "\\n")`,
    ]);
    expect(printed.join("\n")).toBe(
      [
        "factor 钱|物 <b>`$x`</b> 2 1 ",
        "正在整改 未说明 整改状态 ",
        "logical FALSE TRUE numeric Date ",
        "2023 NA NA NA NA 2023-03-01 ",
        "=1+1县档案馆 NA FALSE 2022-09 TRUE ",
        "list 1 0 0 ",
        "3 第一行\n第二行 TRUE 12000.5",
      ].join("\n"),
    );
  });

  it.skipIf(!R.there)(`is read in a locale that has no Chinese, and gives the same${R.note}`, async () => {
    const folder = await writeSamplePackage(temporaryFolder());
    expect(readFileSync(path.join(folder, "import.R"), "utf8")).toMatch(/^[\n\x20-\x7e]*$/);
    const script = `source("import.R", encoding = "UTF-8"); p <- read_package(".", language = "zh")$problems
      writeLines(enc2utf8(c(levels(p$category)[2], attr(p$status, "label"))), useBytes = TRUE)`;
    writeFileSync(path.join(folder, "try.R"), script);
    for (const locale of ["C", "C.UTF-8"]) {
      expect(R.runIn(locale, folder, "--vanilla", "try.R")).toContain("钱|物 <b>`$x`</b>\n整改状态\n");
    }
  });

  it.skipIf(!R.there)(`says what it read where it is run as a script${R.note}`, async () => {
    const folder = await writeSamplePackage(temporaryFolder());
    expect(R.run(folder, "--vanilla", "import.R")).toContain("problems: 2 rows, 27 columns");
    expect(readFileSync(path.join(folder, "import.R"), "utf8")).toContain("Made by zhenggai 0.0.0");
  });
});
