import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { load, type Run } from "../../src/index.js";
import { commandPaths } from "../find-debian.mjs";
import { runOfCorpus } from "../library/run-of-corpus.js";

/** Without R: apt-get install -y --no-install-recommends r-base-core. */
const R = commandPaths("Rscript").find((file) => existsSync(file)) ?? null;
/** Debian's Python with pandas: apt-get install -y python3-pandas. */
const PYTHON = existsSync("/usr/lib/python3/dist-packages/pandas") ? "/usr/bin/python3" : null;

const output = runOfCorpus();
let run: Run;
beforeAll(async () => {
  run = await load(await output);
});

/** The key numbers that a script prints, by what they are of and what they are. */
function keyNumbers(command: string, script: string): Map<string, number> {
  const env = { ...process.env, LC_ALL: "C.UTF-8" };
  const { status, stdout, stderr } = spawnSync(command, [script, run.folder], { encoding: "utf8", env });
  expect(status, stderr).toBe(0);
  const lines = stdout.slice(stdout.indexOf("key numbers\n")).trim().split("\n").slice(1);
  return new Map(lines.map((line) => [line.replace(/ \S+$/, ""), Number(/\S+$/.exec(line)![0])]));
}

/** The same numbers as the program has them in its table `completion`. */
async function ownNumbers(): Promise<Map<string, number | null>> {
  const rows = await run.rows("completion");
  const all = rows.find(({ by }) => by === "all")!;
  const stated = all.completed + all.mostly_completed + all.in_progress;
  const ofAll = { ...all, stated };
  const names = ["problems", "completed", "stated", "ratio", "ratio_low", "ratio_high", "coverage"] as const;
  const account = ["account_ratio", "account_low", "account_high"] as const;
  return new Map<string, number | null>([
    ...[...names, ...account].map((name) => [`all ${name}`, ofAll[name]] as const),
    ...rows
      .filter(({ by, group }) => by === "level" && group !== null)
      .flatMap((row) =>
        (["ratio", "account_ratio"] as const).map((name) => [`level:${row.group} ${name}`, row[name]] as const),
      ),
    ...rows
      .filter(({ by }) => by === "category")
      .map((row) => [`category:${row.group} account_ratio`, row.account_ratio] as const),
  ]);
}

describe.each([
  ["first-analysis.R", R],
  ["first-analysis.py", PYTHON],
])("%s", (script, command) => {
  it.skipIf(command === null)("finds in the tables the numbers that the program has", async () => {
    const found = keyNumbers(command!, `notebooks/${script}`);
    const own = await ownNumbers();
    expect([...found.keys()].sort()).toEqual([...own.keys()].sort());
    // The tables give shares to six decimals.
    for (const [name, number] of found) expect(number, name).toBeCloseTo(own.get(name)!, 6);
  });
});
