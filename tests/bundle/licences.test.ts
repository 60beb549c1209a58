import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { licences } from "../../src/bundle/licences.js";
import { temporaryFolder } from "../pipeline/outputs.js";

it("names each package of the modules once, under the licence that it bears", async () => {
  const folder = temporaryFolder();
  const module = (name: string, licence: string | null) => {
    const home = path.join(folder, "node_modules", name);
    mkdirSync(home, { recursive: true });
    writeFileSync(path.join(home, "package.json"), JSON.stringify({ name, version: "1.0.0" }));
    if (licence !== null) writeFileSync(path.join(home, "LICENSE"), licence);
    return path.join(home, "lib/index.js");
  };
  const modules = [module("b", "Free\n"), module("@scope/a", "Free\n"), module("c", "Other"), module("b", "Free\n")];
  const own = path.join(folder, "src/main.js");
  expect(await licences([...modules, own])).toBe("@scope/a 1.0.0, b 1.0.0\n\nFree\n\n----\n\nc 1.0.0\n\nOther");
});
