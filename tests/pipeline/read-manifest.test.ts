import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { sha256 } from "../../src/files/sha256.js";
import { CODEBOOK_COPY } from "../../src/pipeline/manifest.js";
import { codebookOfRun, readManifest } from "../../src/pipeline/read-manifest.js";
import { temporaryFolder } from "./outputs.js";

const root = temporaryFolder();
const CODEBOOK = `version: "1.0"
categories:
  - code: rest
    name: { zh: 其余, en: Rest }
    definition: { zh: 其余, en: The rest }
    terms: []
  - code: roads
    name: { zh: 道路, en: Roads }
    definition: { zh: 道路, en: Roads }
    terms: [{ reason: Roads., weight: 4, words: 道路 桥梁 }]
generic: []
rules: []
`;

function runWith(name: string, manifest: string, copy = CODEBOOK): string {
  const folder = path.join(root, name);
  mkdirSync(path.dirname(path.join(folder, CODEBOOK_COPY)), { recursive: true });
  writeFileSync(path.join(folder, CODEBOOK_COPY), copy);
  writeFileSync(path.join(folder, "run.json"), manifest);
  return folder;
}

const manifest = (hash: string) =>
  JSON.stringify({ program: "zhenggai", codebook: { source: "own.yaml", sha256: hash } });
const codesOf = async (folder: string) => (await codebookOfRun(folder)).categories.map(({ code }) => code);

it("reads the record of a run, and nobody else's", async () => {
  expect(await readManifest(runWith("own", manifest("")))).toMatchObject({ program: "zhenggai" });
  expect(await readManifest(runWith("other", '{"program":"make"}'))).toBeNull();
  expect(await readManifest(path.join(root, "nowhere"))).toBeNull();
  await expect(readManifest(runWith("damaged", "{"))).rejects.toThrow(SyntaxError);
});

it("names categories by the copy of the codebook that the run was coded by", async () => {
  expect(await codesOf(runWith("copy", manifest(sha256(CODEBOOK))))).toEqual(["rest", "roads"]);
});

it("takes the program's own where the copy was changed since, or there is none", async () => {
  expect(await codesOf(runWith("changed", manifest(sha256("an earlier text"))))).toContain("finance");
  expect(await codesOf(path.join(root, "nowhere"))).toContain("finance");
});
