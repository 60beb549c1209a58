import { open, rm } from "node:fs/promises";

/**
 * Writes a file that must not be there yet. Where the disk is full, none is left: half of it would be in the way next time.
 * @throws an error of the file system; `EEXIST` where there is such a file already
 */
export async function writeNew(file: string, content: string | Uint8Array): Promise<void> {
  const handle = await open(file, "wx");
  try {
    await handle.writeFile(content);
    await handle.close();
  } catch (error) {
    await handle.close().catch(() => {});
    await rm(file, { force: true });
    throw error;
  }
}
