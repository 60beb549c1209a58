import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { commandPaths } from "../find-debian.mjs";

/** Without Jupyter: apt-get install -y --no-install-recommends jupyter-nbconvert (npm test does it where it may). */
const JUPYTER = commandPaths("jupyter-nbconvert").find((file) => existsSync(file)) ?? null;

const names = readdirSync("notebooks").filter((name) => name.endsWith(".ipynb"));

interface Cell {
  cell_type: "code" | "markdown";
  source: string[];
  outputs?: Array<{ output_type: string; name?: string; data?: Record<string, string[] | string> }>;
}

const cellsOf = (name: string) => (JSON.parse(readFileSync(`notebooks/${name}`, "utf8")) as { cells: Cell[] }).cells;

describe("notebooks", () => {
  it.skipIf(JUPYTER === null)("give, executed anew, the outputs that are committed", { timeout: 240_000 }, () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ["notebooks/run.mjs", "--check"], {
      encoding: "utf8",
    });
    expect(status, stdout + stderr).toBe(0);
    expect(stdout.trim().split("\n").sort()).toEqual(names.map((name) => `${name}: executed, outputs as committed`));
  });

  it.each(names)("%s is committed with its outputs: tables, charts, and no error", (name) => {
    const outputs = cellsOf(name).flatMap(({ outputs = [] }) => outputs);
    const types = outputs.flatMap(({ data = {} }) => Object.keys(data));
    expect(types).toContain("text/html");
    expect(types).toContain("image/png");
    expect(outputs.filter((output) => output.output_type === "error" || output.name === "stderr")).toEqual([]);
  });

  it.each(names)("%s says its question, its data, and what the numbers cannot say", (name) => {
    const prose = cellsOf(name)
      .filter(({ cell_type }) => cell_type === "markdown")
      .map(({ source }) => source.join(""));
    expect(prose[0]).toMatch(/\*\*Question\.\*\*.*\*\*Data\.\*\*.*\*\*invented\*\*/s);
    expect(prose.at(-1)).toContain("can and cannot say");
  });
});
