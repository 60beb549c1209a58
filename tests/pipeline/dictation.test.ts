import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { MessageChannel, type MessagePort } from "node:worker_threads";
import { afterAll, describe, expect, it } from "vitest";
import { takeDictation } from "../../src/pipeline/dictation.js";
import { errorOf, type Failure } from "../../src/pipeline/failure.js";
import { outputFiles } from "../../src/pipeline/output-folder.js";
import type { Dictation } from "../../src/pipeline/scribe.js";
import { encodeStretch, type Stretches } from "../../src/pipeline/segment.js";
import { openTables, type TableFiles, type WrittenTables } from "../../src/pipeline/table-files.js";
import { loadParquet } from "../../src/tables/load-parquet.js";
import { TABLES } from "../../src/tables/tables.js";
import { sampleInput } from "../charts/sample.js";
import { temporaryFolder } from "./outputs.js";

type Answered = { id: number; value: unknown } | { id: number; failure: Failure };

/** What the scribe's thread answers; nothing is waited for before the next is told. */
function scribe() {
  const { port1, port2 } = new MessageChannel();
  afterAll(() => port1.close());
  takeDictation(port2 as MessagePort);
  const waiting = new Map<number, (answered: Answered) => void>();
  port1.on("message", (answered: Answered) => waiting.get(answered.id)!(answered));
  let id = 0;
  return (question: Dictation) =>
    new Promise<unknown>((resolve, reject) => {
      waiting.set(id, (answered) => {
        if ("failure" in answered) reject(errorOf(answered.failure));
        else resolve(answered.value);
      });
      port1.postMessage({ id: id++, question });
    });
}

/** Some stretches of the completion table. */
async function stretches(): Promise<Stretches[]> {
  const library = await loadParquet();
  const { completion } = sampleInput(30);
  return [0, 40, 80].map((from) => ({
    completion: encodeStretch(TABLES.completion, completion.slice(from, from + 40), library),
  }));
}

async function writtenHere(folder: string): Promise<WrittenTables> {
  const tables: TableFiles = await openTables(outputFiles(folder), ["terms"]);
  for (const each of await stretches()) await tables.addStretches(each);
  return tables.close();
}

describe("takeDictation", () => {
  it("writes the tables that this thread would write, and other files, in the order in which it is told", async () => {
    const folder = temporaryFolder();
    const tell = scribe();
    const told = [
      tell({ kind: "open", folder, noCsv: ["terms"] }),
      ...(await stretches()).map((each) => tell({ kind: "add", stretches: each })),
      tell({ kind: "write", name: "report-data/texts-0.js", pieces: ["甲", Buffer.from("乙"), "丙"] }),
      tell({ kind: "close" }),
    ];
    const written = (await Promise.all(told)).at(-1) as WrittenTables;
    expect(written).toEqual(await writtenHere(temporaryFolder()));
    expect(written.rows.completion).toBe(120);
    for (const [name, { sha256 }] of Object.entries(written.files)) {
      const bytes = readFileSync(path.join(folder, name));
      expect(createHash("sha256").update(bytes).digest("hex")).toBe(sha256);
    }
    expect(readFileSync(path.join(folder, "report-data/texts-0.js"), "utf8")).toBe("甲乙丙");
  });

  it("tells what cannot be written", async () => {
    const tell = scribe();
    await expect(tell({ kind: "open", folder: "/proc/zhenggai", noCsv: [] })).rejects.toMatchObject({
      details: { rule: "cli/cannot-write" },
    });
  });
});
