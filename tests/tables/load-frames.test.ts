import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";

const script = path.resolve("dist/tables/load-frames.js");

/** What danfojs-node computes in a process of its own, and how many of mathjs's files that process has loaded. */
function computed(load: string): { values: number[]; files: number } {
  const code = `
    import { createRequire } from "node:module";
    const danfo = await (${load});
    const series = new danfo.Series([3, 1, 4, 1, 5]);
    const values = [series.mean(), series.std(), series.median(), series.var(), ...series.mode()];
    const { cache } = createRequire(import.meta.url);
    const files = Object.keys(cache).filter((name) => name.includes("node_modules/mathjs/")).length;
    console.log(JSON.stringify({ values, files }));
  `;
  const options = { encoding: "utf8", cwd: path.resolve(".") } as const;
  return JSON.parse(execFileSync(process.execPath, ["--input-type=module", "-e", code], options));
}

it.skipIf(!existsSync(script))("computes the same with mathjs from one file as from its many", () => {
  const whole = computed('import("danfojs-node").then((module) => module.default)');
  const short = computed(`import(${JSON.stringify(script)}).then(({ loadFrames }) => loadFrames())`);
  expect(short.values).toEqual(whole.values);
  expect(short.values).toHaveLength(5);
  expect(whole.files).toBeGreaterThan(500);
  expect(short.files).toBeLessThanOrEqual(2);
});
