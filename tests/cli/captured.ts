import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { CliContext } from "../../src/cli/context.js";
import { runCli } from "../../src/cli/program.js";

/** The tests' own cache: what they find out stays out of the user's. */
const CACHE = mkdtempSync(path.join(tmpdir(), "zhenggai-cache-"));
process.on("exit", () => rmSync(CACHE, { recursive: true, force: true }));

/** What a command said and how it ended. */
export interface Captured {
  code: number;
  stdout: string;
  stderr: string;
}

/** A world in which nothing is heard or shown. */
export const WORLD: CliContext = {
  stdout: () => {},
  stderr: () => {},
  terminal: false,
  columns: 80,
  env: { LANG: "en_GB.UTF-8", ZHENGGAI_CACHE: CACHE },
  now: () => 0,
  signal: new AbortController().signal,
};

/** Runs the command line in this process, with a world of its own. */
export async function zhenggai(argv: readonly string[], world: Partial<CliContext> = {}): Promise<Captured> {
  let stdout = "";
  let stderr = "";
  let clock = 0;
  const code = await runCli(argv, {
    ...WORLD,
    stdout: (text) => {
      stdout += text;
    },
    stderr: (text) => {
      stderr += text;
    },
    // A clock that moves by itself keeps times out of what is compared.
    now: () => clock++,
    ...world,
  });
  return { code, stdout, stderr };
}
