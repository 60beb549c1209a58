import { isUtf8 } from "node:buffer";
import { type Dirent, statSync } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { nearPath } from "../files/near-path.js";
import { decode } from "./decode.js";
import { productsAmong } from "./run-products.js";
import { UnreadableError } from "./unreadable.js";

/** A file to read. */
export interface FoundFile {
  /** Where it is; bytes where the name is not UTF-8, as in archives that were packed on Chinese Windows. */
  path: string | Buffer;
  /** What it is called in the tables: relative to its folder, with `/`; unique among the files found together. */
  source: string;
  /** Its size. */
  bytes: number;
}

/** Files that lie beside notices and are no documents: the program's own, the system's, an editor's. */
const PASSED_OVER =
  /^(?:\.|~\$|~|readme(?:\.|$))|(?:^thumbs\.db|^desktop\.ini|^zhenggai\.config\.ya?ml|\.jsonl?|\.tmp|\.temp|\.bak|\.swp|\.lock|\.part|\.crdownload|~)$/i;
const PASSED_FOLDERS = /^(?:\.|node_modules$|__macosx$)/i;
/** What a browser saves beside `page.html`: the page's pictures and scripts. */
const PAGE_FOLDER = /^(?<page>.+)(?:_files|\.files)$/;

/**
 * Finds the files of a corpus: single files, and all files under folders, in the order of their `source` by code unit.
 * Hidden files, temporary files, README files, `.json` (reference codings), the program's own config file and output, and
 * the folders that browsers save beside a page are passed over; every other file is given, so that one that cannot be read
 * is told of, and so is a folder in them that cannot be opened. A folder that links lead to again is read once.
 * @throws UnreadableError `corpus/missing-path` or `corpus/mistyped-path` where a path does not exist, `corpus/closed-path`
 *   where it cannot be opened
 */
export async function walk(paths: readonly string[]): Promise<FoundFile[]> {
  const roots = await Promise.all(paths.map(async (path) => ({ path, kind: await kindOf(path) })));
  const prefixes = rootPrefixes(roots.filter((root) => root.kind === "folder").map((root) => root.path));
  const found: FoundFile[] = [];
  const seen = new Set<string>();
  for (const { path, kind } of roots) {
    if (kind === "file") addFile(path, basename(path), found);
    else await walkFolder(path, prefixes.get(path) ?? "", seen, found);
  }
  return withUniqueSources(withoutRepeats(found)).sort((a, b) =>
    a.source < b.source ? -1 : a.source > b.source ? 1 : 0,
  );
}

async function kindOf(path: string | Buffer): Promise<"file" | "folder"> {
  try {
    return (await stat(path)).isDirectory() ? "folder" : "file";
  } catch (error) {
    throw missing(path.toString(), error);
  }
}

/** With several folders, each one's name comes before its files'; equal names are told apart by a number. */
function rootPrefixes(folders: readonly string[]): Map<string, string> {
  const distinct = [...new Set(folders)];
  if (distinct.length < 2) return new Map(distinct.map((folder) => [folder, ""]));
  const used = new Set<string>();
  return new Map(
    distinct.map((folder) => {
      const name = basename(resolve(folder)) || "root";
      let prefix = name;
      for (let number = 2; used.has(prefix); number++) prefix = `${name}-${number}`;
      used.add(prefix);
      return [folder, `${prefix}/`];
    }),
  );
}

async function walkFolder(
  folder: string | Buffer,
  prefix: string,
  seen: Set<string>,
  found: FoundFile[],
): Promise<void> {
  const real = await withoutLinks(folder);
  if (seen.has(real)) return;
  seen.add(real);
  const entries = (await listFolder(folder)).map((entry) => ({ ...named(folder, entry), entry }));
  entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const names = new Set(entries.map(({ name }) => name));
  const products = productsAmong(names);
  for (const { entry, name, path } of entries) {
    if (products.has(name)) continue;
    const kind = await entryKind(entry, path);
    if (kind === "folder" && !PASSED_FOLDERS.test(name) && !isPageFolder(name, names)) {
      await walkFolder(path, `${prefix}${name}/`, seen, found).catch((error) => {
        // A folder that cannot be opened is given itself: reading it tells why.
        if (!(error instanceof UnreadableError)) throw error;
        addFile(path, prefix + name, found);
      });
    } else if (kind === "file" && !PASSED_OVER.test(name)) {
      addFile(path, prefix + name, found);
    }
  }
}

/** A folder's path without links, as a key: each byte is one character of it. */
async function withoutLinks(folder: string | Buffer): Promise<string> {
  try {
    return (await realpath(folder, "buffer")).toString("latin1");
  } catch (error) {
    throw missing(folder.toString(), error);
  }
}

async function listFolder(folder: string | Buffer): Promise<Dirent<Buffer>[]> {
  try {
    return await readdir(folder, { withFileTypes: true, encoding: "buffer" });
  } catch (error) {
    throw missing(folder.toString(), error);
  }
}

/** An entry's name to show, and its path in a form that opens it. */
function named(folder: string | Buffer, entry: Dirent<Buffer>): { name: string; path: string | Buffer } {
  const path = Buffer.concat([Buffer.from(folder as string), Buffer.from("/"), entry.name]);
  return { name: decode(entry.name).text, path: isUtf8(path) ? path.toString("utf8") : path };
}

async function entryKind(entry: Dirent<Buffer>, path: string | Buffer): Promise<"file" | "folder" | null> {
  if (entry.isDirectory()) return "folder";
  if (entry.isFile()) return "file";
  // A link that leads nowhere is no file.
  return entry.isSymbolicLink() ? kindOf(path).catch(() => null) : null;
}

function isPageFolder(name: string, names: ReadonlySet<string>): boolean {
  const page = PAGE_FOLDER.exec(name)?.groups?.page;
  return page !== undefined && (names.has(`${page}.html`) || names.has(`${page}.htm`));
}

function addFile(path: string | Buffer, source: string, found: FoundFile[]): void {
  found.push({ path, source, bytes: sizeOf(path) });
}

/** Of thousands of files, to wait for each takes ten times as long as to ask. */
function sizeOf(path: string | Buffer): number {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
}

/** What to tell of a path that the file system does not open; a fault of the program comes back as it is. */
function missing(path: string, error: unknown): unknown {
  const { errno, code: reason = "" } = error as NodeJS.ErrnoException;
  if (errno === undefined) return error;
  if (reason !== "ENOENT") return new UnreadableError("corpus/closed-path", { path, reason });
  const near = nearPath(path);
  return near === null
    ? new UnreadableError("corpus/missing-path", { path })
    : new UnreadableError("corpus/mistyped-path", { path, near });
}

/** A file that was named twice, or named and found in a folder, is read once. */
function withoutRepeats(files: readonly FoundFile[]): FoundFile[] {
  const byPath = new Map<string, FoundFile>();
  for (const file of files) {
    const key = typeof file.path === "string" ? resolve(file.path) : file.path.toString("latin1");
    const other = byPath.get(key);
    // The longer name says more of where the file is.
    if (!other || other.source.length < file.source.length) byPath.set(key, file);
  }
  return [...byPath.values()];
}

/** Single files of one name from different places are told apart by the folders they are in. */
function withUniqueSources(files: readonly FoundFile[]): FoundFile[] {
  const count = new Map<string, number>();
  for (const { source } of files) count.set(source, (count.get(source) ?? 0) + 1);
  const used = new Set(files.map((file) => file.source).filter((source) => count.get(source) === 1));
  return files.map((file) => {
    if (count.get(file.source) === 1) return file;
    const parts = resolve(file.path.toString())
      .split(/[\\/]/)
      .filter((part) => part !== "");
    let source = file.source;
    for (let length = 2; used.has(source) || count.has(source); length++) {
      source = parts.slice(-length).join("/");
      if (length >= parts.length) break;
    }
    used.add(source);
    return { ...file, source };
  });
}
