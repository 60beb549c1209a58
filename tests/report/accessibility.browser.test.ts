import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { sampleDocuments } from "../charts/sample.js";
import { chromium, pagesInBrowser } from "./page-in-browser.js";
import { documentsOf, noticesOf } from "./sample.js";

const { visit } = pagesInBrowser();
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Found {
  violations: Array<{ id: string; impact: string; nodes: Array<{ html: string }> }>;
}

/** What axe-core finds wrong with the page as it stands, gravely enough to shut somebody out. */
async function faults(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations } = (await page.evaluate("axe.run(document, { resultTypes: ['violations'] })")) as Found;
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`);
}

const documents = documentsOf(12);
const [first, second] = noticesOf(documents);
const VIEWS = [
  "view=overview",
  "view=units",
  "view=problems&category=finance",
  `view=problem&id=${first!.noticeId}-1`,
  `view=compare&left=${first!.fields.unit}&right=${second!.fields.unit}`,
  "view=checks",
  "view=files",
  "view=method",
];

describe.skipIf(chromium === null)("readers of every kind (skipped where there is no chromium; set $CHROMIUM)", () => {
  it.each(VIEWS.flatMap((view) => (["light", "dark"] as const).map((scheme) => [view, scheme] as const)))(
    "shuts nobody out, by axe-core: %s, %s",
    async (view, colorScheme) => {
      // axe-core has to be put into the page, which the policy would forbid.
      const { page } = await visit(documents, { address: `#${view}`, colorScheme, bypassCSP: true });
      if (view === "view=overview") await page.locator(".chart svg").first().waitFor();
      if (view.startsWith("view=problem&")) await page.locator(".coding").waitFor();
      for (const details of await page.locator("details").all())
        await details.evaluate((element) => element.setAttribute("open", ""));
      expect(await faults(page)).toEqual([]);
    },
  );

  it("shuts nobody out in English", async () => {
    const { page } = await visit(documents, { address: "#view=problems", lang: "en", bypassCSP: true });
    expect(await faults(page)).toEqual([]);
  });

  it("is worked by keyboard alone: filter, table, problem, next problem", async () => {
    const { page } = await visit(sampleDocuments(4), { address: "#view=units" });
    const focused = (selector: string) =>
      page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
    const reach = async (selector: string) => {
      for (let presses = 0; presses < 80; presses++) {
        await page.keyboard.press("Tab");
        if (await focused(selector)) return true;
      }
      return false;
    };
    await page.keyboard.press("Tab");
    expect(await focused(".skip")).toBe(true);
    await page.keyboard.press("Enter");
    expect(await focused("main")).toBe(true);
    expect(await reach("#view-units tbody th a")).toBe(true);
    await page.keyboard.press("Enter");
    await page.locator("#view-problems:visible").waitFor();
    expect(await focused("#title-problems")).toBe(true);
    expect(await reach("#view-problems tbody th a")).toBe(true);
    await page.keyboard.press("Enter");
    await page.locator("#view-problem .coding").waitFor();
    expect(await focused("#view-problem h2")).toBe(true);
    await page.locator(".skip").focus();
    expect(await reach(".facet summary")).toBe(true);
    await page.keyboard.press("Enter");
    expect(await reach(".facet[open] input")).toBe(true);
    await page.keyboard.press("Space");
    expect(await page.locator(".chips li").count()).toBeGreaterThan(0);
    expect(await focused(".facet[open] input:checked")).toBe(true);
  });

  it("fits a phone: only tables and charts scroll sideways, in their own frames", async () => {
    const { page } = await visit(documents, { viewport: { width: 390, height: 844 } });
    for (const view of VIEWS) {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, view);
      await page.locator("main > section:visible").waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth), view).toBeLessThanOrEqual(390);
    }
  });
});
