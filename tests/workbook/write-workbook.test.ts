import { describe, expect, it } from "vitest";
import { readZip } from "../../src/corpus/zip.js";
import { readXlsx } from "../../src/human-coding/read-xlsx.js";
import { writeWorkbook, type XlsxSheet } from "../../src/workbook/write-workbook.js";

const text = (value: string | number | null) => ({ value, style: "text" }) as const;

function sheet(values: Partial<XlsxSheet> = {}): XlsxSheet {
  return {
    name: "coding",
    widths: [20, 10],
    rows: [
      [text("id"), text("category")],
      [text("p-1"), text(null)],
    ],
    dropDowns: [
      {
        cells: "B2:B2",
        entries: "codes!$A$2:$A$4",
        strict: true,
        refusal: { title: "无此代码", text: '请从"列表"中选择 <a & b>' },
      },
    ],
    ...values,
  };
}

async function partsOf(bytes: Uint8Array): Promise<Map<string, string>> {
  const { parts } = await readZip(bytes, () => true, 1e6);
  return new Map([...parts].map(([name, content]) => [name, content.toString("utf8")]));
}

describe("writeWorkbook", () => {
  it("freezes the heading, sets widths and offers lists of codes", async () => {
    const xml = (await partsOf(writeWorkbook([sheet()]))).get("xl/worksheets/sheet1.xml")!;
    expect(xml).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(xml).toContain('<col min="1" max="1" width="20" customWidth="1"/>');
    expect(xml).toContain('<autoFilter ref="A1:B2"/>');
    expect(xml).toContain('type="list" allowBlank="1" showErrorMessage="1"');
    expect(xml).toContain("<formula1>codes!$A$2:$A$4</formula1>");
    expect(xml).toContain("请从&quot;列表&quot;中选择 &lt;a &amp; b&gt;");
  });

  it("writes text as text, whatever it begins with, and reads it back letter for letter", async () => {
    const hostile = [
      "=1+1",
      "@甲",
      "-三",
      "００123",
      "1.23E+11",
      "a\tb\nc",
      "\u0007响铃",
      "_x0041_",
      "<b>&amp;</b>",
      " 空 ",
      "𠮷",
    ];
    const bytes = writeWorkbook([sheet({ rows: [hostile.map(text)] })]);
    const xml = (await partsOf(bytes)).get("xl/worksheets/sheet1.xml")!;
    expect(xml).not.toContain("<f>");
    expect(xml).not.toContain("\u0007");
    const [grid] = await readXlsx(bytes);
    expect(grid!.rows).toEqual([{ row: 1, cells: hostile }]);
  });

  it("writes numbers as numbers, several sheets, and the same bytes again", async () => {
    const sheets = [
      sheet({ rows: [[text("weight")], [text(12.5)]] }),
      sheet({ name: "codes", rows: [[text("甲")]], dropDowns: [] }),
    ];
    const bytes = writeWorkbook(sheets);
    expect(writeWorkbook(sheets)).toEqual(bytes);
    const parts = await partsOf(bytes);
    expect(parts.get("xl/worksheets/sheet1.xml")).toContain('<c r="A2" s="2"><v>12.5</v></c>');
    expect(parts.get("xl/workbook.xml")).toContain('<sheet name="codes" sheetId="2" r:id="rId2"/>');
    expect(parts.get("xl/worksheets/sheet2.xml")).not.toContain("dataValidations");
  });
});
