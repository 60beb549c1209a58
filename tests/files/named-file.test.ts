import { writeFileSync } from "node:fs";
import path from "node:path";
import iconv from "iconv-lite";
import { expect, it } from "vitest";
import { textOfNamedFile } from "../../src/files/named-file.js";
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
  await expect(textOfNamedFile(folder)).rejects.toMatchObject({
    exitCode: 2,
    details: { rule: "cli/folder-for-file" },
  });
});

it("reads one that an editor on Chinese Windows has saved", async () => {
  const file = path.join(temporaryFolder(), "编码手册.yaml");
  writeFileSync(file, iconv.encode("name: 整改与落实", "gb18030"));
  expect(await textOfNamedFile(file)).toBe("name: 整改与落实");
});
