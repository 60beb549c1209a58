import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Worker } from "node:worker_threads";
import { describe, expect, it } from "vitest";
import { readInput } from "../../src/pipeline/read-input.js";
import { temporaryFolder } from "./outputs.js";

describe("readInput", () => {
  it("gives the bytes of a file", () => {
    const file = path.join(temporaryFolder(), "通报.txt");
    writeFileSync(file, "某局");
    expect(Buffer.from(readInput(file) as Uint8Array).toString()).toBe("某局");
  });

  it("says why there are none", () => {
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, "folder"));
    expect(readInput(path.join(folder, "gone.txt"))).toMatchObject({ rule: "pipeline/vanished-file" });
    expect(readInput(path.join(folder, "folder"))).toMatchObject({ rule: "corpus/not-read" });
  });

  // A machine that is busy may hold the writer back for as long as a read takes: then it is tried again.
  it("does not give bytes of several moments while the file is being written to", { retry: 5 }, async () => {
    const file = path.join(temporaryFolder(), "通报.txt");
    writeFileSync(file, Buffer.alloc(50e6, "某"));
    const writer = new Worker(WRITER, { eval: true, workerData: file });
    try {
      await once(writer, "message");
      expect(readInput(file)).toMatchObject({ rule: "pipeline/changing-file" });
    } finally {
      await writer.terminate();
    }
  });
});

/** Appends to a file without end. */
const WRITER = `
  const { appendFileSync } = require("node:fs");
  const { parentPort, workerData } = require("node:worker_threads");
  for (let at = 0; ; at++) {
    appendFileSync(workerData, "。");
    if (at === 0) parentPort.postMessage("began");
  }`;
