import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { loadRenderer } from "../../src/charts/render.js";
import type { ReportAssets } from "../../src/report/assets.js";
import { type ReportInput, renderReport } from "../../src/report/report.js";
import { reportCharts } from "../../src/report/report-charts.js";
import { inputOf, sampleDocuments } from "../charts/sample.js";
import { findChromium, launchChromium } from "./chromium.js";
import { compiledAssets } from "./compiled-assets.js";
import { ATTACKS, documentsWith } from "./hostile.js";
import { reportOf, sampleReport } from "./sample.js";

const chromium = findChromium();

describe.skipIf(chromium === null)("the page in a browser (skipped where there is no chromium; set $CHROMIUM)", () => {
  let browser: Browser;
  let assets: ReportAssets;
  let folder: string;
  const open: Page[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), "zhenggai-page-"));
    assets = await compiledAssets();
    browser = await launchChromium(chromium as string);
  });
  afterEach(async () => {
    for (const page of open.splice(0)) await page.context().close();
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Opens the page of a run from a file; what it says on the console or asks for goes to `said`. */
  async function visit(input: ReportInput, options: BrowserContextOptions = {}, address = "") {
    const file = path.join(folder, "report.html");
    writeFileSync(file, renderReport(input, assets));
    const context = await browser.newContext(options);
    const page = await context.newPage();
    open.push(page);
    const said: string[] = [];
    page.on("console", (met) => said.push(`console ${met.type()}: ${met.text()}`));
    page.on("pageerror", (error) => said.push(`error: ${error.message}`));
    page.on("dialog", (dialog) => said.push(`dialog: ${dialog.message()}`));
    page.on("request", (request) => {
      if (!request.url().startsWith(pathToFileURL(file).href)) said.push(`request: ${request.url()}`);
    });
    await page.goto(pathToFileURL(file).href + address);
    return { page, said };
  }

  const texts = (page: Page, selector: string) => page.locator(selector).allInnerTexts();

  it("opens without an error on the console and without a request", async () => {
    const charts = await reportCharts(inputOf(sampleDocuments(3)), await loadRenderer());
    const { page, said } = await visit(sampleReport(3, charts));
    expect(await page.locator("#unit-list tbody tr").count()).toBe(3);
    expect(await page.locator(".sheet:visible svg").count()).toBe(charts.length);
    expect(said).toEqual([]);
  });

  it("leads from a unit to its problems, and from a problem to its words, measures and codes", async () => {
    const input = sampleReport(3);
    const { page } = await visit(input);
    const notice = input.notices[0]!;
    await page.getByRole("button", { name: notice.fields.unit as string }).click();
    expect(await page.locator("details.problem").count()).toBe(notice.problems.length);
    const problem = notice.problems[1]!;
    const item = page.locator(`details[id="${notice.noticeId}-2"]`);
    await item.locator("summary").click();
    const body = await item.locator(".body").textContent();
    expect(body).toContain(problem.statement);
    for (const measure of problem.measures) expect(body).toContain(measure.text);
    expect(await item.locator(".measure").count()).toBe(problem.measures.length);
    expect(body).toContain(problem.coding.confidence.toFixed(2));
    expect(body).toContain(`${notice.source}:${problem.line}`);
    if (problem.statusText !== "") expect(body).toContain(problem.statusText);
  });

  it("opens the problem that the address names, also when the address changes", async () => {
    const input = sampleReport(20);
    const [first, other] = [input.notices[4]!, input.notices[9]!];
    const { page } = await visit(input, {}, `#${first.noticeId}-2`);
    const target = page.locator(`details[id="${first.noticeId}-2"]`);
    await page.locator(`details[id="${first.noticeId}-2"][open] .body`).waitFor();
    expect(await target.locator("summary").evaluate((element) => element.ownerDocument.activeElement === element)).toBe(
      true,
    );
    await page.evaluate((id) => {
      location.hash = id;
    }, `${other.noticeId}-1`);
    await page.locator(`details[id="${other.noticeId}-1"][open]`).waitFor();
  });

  it("sorts by a column, larger numbers first, and units without the number last either way", async () => {
    const { page } = await visit(sampleReport(20));
    const values = async () =>
      (await page
        .locator("#unit-list tbody tr")
        .evaluateAll((rows) =>
          rows.map((row) => row.children[5]?.querySelector(".value")?.textContent ?? null),
        )) as Array<string | null>;
    const sort = page.locator("#unit-list thead button").nth(5);
    await sort.click();
    const down = await values();
    await sort.click();
    const up = await values();
    const numbers = (list: Array<string | null>) =>
      list.filter((value) => value !== null).map((value) => Number.parseFloat(value));
    expect(numbers(down).length).toBeGreaterThan(1);
    expect(numbers(down)).toEqual([...numbers(down)].sort((a, b) => b - a));
    expect(numbers(up)).toEqual([...numbers(down)].reverse());
    for (const list of [down, up]) expect(list.slice(numbers(list).length).every((value) => value === null)).toBe(true);
    expect(await page.locator("#unit-list th").nth(5).getAttribute("aria-sort")).toBe("ascending");
  });

  it("filters units and says how many are left", async () => {
    const input = sampleReport(20);
    const { page } = await visit(input);
    await page.locator("#unit-filter").fill("教育局");
    const wanted = input.notices.filter((notice) => notice.fields.unit?.includes("教育局")).length;
    expect(await page.locator("#unit-list tbody tr:visible").count()).toBe(wanted);
    expect(await page.locator("#unit-list output").textContent()).toBe(`${wanted} / 20`);
  });

  it("shows checks that differ first, and all on demand", async () => {
    const { page } = await visit(sampleReport(20));
    const rows = page.locator("#check-list tbody tr:visible");
    const differing = await rows.count();
    await page.locator("#checks-differing").uncheck();
    expect(await rows.count()).toBeGreaterThan(differing);
  });

  it("switches language, charts and labels included", async () => {
    const charts = await reportCharts(inputOf(sampleDocuments(3)), await loadRenderer());
    const { page } = await visit(sampleReport(3, charts));
    expect((await texts(page, "h2")).slice(0, 2)).toEqual(["概况", "图"]);
    await page.getByRole("button", { name: "English" }).click();
    expect((await texts(page, "h2")).slice(0, 2)).toEqual(["Summary", "Charts"]);
    expect(await page.locator(".sheet:visible svg").first().getAttribute("aria-label")).toMatch(/^Completion ratio/);
    expect(await page.locator("#unit-filter").getAttribute("placeholder")).toMatch(/^Filter/);
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
  });

  it("is worked by keyboard alone", async () => {
    const { page } = await visit(sampleReport(3));
    await page.keyboard.press("Tab");
    expect(await page.locator(".skip").evaluate((element) => element.ownerDocument.activeElement === element)).toBe(
      true,
    );
    await page.locator("#unit-filter").focus();
    const reached = async (selector: string) => {
      for (let presses = 0; presses < 30; presses++) {
        await page.keyboard.press("Tab");
        if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return true;
      }
      return false;
    };
    expect(await reached("button.open")).toBe(true);
    await page.keyboard.press("Enter");
    expect(await reached("details.problem > summary")).toBe(true);
    await page.keyboard.press("Enter");
    await page.locator("details.problem[open] .body").first().waitFor();
    expect(await page.locator("details.problem[open] .body").count()).toBe(1);
  });

  it("fits a phone: only tables and charts scroll sideways, in their own frames", async () => {
    const charts = await reportCharts(inputOf(sampleDocuments(20)), await loadRenderer());
    const { page } = await visit(sampleReport(20, charts), { viewport: { width: 390, height: 844 } });
    await page.locator("button.open").first().click();
    await page.locator("details.problem summary").first().click();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
    const body = await page.locator("details.problem .body").first().boundingBox();
    expect((body?.x ?? 0) + (body?.width ?? 999)).toBeLessThanOrEqual(390);
  });

  it("takes the colours of the reader's setting, with enough contrast in both", async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      const { page } = await visit(sampleReport(3), { colorScheme });
      await page.locator("button.open").first().click();
      await page.locator("details.problem summary").first().click();
      const pale = await page.evaluate(() => {
        const channel = (value: number) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
        const luminance = (colour: string) => {
          const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) =>
            channel(Number(part) / 255),
          );
          return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
        };
        const ground = (element: Element | null): string => {
          for (let at = element; at; at = at.parentElement) {
            const colour = getComputedStyle(at).backgroundColor;
            if (!/, 0\)$|transparent/.test(colour)) return colour;
          }
          return "rgb(255, 255, 255)";
        };
        const found: string[] = [];
        for (const element of document.querySelectorAll("body *:not(script):not(svg *)")) {
          const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
          if (!own || element.getClientRects().length === 0) continue;
          const [low = 0, high = 0] = [luminance(getComputedStyle(element).color), luminance(ground(element))].sort(
            (a, b) => a - b,
          );
          if ((high + 0.05) / (low + 0.05) < 4.5)
            found.push(`${element.className}: ${element.textContent?.slice(0, 30)}`);
        }
        return found;
      });
      expect(pale, colorScheme).toEqual([]);
    }
  });

  it("runs nothing that a notice says, whatever it tries to be", async () => {
    const documents = ATTACKS.flatMap((attack, index) =>
      documentsWith(attack)
        .slice(0, 1)
        .map((document) => ({
          ...document,
          notices: document.notices.map((notice) => ({ ...notice, noticeId: `${index}`.padStart(12, "0") })),
        })),
    );
    const charts = await reportCharts({ ...inputOf(documents), shortNames: {} }, await loadRenderer());
    const { page, said } = await visit(reportOf(documents, charts));
    for (const button of await page.locator("button.open").all()) await button.click();
    const problems = await page.locator("details.problem > summary").all();
    expect(problems).toHaveLength(documents.reduce((sum, { notices }) => sum + (notices[0]?.problems.length ?? 0), 0));
    for (const summary of problems) await summary.dispatchEvent("click");
    await page.locator("details.problem .body").first().hover();
    expect(await page.evaluate(() => (globalThis as { owned?: unknown }).owned)).toBeUndefined();
    expect(said).toEqual([]);
    expect(await page.locator("#unit-list :is(script,img,iframe,style)").count()).toBe(0);
    const text = (await page.locator("body").textContent()) ?? "";
    expect(/[\u202a-\u202e\u2066-\u2069]/.test(text)).toBe(false);
    expect(text).toContain(ATTACKS[0]);
  });

  it("opens three hundred notices in good time, and builds only what is looked at", async () => {
    const { page } = await visit(sampleReport(300));
    expect(await page.locator("#unit-list tbody tr").count()).toBe(reportOf(sampleDocuments(300)).units.length);
    expect(await page.locator("details.problem").count()).toBe(0);
  });
});
