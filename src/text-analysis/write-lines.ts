import { open, rename, rm } from "node:fs/promises";
import { TextAnalysisError } from "./text-analysis-error.js";

/** Lines are handed to the disk this many characters at a time. */
const BATCH = 1 << 16;

/**
 * Writes a file of lines. It takes its name only when it is whole: a run that is broken off leaves what was there before.
 * @param lines with their line feeds
 * @throws TextAnalysisError `text/cannot-write`
 */
export async function writeLines(file: string, lines: Iterable<string>): Promise<void> {
  const unfinished = `${file}.unfinished-${process.pid}`;
  try {
    const handle = await open(unfinished, "w");
    try {
      let batch = "";
      for (const line of lines) {
        batch += line;
        if (batch.length < BATCH) continue;
        await handle.writeFile(batch);
        batch = "";
      }
      await handle.writeFile(batch);
    } finally {
      await handle.close();
    }
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => {});
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new TextAnalysisError("text/cannot-write", { file, reason: code });
  }
}
