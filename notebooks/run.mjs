// `npm run notebooks`: makes a run of corpus/, executes the notebooks on it without a window and writes their outputs into
// them. With --check nothing is written: it fails where a notebook ends in an error, or its outputs are no longer those
// that are committed. Names of notebooks may follow. The kernel is installed in a folder of its own; nothing of the
// user's Jupyter is touched. Exit codes: 0 done, 1 an error or a difference, 69 there is no Jupyter.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { commandPaths, findDebian } from "../tests/find-debian.mjs";

const HERE = path.dirname(fileURLToPath(import.meta.url));
const ROOT = path.dirname(HERE);
const NO_JUPYTER = 69;

const options = process.argv.slice(2);
const check = options.includes("--check");
const named = options.filter((option) => !option.startsWith("--"));
const notebooks = named.length > 0 ? named.map((name) => path.basename(name)) : allNotebooks();

const nbconvert = findDebian(commandPaths("jupyter-nbconvert"), "jupyter-nbconvert");
if (nbconvert === null) {
  console.error(
    "There is no Jupyter to execute the notebooks with. Install it with: apt-get install -y --no-install-recommends jupyter-nbconvert\n" +
      "(other systems: pip install nbconvert jupyter-client), so that the command jupyter-nbconvert is on the PATH.",
  );
  process.exit(NO_JUPYTER);
}

const work = mkdtempSync(path.join(tmpdir(), "zhenggai-notebooks-"));
try {
  const output = path.join(work, "output");
  runPipeline(output);
  const env = { ...process.env, ...jupyterFolders(), ZHENGGAI_OUTPUT: output };
  // Two at a time: each is a Python and a Node process that wait for each other.
  const failed = [];
  const waiting = [...notebooks];
  const worker = async () => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      if (!(await execute(name, env))) failed.push(name);
    }
  };
  await Promise.all([worker(), worker()]);
  if (failed.length > 0) process.exitCode = 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}

function allNotebooks() {
  return readdirSync(HERE)
    .filter((name) => name.endsWith(".ipynb"))
    .sort();
}

/** The run that the notebooks work on, in English as they are. */
function runPipeline(output) {
  const main = path.join(ROOT, "dist/cli/main.js");
  if (!existsSync(main)) throw new Error("dist/ is missing; run npm run build first");
  const args = [main, "run", path.join(ROOT, "corpus"), "--out", output, "--lang", "en", "--quiet", "--no-cache"];
  const { status } = spawnSync(process.execPath, args, { stdio: ["ignore", "ignore", "inherit"] });
  if (status !== 0) throw new Error(`the run of corpus/ ended with ${status}`);
}

/** Folders for Jupyter in place of the user's, with the kernel in them: tslab as npm installed it. */
function jupyterFolders() {
  const kernel = path.join(work, "data/kernels/tslab");
  mkdirSync(kernel, { recursive: true });
  const tslab = path.join(ROOT, "node_modules/tslab/bin/tslab");
  const argv = [process.execPath, tslab, "kernel", "--config-path={connection_file}"];
  const spec = { argv, display_name: "TypeScript", language: "typescript" };
  writeFileSync(path.join(kernel, "kernel.json"), JSON.stringify(spec));
  return {
    JUPYTER_DATA_DIR: path.join(work, "data"),
    JUPYTER_CONFIG_DIR: path.join(work, "config"),
    JUPYTER_RUNTIME_DIR: path.join(work, "runtime"),
    IPYTHONDIR: path.join(work, "ipython"),
  };
}

/**
 * Executes a notebook in its folder; says whether it went as it should. Errors are allowed, so that what the kernel says
 * of them is there to be shown: it says it on stderr, where a notebook without a fault says nothing.
 */
async function execute(name, env) {
  const file = path.join(HERE, name);
  const settings = ["--ExecutePreprocessor.record_timing=False", "--ExecutePreprocessor.timeout=300", "--allow-errors"];
  const { status, stdout, stderr } = await finished(
    nbconvert,
    ["--to", "notebook", "--execute", ...settings, "--stdout", file],
    env,
  );
  const executed = `${stdout.trimEnd()}\n`;
  const faults = status === 0 ? faultsOf(JSON.parse(executed)) : [stderr.trimEnd()];
  if (faults.length > 0) {
    console.error(`${name}: an error\n${faults.join("\n")}`);
    return false;
  }
  const before = readFileSync(file, "utf8");
  if (!check) {
    if (executed !== before) writeFileSync(file, executed);
    console.log(`${name}: executed${executed === before ? ", as it was" : ", outputs written"}`);
    return true;
  }
  const cells = differences(JSON.parse(before), JSON.parse(executed));
  if (cells.length === 0) {
    console.log(`${name}: executed, outputs as committed`);
    return true;
  }
  console.error(
    `${name}: other outputs than committed. Look at them and commit: npm run notebooks\n${cells.join("\n")}`,
  );
  return false;
}

/** What went wrong in cells, by their number. */
function faultsOf({ cells }) {
  return cells.flatMap(({ outputs = [] }, place) =>
    outputs
      .filter(({ output_type, name }) => output_type === "error" || name === "stderr")
      .map(({ text, traceback }) => `  cell ${place + 1}: ${[text ?? traceback].flat().join("")}`),
  );
}

/** The cells whose outputs are not the same, each with the first text that differs. */
function differences(before, after) {
  return after.cells.flatMap((cell, place) => {
    const [was, is] = [before.cells[place]?.outputs ?? [], cell.outputs ?? []].map((outputs) => texts(outputs));
    const at = firstDifference(was, is);
    return at < 0 ? [] : [`  cell ${place + 1}: was ${excerpt(was[at])}, is ${excerpt(is[at])}`];
  });
}

/**
 * What stands in outputs, line by line; of a picture, that there is one. Its bytes are not the same on every kind of
 * machine, and what charts show is tested with the charts.
 */
function texts(outputs) {
  return outputs.flatMap(({ output_type, data = {}, text = [] }) => {
    const parts = Object.entries(data).flatMap(([type, value]) => [
      type,
      ...(type === "image/png" ? [] : [value].flat()),
    ]);
    return [output_type, ...[text].flat(), ...parts];
  });
}

function firstDifference(a, b) {
  for (let at = 0; at < Math.max(a.length, b.length); at++) if (a[at] !== b[at]) return at;
  return -1;
}

function excerpt(text) {
  return text === undefined ? "nothing" : JSON.stringify(text.length > 160 ? `${text.slice(0, 160)}…` : text);
}

function finished(command, args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { env, cwd: HERE, stdio: ["ignore", "pipe", "pipe"] });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (text) => {
      stdout += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text) => {
      stderr += text;
    });
    child.on("error", reject);
    child.on("close", (status) => resolve({ status, stdout, stderr }));
  });
}
