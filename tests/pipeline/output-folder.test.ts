import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { recoverOutput, stageOutput } from "../../src/pipeline/output-folder.js";
import { temporaryFolder } from "./outputs.js";

const MANIFEST = JSON.stringify({ program: "zhenggai" });
const DEAD = 999_999_999;

async function writeOutput(folder: string, words: string): Promise<void> {
  const staging = await stageOutput(folder);
  const table = await staging.open("tables/notices.csv");
  await table.write(words);
  await table.close();
  await staging.write("run.json", MANIFEST);
  await staging.commit();
}

const tableOf = (folder: string) => readFileSync(path.join(folder, "tables/notices.csv"), "utf8");

describe("stageOutput", () => {
  it("puts an output in the place of the earlier one, and leaves other files alone", async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, "笔记.txt"), "mine");
    await writeOutput(folder, "旧");
    await writeOutput(folder, "新");
    expect(tableOf(folder)).toBe("新");
    expect(readdirSync(folder).sort()).toEqual(["run.json", "tables", "笔记.txt"]);
  });

  it.skipIf(!existsSync("/proc/self"))(
    "says so where the system makes no folders, and does not try for ever",
    async () => {
      await expect(stageOutput("/proc/zhenggai/out")).rejects.toMatchObject({
        exitCode: 3,
        details: { rule: "cli/cannot-write", args: { where: "/proc/zhenggai/out", reason: "ENOENT" } },
      });
    },
  );

  it("keeps the earlier output until it is committed", async () => {
    const folder = temporaryFolder();
    await writeOutput(folder, "旧");
    const staging = await stageOutput(folder);
    await staging.open("tables/notices.csv");
    expect(tableOf(folder)).toBe("旧");
    await staging.discard();
    expect(readdirSync(folder).sort()).toEqual(["run.json", "tables"]);
  });

  it("refuses to replace a folder that no run wrote", async () => {
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, "tables"));
    await expect(stageOutput(folder)).rejects.toMatchObject({ details: { rule: "cli/foreign-output" } });
  });

  it("says so where it cannot write", async () => {
    const file = path.join(temporaryFolder(), "file");
    writeFileSync(file, "");
    await expect(stageOutput(path.join(file, "out"))).rejects.toMatchObject({ details: { rule: "cli/cannot-write" } });
  });
});

describe("recoverOutput", () => {
  it("throws away what a killed run had not finished", async () => {
    const folder = temporaryFolder();
    await writeOutput(folder, "旧");
    mkdirSync(path.join(folder, `.unfinished-${DEAD}`, "tables"), { recursive: true });
    recoverOutput(folder);
    expect(readdirSync(folder).sort()).toEqual(["run.json", "tables"]);
    expect(tableOf(folder)).toBe("旧");
  });

  it.each([0, 1, 2])("finishes a finished output of which %i renames were done", async (done) => {
    const folder = temporaryFolder();
    await writeOutput(folder, "旧");
    const finished = path.join(folder, `.finished-${DEAD}`);
    mkdirSync(path.join(finished, "tables"), { recursive: true });
    writeFileSync(path.join(finished, "tables/notices.csv"), "新");
    writeFileSync(path.join(finished, "run.json"), MANIFEST);
    if (done > 0) renameSync(path.join(folder, "tables"), path.join(finished, "old-tables"));
    if (done > 1) renameSync(path.join(finished, "tables"), path.join(folder, "tables"));
    recoverOutput(folder);
    expect(tableOf(folder)).toBe("新");
    expect(readdirSync(folder).sort()).toEqual(["run.json", "tables"]);
  });

  it("leaves the work of a run that goes on alone", () => {
    const folder = temporaryFolder();
    const other = path.join(folder, `.unfinished-${process.ppid}`);
    mkdirSync(other);
    recoverOutput(folder);
    expect(existsSync(other)).toBe(true);
  });
});
