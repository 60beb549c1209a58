import type { Dirent } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { UnreadableError } from "./unreadable.js";

/** A file to read. */
export interface FoundFile {
  /** Where it is. */
  path: string;
  /** What it is called in the tables: relative to its folder, with `/`; unique among the files found together. */
  source: string;
  /** Its size. */
  bytes: number;
}

/** Files that lie beside notices and are no documents: the program's own, the system's, an editor's. */
const PASSED_OVER =
  /^(?:\.|~\$|~|readme(?:\.|$))|(?:^thumbs\.db|^desktop\.ini|\.json|\.tmp|\.temp|\.bak|\.swp|\.lock|\.part|\.crdownload|~)$/i;
const PASSED_FOLDERS = /^(?:\.|node_modules$|__macosx$)/i;
/** What a browser saves beside `page.html`: the page's pictures and scripts. */
const PAGE_FOLDER = /^(?<page>.+)(?:_files|\.files)$/;

/**
 * Finds the files of a corpus: single files, and all files under folders, in the order of their `source` by code unit.
 * Hidden files, temporary files, README files, `.json` (reference codings) and the folders that browsers save beside a
 * page are passed over; every other file is given, so that one that cannot be read is told of. A folder that links
 * lead to again is read once.
 * @throws UnreadableError `corpus/missing-path` where a path does not exist or cannot be opened
 */
export async function walk(paths: readonly string[]): Promise<FoundFile[]> {
  const roots = await Promise.all(paths.map(async (path) => ({ path, kind: await kindOf(path) })));
  const prefixes = rootPrefixes(roots.filter((root) => root.kind === "folder").map((root) => root.path));
  const found: FoundFile[] = [];
  const seen = new Set<string>();
  for (const { path, kind } of roots) {
    if (kind === "file") await addFile(path, basename(path), found);
    else await walkFolder(path, prefixes.get(path) ?? "", seen, found);
  }
  return withUniqueSources(withoutRepeats(found)).sort((a, b) =>
    a.source < b.source ? -1 : a.source > b.source ? 1 : 0,
  );
}

async function kindOf(path: string): Promise<"file" | "folder"> {
  try {
    const found = await stat(path);
    return found.isDirectory() ? "folder" : "file";
  } catch (error) {
    throw new UnreadableError("corpus/missing-path", { path, reason: (error as NodeJS.ErrnoException).code ?? "" });
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

async function walkFolder(folder: string, prefix: string, seen: Set<string>, found: FoundFile[]): Promise<void> {
  const real = await realpath(folder).catch(() => folder);
  if (seen.has(real)) return;
  seen.add(real);
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    throw new UnreadableError("corpus/missing-path", {
      path: folder,
      reason: (error as NodeJS.ErrnoException).code ?? "",
    });
  }
  const names = new Set(entries.map((entry) => entry.name));
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    const kind = entry.isSymbolicLink()
      ? await linkedKind(path)
      : entry.isDirectory()
        ? "folder"
        : entry.isFile()
          ? "file"
          : null;
    if (kind === "folder" && !PASSED_FOLDERS.test(entry.name) && !isPageFolder(entry.name, names)) {
      await walkFolder(path, `${prefix}${entry.name}/`, seen, found);
    } else if (kind === "file" && !PASSED_OVER.test(entry.name)) {
      await addFile(path, prefix + entry.name, found);
    }
  }
}

/** What a link leads to; null where it leads nowhere. */
async function linkedKind(path: string): Promise<"file" | "folder" | null> {
  return kindOf(path).catch(() => null);
}

function isPageFolder(name: string, names: ReadonlySet<string>): boolean {
  const page = PAGE_FOLDER.exec(name)?.groups?.page;
  return page !== undefined && (names.has(`${page}.html`) || names.has(`${page}.htm`));
}

async function addFile(path: string, source: string, found: FoundFile[]): Promise<void> {
  const { size } = await stat(path).catch(() => ({ size: 0 }));
  found.push({ path, source, bytes: size });
}

/** A file that was named twice, or named and found in a folder, is read once. */
function withoutRepeats(files: readonly FoundFile[]): FoundFile[] {
  const byPath = new Map<string, FoundFile>();
  for (const file of files) {
    const key = resolve(file.path);
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
    const parts = resolve(file.path)
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
