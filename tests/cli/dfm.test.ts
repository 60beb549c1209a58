import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { type DfmCommandOptions, dfmCommand } from "../../src/cli/dfm.js";
import { dfmBuilder, matrixMarketLines } from "../../src/text-analysis/dfm.js";
import { COMMON, library, PATHS, textWorld } from "./text-world.js";

const folder = mkdtempSync(path.join(tmpdir(), "zhenggai-dfm-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("zhenggai dfm", () => {
  it("writes what the library gives, and says how large it is", async () => {
    const { notices, cut } = await library();
    const builder = dfmBuilder({ cut, stopWords: cut.stopWords, of: "problem", minDocuments: 2 });
    for (const notice of notices) builder.add(notice);
    const dfm = builder.result();
    const options: DfmCommandOptions = { ...COMMON, of: "problem", minDocuments: "2", out: path.join(folder, "dfm") };
    const world = textWorld();
    expect(await dfmCommand(PATHS, options, world)).toBe(0);
    expect(JSON.parse(world.said.stdout)).toMatchObject({
      documents: dfm.documents.length,
      features: dfm.features.length,
      entries: dfm.entries,
    });
    expect(readFileSync(path.join(folder, "dfm", "dfm.mtx"), "utf8")).toBe([...matrixMarketLines(dfm)].join(""));
  });
});
