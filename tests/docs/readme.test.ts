import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { commands } from "../../src/cli/commands.js";
import { WORLD } from "../cli/captured.js";
import { LANGUAGES, pageFile } from "./manual.js";

describe.each(LANGUAGES)("README (%s)", (language) => {
  const file = pageFile(language, "README");
  const readme = readFileSync(file, "utf8");

  it("begins with two lines that start and test everything", () => {
    expect(readme).toContain("\nnpm ci && npm start ");
    expect(readme).toContain("\nnpm ci && npm test ");
  });

  it("names every command there is", () => {
    const names = commands("en", WORLD, null, () => {}).commands.map((command) => command.name());
    expect(names.length).toBeGreaterThan(15);
    for (const command of names.filter((name) => name !== "help"))
      expect(readme, command).toMatch(new RegExp(`\`${command}[ \`]`));
  });
});
