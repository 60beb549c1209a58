#!/usr/bin/env node
import { patientEngine } from "../bundle/engine.js";
import { loadBundle } from "../bundle/load-bundle.js";

patientEngine();
const { brokenOutput, runCli } = loadBundle<typeof import("./program.js")>("program") ?? (await import("./program.js"));

// The first Ctrl-C asks the command to end cleanly; a second one ends it at once.
const interrupt = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    interrupt.abort();
    process.once(signal, () => process.exit(130));
  });
}
const argv = process.argv.slice(2);
// A reader that has had enough (zhenggai parse … | head) is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  process.stderr.write(brokenOutput(error, argv, process.env));
  process.exit(3);
});

process.exitCode = await runCli(argv, {
  stdout: (text) => void process.stdout.write(text),
  stderr: (text) => void process.stderr.write(text),
  terminal: process.stderr.isTTY === true && process.env.TERM !== "dumb",
  columns: process.stderr.columns ?? 80,
  env: process.env,
  now: () => performance.now(),
  signal: interrupt.signal,
});
