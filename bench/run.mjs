/**
 * The benchmark: every goal as a ratio inside one run, printed as one table.
 *
 *   npm run bench              200 MB of generated notices: half an hour on two cores
 *   npm run bench -- quick     20 MB in place of 200, 4 in place of 20
 *
 * BENCH_FOLDER (default: the system's temporary folder) holds the corpora, which stay for the next time.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { generateCorpus } from "./corpus/generate.mjs";
import { best, timed } from "./measure/process.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const SHARED = path.join(ROOT, "../shared");
const quick = process.argv.includes("quick");
const [LARGE, SMALL] = quick ? [20, 4] : [200, 20];
const folder = path.join(process.env.BENCH_FOLDER ?? path.join(tmpdir(), "zhenggai-bench"));
mkdirSync(folder, { recursive: true });
const at = (name) => path.join(folder, name);
const rows = [];

/** Notes a figure. @param goal such as "≤ 0.5" */
function note(what, figure, goal, detail) {
  const [sign, bound] = goal.split(" ");
  const met = sign === "≤" ? figure <= Number(bound) : figure >= Number(bound);
  rows.push([what, figure.toFixed(2), goal, met ? "met" : "not met", detail]);
  console.log(`${met ? "✓" : "✗"} ${what}: ${figure.toFixed(2)} (${goal}) ${detail}`);
}

const seconds = (value) => `${value.toFixed(1)} s`;
const node = (args, options) => timed(process.execPath, args, options);

function run(name, options) {
  rmSync(at(name), { recursive: true, force: true });
  const result = node([path.join(ROOT, "bench/measure/run-once.mjs"), JSON.stringify({ out: at(name), ...options })]);
  return { seconds: result.seconds, ...JSON.parse(result.stdout.trim().split("\n").at(-1)) };
}

function tables(name) {
  const hash = createHash("sha256");
  for (const file of readdirSync(at(`${name}/tables`)).sort()) hash.update(readFileSync(at(`${name}/tables/${file}`)));
  return hash.digest("hex");
}

/** Debian's Python, which has Debian's packages, before any other. */
const PYTHON = existsSync("/usr/bin/python3") ? "/usr/bin/python3" : "python3";

/** The peer needs Debian's Python packages; installs them where that may be done. */
function peerRuns() {
  const imports = ["-c", "import jieba, pandas, sklearn, matplotlib"];
  const there = () => spawnSync(PYTHON, imports).status === 0;
  if (there()) return true;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    const packages = ["python3-jieba", "python3-pandas", "python3-sklearn", "python3-matplotlib"];
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    spawnSync("apt-get", ["update", "-qq"], { env });
    spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], { env });
  }
  return there();
}

const peer = (corpus) => timed(PYTHON, [path.join(SHARED, "peers/jieba_pandas.py"), corpus, at("peer")]).seconds;

// Start-up.
const empty = best(10, () => node(["-e", "0"]).seconds);
const main = path.join(ROOT, "dist/cli/main.js");
note(
  "--help against an empty node",
  best(10, () => node([main, "--help"]).seconds) / empty,
  "≤ 3",
  `node -e 0: ${(empty * 1000).toFixed(0)} ms`,
);
const notice = path.join(ROOT, "corpus/songping-yiyuan.txt");
note("parse FILE against an empty node", best(5, () => node([main, "parse", notice]).seconds) / empty, "≤ 15", "");

// The real notices, against the script of the peer.
const withPeer = existsSync(SHARED) && peerRuns();
if (!withPeer)
  console.log(
    "! the peer is left out: it needs ../shared and Debian's python3-jieba python3-pandas python3-sklearn python3-matplotlib",
  );
if (withPeer) {
  const corpus = path.join(SHARED, "corpus");
  const own = best(3, () => run("real", { paths: [corpus] }).seconds);
  const theirs = best(3, () => peer(corpus));
  note(
    "whole run on ../shared/corpus against the peer",
    own / theirs,
    "≤ 0.5",
    `${seconds(own)} against ${seconds(theirs)}`,
  );
}

// Throughput and memory.
const large = await generateCorpus(at(`corpus-${LARGE}`), LARGE);
const small = await generateCorpus(at(`corpus-${SMALL}`), SMALL);
const largePaths = [at(`corpus-${LARGE}`)];
const smallPaths = [at(`corpus-${SMALL}`)];
const two = run("two", { paths: largePaths, workers: 2 });
const cut = JSON.parse(node([path.join(ROOT, "bench/measure/cut-once.mjs"), largePaths[0]]).stdout);
note(
  `run on ${LARGE} MB, bytes a second against nodejieba.cut alone`,
  cut.seconds / two.seconds,
  "≥ 1",
  `${(large.bytes / 1e6 / two.seconds).toFixed(1)} against ${(large.bytes / 1e6 / cut.seconds).toFixed(1)} MB/s`,
);
const little = run("little", { paths: smallPaths, workers: 2 });
if (withPeer) {
  const theirs = peer(smallPaths[0]);
  note(
    `the same against the peer, on ${SMALL} MB`,
    theirs / little.seconds,
    "≥ 10",
    `${seconds(little.seconds)} against ${seconds(theirs)}`,
  );
}
const gigabytes = (bytes) => `${(bytes / 1e9).toFixed(2)} GB`;
note(
  `peak memory at ${LARGE} MB against ${SMALL} MB`,
  two.rss / little.rss,
  "≤ 1.2",
  `${gigabytes(two.rss)} against ${gigabytes(little.rss)}`,
);
note(`peak memory at ${LARGE} MB, GB`, two.rss / 1e9, "≤ 1.5", "");
note(
  `time per MB at ${LARGE} MB against ${SMALL} MB`,
  two.seconds / large.bytes / (little.seconds / small.bytes),
  "≤ 1.1",
  `${((two.seconds / large.bytes) * 1e9).toFixed(0)} against ${((little.seconds / small.bytes) * 1e9).toFixed(0)} ms a MB`,
);
const one = run("one", { paths: largePaths, workers: 1 });
note(
  `two threads against one, on ${LARGE} MB`,
  one.seconds / two.seconds,
  "≥ 1.8",
  `${seconds(one.seconds)} against ${seconds(two.seconds)}`,
);
console.log(
  tables("one") === tables("two") ? "✓ one and two threads: same bytes in every table" : "✗ one and two threads differ",
);

// Runs again.
const cache = at("cache");
rmSync(cache, { recursive: true, force: true });
const codebook = at("codebook.yaml");
const shipped = readFileSync(path.join(ROOT, "codebook/codebook.yaml"), "utf8");
writeFileSync(codebook, shipped);
const options = { paths: largePaths, workers: 2, cache, codebook };
const cold = run("cold", options);
const changed = path.join(largePaths[0], "000/000007.txt");
const before = readFileSync(changed).length;
appendFileSync(changed, "附：该问题已整改完成。\n");
const warm = run("warm", options);
run("again", { ...options, cache: undefined });
note(
  `again after one of ${large.files} files changed, against cold`,
  warm.seconds / cold.seconds,
  "≤ 0.08",
  `${seconds(warm.seconds)} against ${seconds(cold.seconds)}`,
);
console.log(
  tables("warm") === tables("again") ? "✓ again: same bytes in every table as a cold run" : "✗ again: tables differ",
);
truncateSync(changed, before);
writeFileSync(codebook, shipped.replace(/words: >-\n( +)/, "words: >-\n$1学习册 "));
const term = run("term", options);
note("again after a codebook term changed, against cold", term.seconds / cold.seconds, "≤ 0.25", seconds(term.seconds));

console.log(
  `\n| what | measured | goal | | |\n| --- | --- | --- | --- | --- |\n${rows.map((row) => `| ${row.join(" | ")} |`).join("\n")}`,
);
