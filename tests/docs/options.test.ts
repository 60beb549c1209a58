import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { commands as commandsOf } from "../../src/cli/commands.js";
import { WORLD } from "../cli/captured.js";
import { LANGUAGES, PAGES, pageFile } from "./manual.js";

/** Options of the import script for Python, which the manual names too. */
const OF_OTHERS = ["--one-line"];

const commands = commandsOf("en", WORLD, null, () => {}).commands;
const options = new Set(["--version", ...commands.flatMap((command) => command.options.map(({ long }) => long!))]);

describe.each(LANGUAGES)("the manual (%s)", (language) => {
  const named = new Set(
    ["README", "index", ...PAGES].flatMap((page) => {
      return readFileSync(pageFile(language, page), "utf8").match(/(?<![\w-])--[a-z][a-z-]*/g) ?? [];
    }),
  );

  it("names every option of every command", () => {
    expect([...options].filter((option) => !named.has(option))).toEqual([]);
  });

  it("names no option that there is not", () => {
    expect(
      [...named].filter((option) => !options.has(option) && option !== "--help" && !OF_OTHERS.includes(option)),
    ).toEqual([]);
  });
});
