import { expect, it } from "vitest";
import { commands } from "../../src/cli/commands.js";
import { WORLD, zhenggai } from "./captured.js";

it("puts every command into a group of the help, in both languages", async () => {
  for (const lang of ["en", "zh"] as const) {
    const root = commands(lang, WORLD, null, () => {});
    const { stdout } = await zhenggai(["--help", "--lang", lang]);
    for (const command of root.commands) {
      const heading = stdout.indexOf(`\n${command.helpGroup()}\n`);
      const place = stdout.indexOf(`\n  ${command.name()} `);
      expect(heading, command.name()).toBeGreaterThan(0);
      expect(place, command.name()).toBeGreaterThan(heading);
    }
  }
});

it("gives the help of a command by its name, that of all without one", async () => {
  expect(await zhenggai(["help", "run"])).toEqual(await zhenggai(["run", "--help"]));
  expect(await zhenggai(["help"])).toEqual(await zhenggai(["--help"]));
});
