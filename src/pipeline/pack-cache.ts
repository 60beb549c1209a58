import { createHash } from "node:crypto";
import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { deserialize, serialize } from "node:v8";
import { crc32 } from "node:zlib";

/** A piece of a pack: what it was made from, and what was made. */
export interface PackEntry {
  /** Hash of everything that the contents depend on. */
  hash: string;
  bytes: Uint8Array;
}

/** The results of one stage for the files of one batch, by file. */
export type Pack = Map<string, PackEntry>;

/** What earlier runs have found out. Whatever goes wrong with it, a run goes on without it. */
export interface PackCache {
  /**
   * @param memory that the pack is read into where it has room; else other such memory, with some room to spare
   * @returns null where there is none, or it is damaged; a damaged one is removed
   */
  read(name: string, memory?: SharedArrayBuffer): Pack | null;
  /** Puts a pack in the place of an earlier one of its name. Other processes see the old one or the new one. */
  write(name: string, pack: Pack): void;
}

/** Begins every pack; the number is raised whenever the form changes. */
const MAGIC = Buffer.from("zhenggai-pack-2\n");
const CHECKSUM = 4;
const EXTENSION = ".pack";

/** A cache that remembers nothing. */
export const NO_CACHE: PackCache = { read: () => null, write: () => {} };

/**
 * A cache in a folder, one file a pack: mark, CRC-32 of what follows, length of the list of entries, the list, the
 * entries' bytes. The whole folder may be deleted at any time.
 */
export function packCache(folder: string): PackCache {
  const fileOf = (name: string) => path.join(folder, `${name}${EXTENSION}`);
  let written = 0;
  let broken = false;
  return {
    read(name, memory) {
      const file = fileOf(name);
      let bytes: Buffer;
      try {
        bytes = memory ? readInto(memory, file) : readFileSync(file);
      } catch {
        return null;
      }
      try {
        const pack = decodePack(bytes);
        const now = new Date();
        utimesSync(file, now, now);
        return pack;
      } catch {
        removeQuietly(file);
        return null;
      }
    },
    write(name, pack) {
      if (broken) return;
      const draft = path.join(folder, `.${process.pid}-${threadName()}-${written++}.draft`);
      try {
        mkdirSync(folder, { recursive: true });
        writePieces(draft, encodePack(pack));
        renameSync(draft, fileOf(name));
      } catch {
        // A full disk or a folder that may not be written to: the run goes on, and tries no further.
        broken = true;
        removeQuietly(draft);
      }
    },
  };
}

/** Paths as they name what a run over them leaves: the same from whatever folder it is begun. */
export function resolved(paths: readonly string[]): string[] {
  return paths.map((one) => path.resolve(one));
}

/** More than nearly all packs take: what of it is never touched takes no room. */
const ROOM = 32 << 20;

function readInto(memory: SharedArrayBuffer, file: string): Buffer {
  const opened = openSync(file, "r");
  try {
    const { size } = fstatSync(opened);
    const room = memory.byteLength >= size ? memory : new SharedArrayBuffer(Math.max(ROOM, 2 * size));
    const bytes = Buffer.from(room, 0, size);
    return bytes.subarray(0, readSync(opened, bytes));
  } finally {
    closeSync(opened);
  }
}

function removeQuietly(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // What cannot be removed is not read either.
  }
}

let thread = "";

/** Tells the drafts of the threads of a process apart. */
function threadName(): string {
  thread ||= createHash("sha256").update(`${process.hrtime.bigint()}${Math.random()}`).digest("hex").slice(0, 8);
  return thread;
}

function encodePack(pack: Pack): Uint8Array[] {
  const list = serialize([...pack].map(([name, { hash, bytes }]) => [name, hash, bytes.byteLength]));
  const body = [uint32(list.byteLength), list, ...Array.from(pack.values(), ({ bytes }) => bytes)];
  return [MAGIC, uint32(body.reduce((sum, piece) => crc32(piece, sum), 0)), ...body];
}

function uint32(number: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(number);
  return bytes;
}

function writePieces(file: string, pieces: readonly Uint8Array[]): void {
  const opened = openSync(file, "w");
  try {
    for (const piece of pieces) writeFileSync(opened, piece);
  } finally {
    closeSync(opened);
  }
}

/** @throws Error where the bytes are not those of a whole pack */
function decodePack(bytes: Buffer): Pack {
  const start = MAGIC.byteLength + CHECKSUM;
  if (!bytes.subarray(0, MAGIC.byteLength).equals(MAGIC)) throw new Error("no pack");
  const body = bytes.subarray(start);
  if (bytes.readUInt32LE(MAGIC.byteLength) !== crc32(body)) throw new Error("damaged");
  const length = body.readUInt32LE(0);
  let at = 4 + length;
  const pack: Pack = new Map();
  for (const [name, hash, size] of deserialize(body.subarray(4, at)) as Array<[string, string, number]>) {
    pack.set(name, { hash, bytes: body.subarray(at, at + size) });
    at += size;
  }
  return pack;
}

/** How much a cache holds. */
export interface CacheSize {
  packs: number;
  bytes: number;
}

/** What a folder of packs holds; nothing where there is no such folder. */
export function cacheSize(folder: string): CacheSize {
  const packs = packFiles(folder);
  return { packs: packs.length, bytes: packs.reduce((sum, { bytes }) => sum + bytes, 0) };
}

/**
 * Removes the packs that were not used for the longest time until the rest is within the limit. Drafts that a killed run
 * has left go too.
 * @param limit in bytes; 0 empties the cache
 * @returns what was removed
 */
export function pruneCache(folder: string, limit: number): CacheSize {
  const removed = { packs: 0, bytes: 0 };
  for (const draft of namesIn(folder).filter((name) => name.endsWith(".draft"))) {
    if (!isRunning(Number.parseInt(draft.slice(1), 10))) rmSync(path.join(folder, draft), { force: true });
  }
  const packs = packFiles(folder).sort((a, b) => a.used - b.used || (a.file < b.file ? -1 : 1));
  let bytes = packs.reduce((sum, pack) => sum + pack.bytes, 0);
  for (const pack of packs) {
    if (bytes <= limit) break;
    rmSync(pack.file, { force: true });
    bytes -= pack.bytes;
    removed.packs++;
    removed.bytes += pack.bytes;
  }
  return removed;
}

/** Whether a process of this number runs. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function packFiles(folder: string): Array<{ file: string; bytes: number; used: number }> {
  return namesIn(folder)
    .filter((name) => name.endsWith(EXTENSION))
    .flatMap((name) => {
      const file = path.join(folder, name);
      const found = statSync(file, { throwIfNoEntry: false });
      return found ? [{ file, bytes: found.size, used: found.mtimeMs }] : [];
    });
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
