import { spawnSync } from "node:child_process";
import path from "node:path";

/** Nothing that is measured should take longer than this, in milliseconds. */
const LONGEST = 12 * 60_000;

/**
 * Runs a program to its end.
 * @returns wall seconds, and what it printed
 * @throws Error where it fails, or does not come to an end
 */
export function timed(command, args) {
  const start = performance.now();
  const child = spawnSync(command, args, { encoding: "utf8", maxBuffer: 1 << 28, timeout: LONGEST });
  const seconds = (performance.now() - start) / 1000;
  if (child.error) throw child.error;
  if (child.status !== 0) {
    const last = child.stderr.trim().split("\n").at(-1);
    throw new Error(`${path.basename(args[0] ?? command)} ended with ${child.signal ?? child.status}. ${last}`);
  }
  return { seconds, stdout: child.stdout };
}

/** The least of several: what disturbs a measurement only ever makes it longer. */
export function best(times, measure) {
  return Math.min(...Array.from({ length: times }, measure));
}

/**
 * Two measurements in turns, so that what disturbs disturbs both.
 * @returns medians of their ratios and of each
 */
export function medianRatio(times, measureOne, measureOther) {
  const pairs = Array.from({ length: times }, () => [measureOne(), measureOther()]);
  return {
    ratio: median(pairs.map(([one, other]) => one / other)),
    one: median(pairs.map(([one]) => one)),
    other: median(pairs.map(([, other]) => other)),
  };
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
