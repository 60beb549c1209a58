import { type FileHandle, open, realpath, rename, rm, stat } from "node:fs/promises";

/** A file in the making. It takes its name only when it is whole; until then what was there before stays. */
export interface WholeFile {
  handle: FileHandle;
  /** Puts the file in its place. */
  finish(): Promise<void>;
  /** Throws it away. */
  discard(): Promise<void>;
}

/**
 * Begins a file. A link to a file elsewhere stays one, and what is no file, such as `/dev/stdout` or a pipe, is written to
 * as it is.
 * @throws an error of the file system, as its functions do
 */
export async function openWhole(file: string): Promise<WholeFile> {
  const place = await realpath(file).catch(() => file);
  const found = await stat(place).catch(() => null);
  if (found && !found.isFile()) {
    // Of a folder this tells at once that it is one.
    const handle = await open(file, "w");
    return { handle, finish: () => handle.close(), discard: () => handle.close().catch(() => {}) };
  }
  const draft = `${place}.unfinished-${process.pid}`;
  const handle = await open(draft, "w");
  return {
    handle,
    async finish() {
      await handle.close();
      await rename(draft, place);
    },
    async discard() {
      await handle.close().catch(() => {});
      await rm(draft, { force: true }).catch(() => {});
    },
  };
}

/**
 * Makes a file that takes its name when all of it is written; where that fails, it is thrown away. It is opened before
 * `write` is called, so that what takes long is not made for a place that cannot be written to.
 * @throws an error of the file system, or what `write` throws
 */
export async function makeWhole<T>(file: string, write: (handle: FileHandle) => Promise<T>): Promise<T> {
  const { handle, finish, discard } = await openWhole(file);
  try {
    const made = await write(handle);
    await finish();
    return made;
  } catch (error) {
    await discard();
    throw error;
  }
}

/**
 * Writes a file whole or not at all.
 * @throws an error of the file system
 */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  await makeWhole(file, (handle) => handle.writeFile(content));
}
