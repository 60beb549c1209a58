import type { Page } from "playwright-core";
import { beforeEach, describe, expect, it } from "vitest";
import { CHARTS, type ChartName } from "../../src/charts/charts.js";
import { shortUnits } from "../../src/completion/short-unit.js";
import { parseCsv } from "../../src/tables/csv.js";
import { sampleDocuments } from "../charts/sample.js";
import { chosenNumbers, chromium, downloaded, pagesInBrowser, type Visit } from "./page-in-browser.js";
import { noticesOf } from "./sample.js";

const { visit } = pagesInBrowser();
const NAMES = Object.keys(CHARTS) as ChartName[];
const documents = sampleDocuments(16);
const notices = noticesOf(documents);

/** The short name of a notice's unit, as charts have it. */
function shortName(index: number): string {
  const units = notices.map(({ fields: { unit, province, city, county } }) => ({
    group: unit,
    unit,
    province,
    city,
    county,
  }));
  return shortUnits(units)[notices[index]!.fields.unit!]!;
}

const drawn = (page: Page) => page.locator(".chart:not(.waiting) .sheet svg");

describe.skipIf(chromium === null)("charts of the page (skipped where there is no chromium; set $CHROMIUM)", () => {
  let page: Page;
  let said: Visit["said"];
  beforeEach(async () => {
    ({ page, said } = await visit(documents));
  });

  it("draws the whole family, those out of sight too, without a word on the console", async () => {
    await expect.poll(() => drawn(page).count()).toBe(NAMES.length);
    expect(await page.locator(".chart").evaluateAll((charts) => charts.map(({ id }) => id))).toEqual(
      NAMES.map((name) => `chart-${name}`),
    );
    expect(
      await drawn(page).evaluateAll((charts) => charts.every((chart) => chart.querySelectorAll("path").length > 3)),
    ).toBe(true);
    expect(said).toEqual([]);
  });

  it("leads from a unit's name to its problems", async () => {
    await page
      .locator("#chart-account-by-unit svg text", { hasText: shortName(2) })
      .first()
      .click();
    await page.locator("#view-problems:visible").waitFor();
    expect(await chosenNumbers(page)).toEqual([1, notices[2]!.problems.length]);
    await page.goBack();
    await page.locator("#view-overview:visible").waitFor();
  });

  it("leads from a segment and from a cell to just their problems", async () => {
    const state = notices.findIndex(
      ({ problems }) => problems.filter(({ status }) => status === "completed").length > 5,
    );
    const chart = page.locator("#chart-states-by-unit svg");
    const name = chart.locator("text", { hasText: shortName(state) }).first();
    await name.scrollIntoViewIfNeeded();
    // Charts above it that are still being drawn move it.
    await expect.poll(() => drawn(page).count()).toBe(NAMES.length);
    await name.scrollIntoViewIfNeeded();
    const box = (await name.boundingBox())!;
    const plot = (await chart.locator("g.mark-rect path").first().boundingBox())!;
    await page.mouse.click(plot.x + 8, box.y + box.height / 2);
    await page.locator("#view-problems:visible").waitFor();
    const completed = notices[state]!.problems.filter(({ status }) => status === "completed");
    expect(await chosenNumbers(page)).toEqual([1, completed.length]);

    await page.goBack();
    const cell = page.locator("#chart-unit-category .data");
    await cell.locator("summary").click();
    const row = cell.locator("tbody tr", { hasText: "finance" }).first();
    const unit = await row.locator("th").innerText();
    await row.getByRole("link").click();
    await page.locator("#view-problems:visible").waitFor();
    const finance = notices
      .filter(({ fields }) => fields.unit === unit)
      .flatMap(({ problems }) => problems.filter(({ coding }) => coding.category === "finance"));
    expect((await chosenNumbers(page))[1]).toBe(finance.length);
  });

  it("leads from a point of a funnel to its unit", async () => {
    const points = page.locator("#chart-account-funnel svg .mark-symbol path");
    await points.first().scrollIntoViewIfNeeded();
    const circles = await points.all();
    for (const circle of circles) {
      await circle.dispatchEvent("mouseover");
      if (!(await page.locator("#chart-account-funnel .sheet.stands").count())) continue;
      await circle.dispatchEvent("click");
      break;
    }
    await page.locator("#view-problems:visible").waitFor();
    expect(new URL(page.url()).hash).toContain("unit=");
  });

  it("follows the filter", async () => {
    const label = () => page.locator("#chart-account-by-unit svg").getAttribute("aria-label");
    await page.locator("#chart-account-by-unit svg").waitFor();
    const before = await label();
    await page.evaluate(() => {
      location.hash = "#view=overview&category=finance";
    });
    await expect.poll(label).not.toBe(before);
    const finance = notices.flatMap(({ problems }) => problems.filter(({ coding }) => coding.category === "finance"));
    expect(await label()).toContain(`${finance.length}`);
  });

  it("gives its data, drawing and specification as files", async () => {
    const card = page.locator("#chart-states-by-unit");
    const give = (name: string) =>
      downloaded(page, () => card.getByRole("button", { name: new RegExp(`^下载 ${name}：`) }).click());
    const csv = await give("CSV");
    expect(csv.name).toBe("states-by-unit.csv");
    const [head, ...lines] = [...parseCsv(csv.bytes.toString("utf8"))];
    expect(lines).toHaveLength(notices.length);
    const problems = lines.map((line) => Number(line[head!.indexOf("problems")]));
    expect(problems.reduce((sum, count) => sum + count, 0)).toBe(notices.flatMap(({ problems }) => problems).length);
    const svg = await give("SVG");
    expect(svg.name).toBe("states-by-unit.svg");
    expect(svg.bytes.toString("utf8")).toMatch(/^<svg [\s\S]*<\/svg>$/);
    expect(svg.bytes.toString("utf8")).toContain(shortName(0));
    const png = await give("PNG");
    expect(png.bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
    expect(png.bytes.readUInt32BE(16)).toBeGreaterThan(1500);
    const spec = JSON.parse((await give("vega-lite")).bytes.toString("utf8"));
    expect(spec.$schema).toContain("vega-lite");
    expect(said).toEqual([]);
  });
});
