import path from "node:path";
import { run } from "../../src/index.js";
import { temporaryFolder } from "../pipeline/outputs.js";

/** A run over the project's own corpus, in a folder that goes when the tests end. */
export async function runOfCorpus(): Promise<string> {
  const folder = path.join(temporaryFolder(), "output");
  await run({ paths: ["corpus"], out: folder, lang: "en", workers: 1 });
  return folder;
}
