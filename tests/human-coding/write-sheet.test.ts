import { describe, expect, it } from "vitest";
import { readZip } from "../../src/corpus/zip.js";
import { drawSample } from "../../src/human-coding/draw-sample.js";
import { population } from "../../src/human-coding/population.js";
import { readXlsx } from "../../src/human-coding/read-xlsx.js";
import { sheetCsv, sheetXlsx } from "../../src/human-coding/write-sheet.js";
import { parseCsv } from "../../src/tables/csv.js";
import { CODES, MUSEUM, stated, WATER } from "./invented.js";

const { problems } = drawSample(population([WATER, MUSEUM]), { size: 10, seed: 4, dimensions: ["category"] });

describe("sheetCsv", () => {
  it("has a byte order mark, the machine's codes, and empty cells for the coder's", () => {
    const text = sheetCsv(problems, { blind: false, lang: "zh" });
    expect(text.startsWith("\uFEFFid,unit,notice,")).toBe(true);
    const [heading, ...rows] = [...parseCsv(text)];
    const row = Object.fromEntries(
      heading!.map((name, place) => [name, rows.find((one) => one[8] === "河长巡河记录由他人代填")![place]]),
    );
    expect(row).toMatchObject({
      source: "云岭/水务局.txt",
      machine_category: "duty",
      machine_labels: "duty;conduct",
      machine_confidence: "0.46",
      machine_status: "completed",
      category: "",
      labels: "",
      coder: "",
      weight: "1",
    });
    expect(row.id).toMatch(/^p-00a1b2c3d4e5-4-[a-p]{4}$/);
  });

  it("tells nothing of the machine's codes where it is blind", () => {
    const text = sheetCsv(problems, { blind: true, lang: "zh" });
    expect(text).not.toContain("machine");
    for (const { code } of CODES.categories) expect(text).not.toContain(code);
  });

  it("cuts an account that no spreadsheet's cell could hold", () => {
    const long = { ...WATER, problems: [stated(1, "渠道清淤台账缺页", { account: "一是补记台账。".repeat(6000) })] };
    const sample = drawSample(population([long]), { size: 1, seed: 1, dimensions: [] });
    const [, row] = [...parseCsv(sheetCsv(sample.problems, { blind: true, lang: "zh" }))];
    expect(row![10]!.length).toBeLessThan(10_000);
    expect(row![10]!.endsWith("…")).toBe(true);
  });
});

describe("sheetXlsx", () => {
  it("offers the codes in lists and explains them on a sheet of their own", async () => {
    const bytes = sheetXlsx(problems, CODES, { blind: true, lang: "zh" });
    const [coding, codes] = await readXlsx(bytes);
    expect(coding!.rows).toHaveLength(11);
    expect(coding!.rows[0]!.cells.slice(11)).toEqual([
      "category",
      "labels",
      "status",
      "comment",
      "coder",
      "coded_on",
      "weight",
    ]);
    expect(codes!.rows[2]!.cells.slice(0, 4)).toEqual([
      "finance 财务资金资产",
      "财务资金资产的范围",
      "mostly_completed 基本完成",
      "基本完成",
    ]);
    const { parts } = await readZip(bytes, (name) => name.endsWith("sheet1.xml"), 1e6);
    const xml = [...parts.values()][0]!.toString("utf8");
    expect(xml).toContain('sqref="L2:L11"><formula1>codes!$A$2:$A$7</formula1>');
    expect(xml).toContain('sqref="N2:N11"><formula1>codes!$C$2:$C$5</formula1>');
    expect(xml).toContain("study, finance, cadre");
  });

  it("is the same, byte for byte, when made again", () => {
    const options = { blind: false, lang: "en" } as const;
    expect(sheetXlsx(problems, CODES, options)).toEqual(sheetXlsx(problems, CODES, options));
  });
});
