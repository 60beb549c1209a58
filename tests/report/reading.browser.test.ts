import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { codingEvidence, statusEvidence } from "../../src/human-coding/human-evidence.js";
import type { DocumentRecord } from "../../src/pipeline/record.js";
import { sampleDocuments } from "../charts/sample.js";
import { human, textOf, WATER } from "../human-coding/invented.js";
import { chromium, pagesInBrowser } from "./page-in-browser.js";
import { noticesOf } from "./sample.js";

const { visit, write, openPage } = pagesInBrowser();

/** A corpus whose first notice has a problem that gives everything that can be marked. */
function marked(): { documents: DocumentRecord[]; id: string } {
  const documents = sampleDocuments(4);
  const [notice] = documents[0]!.notices;
  Object.assign(notice!.problems[0]!, {
    line: 31,
    number: "（一）",
    title: "渡口“船票”收入长期坐支",
    aspect: "财务管理方面",
    statement: "渡口“船票”收入长期坐支，两年未交财政专户。",
    account:
      "目前已办结并长期坚持。\n一是2023年4月11日追缴坐支票款5.6万元。二是印发《渡口票款收缴细则》，对站长黎某诫勉谈话。三是下一步将增设扫码设备。",
    status: "completed",
    statusBasis: "item",
    statusText: "已办结并长期坚持",
    sustained: true,
    accountState: "under_way",
    measures: [
      {
        ordinal: 1,
        line: 33,
        marker: "一是",
        text: "2023年4月11日追缴坐支票款5.6万元",
        state: "done",
        dated: true,
        documented: false,
        quantified: true,
        accountable: true,
      },
      {
        ordinal: 2,
        line: 33,
        marker: "二是",
        text: "印发《渡口票款收缴细则》，对站长黎某诫勉谈话",
        state: "done",
        dated: false,
        documented: true,
        quantified: false,
        accountable: true,
      },
      {
        ordinal: 3,
        line: 33,
        marker: "三是",
        text: "下一步将增设扫码设备",
        state: "planned",
        dated: false,
        documented: false,
        quantified: false,
        accountable: false,
      },
    ],
    coding: {
      category: "finance",
      labels: ["finance", "accountability"],
      confidence: 0.934,
      codedBy: "model",
      evidence: ["title: 船票收入", "statement: 财政专户", "account: 票款"],
    },
  });
  notice!.evidence["problem.1.status"] = { line: 32, text: "已办结并长期坚持", rule: "status/item" };
  notice!.evidence.unit = { line: 1, text: "关于渡口管理站整改的通报", rule: "title/unit" };
  notice!.figures = [
    { problem: 1, line: 33, kind: "recovered", value: 56000, unit: "yuan", text: "追缴坐支票款5.6万元" },
  ];
  return { documents, id: `${notice!.noticeId}-1` };
}

const marks = (page: Page, kind: string) =>
  page
    .locator(`#view-problem .words :is(.para) mark.mark-${kind}`)
    .evaluateAll((marks) => marks.map((mark) => mark.textContent).join("|"));

describe.skipIf(chromium === null)("reading a problem (skipped where there is no chromium; set $CHROMIUM)", () => {
  it("marks in its text what everything was read from", async () => {
    const { documents, id } = marked();
    const { page, said } = await visit(documents, { address: `#${id}` });
    await page.locator("#view-problem .measure").first().waitFor();
    expect((await marks(page, "title")).replaceAll("|", "")).toBe("渡口“船票”收入长期坐支");
    expect(await marks(page, "term")).toBe("船票”收入|财政专户|票款|票款");
    expect(await marks(page, "state")).toBe("已办结并长期坚持");
    expect(await marks(page, "dated")).toBe("2023年4月11日");
    expect((await marks(page, "documented")).replaceAll("|", "")).toBe("《渡口票款收缴细则》");
    expect(await marks(page, "quantified")).toBe("5.6万元");
    expect(await marks(page, "accountable")).toContain("对站长黎某诫勉谈话");
    expect((await marks(page, "figure")).replaceAll("|", "")).toBe("追缴坐支票款5.6万元");
    expect(said).toEqual([]);
  });

  it("gives the text whole and in order, each measure with its state, evidence and line", async () => {
    const { documents, id } = marked();
    const { page } = await visit(documents, { address: `#${id}` });
    await page.locator("#view-problem .measure").first().waitFor();
    const measures = page.locator("#view-problem .measure");
    expect(await measures.locator(".quote").allTextContents()).toEqual([
      "一是2023年4月11日追缴坐支票款5.6万元",
      "二是印发《渡口票款收缴细则》，对站长黎某诫勉谈话",
      "三是下一步将增设扫码设备",
    ]);
    expect(await measures.locator(".line").allTextContents()).toEqual(["33", "33", "33"]);
    expect(await measures.nth(1).locator(".tag").allTextContents()).toEqual(["已做", "文件", "问责"]);
    expect(await measures.nth(2).locator(".tag").count()).toBe(1);
    expect(await page.locator("#view-problem .para .line").allTextContents()).toEqual(["31", "32", "33", "33", "33"]);
    const text = await page.locator("#view-problem .words").textContent();
    expect(text).toContain("财务管理方面");
    expect(text).toContain("目前已办结并长期坚持");
  });

  it("tells the codes with their confidence and what decided them", async () => {
    const { documents, id } = marked();
    const { page } = await visit(documents, { address: `#${id}` });
    const codes = page.locator("#view-problem .coding");
    await codes.waitFor();
    const words = await codes.innerText();
    for (const told of [
      "财务资金资产",
      "管党治党与廉政责任",
      "0.93",
      "模型",
      "船票收入",
      "财政专户",
      "已完成",
      "该问题自身的文字",
      "第 32 行",
      "长期坚持",
      "由 3 项措施得出",
      "追缴坐支票款5.6万元",
    ]) {
      expect(words, told).toContain(told);
    }
    await page.locator("#view-problem .sources summary").first().click();
    expect(await page.locator("#view-problem .sources").first().innerText()).toContain("关于渡口管理站整改的通报");
  });

  it("says who gave a code, when and from which sheet, and what the machine had said", async () => {
    const { documents, id } = marked();
    const [problem] = documents[0]!.notices[0]!.problems;
    const code = human(textOf(WATER, 1), { coder: "程远", when: "2024-05-06", comment: "以清单为准" });
    problem!.statusText = statusEvidence(code, "in_progress");
    problem!.statusBasis = "human";
    problem!.coding = { ...problem!.coding, codedBy: "human", evidence: codingEvidence(code, problem!.coding) };
    const { page } = await visit(documents, { address: `#${id}` });
    await page.locator("#view-problem .coding").waitFor();
    const words = await page.locator("#view-problem .coding").innerText();
    for (const told of [
      "编码者：人工",
      "程远",
      "2024-05-06",
      ":2",
      "以清单为准",
      "机器原先的编码：财务资金资产、管党治党与廉政责任",
      "人工编码 程远 2024-05-06",
      "机器原先读作：正在整改",
    ]) {
      expect(words, told).toContain(told);
    }
    expect(words).not.toMatch(/human:|machine:/);
  });

  it("leads through the problems of the selection, and back to its list", async () => {
    const documents = sampleDocuments(6);
    const chosen = noticesOf(documents).flatMap(({ noticeId, problems }) =>
      problems.filter(({ coding }) => coding.category === "study").map(({ ordinal }) => `${noticeId}-${ordinal}`),
    );
    const { page } = await visit(documents, { address: "#view=problems&category=study" });
    await page.locator("#view-problems tbody th a").first().click();
    const id = () => new URLSearchParams(new URL(page.url()).hash.slice(1)).get("id");
    expect(id()).toBe(chosen[0]);
    await page.getByRole("link", { name: /下一个问题/ }).click();
    await expect.poll(id).toBe(chosen[1]);
    const count = page.locator(".steps .count");
    await expect.poll(() => count.innerText()).toBe(`筛选中的第 2 个，共 ${chosen.length} 个`);
    await page.getByRole("link", { name: /返回列表/ }).click();
    await expect.poll(() => page.locator("#view-problems tbody tr").count()).toBe(Math.min(50, chosen.length));
  });

  it("marks the words that were searched for", async () => {
    const { documents, id } = marked();
    const { page } = await visit(documents, { address: `#view=problem&id=${id}&q=扫码` });
    await page.locator("#view-problem .measure").first().waitFor();
    expect(await marks(page, "found")).toBe("扫码");
  });

  it("says so where there is no such problem", async () => {
    const { page } = await visit(sampleDocuments(2), { address: "#ffffffffffff-7" });
    expect(await page.locator("#view-problem .notice").innerText()).toContain("ffffffffffff-7");
  });

  it("reads texts from beside the page, and says what is missing where they are not there", async () => {
    const { documents, id } = marked();
    const place = await write(documents, { mostInPage: 100 });
    const { page, said } = await openPage(place, { address: `#${id}` });
    await page.locator("#view-problem .measure").first().waitFor();
    expect(await marks(page, "state")).toBe("已办结并长期坚持");
    expect(said).toEqual([]);

    const { rmSync } = await import("node:fs");
    rmSync(`${place}/report-data`, { recursive: true });
    const alone = await openPage(place, { address: `#${id}` });
    await alone.page.locator("#view-problem .notice").waitFor();
    expect(await alone.page.locator("#view-problem .notice").innerText()).toContain("report-data/texts-0.js");
    expect(await alone.page.locator("#view-problem h2").innerText()).toContain("渡口");
  });
});
