import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { parseCsv } from "../../src/tables/csv.js";
import { sampleDocuments } from "../charts/sample.js";
import { chosenNumbers, chromium, downloaded, pagesInBrowser } from "./page-in-browser.js";
import { documentsOf, noticesOf } from "./sample.js";

const { visit } = pagesInBrowser();
const texts = (page: Page, selector: string) => page.locator(selector).allInnerTexts();
const rows = (page: Page, view: string) => page.locator(`#view-${view} tbody tr`);

describe.skipIf(chromium === null)("working on the page (skipped where there is no chromium; set $CHROMIUM)", () => {
  it("opens without an error on the console and without a request, every view of it", async () => {
    const { page, said } = await visit(documentsOf(12));
    await page.locator(".chart svg").first().waitFor();
    for (const view of await page.locator("#views a").all()) {
      await view.click();
      expect(await page.locator("main > section:visible").count()).toBe(1);
    }
    expect(said).toEqual([]);
  });

  it("filters every view, says by what, and lets go of it again", async () => {
    const documents = sampleDocuments(40);
    const { page } = await visit(documents, { address: "#view=units" });
    const all = await chosenNumbers(page);
    await page.getByLabel("财务资金资产").check();
    await page.getByLabel("已完成").check();
    const wanted = noticesOf(documents).map(({ problems }) =>
      problems.filter(({ coding, status }) => coding.category === "finance" && status === "completed"),
    );
    const units = wanted.filter((problems) => problems.length > 0).length;
    expect(await chosenNumbers(page)).toEqual([units, wanted.flat().length]);
    expect(await rows(page, "units").count()).toBe(units);
    expect(await texts(page, ".chips .own")).toEqual(["类别：财务资金资产", "写明的状态：已完成"]);
    await page.locator("#views a", { hasText: "概况" }).click();
    expect(await page.locator("#view-overview .numbers b").nth(2).innerText()).toBe(`${wanted.flat().length}`);
    await page.getByRole("button", { name: "去掉筛选：写明的状态：已完成" }).click();
    await page.getByRole("button", { name: "清除全部" }).click();
    expect(await chosenNumbers(page)).toEqual(all);
    await page.locator("summary", { hasText: "巡视或巡察" }).click();
    await page.getByRole("checkbox", { name: /^巡察 / }).check();
    const kind = noticesOf(documents).filter(({ fields }) => fields.kind === "巡察");
    expect((await chosenNumbers(page))[0]).toBe(kind.length);
  });

  it("leads from the numbers of the overview and of a unit to what they count", async () => {
    const documents = sampleDocuments(12);
    const { page } = await visit(documents);
    const problems = noticesOf(documents).flatMap(({ problems }) => problems);
    const completed = problems.filter(({ status }) => status === "completed").length;
    await page.locator(".ratio .of a").first().click();
    await expect.poll(() => chosenNumbers(page)).toEqual([expect.any(Number), completed]);
    await page.goBack();
    await page.locator(".numbers a").first().click();
    const line = rows(page, "units")
      .filter({ has: page.locator("a.figure") })
      .first();
    const told = await line.locator("a.figure .of").first().innerText();
    await line.locator("a.figure").first().click();
    await expect.poll(async () => `${(await chosenNumbers(page))[1]}`).toBe(told.split("/")[0]);
  });

  it("leaves out a column that has nothing to show, unless it is asked for", async () => {
    const documents = sampleDocuments(6);
    for (const { fields } of noticesOf(documents)) Object.assign(fields, { province: null, city: null, county: null });
    const { page } = await visit(documents, { address: "#view=units" });
    expect((await texts(page, "#view-units thead th")).join()).not.toContain("地区");
    await page.locator("#view-units summary", { hasText: "列" }).click();
    await page.locator("#view-units .menu").getByLabel("地区").check();
    expect((await texts(page, "#view-units thead th")).join()).toContain("地区");
  });

  it("searches the texts for all of the words", async () => {
    const documents = sampleDocuments(15);
    const { page } = await visit(documents, { address: "#view=problems" });
    await page.locator("#search").fill("食堂 收支");
    await page.locator(".chips").waitFor();
    const found = noticesOf(documents)
      .flatMap(({ problems }) => problems)
      .filter(({ statement, account }) => /食堂/.test(statement + account) && /收支/.test(statement + account));
    expect((await chosenNumbers(page))[1]).toBe(found.length);
    await page.locator("#search").fill("没有人这样写");
    await page.locator("#view-problems p", { hasText: "没有符合" }).waitFor();
  });

  it("keeps what is shown in its address, for a colleague and for the browser's back and forward", async () => {
    const documents = sampleDocuments(20);
    const { page } = await visit(documents, { address: "#view=problems&category=study&kind=巡察&q=归档" });
    const numbers = await chosenNumbers(page);
    expect(await page.locator("#search").inputValue()).toBe("归档");
    expect(await page.getByRole("checkbox", { name: "理论学习" }).isChecked()).toBe(true);
    await page.getByRole("checkbox", { name: "理论学习" }).uncheck();
    expect(await chosenNumbers(page)).not.toEqual(numbers);
    await page.goBack();
    await expect.poll(() => chosenNumbers(page)).toEqual(numbers);
    expect(await page.getByRole("checkbox", { name: "理论学习" }).isChecked()).toBe(true);
    await page.goForward();
    await expect.poll(() => page.getByRole("checkbox", { name: "理论学习" }).isChecked()).toBe(false);

    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.locator("#selection .count").waitFor();
    expect(await chosenNumbers(other)).toEqual(await chosenNumbers(page));
  });

  it("sorts by a column, larger numbers first, and units without the number last either way", async () => {
    const { page } = await visit(sampleDocuments(20), { address: "#view=units" });
    const at = (await texts(page, "#view-units thead th")).findIndex((title) => title.startsWith("完成率"));
    const values = () =>
      rows(page, "units").evaluateAll(
        (rows, at) => rows.map((row) => row.children[at]?.querySelector(".value")?.textContent ?? null),
        at,
      ) as Promise<Array<string | null>>;
    const numbers = (list: Array<string | null>) =>
      list.flatMap((value) => (value === null ? [] : Number.parseFloat(value)));
    const sort = page.locator("#view-units thead button").nth(at);
    await sort.click();
    const down = await values();
    await sort.click();
    const up = await values();
    expect(numbers(down).length).toBeGreaterThan(1);
    expect(numbers(down)).toEqual([...numbers(down)].sort((a, b) => b - a));
    expect(numbers(up)).toEqual([...numbers(up)].sort((a, b) => a - b));
    for (const list of [down, up]) expect(list.slice(numbers(list).length).every((value) => value === null)).toBe(true);
    expect(await page.locator("#view-units th").nth(at).getAttribute("aria-sort")).toBe("ascending");
    expect(page.url()).toContain("sort=ratio");
    await page.reload();
    await page.locator("#selection .count").waitFor();
    expect(await values()).toEqual(up);
  });

  it("gives what is shown as CSV: the chosen rows and columns in the order shown, formulas made harmless", async () => {
    const documents = sampleDocuments(20);
    documents[0]!.notices[0]!.problems[0]!.title = '=HYPERLINK("甲")';
    const { page } = await visit(documents, { address: "#view=problems&sort=-measures" });
    await page.locator("#view-problems summary", { hasText: "列" }).click();
    await page.locator("#view-problems .menu").getByLabel("把握").uncheck();
    await page.locator("#view-problems .menu").getByLabel("所属方面").check();
    const { name, bytes } = await downloaded(page, () => page.getByRole("button", { name: "下载 CSV" }).click());
    expect(name).toBe("problems.csv");
    const [head, ...lines] = [...parseCsv(bytes.toString("utf8"))];
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(head).not.toContain("confidence");
    expect(head).toContain("aspect");
    const all = noticesOf(documents).flatMap(({ problems }) => problems);
    expect(lines).toHaveLength(all.length);
    const measures = lines.map((line) => Number(line[head!.indexOf("measures")]));
    expect(measures).toEqual([...measures].sort((a, b) => b - a));
    expect(lines.map((line) => line[1]).filter((title) => title!.includes("HYPERLINK"))).toEqual([
      '\'=HYPERLINK("甲")',
    ]);
  });

  it("copies a table and the link to what is shown", async () => {
    const { page } = await visit(sampleDocuments(6), {
      address: "#view=units",
      permissions: ["clipboard-read", "clipboard-write"],
    });
    const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
    await page.getByRole("button", { name: "复制", exact: true }).click();
    await expect.poll(clipboard).toMatch(/^unit\t/);
    expect((await clipboard()).split("\n")).toHaveLength(7);
    await page.getByRole("button", { name: "复制本页视图的链接" }).click();
    await expect.poll(clipboard).toBe(page.url());
    expect(await page.locator("body > [role=status]").textContent()).toContain("链接");
  });

  it("turns the pages of a long table and comes back to the page that was left", async () => {
    const { page } = await visit(sampleDocuments(30), { address: "#view=problems" });
    expect(await rows(page, "problems").count()).toBe(50);
    await page.getByRole("button", { name: "下一页" }).click();
    const [title] = await texts(page, "#view-problems tbody th a");
    await page.locator("#view-problems tbody th a").first().click();
    await page.locator("#view-problem .words").waitFor();
    await page.getByRole("link", { name: "返回列表" }).click();
    expect((await texts(page, "#view-problems tbody th a"))[0]).toBe(title);
  });

  it("sets two units side by side, each number with the problems behind it", async () => {
    const documents = sampleDocuments(12);
    const [a, b] = [noticesOf(documents)[1]!, noticesOf(documents)[7]!];
    const { page } = await visit(documents, { address: "#view=units" });
    await page.getByRole("link", { name: `比较${a.fields.unit}` }).click();
    await expect.poll(() => page.locator("#compare-left").inputValue()).toBe(a.fields.unit);
    await page.locator("#compare-right").fill(b.fields.unit!);
    await page.locator("#compare-right").press("Enter");
    const line = page.locator("#view-compare tr", {
      has: page.getByRole("rowheader", { name: "落实率", exact: true }),
    });
    const done = [a, b].map(({ problems }) => problems.filter(({ accountState }) => accountState === "done").length);
    await page.locator("#view-compare .sides h3").nth(1).waitFor();
    const cells = await line.locator("td").allInnerTexts();
    expect(cells[0]).toContain(`${done[0]}/${a.problems.length}`);
    expect(cells[1]).toContain(`${done[1]}/${b.problems.length}`);
    const points = 100 * (done[0]! / a.problems.length - done[1]! / b.problems.length);
    expect(Number.parseFloat(cells[2]!)).toBeCloseTo(points, 0);
    const { bytes } = await downloaded(page, () => page.getByRole("button", { name: "下载 CSV" }).click());
    const [head, ...lines] = [...parseCsv(bytes.toString("utf8"))];
    const given = lines.find((line) => line[head!.indexOf("measure")] === "落实率")!;
    expect(given[head!.indexOf("left_part")]).toBe(`${done[0]}`);
    expect(100 * Number(given[head!.indexOf("difference")])).toBeCloseTo(points, 2);
    await page.getByRole("button", { name: /对调/ }).click();
    await expect.poll(() => page.locator("#compare-left").inputValue()).toBe(b.fields.unit);
    await line.locator("td a").first().click();
    await expect.poll(() => chosenNumbers(page)).toEqual([1, done[1]]);
  });

  it("shows checks that differ first, and all on demand, with the words of the claim", async () => {
    const documents = sampleDocuments(20);
    const claiming = noticesOf(documents).find(({ stated }) => stated.problems !== null)!;
    claiming.stated.problems = claiming.problems.length + 3;
    claiming.evidence["stated.problems"] = { line: 5, text: "反馈意见归并为若干个问题", rule: "stated/sentence" };
    const { page } = await visit(documents, { address: "#view=checks&columns=check,difference,words" });
    const differing = await rows(page, "checks").count();
    const line = rows(page, "checks").filter({ hasText: claiming.fields.unit! }).filter({ hasText: "问题总数" });
    expect(await line.innerText()).toMatch(/\+3[\s\S]*反馈意见归并为若干个问题[\s\S]*:5/);
    await page.getByLabel("只看有差异的").uncheck();
    expect(await rows(page, "checks").count()).toBeGreaterThan(differing);
  });

  it("switches language, charts and labels included, and keeps what is chosen", async () => {
    const { page } = await visit(sampleDocuments(6), { address: "#view=overview&category=finance" });
    await page.locator("#chart-completion-by-unit svg").waitFor();
    const numbers = await chosenNumbers(page);
    await page.getByRole("button", { name: "English" }).click();
    expect(await texts(page, "#views a")).toContain("Compare");
    expect(await texts(page, ".chips .own")).toEqual(["Category: Finance and assets"]);
    expect(await chosenNumbers(page)).toEqual(numbers);
    await page.locator('#chart-completion-by-unit svg[aria-label^="Completion ratio"]').waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    expect(await page.title()).toMatch(/^Overview/);
    await page.reload();
    await page.locator("#selection .count").waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
  });

  it("takes the colours of the reader's setting until the reader chooses, charts too", async () => {
    const { page } = await visit(sampleDocuments(6), { colorScheme: "dark" });
    const ink = () => page.locator("#chart-completion-by-unit svg text").first().getAttribute("fill");
    await page.locator("#chart-completion-by-unit svg").waitFor();
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const dark = [await ground(), await ink()];
    await page.getByRole("button", { name: "深色" }).click();
    await expect.poll(ink).not.toBe(dark[1]);
    expect(await ground()).not.toBe(dark[0]);
    expect(await page.getByRole("button", { name: "深色" }).getAttribute("aria-pressed")).toBe("false");
  });

  it("is light and without tools on paper, with all charts and what was chosen", async () => {
    const { page } = await visit(sampleDocuments(8), { colorScheme: "dark", address: "#view=overview&kind=巡察" });
    await page.emulateMedia({ media: "print" });
    await expect.poll(() => page.locator(".chart:not(.waiting) svg").count()).toBeGreaterThan(12);
    expect(await page.locator("#chart-completion-by-unit svg text").first().getAttribute("fill")).toBe("#1f2933");
    expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe("rgb(31, 41, 51)");
    expect(await page.locator("#filters:visible, button:visible, #views:visible").count()).toBe(0);
    expect(await page.locator(".paper-only").innerText()).toBe("巡视或巡察 = 巡察");
    await page.emulateMedia({ media: "screen" });
    await expect
      .poll(() => page.locator("#chart-completion-by-unit svg text").first().getAttribute("fill"))
      .not.toBe("#1f2933");
  });

  it("prints the rows of a table, not only those on its page", async () => {
    const { page } = await visit(sampleDocuments(30), { address: "#view=problems" });
    await page.emulateMedia({ media: "print" });
    await expect.poll(() => rows(page, "problems").count()).toBeGreaterThan(50);
  });
});
