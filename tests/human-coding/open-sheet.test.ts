import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { openSheet } from "../../src/human-coding/open-sheet.js";
import { makeZip } from "../corpus/make-zip.js";

const TEXT = "id,title,category\np-00a1b2c3d4e5-2,灌区维修款滞留两年未拨付,finance\n";
const ROWS = [
  { row: 1, cells: ["id", "title", "category"] },
  { row: 2, cells: ["p-00a1b2c3d4e5-2", "灌区维修款滞留两年未拨付", "finance"] },
];

describe("openSheet", () => {
  it.each([
    ["utf-8", Buffer.from(TEXT)],
    ["utf-8 with a mark", Buffer.from(`\uFEFF${TEXT}`)],
    ["gb18030 with Windows' line ends", iconv.encode(TEXT.replaceAll("\n", "\r\n"), "gb18030")],
    ["gbk", iconv.encode(TEXT, "gbk")],
  ])("reads %s", async (_, bytes) => {
    const { grids, messages } = await openSheet(bytes);
    expect(grids.map(({ rows }) => rows)).toEqual([ROWS]);
    expect(messages).toEqual([]);
  });

  it("reads “Unicode text”, which is UTF-16 with tabs, and says what it met", async () => {
    const bytes = iconv.encode(`\uFEFF${TEXT.replaceAll(",", "\t")}`, "utf-16le");
    const { grids, messages } = await openSheet(bytes);
    expect(grids[0]!.rows).toEqual(ROWS);
    expect(messages).toMatchObject([{ rule: "sheet/separator", args: { found: "TAB" } }]);
  });

  it("names what it cannot read", async () => {
    const rule = async (bytes: Uint8Array) => (await openSheet(bytes)).messages[0]!.rule;
    expect(await rule(Buffer.from("d0cf11e0a1b11ae1", "hex"))).toBe("sheet/old-workbook");
    expect(await rule(Buffer.alloc(0))).toBe("sheet/empty");
    expect(await rule(makeZip({ mimetype: "application/vnd.oasis.opendocument.spreadsheet" }))).toBe("sheet/damaged");
    expect(await rule(makeZip({ "xl/workbook.xml": "<w/>" }, { encrypted: true }))).toBe("sheet/encrypted");
    expect(await rule(Buffer.from("id,title\np,\ufffd\ufffd\n"))).toBe("sheet/undecoded");
  });
});
