import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { textOfNamedFile } from "../../src/cli/named-file.js";
import { temporaryFolder } from "../pipeline/outputs.js";

it("reads a file that the user named, and says what is wrong with one that cannot be read", async () => {
  const folder = temporaryFolder();
  const file = path.join(folder, "说明.yaml");
  await expect(textOfNamedFile(file)).rejects.toMatchObject({
    exitCode: 2,
    details: { rule: "cli/no-such-path", args: { path: file } },
  });
  writeFileSync(file, "name: 整改");
  expect(await textOfNamedFile(file)).toBe("name: 整改");
  mkdirSync(path.join(folder, "文件夹"));
  await expect(textOfNamedFile(path.join(folder, "文件夹"))).rejects.toMatchObject({
    exitCode: 3,
    details: { rule: "cli/cannot-read" },
  });
});
