import { spawnSync } from "node:child_process";
import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import jieba from "nodejieba";
import type { Plugin } from "rolldown";
import { SHIPPED_CODEBOOK } from "../coding/codebook.js";
import { keepCodebook } from "../coding/kept-codebook.js";
import { textOfNamedFile } from "../files/named-file.js";
import { keepIndex } from "../tokens/kept-index.js";
import { licences } from "./licences.js";
import type { Entry } from "./made.js";

/**
 * Bundles the compiled program and the packages it runs with into a few scripts, and has the engine compile them: the last
 * step of `npm run build`, with the index of the tokenizer's dictionary and the parsed codebook. What the bundle is for and how it is run,
 * load-bundle.ts says.
 */

const DIST = fileURLToPath(new URL("../", import.meta.url));
const FOLDER = path.join(DIST, "bundle/program");

/** The modules that the bundle is entered by. */
const ENTRIES: Record<Entry, string> = {
  program: "cli/program.js",
  requests: "pipeline/requests.js",
  orders: "pipeline/orders.js",
  dictation: "pipeline/dictation.js",
  training: "bundle/training.js",
};

/** Packages that stay where they are: they have binaries or other files beside their scripts, or are seldom needed. */
const OUTSIDE = /^(?:nodejieba|@napi-rs\/canvas|@duckdb\/.*|subset-font|pdfjs-dist.*|ajv.*|@stdlib\/.*)$/;

/**
 * What danfojs-node loads beside what makes frames: packages that read and write files, print, plot and train. Together
 * they take longer to load than a run takes to read. The program uses none of it.
 */
const LEFT_OUT =
  /^(?:request|node-fetch|xlsx|papaparse|stream-json.*|table|@tensorflow\/tfjs-node|plotly\.js-dist-min)$/;

const LEFT_OUT_MODULE = "\0left-out.cjs";

/** Files of packages that serve a bundle better than the package's entry; from the entry's folder. */
const INSTEAD: Readonly<Record<string, string>> = {
  // The entry asks at load, with `await`, for a canvas that is not there.
  "vega-canvas": "vega-canvas.browser.js",
  // One file instead of 920.
  mathjs: "../browser/math.js",
};

const sources: Plugin = {
  name: "zhenggai",
  async resolveId(id, importer) {
    if (LEFT_OUT.test(id)) return LEFT_OUT_MODULE;
    const file = INSTEAD[id];
    const entry = file && (await this.resolve(id, importer, { skipSelf: true }));
    return entry ? path.join(path.dirname(entry.id), file) : null;
  },
  load(id) {
    // danfojs-node asks of its data whether they are tensors.
    if (id === LEFT_OUT_MODULE) return "exports.Tensor = class {};";
    // mathjs is in the bundle.
    if (id === path.join(DIST, "tables/one-file-mathjs.js")) return "export function provideMathjs() {}";
    return null;
  },
  transform(code, id) {
    if (!id.startsWith(DIST)) return null;
    const module = JSON.stringify(path.relative(DIST, id).replaceAll(path.sep, "/"));
    return code
      .replaceAll("import.meta.url", `moduleUrl(${module})`)
      .replace(/\bimport\("([^".][^"]*)"\)/g, (all, name) => (OUTSIDE.test(name) ? `importPackage("${name}")` : all));
  },
};

/** What a script of the bundle is given, as load-bundle.ts has it. */
const PARAMETERS = "exports, require, module, importPackage, moduleUrl";

/**
 * Writes the scripts of the bundle, each a function of what load-bundle.ts gives it, and the licences of what is in them.
 * @returns the entries and the names of their scripts
 */
async function writeScripts(): Promise<Record<string, string>> {
  const { rolldown } = await import("rolldown");
  const bundle = await rolldown({
    input: Object.fromEntries(Object.entries(ENTRIES).map(([name, file]) => [name, path.join(DIST, file)])),
    platform: "node",
    external: OUTSIDE,
    plugins: [sources],
    onLog(level, log, handle) {
      if (log.code === "UNRESOLVED_IMPORT") throw new Error(log.message);
      // Of packages' own.
      if (log.code !== "EVAL" && log.code !== "CIRCULAR_DEPENDENCY") handle(level, log);
    },
  });
  const { output } = await bundle.generate({
    format: "cjs",
    entryFileNames: "[name]-[hash].cjs",
    chunkFileNames: "[name]-[hash].cjs",
    comments: false,
  });
  await bundle.close();
  const chunks = output.filter((file) => file.type === "chunk");
  await mkdir(FOLDER);
  for (const { fileName, code } of chunks) {
    await writeFile(path.join(FOLDER, fileName), `(function (${PARAMETERS}) {${code}\n})`);
  }
  const modules = chunks.flatMap(({ moduleIds }) => moduleIds);
  await writeFile(path.join(FOLDER, "LICENCES.txt"), await licences(modules));
  return Object.fromEntries(chunks.filter(({ isEntry }) => isEntry).map(({ name, fileName }) => [name, fileName]));
}

/** Runs a module of the compiled program in a process of its own. */
function runModule(file: string): void {
  const { status, error } = spawnSync(process.execPath, [path.join(DIST, file)], { stdio: "inherit" });
  if (error) throw error;
  if (status !== 0) throw new Error(`${file} ended with ${status}`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const made = (entries: Record<string, string> | null) =>
    writeFile(path.join(DIST, "bundle/made.js"), `export const MADE_ENTRIES = ${JSON.stringify(entries)};\n`);
  await made(null);
  await rm(FOLDER, { recursive: true, force: true });
  await made(await writeScripts());
  keepIndex(jieba.DEFAULT_DICT);
  keepCodebook(await textOfNamedFile(SHIPPED_CODEBOOK), SHIPPED_CODEBOOK);
  runModule("bundle/train.js");
}
