import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { zhenggai } from "../cli/captured.js";
import { LANGUAGES, PAGES, pageFile } from "./manual.js";
import { type Block, commandsOf, type Output, readPage, shownLines, withOutputs } from "./page.js";
import { STEPS } from "./steps.js";

/** With `UPDATE_GOLDEN=1` the pages are given the outputs that the commands have now, to be looked at in the diff. */
const UPDATE = process.env.UPDATE_GOLDEN === "1";

const repository = process.cwd();
const fileOf = (language: (typeof LANGUAGES)[number], name: string) => path.join(repository, pageFile(language, name));

describe.each(LANGUAGES)("the commands of the manual (%s)", (language) => {
  const folder = mkdtempSync(path.join(tmpdir(), "zhenggai-docs-"));
  const world = {
    env: { LANG: language === "zh" ? "zh_CN.UTF-8" : "en_GB.UTF-8", ZHENGGAI_CACHE: path.join(folder, ".cache") },
  };

  /** The reader's folder: the sample corpus, the codebooks, and a folder of notices with some that cannot be read. */
  beforeAll(() => {
    for (const name of ["corpus", "codebook"]) cpSync(name, path.join(folder, name), { recursive: true });
    const notices = path.join(folder, "notices");
    mkdirSync(notices);
    for (const name of [
      "huiji.txt",
      "xiaxun-ribaoshe.pdf",
      "yanhu-shuiliju.docx",
      "wangchuan-minzheng.html",
      "gongzuo-yaodian.txt",
    ])
      cpSync(path.join("corpus", name), path.join(notices, name));
    for (const name of ["empty.txt", "encrypted.docx"])
      cpSync(path.join("tests/fixtures/bad", name), path.join(notices, name));
    process.chdir(folder);
  });
  afterAll(() => {
    process.chdir(repository);
    rmSync(folder, { recursive: true });
  });

  it.each(PAGES)("%s", { timeout: 240_000 }, async (name) => {
    const file = fileOf(language, name);
    const outputs = await followPage(file, world);
    if (UPDATE) writeFileSync(file, withOutputs(readFileSync(file, "utf8"), outputs));
    else
      for (const { block, shown } of outputs)
        expect(block.lines.join("\n"), `${name}.md:${block.line}`).toBe(shown.join("\n"));
  });

  it("README shows what the first run prints", () => {
    const block = /^(```text\n)([\s\S]*?)^```$/m;
    const readme = readFileSync(fileOf(language, "README"), "utf8");
    const printed = block.exec(readFileSync(fileOf(language, "first-run"), "utf8"))![2]!;
    if (UPDATE)
      writeFileSync(
        fileOf(language, "README"),
        readme.replace(block, (_, fence) => `${fence}${printed}\`\`\``),
      );
    else expect(block.exec(readme)?.[2]).toBe(printed);
  });
});

/** Does what a page says, from its top to its end, and tells what its blocks of output are to show. */
async function followPage(file: string, world: Parameters<typeof zhenggai>[1]): Promise<Output[]> {
  const outputs: Output[] = [];
  let last = { stdout: "", stderr: "" };
  for (const part of readPage(file)) {
    if ("step" in part) STEPS[part.step]!();
    else if (part.block.language === "text") outputs.push({ block: part.block, shown: outputShown(part.block, last) });
    else if (part.block.language === "sh")
      for (const { argv, exitCode, line } of commandsOf(part.block)) {
        const ended = await zhenggai(argv, world);
        expect(ended.code, `${file}:${line}: zhenggai ${argv.join(" ")}\n${ended.stderr}`).toBe(exitCode);
        last = ended;
      }
  }
  return outputs;
}

/** What a block is to show of what the command above it printed; of stderr the messages, not the progress. */
function outputShown(block: Block, { stdout, stderr }: { stdout: string; stderr: string }): string[] {
  if (!block.info.startsWith("stderr")) return shownLines(stdout, block.info);
  const messages = stderr.split("\n").filter((line) => line.startsWith("zhenggai: "));
  return shownLines(messages.join("\n"), block.info.replace(/^stderr ?/, ""));
}

it.each(PAGES)("%s has the same commands and steps in both languages", (name) => {
  const [english, chinese] = LANGUAGES.map((language) =>
    readPage(fileOf(language, name)).flatMap((part): unknown[] =>
      "step" in part
        ? [part.step]
        : part.block.language === "sh"
          ? commandsOf(part.block).map(({ argv, exitCode }) => [...argv, exitCode])
          : [],
    ),
  );
  expect(chinese).toEqual(english);
});
