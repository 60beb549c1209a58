import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseCsv } from "../../src/tables/csv.js";

/** What a reader of the manual does by hand between two commands, in the folder that the commands run in. */
export const STEPS: Readonly<Record<string, () => void>> = {
  /** Two people code their copies of the sheet, and a third copy takes what they agreed on. */
  "code-sheets": () => {
    writeCoded("li.csv", "Li", "2025-03-01", (code) => code);
    writeCoded("wang.csv", "Wang", "2025-03-02", (code, row) => (row % 8 === 7 ? neighbour(code) : code));
    writeCoded("settled.csv", "Li and Wang", "2025-03-05", (code) => code);
  },
  /** Notices are put where the config file of a new study looks for them. */
  "put-notices": () => {
    mkdirSync("study/corpus");
    for (const name of ["huiji.txt", "yanhu-shuiliju.docx"])
      cpSync(path.join("corpus", name), path.join("study/corpus", name));
  },
};

/** A sheet filled in from the reference coding of the sample corpus, with some codes otherwise. */
function writeCoded(file: string, coder: string, day: string, otherwise: (code: string, row: number) => string): void {
  const [header, ...rows] = [...parseCsv(readFileSync("round1.csv", "utf8"))] as [string[], ...string[][]];
  const at = (name: string) => header.indexOf(name);
  const reference = referenceCodes();
  for (const [number, row] of rows.entries()) {
    const labels = reference.get(`${row[at("unit")]} ${row[at("title")]}`);
    if (!labels) throw new Error(`no reference code of “${row[at("title")]}”`);
    row[at("category")] = otherwise(labels[0]!, number);
    row[at("labels")] = labels.slice(1).join(";");
    row[at("coder")] = coder;
    row[at("coded_on")] = day;
  }
  const line = (cells: string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",");
  writeFileSync(file, `\uFEFF${[header, ...rows].map(line).join("\n")}\n`);
}

/** Labels by unit and title, from `corpus/gold`. */
function referenceCodes(): Map<string, string[]> {
  const codes = new Map<string, string[]>();
  for (const name of readdirSync("corpus/gold")) {
    const coded = JSON.parse(readFileSync(path.join("corpus/gold", name), "utf8"));
    for (const { unit, problems } of [coded].flat())
      for (const { title, labels } of problems) codes.set(`${unit} ${title}`, labels);
  }
  return codes;
}

/** A code that somebody may well take for another. */
function neighbour(code: string): string {
  const likened: Record<string, string> = { duty: "conduct", leadership: "accountability", finance: "procurement" };
  return likened[code] ?? "duty";
}
