import { createHash } from "node:crypto";
import { type CheerioAPI, load } from "cheerio";
import { beforeAll, describe, expect, it } from "vitest";
import type { ReportAssets } from "../../src/report/assets.js";
import { sampleDocuments } from "../charts/sample.js";
import { bundledAssets } from "./bundled-assets.js";
import { ATTACKS, documentsWith } from "./hostile.js";
import { documentsOf, noticesOf, pageOf } from "./sample.js";
import { headOf, partOf } from "./unpacked.js";

let assets: ReportAssets;
beforeAll(async () => {
  assets = await bundledAssets();
});

const html = async (...args: [Parameters<typeof pageOf>[0], Parameters<typeof pageOf>[2]?]) =>
  (await pageOf(args[0], assets, args[1])).get("report.html") as string;

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

describe("openReport", () => {
  it("gives the same page for the same run", async () => {
    const [first, second] = [await html(documentsOf(5)), await html(documentsOf(5))];
    expect(first === second).toBe(true);
  });

  it("allows its own script and style by their hashes, and nothing else", async () => {
    const $ = load(await html(documentsOf(3)));
    const policy = $('meta[http-equiv="Content-Security-Policy"]').attr("content") ?? "";
    const source = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
    const scripts = $("script:not([type])").toArray();
    expect(scripts).toHaveLength(1);
    const styles = $("style").toArray();
    // The style sheet, and the font.
    expect(styles).toHaveLength(2);
    expect(policy.split("; ")).toEqual([
      "default-src 'none'",
      `script-src ${source($(scripts[0]!).text())}`,
      `style-src ${styles.map((style) => source($(style).text())).join(" ")}`,
      "font-src data:",
      "img-src data:",
      "base-uri 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ]);
    // The policy holds for what comes after it.
    const order = $("head")
      .children()
      .toArray()
      .map((element) => $(element).prop("tagName"));
    expect(order.indexOf("STYLE")).toBeGreaterThan(1);
    expect($("[style]")).toHaveLength(0);
  });

  it("asks for nothing from anywhere", async () => {
    const $ = load(await html(documentsOf(3)));
    expect($("img,iframe,object,embed,video,audio,source,base,form")).toHaveLength(0);
    for (const element of $("[src],[href]").toArray()) {
      expect($(element).attr("src")).toBeUndefined();
      expect($(element).attr("href")).toMatch(/^(#|data:,$)/);
    }
  });

  it("has every rectification notice and no other document", async () => {
    const documents = documentsOf(6);
    documents[2]!.notices[0]!.genre = "work-plan";
    const page = await html(documents);
    expect(partOf(page, "notices", 0)?.map(({ id }) => id)).toEqual(
      noticesOf(documents).map(({ noticeId }) => noticeId),
    );
    expect(headOf(page)).toMatchObject({ otherGenres: 1, blocks: 1, beside: null });
  });

  it("puts the texts of a large corpus beside the page, and lets the page load them and no more", async () => {
    const files = await pageOf(documentsOf(30), assets, { mostInPage: 1000 });
    const page = files.get("report.html") as string;
    expect([...files.keys()].sort()).toEqual([
      "report-data/evidence-0.js",
      "report-data/terms-0.js",
      "report-data/texts-0.js",
      "report.html",
    ]);
    expect(headOf(page).beside).toBe("report-data");
    const policy = load(page)('meta[http-equiv="Content-Security-Policy"]').attr("content") ?? "";
    expect(policy).toMatch(/script-src 'sha256-[^ ]+' 'strict-dynamic';/);
    expect(policy).toMatch(/trusted-types zhenggai$/);
    expect(partOf(page, "texts", 0)).toBeUndefined();
    expect(partOf(page, "notices", 0)).toHaveLength(30);
  });

  it.each(ATTACKS)("lets text be nothing but text: %j", async (attack) => {
    const page = (text: string) => {
      const documents = documentsWith(text);
      return html([...documents, { ...documents[0]!, outcome: "unreadable", notices: [] }]);
    };
    const hostile = await page(attack);
    expect(skeleton(load(hostile))).toEqual(skeleton(load(await page("甲乙"))));
    const written = JSON.stringify([partOf(hostile, "notices", 0), partOf(hostile, "texts", 0)]);
    const acting = /[\u0000\u202a-\u202e\u2066-\u2069]/;
    expect(acting.test(load(hostile).text()) || acting.test(written)).toBe(false);
    // All of it is kept, to be read as what it is.
    const title = partOf(hostile, "notices", 0)?.[0]?.problems?.[0]?.title ?? "";
    const seen = attack.replace(/[\u0000-\u001f\u200b-\u202e\u2066-\u2069\ud800]/g, "");
    expect(title.replace(/⟦U\+[0-9A-F]{4}⟧/g, "").endsWith(seen)).toBe(true);
  });

  it("tells what became of each file, those that could not be read first and with the reason", async () => {
    const $ = load(await html(documentsOf(3)));
    const rows = $("#view-files tbody").first().find("tr").toArray();
    expect(rows).toHaveLength(6);
    expect($(rows[0]!).text()).toMatch(/^old\/照片\.bin无法读取could not be read.*JPEG/s);
    expect($(rows[2]!).text()).toContain("没有整改通报");
    expect($(rows[3]!).text()).toContain("notices/001.txt");
  });

  it("opens in the language of the run and holds both", async () => {
    expect(load(await html(documentsOf(2)))("html").attr("data-lang")).toBe("zh");
    const en = load(await html(documentsOf(2), { lang: "en" }));
    expect(en("html").attr("lang")).toBe("en");
    expect(en("title").text()).toBe("Rectification notices as research data");
    for (const span of en('span[lang="zh"]').toArray()) {
      expect(en(span).next().attr("lang"), en(span).text()).toBe("en");
    }
  });

  it("is a page also where nothing could be read", async () => {
    const page = await html([]);
    expect(headOf(page)).toMatchObject({ blocks: 0, files: { total: 0 } });
  });

  it("has one element for each id", async () => {
    const $ = load(await html(documentsOf(5)));
    const ids = $("[id]")
      .toArray()
      .map((element) => $(element).attr("id"));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("stays far below 5 MB for a corpus of forty notices", async () => {
    expect(Buffer.byteLength(await html(sampleDocuments(40)))).toBeLessThan(2_500_000);
  });
});
