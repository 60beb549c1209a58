import { execFileSync, spawn } from "node:child_process";
import { appendFileSync, copyFileSync, existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { recoverOutput } from "../../src/pipeline/output-folder.js";
import {
  BUILT,
  copyOfCorpus,
  folderHashes,
  GENERATE,
  isWhole,
  outputHashes,
  RUN_ONCE,
  tableHashes,
  temporaryFolder,
} from "./outputs.js";

/** Runs the compiled program in a process of its own. @param kill milliseconds after which it is killed */
function runOnce(options: object, kill?: number): Promise<{ code: number | null; signal: string | null; why: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [RUN_ONCE, JSON.stringify(options)], { stdio: ["ignore", "ignore", "pipe"] });
    let why = "";
    child.stderr.on("data", (piece) => {
      why += piece;
    });
    const timer = kill === undefined ? undefined : setTimeout(() => child.kill("SIGKILL"), kill);
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      // What the drawing of charts remarks on is no reason.
      resolve({ code, signal, why: code === 0 ? "" : why });
    });
  });
}

/** Copies of the corpus under several names: more batches than threads. */
function manyFiles(folder: string): string[] {
  return ["甲", "乙"].map((name) => copyOfCorpus(path.join(folder, name)));
}

// The threads are those of the compiled program: `npm run build` first.
describe.skipIf(!existsSync(BUILT))("the run in threads", () => {
  const folder = temporaryFolder();
  const paths = manyFiles(folder);
  const at = (name: string) => path.join(folder, name);

  it("gives the same tables with 1, 2 and 4 threads, without a cache, into one and out of one", async () => {
    const results = [];
    for (const [workers, cache] of [
      [1, undefined],
      [2, at("cache")],
      [4, at("cache")],
      [4, undefined],
    ] as const) {
      const out = at(`out-${workers}-${cache ? "cache" : "plain"}`);
      expect(await runOnce({ paths, out, workers, cache })).toEqual({ code: 0, signal: null, why: "" });
      results.push(tableHashes(out));
    }
    for (const other of results.slice(1)) expect(other).toEqual(results[0]);
  });

  it("killed at any moment leaves the old output or the new one, and the next run ends well", async () => {
    const out = at("killed");
    const options = { paths, out, workers: 2, cache: at("killed-cache") };
    await runOnce({ ...options, paths: [paths[0]!] });
    const old = tableHashes(out);
    const log: string[] = [];
    for (let kill = 60; kill < 5000; kill = Math.ceil(kill * 1.7)) {
      const { signal } = await runOnce(options, kill);
      recoverOutput(out);
      expect(isWhole(out)).toBe(true);
      const now = tableHashes(out);
      const isOld = JSON.stringify(now) === JSON.stringify(old);
      log.push(`${kill} ms: ${signal ?? "ended"}, ${isOld ? "old" : "new"} output`);
      if (!isOld) break;
    }
    console.log(log.join("\n"));
    expect(await runOnce(options)).toEqual({ code: 0, signal: null, why: "" });
    await runOnce({ paths, out: at("undisturbed"), workers: 1 });
    expect(tableHashes(out)).toEqual(tableHashes(at("undisturbed")));
    expect(readdirSync(out).filter((name) => name.startsWith("."))).toEqual([]);
  });

  it("gives the same of a larger corpus, one file changed and one added, as without a cache, by a thread that writes", async () => {
    const corpus = at("five-megabytes");
    execFileSync(process.execPath, [GENERATE, corpus, "5"]);
    const options = { paths: [corpus], workers: 2 };
    const cache = at("larger-cache");
    await runOnce({ ...options, out: at("first"), cache });
    const changed = path.join(corpus, "000/000007.txt");
    appendFileSync(changed, readFileSync(path.join(corpus, "000/000003.txt")));
    copyFileSync(changed, path.join(corpus, "000/added.txt"));
    appendFileSync(path.join(corpus, "000/added.txt"), "附：水渠清淤台账已归档。\n");
    for (const [out, kept] of [
      ["again", cache],
      ["anew", undefined],
    ] as const) {
      expect(await runOnce({ ...options, out: at(out), cache: kept })).toEqual({ code: 0, signal: null, why: "" });
      expect(isWhole(at(out))).toBe(true);
    }
    expect(outputHashes(at("again"))).toEqual(outputHashes(at("anew")));
    expect(tableHashes(at("again"))).not.toEqual(tableHashes(at("first")));
    const beside = (out: string) => folderHashes(path.join(at(out), "report-data"));
    expect(Object.keys(beside("again")).length).toBeGreaterThan(5);
    expect(beside("again")).toEqual(beside("anew"));
    expect(folderHashes(path.join(at("again"), "charts"))).toEqual(folderHashes(path.join(at("anew"), "charts")));
  });

  it("two runs at once share a cache and give what one alone gives", async () => {
    const cache = at("shared-cache");
    const outs = [at("one"), at("two")];
    await Promise.all(outs.map((out) => runOnce({ paths, out, workers: 2, cache })));
    expect(tableHashes(outs[0]!)).toEqual(tableHashes(outs[1]!));
    await runOnce({ paths, out: at("three"), cache });
    expect(tableHashes(at("three"))).toEqual(tableHashes(outs[0]!));
  });
});
