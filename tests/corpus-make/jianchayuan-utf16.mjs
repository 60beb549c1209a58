/**
 * Makes corpus/baiwei-jianchayuan-utf16.txt: the same notice as baiwei-jianchayuan.txt once more, in UTF-16 with a byte
 * order mark, as Notepad's "Unicode" saves it. A run has to count it once.
 * usage: node tests/corpus-make/jianchayuan-utf16.mjs [FILE]
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const text = readFileSync(here("../../corpus/baiwei-jianchayuan.txt"), "utf8");
writeFileSync(
  process.argv[2] ?? here("../../corpus/baiwei-jianchayuan-utf16.txt"),
  Buffer.from(`\ufeff${text.replace(/\n/g, "\r\n")}`, "utf16le"),
);
