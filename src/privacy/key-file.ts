import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import path from "node:path";
import { cliError } from "../failures/cli-error.js";
import { makeFolder } from "../files/make-folder.js";

/** How a key file begins: the number is that of the way in which pseudonyms are made. */
const HEADER = "zhenggai-key-1";

const KEY = new RegExp(`^${HEADER} ([A-Za-z0-9_-]{43})\\s*$`);

/**
 * The secret in a key file, base64url; where there is no file yet, one is made with 256 random bits, for its owner alone
 * (mode 0600). A file that is no key is left alone.
 * @throws CliError where the file is something else, or cannot be read or made
 */
export function openKeyFile(file: string): string {
  try {
    if (!existsSync(file)) {
      makeFolder(path.dirname(file));
      // `wx`: of two runs that begin together, one makes the key and the other reads it.
      writeFileSync(file, `${HEADER} ${randomBytes(32).toString("base64url")}\n`, { mode: 0o600, flag: "wx" });
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== "EEXIST") throw cliError(3, "privacy/key-not-made", { file, reason: code ?? String(error) });
  }
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    throw cliError(3, "cli/cannot-read", { path: file, reason: (error as NodeJS.ErrnoException).code ?? "" });
  }
  const secret = KEY.exec(text)?.[1];
  if (secret === undefined) throw cliError(2, "privacy/not-a-key", { file });
  return secret;
}

/**
 * Sees to it that a key is kept apart: an output folder is handed on, and files of an input folder are read as notices.
 * Links are followed, also where the end of the path does not exist yet.
 * @throws CliError (2) where the file lies in one of the folders, or is one of the files
 */
export function refuseKeyInside(
  file: string,
  { out, inputs }: { out: string | null; inputs: readonly string[] },
): void {
  const key = realPath(file);
  if (out !== null && isInside(key, realPath(out))) throw cliError(2, "privacy/key-in-output", { file, folder: out });
  for (const input of inputs) {
    if (isInside(key, realPath(input))) throw cliError(2, "privacy/key-in-input", { file, folder: input });
  }
}

function isInside(file: string, folder: string): boolean {
  const relative = path.relative(folder, file);
  return relative === "" || (!relative.startsWith(`..${path.sep}`) && relative !== ".." && !path.isAbsolute(relative));
}

/** The path without links, as far as it exists. */
function realPath(file: string): string {
  const absolute = path.resolve(file);
  try {
    return realpathSync(absolute);
  } catch {
    const parent = path.dirname(absolute);
    return parent === absolute ? absolute : path.join(realPath(parent), path.basename(absolute));
  }
}
