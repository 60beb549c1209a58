import { statSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { sampleDocuments } from "../charts/sample.js";
import { chosenNumbers, chromium, pagesInBrowser } from "./page-in-browser.js";

const { write, openPage } = pagesInBrowser();

/** The shortest of several times, in milliseconds: what the machine can do when it is not busy with something else. */
async function shortest(times: number, run: () => Promise<unknown>): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let time = 0; time < times; time++) {
    const began = performance.now();
    await run();
    best = Math.min(best, performance.now() - began);
  }
  return best;
}

describe.skipIf(chromium === null)("two thousand notices (skipped where there is no chromium; set $CHROMIUM)", () => {
  it("open, filter and are searched in good time against an empty page, in a page of no more than 5 MB", async () => {
    const documents = sampleDocuments(2000);
    const place = await write(documents);
    const empty = await write([]);
    const emptyTime = await shortest(3, () => openPage(empty, { address: "#view=units" }));
    const time = await shortest(3, () => openPage(place, { address: "#view=units" }));
    expect(time / emptyTime).toBeLessThan(12);

    const { page, said } = await openPage(place, { address: "#view=units" });
    expect((await chosenNumbers(page))[0]).toBe(2000);
    expect(await page.locator("#view-units tbody tr").count()).toBe(50);
    const filtering = await shortest(3, async () => {
      await page.evaluate(() => {
        location.hash = location.hash.includes("finance") ? "#view=units" : "#view=units&category=finance";
      });
      await page.waitForFunction(
        () => location.hash.includes("finance") === (document.querySelector(".chips li") !== null),
      );
    });
    expect(filtering / emptyTime).toBeLessThan(6);
    await page.evaluate(() => {
      location.hash = "#view=problems&q=食堂";
    });
    await page.locator("#view-problems tbody tr").first().waitFor();
    expect((await chosenNumbers(page))[1]).toBeGreaterThan(100);
    await page.evaluate(() => {
      location.hash = "#view=overview";
    });
    await expect.poll(() => page.locator(".chart:not(.waiting) svg").count(), { timeout: 60_000 }).toBeGreaterThan(14);
    expect(said).toEqual([]);
    // A page of real texts, which hardly repeat each other, keeps them beside it: blocks.test.ts.
    expect(statSync(path.join(place, "report.html")).size).toBeLessThan(5_000_000);
  }, 180_000);
});
