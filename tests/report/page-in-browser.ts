import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll } from "vitest";
import type { DocumentRecord } from "../../src/pipeline/record.js";
import type { ReportAssets } from "../../src/report/assets.js";
import { bundledAssets } from "./bundled-assets.js";
import { findChromium, launchChromium } from "./chromium.js";
import { pageOf } from "./sample.js";

/** A Chromium of this machine; null where there is none, and tests in it are skipped. */
export const chromium = findChromium();

export interface Visit {
  page: Page;
  /** What the page has said on the console, thrown or asked for. */
  said: string[];
}

export interface VisitOptions extends BrowserContextOptions {
  /** The page's address, from `#` on. */
  address?: string;
  lang?: "zh" | "en";
  mostInPage?: number;
}

/** Opens pages of made-up runs in a browser that is started once for the tests of a file. */
export function pagesInBrowser() {
  let browser: Browser;
  let assets: ReportAssets;
  let folder: string;
  const open: Page[] = [];
  let runs = 0;

  beforeAll(async () => {
    if (chromium === null) return;
    folder = mkdtempSync(path.join(tmpdir(), "zhenggai-page-"));
    assets = await bundledAssets();
    browser = await launchChromium(chromium);
  });
  afterEach(async () => {
    for (const page of open.splice(0)) await page.context().close();
  });
  afterAll(async () => {
    await browser?.close();
    if (folder) rmSync(folder, { recursive: true, force: true });
  });

  /** Writes the page of a run; gives the folder that it stands in. */
  async function write(
    documents: readonly DocumentRecord[],
    { lang, mostInPage }: Pick<VisitOptions, "lang" | "mostInPage"> = {},
  ): Promise<string> {
    const place = path.join(folder, `run-${runs++}`);
    const options = { ...(lang ? { lang } : {}), ...(mostInPage === undefined ? {} : { mostInPage }) };
    for (const [name, content] of await pageOf(documents, assets, options)) {
      const file = path.join(place, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
    return place;
  }

  /** Opens a page that has been written and waits until it shows what it is about. */
  async function openPage(place: string, { address = "", ...options }: VisitOptions = {}): Promise<Visit> {
    const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, ...options });
    const page = await context.newPage();
    open.push(page);
    const own = pathToFileURL(place).href;
    const said: string[] = [];
    page.on("console", (met) => said.push(`console ${met.type()}: ${met.text()}`));
    page.on("pageerror", (error) => said.push(`error: ${error.message}`));
    page.on("dialog", (dialog) => said.push(`dialog: ${dialog.message()}`));
    page.on("request", (request) => {
      if (!request.url().startsWith(own)) said.push(`request: ${request.url()}`);
    });
    await page.goto(`${own}/report.html${address}`);
    await page.locator("#selection .count").waitFor();
    return { page, said };
  }

  /** Writes the page of a run and opens it. */
  async function visit(documents: readonly DocumentRecord[], options: VisitOptions = {}): Promise<Visit> {
    const { lang, mostInPage, ...rest } = options;
    return openPage(
      await write(documents, { ...(lang ? { lang } : {}), ...(mostInPage === undefined ? {} : { mostInPage }) }),
      rest,
    );
  }

  return { write, openPage, visit };
}

/** The numbers of notices and problems that the page says are chosen. */
export async function chosenNumbers(page: Page): Promise<number[]> {
  const words = (await page.locator("#selection .count").textContent()) ?? "";
  return (words.replaceAll(",", "").match(/\d+/g) ?? []).slice(0, 2).map(Number);
}

/** What a download holds, and under what name it is saved. */
export async function downloaded(page: Page, start: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent("download"), start()]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return { name: download.suggestedFilename(), bytes: Buffer.concat(chunks) };
}
