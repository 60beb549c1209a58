import { appendFileSync, cpSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { SILENT } from "../../src/pipeline/effects.js";
import { RunInterrupted, run } from "../../src/pipeline/run.js";
import type { RunOptions } from "../../src/pipeline/run-options.js";
import { copyOfCorpus, isWhole, outputHashes, temporaryFolder } from "./outputs.js";

const CODEBOOK = new URL("../../codebook/codebook.yaml", import.meta.url);

describe("run with a cache", () => {
  const folder = temporaryFolder();
  const corpus = copyOfCorpus(folder);
  const cache = path.join(folder, "cache");
  const at = (name: string) => path.join(folder, name);
  const go = async (name: string, options: Partial<RunOptions> = {}) => {
    await run({ paths: [corpus], out: at(name), lang: "zh", ...options }, SILENT);
    return outputHashes(at(name));
  };

  it("gives the same bytes cold, warm, partly warm, and out of a damaged cache", async () => {
    const plain = await go("plain");
    expect(await go("cold", { cache })).toEqual(plain);
    expect(await go("warm", { cache })).toEqual(plain);
    for (const pack of [".rows.pack", ".sums.pack"]) {
      for (const name of readdirSync(cache).filter((name) => name.endsWith(pack))) rmSync(path.join(cache, name));
      expect(await go("stages", { cache }), pack).toEqual(plain);
    }
    for (const name of readdirSync(cache)) appendFileSync(path.join(cache, name), "damage");
    expect(await go("damaged", { cache })).toEqual(plain);
    expect(isWhole(at("warm"))).toBe(true);
  });

  it("takes in a file that was changed, and only that", async () => {
    const file = path.join(corpus, "songping-yiyuan.txt");
    writeFileSync(file, readFileSync(file, "utf8").replace("挂号", "掛號").replace("学习册600本", "学习册700本"));
    expect(await go("changed", { cache })).toEqual(await go("changed-plain"));
  });

  it("gives after changes of the codebook what a cold run gives", async () => {
    const codebook = at("codebook.yaml");
    cpSync(CODEBOOK, codebook);
    const text = readFileSync(codebook, "utf8");
    const paths = ["songping-yiyuan.txt", "huiji.txt"].map((name) => path.join(corpus, name));
    await go("own", { paths, codebook, cache });
    const changes = {
      // Words that hold a new term are cut anew, problems that hold it coded anew, all others taken from the cache.
      "a new term": text.replace(/words: >-\n( +)/, "words: >-\n$1台账 学习册 "),
      // The terms of before are there no more.
      "a term in one problem of one of the two files": text.replace(/words: >-\n( +)/, "words: >-\n$1未入围耗材 "),
      "a term that is a word without it, and stands in no problem": text.replace(
        /words: >-\n( +)/,
        "words: >-\n$1前线 ",
      ),
      "a term that stands nowhere": text.replace(/words: >-\n( +)/, "words: >-\n$1琥珀色的灯塔 "),
      "another weight": text.replace(/weight: 3\n/, "weight: 1\n"),
      "a new generic word": text.replace(/(\ngeneric:.*?words: >-\n +)/s, "$1学习 "),
      "a rule less": text.replace(/\nrules:\n {2}- id: .*?\n {2}- id: /s, "\nrules:\n  - id: "),
      "all as it was": text,
    };
    for (const [what, changed] of Object.entries(changes)) {
      expect(changed === text, what).toBe(what === "all as it was");
      writeFileSync(codebook, changed);
      const kept = await go("changed", { paths, codebook, cache });
      expect(kept, what).toEqual(await go("changed-plain", { paths, codebook }));
    }
  });

  it("takes in a file that only repeated another, when that one is gone", async () => {
    const [first, second] = ["000-first.txt", "001-second.txt"].map((name) => path.join(corpus, name));
    cpSync(path.join(corpus, "songping-yiyuan.txt"), first!);
    renameSync(path.join(corpus, "songping-yiyuan.txt"), second!);
    expect(await go("repeated", { cache })).toEqual(await go("repeated-plain"));
    rmSync(first!);
    expect(await go("alone", { cache })).toEqual(await go("alone-plain"));
    renameSync(second!, path.join(corpus, "songping-yiyuan.txt"));
  });

  it("gives in another language other words, not those of the cache", async () => {
    const english = await go("english", { lang: "en", cache });
    expect(english["checks.csv"]).not.toBe((await go("chinese", { cache }))["checks.csv"]);
  });

  it("leaves the earlier output as it was where it is broken off", async () => {
    const before = await go("kept");
    const signal = AbortSignal.abort();
    await expect(
      run({ paths: [path.join(corpus, "huiji.txt")], out: at("kept"), lang: "zh" }, { ...SILENT, signal }),
    ).rejects.toThrow(RunInterrupted);
    expect(outputHashes(at("kept"))).toEqual(before);
    expect(readdirSync(at("kept")).filter((name) => name.startsWith("."))).toEqual([]);
  });

  it("names a file that vanishes while it runs, and goes on with the others", async () => {
    const gone = path.join(corpus, "huiji.txt");
    const kept = readFileSync(gone);
    let asked = 0;
    // The third time it asks for is that of the end of loading: the files are found, none has been read.
    const now = () => {
      if (++asked === 3) rmSync(gone);
      return asked;
    };
    const { unreadable, summary } = await run(
      { paths: [corpus], out: at("gone"), lang: "zh", cache },
      { ...SILENT, now },
    );
    expect(unreadable).toMatchObject([{ source: "huiji.txt", messages: [{ rule: "pipeline/vanished-file" }] }]);
    expect(summary.notices.rectification).toBeGreaterThan(5);
    expect(isWhole(at("gone"))).toBe(true);
    // What was not there is not remembered.
    writeFileSync(gone, kept);
    expect(await go("back", { cache })).toEqual(await go("back-plain"));
  });
});
