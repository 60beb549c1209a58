import { describe, expect, it } from "vitest";
import { emptyUnits, groupsOfNotices, unitLabels, unitRows } from "../../src/charts/units.js";
import type { CompletionRow } from "../../src/tables/completion.js";
import { inputOf, sampleDocuments, sampleInput } from "./sample.js";

const template = sampleInput(1).completion.find((row) => row.by === "unit") as CompletionRow;
const unit = (group: string | null, problems = 5): CompletionRow => ({ ...template, group, problems });
const input = (rows: CompletionRow[], shortNames = {}) => ({
  completion: rows,
  notices: [],
  categories: [],
  shortNames,
});

describe("unitRows", () => {
  it("takes units that list problems; the others are counted", () => {
    const rows = [unit("甲局"), unit("乙局", 0), { ...template, by: "all" as const }];
    expect(unitRows(input(rows)).map((row) => row.group)).toEqual(["甲局"]);
    expect(emptyUnits(input(rows))).toBe(1);
  });
});

describe("unitLabels", () => {
  it("uses short names, and full names where two units share a short one", () => {
    const rows = [unit("中共白蒲区教育局党组"), unit("中共白蒲区教育局机关党委"), unit("中共石棠县委")];
    const short = { 中共白蒲区教育局党组: "教育局", 中共白蒲区教育局机关党委: "教育局", 中共石棠县委: "石棠县委" };
    expect([...unitLabels(input(rows, short), rows, "zh").values()]).toEqual([
      "中共白蒲区教育局党组",
      "中共白蒲区教育局机关党委",
      "石棠县委",
    ]);
  });

  it("never gives two units one label, not even where they differ only in what cannot be seen", () => {
    const rows = [unit("石棠县委"), unit("石棠\u200b县委"), unit("石棠县委\u202e")];
    const labels = [...unitLabels(input(rows), rows, "zh").values()];
    expect(new Set(labels).size).toBe(3);
  });

  it("names the group of notices whose unit could not be read", () => {
    const rows = [unit(null)];
    expect(unitLabels(input(rows), rows, "zh").get(null)).toBe("（未读出单位）");
    expect(unitLabels(input(rows), rows, "en").get(null)).toBe("(unit not read)");
  });

  it("gives long names width rather than a third line, and cuts only what can be no name", () => {
    const long = "北屿市互联网与数字经济产业促进服务中心（大数据应用管理办公室）党组（云岚省北屿市石棠县）";
    const rows = [unit(long), unit("字".repeat(5000))];
    expect([...unitLabels(input(rows.slice(0, 1)), rows.slice(0, 1), "zh").values()][0]?.split("\n")).toHaveLength(2);
    const labels = unitLabels(input(rows), rows, "zh");
    expect(labels.get(long)?.replaceAll("\n", "")).toBe(long);
    expect([...(labels.get("字".repeat(5000)) ?? "")].filter((char) => char === "字")).toHaveLength(89);
  });
});

describe("groupsOfNotices", () => {
  it("names the unit of each notice as the completion table does, with its place where the name alone is not enough", () => {
    const documents = sampleDocuments(5);
    for (const [index, { notices }] of documents.entries()) {
      const notice = notices[0]!;
      if (index < 2)
        notice.fields = { ...notice.fields, unit: "民政局党组", city: ["临澜市", "云槐市"][index]!, county: null };
      if (index === 2) notice.fields.unit = null;
      if (index === 3) notice.genre = "news";
    }
    const input = inputOf(documents);
    const groups = groupsOfNotices(input);
    expect([...groups.values()]).toEqual([
      "民政局党组（云岚省临澜市）",
      "民政局党组（云岚省云槐市）",
      null,
      documents[4]!.notices[0]!.fields.unit,
    ]);
    const units = input.completion.filter((row) => row.by === "unit").map((row) => row.group);
    for (const group of groups.values()) expect(units).toContain(group);
  });
});
