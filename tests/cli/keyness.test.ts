import { describe, expect, it } from "vitest";
import { type KeynessCommandOptions, keynessCommand } from "../../src/cli/keyness.js";
import { keynessCounter } from "../../src/text-analysis/keyness.js";
import { parseSelection } from "../../src/text-analysis/selection.js";
import { COMMON, library, PATHS, textWorld } from "./text-world.js";

const OPTIONS: KeynessCommandOptions = {
  ...COMMON,
  of: "measure",
  target: "state=done",
  minCount: "3",
  minNotices: "1",
  top: "5",
};

describe("zhenggai keyness", () => {
  it("gives what the library gives", async () => {
    const { notices, cut } = await library();
    const counter = keynessCounter({
      cut,
      stopWords: cut.stopWords,
      of: "measure",
      target: parseSelection("state=done", "measure"),
      minCount: 3,
      minNotices: 1,
    });
    for (const notice of notices) counter.add(notice);
    const expected = await counter.result();
    const world = textWorld();
    expect(await keynessCommand(PATHS, OPTIONS, world)).toBe(0);
    expect(JSON.parse(world.said.stdout)).toEqual(expected);
  });

  it("names the groups as they were asked for", async () => {
    const world = textWorld();
    await keynessCommand(PATHS, { ...OPTIONS, json: false }, world);
    expect(world.said.stdout).toMatch(/^target state=done: \d+ texts.*\nreference all others: /);
  });

  it("refuses a group without texts", async () => {
    const wrong = keynessCommand(PATHS, { ...OPTIONS, target: "state=finished" }, textWorld());
    await expect(wrong).rejects.toMatchObject({ exitCode: 2, details: { args: { field: "state", name: "finished" } } });
    const absent = keynessCommand(PATHS, { ...OPTIONS, target: "year=1999" }, textWorld());
    await expect(absent).rejects.toMatchObject({ exitCode: 2, details: { args: { field: "year", name: "1999" } } });
  });

  it("refuses a group without a condition, and a mistyped category of either", async () => {
    for (const [changed, rule] of [
      [{ target: "" }, "text/no-condition"],
      [{ reference: " ," }, "text/no-condition"],
      [{ reference: "category=fiance" }, "text/mistyped-category"],
    ] as const) {
      const wrong = keynessCommand(PATHS, { ...OPTIONS, ...changed }, textWorld());
      await expect(wrong, rule).rejects.toMatchObject({ exitCode: 2, details: { rule } });
    }
  });
});
