import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { CHARTS, type ChartName } from "../../src/charts/charts.js";
import { sampleInput } from "./sample.js";

/**
 * The spec of every chart as it was when somebody last looked at its picture. A change that is meant is taken over by
 * `UPDATE_GOLDEN=1 npx vitest run tests/charts/golden.test.ts`, and the difference read before it is kept; without that
 * a missing file fails like a wrong one.
 */
const FOLDER = path.join(import.meta.dirname, "golden");
const UPDATE = process.env.UPDATE_GOLDEN === "1";
const NAMES = Object.keys(CHARTS) as ChartName[];

const fileOf = (name: string) => path.join(FOLDER, `${name}.golden`);

/** A spec without the theme, its decimals rounded to four digits, with small objects on a line of their own. */
function steadied(value: unknown, indent = ""): string {
  if (typeof value === "number") return String(Number(value.toPrecision(4)));
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  const parts = Object.entries(value).map(([key, part]) => [Array.isArray(value) ? "" : `${key}: `, part] as const);
  const flat = parts.every(([, part]) => part === null || typeof part !== "object");
  if (flat) return `${open}${parts.map(([key, part]) => key + steadied(part)).join(", ")}${close}`;
  const inner = `${indent} `;
  return `${open}\n${parts.map(([key, part]) => inner + key + steadied(part, inner)).join("\n")}\n${indent}${close}`;
}

describe("specs", () => {
  it.each(NAMES)("are what they were: %s", (name) => {
    const { config: _, ...spec } = CHARTS[name].build(sampleInput(6), "zh").spec;
    const text = `${steadied(spec)}\n`;
    if (UPDATE) {
      mkdirSync(FOLDER, { recursive: true });
      writeFileSync(fileOf(name), text);
    }
    expect(existsSync(fileOf(name)), `${fileOf(name)} is missing`).toBe(true);
    expect(text).toBe(readFileSync(fileOf(name), "utf8"));
  });

  it("are all there, and no others", () => {
    expect(readdirSync(FOLDER).sort()).toEqual(NAMES.map((name) => `${name}.golden`).sort());
  });
});
