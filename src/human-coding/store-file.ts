import { open, readFile, realpath, rename, rm, stat } from "node:fs/promises";
import { sha256 } from "../files/sha256.js";
import { message } from "../messages/catalogue.js";
import type { Message } from "../messages/message.js";
import { type HumanCode, humanCodeLine, parseHumanCode } from "./human-code.js";

/** Where human codes are kept unless a command says otherwise: beside the folder `corpus`, not in it. */
export const DEFAULT_STORE = "coding.jsonl";

/** The store cannot be read or written; nothing of it was changed. */
export class StoreError extends Error {
  override name = "StoreError";

  constructor(readonly details: Message) {
    super(details.rule);
  }
}

/**
 * Reads a store of human codes: JSON Lines, a line a code, in the order in which they were taken in.
 * @returns no codes where there is no such file
 * @throws StoreError where a line cannot be read: nothing is skipped, since it would be a person's work
 */
export async function readStore(file: string): Promise<HumanCode[]> {
  return parseStore(await contentOf(file), file);
}

/** A store as a run uses it: the codes, and what says which store it was. */
export interface UsedStore {
  /** The path that was given. */
  source: string;
  /** Hex SHA-256 of the file. */
  sha256: string;
  codes: HumanCode[];
}

/**
 * Reads a store that is there.
 * @returns null where there is no such file
 * @throws StoreError as `readStore` does
 */
export async function openStore(file: string): Promise<UsedStore | null> {
  const bytes = await contentOf(file);
  if (bytes.length === 0) return null;
  return { source: file, sha256: sha256(bytes), codes: parseStore(bytes, file) };
}

/**
 * Adds codes at the end of a store. The new file is written whole beside the old one and takes its place only when it
 * has reached the disk, and the old lines are in it byte for byte, so that neither a crash nor a full disk costs a code.
 * Two commands cannot write at once.
 * @throws StoreError where the store cannot be read or written
 */
export async function appendToStore(file: string, codes: readonly HumanCode[]): Promise<void> {
  if (codes.length === 0) return;
  // A link to a store elsewhere stays one.
  const place = await realpath(file).catch(() => file);
  const draft = `${place}.new`;
  const handle = await open(draft, "wx").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "EEXIST") throw new StoreError(message("store/locked", null, { file, draft }));
    throw writeError(file, error);
  });
  try {
    const before = await contentOf(place);
    parseStore(before, file);
    const lines = codes.map((code) => `${humanCodeLine(code)}\n`).join("");
    const joint = before.length > 0 && before.at(-1) !== 0x0a ? "\n" : "";
    await handle.writeFile(Buffer.concat([before, Buffer.from(joint + lines, "utf8")]));
    const mode = await stat(place).then(
      (old) => old.mode,
      () => null,
    );
    if (mode !== null) await handle.chmod(mode);
    await handle.sync();
    await handle.close();
    await rename(draft, place);
  } catch (error) {
    await handle.close().catch(() => {});
    await rm(draft, { force: true });
    throw error instanceof StoreError ? error : writeError(file, error);
  }
}

async function contentOf(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return Buffer.alloc(0);
    throw new StoreError(message("store/not-read", null, { file, reason: reasonOf(error) }));
  }
}

function parseStore(bytes: Buffer, file: string): HumanCode[] {
  const lines = bytes
    .toString("utf8")
    .replace(/^\uFEFF/, "")
    .split("\n");
  return lines.flatMap((line, index) => {
    if (line.trim() === "") return [];
    try {
      return [parseHumanCode(line)];
    } catch (error) {
      throw new StoreError(message("store/bad-line", index + 1, { file, line: index + 1, reason: reasonOf(error) }));
    }
  });
}

function writeError(file: string, error: unknown): StoreError {
  return new StoreError(message("store/not-written", null, { file, reason: reasonOf(error) }));
}

function reasonOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? (error instanceof Error ? error.message : String(error));
}
