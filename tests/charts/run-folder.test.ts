import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readRunFolder } from "../../src/charts/run-folder.js";
import { writeRunFolder } from "./run-folder-sample.js";
import { buildCharts, CATEGORIES, inputOf, sampleDocuments } from "./sample.js";

const root = mkdtempSync(path.join(tmpdir(), "zhenggai-charts-"));
afterAll(() => rmSync(root, { recursive: true }));

/** Twelve notices; two units share a name, and one document is of another genre. */
function documents() {
  const all = sampleDocuments(12);
  for (const index of [2, 3]) for (const notice of all[index]!.notices) notice.fields.unit = "民政局党组";
  all[5]!.notices[0]!.genre = "work-plan";
  return all;
}

const NEEDS = ["problems", "measures", "figures", "terms"] as const;

describe("readRunFolder", () => {
  it.each(["parquet", "csv"] as const)("gives the charts that the run itself draws, from %s", async (format) => {
    const folder = path.join(root, format);
    await writeRunFolder(folder, documents(), format);
    const read = await readRunFolder(folder, NEEDS, CATEGORIES);
    expect(JSON.stringify(buildCharts(read, "zh"))).toBe(JSON.stringify(buildCharts(inputOf(documents()), "zh")));
  });

  it("reads only the tables that are needed", async () => {
    const folder = path.join(root, "few");
    await writeRunFolder(folder, documents(), "parquet");
    for (const name of NEEDS) rmSync(path.join(folder, "tables", `${name}.parquet`));
    const { completion } = await readRunFolder(folder, [], CATEGORIES);
    expect(completion.length).toBeGreaterThan(0);
    await expect(readRunFolder(folder, ["measures"], CATEGORIES)).rejects.toMatchObject({
      details: { rule: "comparison/no-run", args: { table: "measures" } },
    });
  });

  it("says which folder holds no run, and which table is damaged", async () => {
    await expect(readRunFolder(path.join(root, "nowhere"), [], CATEGORIES)).rejects.toMatchObject({
      exitCode: 2,
      details: { rule: "comparison/no-run" },
    });
    const folder = path.join(root, "damaged");
    await writeRunFolder(folder, documents(), "parquet");
    writeFileSync(path.join(folder, "tables", "notices.parquet"), "no table");
    await expect(readRunFolder(folder, [], CATEGORIES)).rejects.toMatchObject({
      details: { rule: "comparison/bad-table" },
    });
  });
});
