import { createHash } from "node:crypto";
import { type CheerioAPI, load } from "cheerio";
import { beforeAll, describe, expect, it } from "vitest";
import { loadRenderer } from "../../src/charts/render.js";
import type { ReportAssets } from "../../src/report/assets.js";
import type { PageData } from "../../src/report/data.js";
import { renderReport } from "../../src/report/report.js";
import { reportCharts } from "../../src/report/report-charts.js";
import { inputOf } from "../charts/sample.js";
import { compiledAssets } from "./compiled-assets.js";
import { ATTACKS, documentsWith } from "./hostile.js";
import { reportOf, sampleReport } from "./sample.js";

let assets: ReportAssets;
beforeAll(async () => {
  assets = await compiledAssets();
});

/** Every element with its attributes' names, and the values of those that can do something. */
function skeleton($: CheerioAPI): string[] {
  return $("*")
    .toArray()
    .map((element) => {
      const attributes = $(element).attr() ?? {};
      const acting = ["href", "src", "style", "xlink:href", "class", "id"].map((name) => attributes[name] ?? "");
      return [$(element).prop("tagName"), ...Object.keys(attributes), ...acting].join(" ");
    });
}

function dataOf($: CheerioAPI): PageData {
  return JSON.parse($("#data").text()) as PageData;
}

describe("renderReport", () => {
  it("gives the same page for the same run", () => {
    const pages = [sampleReport(3), sampleReport(3)].map((input) => renderReport(input, assets));
    expect(pages[0] === pages[1]).toBe(true);
  });

  it("allows its own script and style by their hashes, and nothing else", () => {
    const $ = load(renderReport(sampleReport(3), assets));
    const policy = $('meta[http-equiv="Content-Security-Policy"]').attr("content") ?? "";
    const source = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
    const scripts = $("script:not([type])").toArray();
    expect(scripts).toHaveLength(1);
    expect($("style")).toHaveLength(1);
    expect(policy.split("; ")).toEqual([
      "default-src 'none'",
      `script-src ${source($(scripts[0]!).text())}`,
      `style-src ${source($("style").text())}`,
      "img-src data:",
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    // The policy holds for what comes after it.
    expect(
      $("head")
        .children()
        .toArray()
        .map((element) => $(element).prop("tagName"))
        .indexOf("STYLE"),
    ).toBeGreaterThan(1);
    expect($("[style]")).toHaveLength(0);
  });

  it("asks for nothing from anywhere", async () => {
    const charts = await reportCharts(
      inputOf(sampleReport(3).notices.map((notice) => ({ ...EMPTY, notices: [notice] }))),
      await loadRenderer(),
    );
    const $ = load(renderReport(sampleReport(3, charts), assets));
    expect($("img,iframe,object,embed,video,audio,source,base,form")).toHaveLength(0);
    for (const element of $("[src],[href]").toArray()) {
      expect($(element).attr("src")).toBeUndefined();
      expect($(element).attr("href")).toMatch(/^(#|data:,$|charts\/[a-z-]+\.(png|svg|csv|vl\.json)$)/);
    }
  });

  it.each(ATTACKS)(
    "lets text be nothing but text: %j",
    async (attack) => {
      const page = async (text: string) => {
        const documents = documentsWith(text);
        const charts = await reportCharts({ ...inputOf(documents), shortNames: {} }, await loadRenderer());
        const input = reportOf(documents);
        const misfit = { ...documents[0]!, outcome: "unreadable" as const, notices: [] };
        return renderReport({ ...input, charts, documents: [...input.documents, misfit] }, assets);
      };
      const harmless = load(await page("甲乙"));
      const hostile = load(await page(attack));
      const withoutCharts = ($: CheerioAPI) => {
        // A longer name is wrapped into more lines, so the drawings differ; they hold no element that could act.
        expect($(".sheet").find("script,a,foreignObject,image,style,use,animate,set")).toHaveLength(0);
        expect(
          $(".sheet *")
            .toArray()
            .every((element) => Object.keys($(element).attr() ?? {}).every((name) => !name.startsWith("on"))),
        ).toBe(true);
        $(".sheet").empty();
        return skeleton($);
      };
      expect(withoutCharts(hostile)).toEqual(withoutCharts(harmless));
      const [problem] = dataOf(hostile).notices[0]?.problems ?? [];
      expect(problem?.title).toMatch(/^[^<]/);
      expect(/[\u0000\u202a-\u202e\u2066-\u2069]/.test(hostile.text())).toBe(false);
      expect(/[\u202a-\u202e\u2066-\u2069]/.test(JSON.stringify(dataOf(hostile)))).toBe(false);
    },
    30_000,
  );

  it("tells what became of each file, those that could not be read first and with the reason", () => {
    const $ = load(renderReport(sampleReport(3), assets));
    const rows = $("#files tbody").first().find("tr").toArray();
    expect(rows).toHaveLength(6);
    expect($(rows[0]!).text()).toMatch(/^old\/照片\.bin无法读取could not be read.*JPEG/s);
    expect($(rows[2]!).text()).toContain("没有整改通报");
    expect($(rows[3]!).text()).toContain("notices/001.txt");
  });

  it("shows both ratios under their own names, each with its counts and interval", () => {
    const input = sampleReport(20);
    const $ = load(renderReport(input, assets));
    const { ratios, states, problems } = input.summary;
    const given = states.completed + states.mostly_completed + states.in_progress;
    const [ratio, account] = $(".ratio")
      .toArray()
      .map((element) => $(element).text());
    expect(ratio).toContain(`${states.completed} / ${given}`);
    expect(ratio).toContain("95% 区间");
    expect(account).toContain(`${ratios.accounted_done} / ${problems}`);
    expect(account).toContain("account_ratio");
  });

  it("opens in the language of the run and holds both", () => {
    const zh = load(renderReport(sampleReport(3), assets));
    expect(zh("html").attr("data-lang")).toBe("zh");
    const en = load(renderReport({ ...sampleReport(3), lang: "en" }, assets));
    expect(en("html").attr("lang")).toBe("en");
    expect(en("title").text()).toBe("Rectification notices as research data");
    for (const span of en('span[lang="zh"]').toArray()) {
      expect(en(span).next().attr("lang"), en(span).text()).toBe("en");
    }
  });

  it("is a page also where nothing could be read", () => {
    const $ = load(renderReport(reportOf([]), assets));
    expect($("#summary").text()).toContain("0");
    expect(dataOf($).units).toEqual([]);
  });

  it("has one element for each id, also with charts in two languages", async () => {
    const input = sampleReport(20);
    const charts = await reportCharts(
      inputOf(input.notices.map((notice) => ({ ...EMPTY, notices: [notice] }))),
      await loadRenderer(),
    );
    const $ = load(renderReport({ ...input, charts }, assets));
    const ids = $("[id]")
      .toArray()
      .map((element) => $(element).attr("id"));
    expect(new Set(ids).size).toBe(ids.length);
    for (const element of $(".sheet [fill^='url']").toArray()) {
      expect($($(element).attr("fill")?.slice(4, -1) ?? "")).toHaveLength(1);
    }
  });

  it("stays far below 5 MB for a corpus of twenty notices", () => {
    expect(Buffer.byteLength(renderReport(sampleReport(20), assets))).toBeLessThan(2_000_000);
  });
});

const EMPTY = {
  source: "",
  sha256: "",
  bytes: 0,
  format: "txt" as const,
  encoding: "",
  outcome: "parsed" as const,
  messages: [],
  removed: {},
  duplicates: [],
};
