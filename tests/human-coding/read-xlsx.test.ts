import { describe, expect, it } from "vitest";
import { readXlsx } from "../../src/human-coding/read-xlsx.js";
import { makeZip } from "../corpus/make-zip.js";

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

/** A workbook as Excel saves one, with a sheet of the given rows. */
function workbook(rows: string, { prefix = "", properties = "", strings = "" } = {}): Uint8Array {
  return makeZip({
    "xl/workbook.xml": `<workbook ${MAIN} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${properties}<sheets><sheet name="编码" sheetId="3" r:id="rId7"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId7" Type="t/worksheet" Target="/xl/worksheets/sheet1.xml"/></Relationships>`,
    "xl/sharedStrings.xml": `<sst ${MAIN}>${strings}</sst>`,
    "xl/worksheets/sheet1.xml": `<${prefix}worksheet ${prefix ? `xmlns:${prefix.slice(0, -1)}="${MAIN.slice(7, -1)}"` : MAIN}><${prefix}sheetData>${rows}</${prefix}sheetData></${prefix}worksheet>`,
  });
}

describe("readXlsx", () => {
  it("reads shared, rich and inline text without phonetic guides, numbers, truth values, errors and formulas' results", async () => {
    const strings =
      '<si><t>财务</t></si><si><r><t>干</t></r><r><t xml:space="preserve">部 </t></r><rPh sb="0" eb="1"><t>gan</t></rPh></si>';
    const rows = `<row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c><c r="D2" t="inlineStr"><is><t>a_x000D_b_x0041_</t></is></c><c r="E2"><v>45356</v></c><c r="F2" t="b"><v>1</v></c><c r="G2" t="e"><v>#REF!</v></c><c r="H2" t="str"><f>A2&amp;"x"</f><v>财务x</v></c></row>`;
    const [grid] = await readXlsx(workbook(rows, { strings }));
    expect(grid).toEqual({
      date1904: false,
      rows: [{ row: 2, cells: ["财务", "", "干部 ", "a\nbA", "45356", "TRUE", "#REF!", "财务x"] }],
    });
  });

  it("follows on where references are left out, reads prefixed elements, and leaves blank rows out", async () => {
    const rows =
      '<x:row><x:c t="inlineStr"><x:is><x:t>id</x:t></x:is></x:c><x:c><x:v>7</x:v></x:c></x:row><x:row r="4"><x:c r="B4" s="3"/></x:row><x:row><x:c><x:v>8</x:v></x:c></x:row>';
    const [grid] = await readXlsx(workbook(rows, { prefix: "x:" }));
    expect(grid!.rows).toEqual([
      { row: 1, cells: ["id", "7"] },
      { row: 5, cells: ["8"] },
    ]);
  });

  it("passes over cells so far out that no sheet has them, and knows the days of old Macs", async () => {
    const rows = '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row>';
    const [grid] = await readXlsx(workbook(rows, { properties: '<workbookPr date1904="1"/>' }));
    expect(grid).toEqual({ date1904: true, rows: [{ row: 1, cells: ["1"] }] });
  });

  it("refuses what is no workbook", async () => {
    await expect(readXlsx(makeZip({ "word/document.xml": "<w/>" }))).rejects.toThrow("no xl/workbook.xml");
    await expect(readXlsx(workbook("<row><c>"))).rejects.toThrow();
  });
});
