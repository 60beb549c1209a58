import type { CliContext } from "../cli/context.js";
import { runCli } from "../cli/program.js";
import { run } from "../pipeline/run.js";

/**
 * Does what short commands do, in one thread, so that the engine compiles what they need: a run with everything in it, a
 * notice as a tree, and help.
 * @param corpus notices
 * @param notice a file of them
 * @param out folder for what the run writes
 */
export async function training(corpus: string, notice: string, out: string): Promise<void> {
  const context: CliContext = {
    stdout: () => {},
    stderr: () => {},
    terminal: false,
    columns: 80,
    env: {},
    now: () => performance.now(),
    signal: new AbortController().signal,
  };
  await runCli(["--help"], context);
  await runCli(["parse", notice, "--no-config"], context);
  await runCli(["run", corpus, "--out", out, "--no-cache", "--no-config", "--workers", "1"], context);
  await run({ paths: [corpus], out, lang: "zh", workers: 0 });
}
