/**
 * The benchmark: every goal as a ratio inside one run, printed as one table.
 *
 *   npm run bench              200 MB of generated notices: a quarter of an hour on two idle cores
 *   npm run bench -- quick     20 MB in place of 200, 4 in place of 20
 *
 * Everything is written below a folder of its own in the system's temporary folder, or in BENCH_FOLDER, and removed at
 * the end; with BENCH_KEEP=1 the corpora stay for the next time. A measurement that fails is a line of the table like any
 * other. On a slow machine the large corpus is made smaller, so that the whole ends within BENCH_MINUTES (default 22).
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import path from "node:path";
import { setImmediate } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { generateCorpus } from "./corpus/generate.mjs";
import { best, medianRatio, timed } from "./measure/process.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const SHARED = path.join(ROOT, "../shared");
const MAIN = path.join(ROOT, "dist/cli/main.js");
const RUN_ONCE = path.join(ROOT, "bench/measure/run-once.mjs");
const CUT_ONCE = path.join(ROOT, "bench/measure/cut-once.mjs");

const quick = process.argv.includes("quick");
const MINUTES = Number(process.env.BENCH_MINUTES ?? 22);
/** Runs on the large corpus, in units of one with two threads: two, one (counts as two), cold, again, and odd ends. */
const LARGE_RUNS = 6;

const folder = path.join(process.env.BENCH_FOLDER ?? tmpdir(), "zhenggai-bench");
mkdirSync(folder, { recursive: true });
process.on("exit", () => {
  if (!process.env.BENCH_KEEP) rmSync(folder, { recursive: true, force: true });
});
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(1));

const at = (name) => path.join(folder, name);
const seconds = (value) => `${value.toFixed(1)} s`;
const gigabytes = (bytes) => `${(bytes / 1e9).toFixed(2)} GB`;
const rows = [];

function say(mark, words) {
  console.log(`${mark} ${words}`);
}

/**
 * Takes one or more measurements; what goes wrong with one is told, and the others go on.
 * @param measure gives [figure, detail]
 * @param goal such as "≤ 0.5"
 */
async function row(what, goal, measure) {
  // Lets a signal to end be heard.
  await setImmediate();
  try {
    const [figure, detail = ""] = await measure();
    const [sign, bound] = goal.split(" ");
    const met = sign === "≤" ? figure <= Number(bound) : figure >= Number(bound);
    rows.push([what, figure.toFixed(2), goal, met ? "met" : "not met", detail]);
    say(met ? "✓" : "✗", `${what}: ${figure.toFixed(2)} (${goal}) ${detail}`);
  } catch (error) {
    const reason = String(error.message ?? error).split("\n")[0];
    rows.push([what, "–", goal, "not measured", reason]);
    say("!", `${what}: not measured: ${reason}`);
  }
}

/** Something that two ways of running must agree on. */
async function same(what, one, other) {
  if (one?.tables === undefined || other?.tables === undefined)
    return rows.push([what, "–", "same", "not measured", ""]);
  const equal = one.tables === other.tables;
  rows.push([what, equal ? "same" : "differ", "same", equal ? "met" : "not met", "SHA-256 of every table"]);
  say(equal ? "✓" : "✗", `${what}: ${equal ? "the same bytes in every table" : "tables differ"}`);
}

const node = (...args) => timed(process.execPath, args);

/** One run in a process of its own. @returns seconds, peak memory in bytes, and a hash of all tables */
function run(options) {
  const out = at("out");
  rmSync(out, { recursive: true, force: true });
  const { seconds, stdout } = node(RUN_ONCE, JSON.stringify({ out, ...options }));
  const hash = createHash("sha256");
  for (const file of readdirSync(path.join(out, "tables")).sort()) {
    hash.update(file).update(readFileSync(path.join(out, "tables", file)));
  }
  rmSync(out, { recursive: true, force: true });
  return { seconds, ...JSON.parse(stdout.trim().split("\n").at(-1)), tables: hash.digest("hex") };
}

/** Debian's Python, which has Debian's packages, before any other. */
const PYTHON = existsSync("/usr/bin/python3") ? "/usr/bin/python3" : "python3";

/** The peer needs Debian's Python packages; installs them where that may be done. */
function peerRuns() {
  const there = () => spawnSync(PYTHON, ["-c", "import jieba, pandas, sklearn, matplotlib"]).status === 0;
  if (there()) return true;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    const packages = ["python3-jieba", "python3-pandas", "python3-sklearn", "python3-matplotlib"];
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    spawnSync("apt-get", ["update", "-qq"], { env });
    spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], { env });
  }
  return there();
}

const withPeer = existsSync(SHARED) && peerRuns();

function peer(corpus) {
  if (!withPeer) {
    throw new Error("needs ../shared and Debian's python3-jieba python3-pandas python3-sklearn python3-matplotlib");
  }
  return timed(PYTHON, [path.join(SHARED, "peers/jieba_pandas.py"), corpus, at("peer")]).seconds;
}

const began = performance.now();
say("·", `load before: ${loadavg()[0].toFixed(1)}; it should be near 0`);

// Start-up.
const empty = best(10, () => node("-e", "0").seconds);
await row("`--help` against an empty node", "≤ 3", () => {
  const help = best(10, () => node(MAIN, "--help").seconds);
  return [help / empty, `${(help * 1000).toFixed(0)} against ${(empty * 1000).toFixed(0)} ms`];
});
await row("`parse FILE` against an empty node", "≤ 15", () => {
  const notice = path.join(ROOT, "corpus/songping-yiyuan.txt");
  const parse = best(5, () => node(MAIN, "parse", notice).seconds);
  return [parse / empty, `${(parse * 1000).toFixed(0)} ms`];
});

// The real notices, against the script of the peer.
await row("whole run on `../shared/corpus` against the peer", "≤ 0.5", () => {
  const corpus = path.join(SHARED, "corpus");
  const { ratio, one, other } = medianRatio(
    5,
    () => run({ paths: [corpus] }).seconds,
    () => peer(corpus),
  );
  return [ratio, `${seconds(one)} against ${seconds(other)}; medians of 5 pairs`];
});

// The small corpus, which also tells how large the large one may be.
const SMALL = quick ? 4 : 20;
const small = await generateCorpus(at(`corpus-${SMALL}`), SMALL);
const smallPaths = [at(`corpus-${SMALL}`)];
let little;
await row(`run on ${SMALL} MB against the peer`, "≥ 10", () => {
  little = run({ paths: smallPaths, workers: 2 });
  const theirs = peer(smallPaths[0]);
  return [theirs / little.seconds, `${seconds(little.seconds)} against ${seconds(theirs)}`];
});

const left = MINUTES * 60 - (performance.now() - began) / 1000;
const affordable = Math.floor(left / (LARGE_RUNS * (little.seconds / SMALL)) / 20) * 20;
const LARGE = quick ? 20 : Math.max(40, Math.min(200, affordable));
if (!quick && LARGE < 200) say("!", `200 MB would take more than ${MINUTES} minutes here: ${LARGE} MB in their place`);
const large = await generateCorpus(at(`corpus-${LARGE}`), LARGE);
const largePaths = [at(`corpus-${LARGE}`)];

// Throughput and memory.
let two;
await row(`run on ${LARGE} MB, bytes a second against \`nodejieba.cut\` alone`, "≥ 1", () => {
  two = run({ paths: largePaths, workers: 2 });
  const cut = JSON.parse(node(CUT_ONCE, largePaths[0]).stdout);
  const speed = (taken) => (large.bytes / 1e6 / taken.seconds).toFixed(1);
  return [cut.seconds / two.seconds, `${speed(two)} against ${speed(cut)} MB/s`];
});
await row(`peak memory at ${LARGE} MB against ${SMALL} MB`, "≤ 1.2", () => [
  two.rss / little.rss,
  `${gigabytes(two.rss)} against ${gigabytes(little.rss)}`,
]);
await row(`peak memory at ${LARGE} MB, GB`, "≤ 1.5", () => [two.rss / 1e9]);
await row(`time a MB at ${LARGE} MB against ${SMALL} MB`, "≤ 1.1", () => {
  const perMegabyte = (taken, { bytes }) => (taken.seconds / bytes) * 1e9;
  const [there, here] = [perMegabyte(two, large), perMegabyte(little, small)];
  return [there / here, `${there.toFixed(0)} against ${here.toFixed(0)} ms`];
});
let one;
await row(`two threads against one, on ${LARGE} MB`, "≥ 1.8", () => {
  one = run({ paths: largePaths, workers: 1 });
  return [one.seconds / two.seconds, `${seconds(one.seconds)} against ${seconds(two.seconds)}`];
});
await same("one thread and two", one, two);

// Runs again.
const codebook = at("codebook.yaml");
const shipped = readFileSync(path.join(ROOT, "codebook/codebook.yaml"), "utf8");
writeFileSync(codebook, shipped);
const cached = { paths: largePaths, workers: 2, cache: at("cache"), codebook };
rmSync(cached.cache, { recursive: true, force: true });
const changed = path.join(largePaths[0], "000/000007.txt");
const before = readFileSync(changed);
let cold;
let warm;
await row(`again after one of ${large.files} files changed, against cold`, "≤ 0.08", () => {
  cold = run(cached);
  appendFileSync(changed, "附：该问题已整改完成。\n");
  warm = run(cached);
  return [warm.seconds / cold.seconds, `${seconds(warm.seconds)} against ${seconds(cold.seconds)}`];
});
try {
  await same("again with the cache, and cold without", warm, warm && run({ ...cached, cache: undefined }));
} finally {
  writeFileSync(changed, before);
}
// Words that the generator makes: one in every second notice, more common than all but a few terms of a codebook, and one
// in as few notices as most terms.
for (const term of ["学习册", "学习集"]) {
  const share = ((100 * filesWith(term)) / large.files).toFixed(0);
  await row(`again after a term was added that ${share} % of the files hold, against cold`, "≤ 0.25", () => {
    writeFileSync(codebook, readFileSync(codebook, "utf8").replace(/words: >-\n( +)/, `words: >-\n$1${term} `));
    const added = run(cached);
    return [added.seconds / cold.seconds, `${seconds(added.seconds)} against ${seconds(cold.seconds)}`];
  });
}

function filesWith(term) {
  const names = readdirSync(largePaths[0], { recursive: true }).filter((name) => name.endsWith(".txt"));
  return names.filter((name) => readFileSync(path.join(largePaths[0], name)).includes(term)).length;
}

say("·", `load after: ${loadavg()[0].toFixed(1)}; ${((performance.now() - began) / 60_000).toFixed(1)} minutes`);
const lines = rows.map((cells) => `| ${cells.join(" | ")} |`);
console.log(`\n| what | measured | goal | | |\n| --- | --- | --- | --- | --- |\n${lines.join("\n")}`);
