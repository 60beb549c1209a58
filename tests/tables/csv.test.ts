import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Column, RowOf, Table } from "../../src/tables/column.js";
import { BOM, csvHeader, csvLine, csvLines, parseCsv, rowsFromCsv } from "../../src/tables/csv.js";

const WORDS = { zh: "列", en: "column" };
const COLUMNS = [
  { name: "id", type: "string", title: WORDS, description: WORDS },
  { name: "text", type: "string", title: WORDS, description: WORDS, empty: WORDS },
  { name: "count", type: "integer", title: WORDS, description: WORDS, empty: WORDS },
  { name: "share", type: "number", title: WORDS, description: WORDS, empty: WORDS },
  { name: "flag", type: "boolean", title: WORDS, description: WORDS },
  { name: "on", type: "date", title: WORDS, description: WORDS, empty: WORDS },
  { name: "items", type: "list", title: WORDS, description: WORDS },
] as const satisfies readonly Column[];

const TABLE: Table<typeof COLUMNS> = {
  name: "sample",
  title: WORDS,
  description: WORDS,
  columns: COLUMNS,
  primaryKey: ["id"],
  foreignKeys: [],
};

function row(values: Partial<RowOf<typeof COLUMNS>> = {}): RowOf<typeof COLUMNS> {
  return { id: "a", text: null, count: null, share: null, flag: true, on: null, items: [], ...values };
}

/** The line of a row whose second cell is the text. */
function textCell(text: string): string {
  return csvLine(TABLE, row({ text })).slice("a,".length, -",,,true,,\n".length);
}

describe("csvLines", () => {
  it("begins with a byte order mark and the names, and ends each line with a line feed alone", () => {
    expect([
      ...csvLines(TABLE, [row({ text: "整改", count: 3, share: 0.25, on: "2023-05", items: ["study", "duty"] })]),
    ]).toEqual([`${BOM}id,text,count,share,flag,on,items\n`, "a,整改,3,0.25,true,2023-05,study;duty\n"]);
  });

  it("leaves the byte order mark out for the data package", () => {
    expect([...csvLines(TABLE, [], { bom: false })]).toEqual([csvHeader(TABLE)]);
  });

  it.each([
    ["甲,乙", '"甲,乙"'],
    ["甲，乙", "甲，乙"],
    ['称"已改"', '"称""已改"""'],
    ["一\n二", '"一\n二"'],
    ["一\r\n二", '"一\r\n二"'],
  ])("quotes %j", (text, cell) => {
    expect(textCell(text)).toBe(cell);
  });

  it.each([
    ["=1+1", "'=1+1"],
    ["+86", "'+86"],
    ["-3", "'-3"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["＝1+1", "'＝1+1"],
    ["＋1", "'＋1"],
    ["－1", "'－1"],
    ["＠A", "'＠A"],
    ["\t=1", "'\t=1"],
    ["\r=1", `"'\r=1"`],
    ["\t正文", "'\t正文"],
    ["  =1", "'  =1"],
    ["\u3000=1", "'\u3000=1"],
    ['"=1', `"'""=1"`],
    ["“=1”", "'“=1”"],
    ["'=1", "''=1"],
    ['=HYPERLINK("http://x","看")', `"'=HYPERLINK(""http://x"",""看"")"`],
  ])("puts an apostrophe before %j, which a spreadsheet could run", (text, cell) => {
    expect(textCell(text)).toBe(cell);
  });

  it.each(["——整改情况", "1-2", "a=b", "'90年代", "（一）", "《办法》", "0", "#N/A"])("leaves %j as it is", (text) => {
    expect(textCell(text)).toBe(text);
  });

  it("leaves negative numbers numbers, and writes no exponent", () => {
    expect(csvLine(TABLE, row({ count: -3, share: -0.5 }))).toBe("a,,-3,-0.5,true,,\n");
    expect(csvLine(TABLE, row({ share: 1e-7 }))).toBe("a,,,0.0000001,true,,\n");
  });

  it("keeps a semicolon in an item from splitting it, and neutralises a list like any text", () => {
    expect(csvLine(TABLE, row({ items: ["甲;乙", "丙"] }))).toBe("a,,,,true,,甲；乙;丙\n");
    expect(csvLine(TABLE, row({ items: ["=1", "丙"] }))).toBe("a,,,,true,,'=1;丙\n");
  });

  it("refuses a row that lacks a cell which is never empty, and a number that is none", () => {
    expect(() => csvLine(TABLE, row({ id: null as unknown as string }))).toThrow(/column "id"/);
    expect(() => csvLine(TABLE, row({ share: Number.NaN }))).toThrow(/column "share"/);
  });

  it("takes time in proportion to a hostile cell's length", () => {
    const hostile = `${"'\" ".repeat(700_000)}x`;
    const start = performance.now();
    textCell(hostile);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe("parseCsv", () => {
  it.each([
    [
      "a,b\nc,d\n",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      "a,b\r\nc,d",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [`${BOM}a\n`, [["a"]]],
    [
      "a,,\n,\n",
      [
        ["a", "", ""],
        ["", ""],
      ],
    ],
    ['"x\ny","q""q",\n', [["x\ny", 'q"q', ""]]],
    ["\n\na\n\n", [["a"]]],
    ['""\n', [[""]]],
    ["a,", [["a", ""]]],
    ['"never closed, or', [["never closed, or"]]],
    ['"a"b,c\n', [["ab", "c"]]],
    ["", []],
  ])("splits %j", (text, records) => {
    expect([...parseCsv(text)]).toEqual(records);
  });
});

describe("rowsFromCsv", () => {
  const nothingButNull = (text: string) => (text === "" ? null : text);
  const hostile = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.string({
      unit: fc.constantFrom("=", "＋", "-", "@", "'", '"', "“", " ", "\t", "\r", "\n", ",", ";", "甲", BOM),
    }),
  );

  it("reads back whatever was written", () => {
    const rows = fc.array(
      fc.record({
        id: hostile,
        text: hostile.map(nothingButNull),
        count: fc.option(fc.integer(), { nil: null }),
        share: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true, min: 1e-6, max: 1e20 }), { nil: null }),
        flag: fc.boolean(),
        on: fc.constantFrom(null, "2023", "2023-05", "2023-05-04"),
        // Half-width semicolons are the one thing that is not kept; a list of one empty item is an empty list.
        items: fc.array(hostile.map((item) => `${item.replaceAll(";", "；")}。`)),
      }),
    );
    fc.assert(
      fc.property(rows, fc.boolean(), (rows, bom) => {
        expect([...rowsFromCsv(TABLE, [...csvLines(TABLE, rows, { bom })].join(""))]).toEqual(rows);
      }),
      { numRuns: 500 },
    );
  });

  it("leaves no cell of text that a spreadsheet would run", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const [[, cell]] = [...parseCsv(csvLine(TABLE, row({ text })))] as [string[]];
        expect(cell).not.toMatch(/^[\s"]*[=+\-@＝＋－＠\t\r]/);
      }),
      { numRuns: 1000 },
    );
  });

  it("finds columns by name in a file that a spreadsheet has rearranged and saved", () => {
    const text = "flag,note,id,items,on,share,count,text\r\nTRUE,mine,a,study;duty,2023-05-04,0.5,3,x\r\n";
    expect([...rowsFromCsv(TABLE, text)]).toEqual([
      { id: "a", text: "x", count: 3, share: 0.5, flag: true, on: "2023-05-04", items: ["study", "duty"] },
    ]);
  });

  it("says which column is missing, and which cell does not fit", () => {
    expect(() => [...rowsFromCsv(TABLE, "id,text\n")]).toThrow('table "sample": the CSV has no column "count"');
    const text = `${csvHeader(TABLE)}a,,,,true,,\nb,,many,,true,,\n`;
    expect(() => [...rowsFromCsv(TABLE, text)]).toThrow('record 2: "many" is no integer (column "count")');
  });
});
