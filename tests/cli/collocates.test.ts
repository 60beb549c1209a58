import { describe, expect, it } from "vitest";
import { type CollocatesCommandOptions, collocatesCommand } from "../../src/cli/collocates.js";
import { collocateCounter } from "../../src/text-analysis/collocates.js";
import { COMMON, library, PATHS, textWorld } from "./text-world.js";

const OPTIONS: CollocatesCommandOptions = {
  ...COMMON,
  of: "notice",
  window: "4",
  minCount: "2",
  sort: "log_dice",
  top: "5",
};

describe("zhenggai collocates", () => {
  it("gives what the library gives", async () => {
    const { notices, cut } = await library();
    const settings = { cut, stopWords: cut.stopWords, of: "notice" as const, window: 4, minCount: 2 };
    const counter = collocateCounter({ ...settings, terms: ["整改"] });
    for (const notice of notices) counter.add(notice);
    const world = textWorld();
    expect(await collocatesCommand(["整改", PATHS], OPTIONS, world)).toBe(0);
    const found = JSON.parse(world.said.stdout);
    expect(found).toEqual(counter.result("log_dice"));
    expect(found.occurrences).toBeGreaterThan(10);
  });

  it("refuses an empty term", async () => {
    const wrong = collocatesCommand(["，", PATHS], OPTIONS, textWorld());
    await expect(wrong).rejects.toMatchObject({ exitCode: 2, details: { rule: "text/no-term" } });
  });
});
