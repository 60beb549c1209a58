import { load } from "cheerio";
import { describe, expect, it } from "vitest";
import { dictionaryHtml } from "../../src/datapackage/dictionary-html.js";
import { problemsTable } from "../../src/tables/problems.js";
import { DICTIONARY } from "./sample-dictionary.js";

const page = load(dictionaryHtml(DICTIONARY));

describe("dictionaryHtml", () => {
  it("has a row for each column, with its codes", () => {
    const rows = page("h2#problems ~ table").first().find("tbody tr").toArray();
    expect(rows.map((row) => page(row).find("td").first().text())).toEqual(
      problemsTable.columns.map(({ name }) => name),
    );
    const status = rows.find((row) => page(row).find("td").first().text() === "status")!;
    expect(page(status).find("li").first().text()).toBe("completed 已完成 · completed");
  });

  it("shows texts as they are, and runs and loads nothing", () => {
    expect(page("p strong").first().text()).toContain("Yunling <data>");
    expect(page("body").text()).toContain("钱|物 <b>`$x`</b>");
    expect(page("b, script, img, link").length).toBe(0);
    expect(page("meta[http-equiv]").attr("content")).toBe("default-src 'none'; style-src 'unsafe-inline'");
  });
});
