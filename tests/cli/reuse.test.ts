import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { type ReuseCommandOptions, reuseCommand } from "../../src/cli/reuse.js";
import { findReuse } from "../../src/text-analysis/reuse/find-reuse.js";
import { COMMON, library, PATHS, textWorld } from "./text-world.js";

const folder = mkdtempSync(path.join(tmpdir(), "zhenggai-reuse-"));
afterAll(() => rmSync(folder, { recursive: true }));

const OPTIONS: ReuseCommandOptions = {
  ...COMMON,
  minLength: "12",
  minResemblance: "0.4",
  mostNotices: "20",
  part: "all",
  top: "3",
};

describe("zhenggai reuse", () => {
  it("gives what the library gives, and writes its three tables", async () => {
    const { notices } = await library();
    const settings = { minLength: 12, minResemblance: 0.4, mostNotices: 20 };
    const world = textWorld();
    expect(await reuseCommand(PATHS, { ...OPTIONS, csv: path.join(folder, "r.csv") }, world)).toBe(0);
    expect(JSON.parse(world.said.stdout)).toEqual(JSON.parse(JSON.stringify(findReuse(notices, settings))));
    expect(readdirSync(folder).sort()).toEqual(["r-clusters.csv", "r-notices.csv", "r.csv"]);
  });

  it("shows the share of each notice", async () => {
    const world = textWorld();
    await reuseCommand(PATHS, { ...OPTIONS, json: false }, world);
    expect(world.said.stdout).toContain("Formulaic text by notice");
  });

  it("refuses a length at which every phrase is a passage, and a share beyond 1", async () => {
    const wrong = (options: Partial<ReuseCommandOptions>) =>
      reuseCommand(PATHS, { ...OPTIONS, ...options }, textWorld());
    await expect(wrong({ minLength: "5" })).rejects.toMatchObject({
      exitCode: 2,
      details: { rule: "text/bad-number" },
    });
    await expect(wrong({ minResemblance: "1.5" })).rejects.toMatchObject({ details: { rule: "text/bad-share" } });
    await expect(wrong({ part: "title" })).rejects.toMatchObject({ details: { rule: "text/bad-choice" } });
  });
});
