import { spawnSync } from "node:child_process";

/**
 * Runs a program to its end.
 * @returns wall seconds, and what it printed
 */
export function timed(command, args, options = {}) {
  const start = performance.now();
  const child = spawnSync(command, args, { encoding: "utf8", maxBuffer: 1 << 28, ...options });
  const seconds = (performance.now() - start) / 1000;
  if (child.error) throw child.error;
  if (child.status !== 0 && !options.anyStatus) throw new Error(`${command} ${args.join(" ")}\n${child.stderr}`);
  return { seconds, stdout: child.stdout };
}

/** The least of several: what disturbs a measurement only ever makes it longer. */
export function best(times, measure) {
  return Math.min(...Array.from({ length: times }, measure));
}
