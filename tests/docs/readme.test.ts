import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { zhenggai } from "../cli/captured.js";
import { LANGUAGES, pageFile } from "./manual.js";

describe.each(LANGUAGES)("README (%s)", (language) => {
  const file = pageFile(language, "README");
  const readme = readFileSync(file, "utf8");

  it("begins with two lines that start and test everything", () => {
    expect(readme).toContain("\nnpm ci && npm start ");
    expect(readme).toContain("\nnpm ci && npm test ");
  });

  it("names every command there is", async () => {
    const { stdout } = await zhenggai(["--help"]);
    const commands = [...stdout.matchAll(/^ {2}([a-z]+) .*\[options\]/gm)].map((found) => found[1]!);
    expect(commands.length).toBeGreaterThan(15);
    for (const command of commands) expect(readme, command).toMatch(new RegExp(`\`${command}[ \`]`));
  });
});
