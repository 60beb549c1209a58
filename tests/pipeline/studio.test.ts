import { execFileSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { expect, it } from "vitest";
import { openStudio } from "../../src/pipeline/studio.js";
import { BUILT, temporaryFolder } from "./outputs.js";

const STUDIO = new URL("studio.js", pathToFileURL(BUILT)).href;

/** Draws four charts at once and makes a font, with so many of four cores left free; in a process of its own. */
function drawn(workers: number): { charts: string[]; font: string } {
  const code = `
    import { createHash } from "node:crypto";
    import { openStudio } from ${JSON.stringify(STUDIO)};
    const hash = (content) => createHash("sha256").update(content).digest("hex");
    const studio = openStudio(${workers}, 4);
    const { draw } = await studio.loadRenderer();
    const charts = ["one", "two", "three", "four"].map((name, height) => ({
      name,
      description: name,
      spec: { mark: "bar", data: { values: [{ a: 1 + height }] }, encoding: { y: { field: "a", type: "quantitative" } } },
    }));
    const pictures = await Promise.all(charts.map((chart) => draw(chart)));
    const files = await Promise.all(pictures.map(async ({ svg, png }) => hash(svg) + hash(await png)));
    console.log(JSON.stringify({ charts: files, font: hash(await studio.font("整改")) }));
    await studio.end();
  `;
  const script = path.join(temporaryFolder(), "draw.mjs");
  writeFileSync(script, code);
  return JSON.parse(execFileSync(process.execPath, [script], { encoding: "utf8" }));
}

it.skipIf(!existsSync(BUILT))(
  "gives the same charts and font from one thread and from two, whenever the second begins",
  () => {
    const alone = drawn(0);
    expect(new Set(alone.charts).size).toBe(4);
    expect(drawn(1)).toEqual(alone);
    expect(drawn(4)).toEqual(alone);
  },
);

it.skipIf(!existsSync(BUILT))("is waited for as it ends, even if an answer comes in then", () => {
  const script = path.join(temporaryFolder(), "end.mjs");
  // The answer is there before the thread's end is asked for, and is taken after.
  const code = `
    import { startThread } from ${JSON.stringify(new URL("thread.js", pathToFileURL(BUILT)).href)};
    const thread = startThread("./studio-worker.js");
    thread.ask({ kind: "load" }).catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, 50));
    for (const until = performance.now() + 2000; performance.now() < until; );
    await thread.end();
    console.log("ended");
  `;
  writeFileSync(script, code);
  expect(execFileSync(process.execPath, [script], { encoding: "utf8" })).toBe("ended\n");
});

it("draws in the thread that it is opened in where no other can run", async () => {
  const studio = openStudio(1, 4);
  const { draw } = await studio.loadRenderer();
  const { svg, png } = await draw({
    name: "point",
    description: "A point.",
    spec: { mark: "point", data: { values: [{}] } },
  });
  expect(svg).toContain('aria-label="A point."');
  expect((await png).length).toBeGreaterThan(100);
  await studio.end();
});
