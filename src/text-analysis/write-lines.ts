import { openWhole } from "../files/whole-file.js";
import { TextAnalysisError } from "./text-analysis-error.js";

/** Lines are handed to the disk this many characters at a time. */
const BATCH = 1 << 16;

/** A file of lines in the making. It takes its name only when it is whole; until then what was there before stays. */
export interface LineFile {
  /** @param line with its line feed */
  write(line: string): Promise<void>;
  /** Puts the file in its place. */
  finish(): Promise<void>;
  /** Throws it away. */
  discard(): Promise<void>;
}

/**
 * Begins a file of lines.
 * @throws TextAnalysisError `text/cannot-write`, as its functions do
 */
export async function openLines(file: string): Promise<LineFile> {
  const explained = async <T>(act: () => Promise<T>): Promise<T> => {
    try {
      return await act();
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === undefined) throw error;
      throw new TextAnalysisError("text/cannot-write", { file, reason: code });
    }
  };
  const { handle, finish, discard } = await explained(() => openWhole(file));
  let batch = "";
  return {
    async write(line) {
      batch += line;
      if (batch.length < BATCH) return;
      const full = batch;
      batch = "";
      await explained(() => handle.writeFile(full));
    },
    finish: () =>
      explained(async () => {
        await handle.writeFile(batch);
        await finish();
      }),
    discard,
  };
}

/**
 * Writes a file of lines. A run that is broken off leaves what was there before.
 * @param lines with their line feeds
 * @throws TextAnalysisError `text/cannot-write`
 */
export async function writeLines(file: string, lines: Iterable<string>): Promise<void> {
  const made = await openLines(file);
  try {
    for (const line of lines) await made.write(line);
    await made.finish();
  } catch (error) {
    await made.discard();
    throw error;
  }
}
