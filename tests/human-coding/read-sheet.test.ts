import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { drawSample } from "../../src/human-coding/draw-sample.js";
import { population } from "../../src/human-coding/population.js";
import { readSheet } from "../../src/human-coding/read-sheet.js";
import type { SheetColumn } from "../../src/human-coding/sheet-columns.js";
import { sheetId } from "../../src/human-coding/sheet-id.js";
import { sheetCsv, sheetXlsx } from "../../src/human-coding/write-sheet.js";
import { parseCsv } from "../../src/tables/csv.js";
import { CODES, MUSEUM, textOf, WATER } from "./invented.js";

const { problems } = drawSample(population([WATER, MUSEUM]), { size: 10, seed: 4, dimensions: [] });
const [HEADING, ...ROWS] = [...parseCsv(sheetCsv(problems, { blind: true, lang: "zh" }))] as [string[], ...string[][]];
const ids = [WATER, MUSEUM].flatMap((record) =>
  record.problems.map(({ ordinal }) => sheetId(textOf(record, ordinal).problemId!, textOf(record, ordinal).statement)),
);

type Filled = Partial<Record<SheetColumn, string>>;

/** The sheet in the order of identifiers, with cells filled in: by place, the first problem's being 0. */
function filled(cells: Record<number, Filled>): string[][] {
  return ids.map((id, place) => {
    const row = ROWS.find(([one]) => one === id)!;
    return HEADING.map((column, at) => cells[place]?.[column as SheetColumn] ?? row[at]!);
  });
}

function csv(rows: readonly string[][]): Buffer {
  const quoted = rows.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(","));
  return Buffer.from(`\uFEFF${quoted.join("\r\n")}\r\n`);
}

const read = (rows: readonly string[][]) => readSheet(csv([HEADING, ...rows]), CODES);
const told = (messages: ReadonlyArray<{ rule: string; line: number | null }>) =>
  messages.map(({ rule, line }) => `${line} ${rule.slice(6)}`);

describe("readSheet", () => {
  it("reads what a coder filled in, and counts what was left open", async () => {
    const sheet = await read(
      filled({
        1: { category: "finance", labels: "duty", status: "in_progress", coder: "林澄", coded_on: "2024-03-05" },
        8: { comment: "两处重复" },
      }),
    );
    expect(sheet).toMatchObject({ uncoded: 8, refused: 0, messages: [] });
    expect(sheet.rows).toEqual([
      {
        row: 3,
        category: "finance",
        labels: ["finance", "duty"],
        status: "in_progress",
        comment: null,
        text: textOf(WATER, 2),
        coder: "林澄",
        codedOn: "2024-03-05",
        weight: 1,
      },
      expect.objectContaining({ row: 10, category: null, comment: "两处重复", text: textOf(MUSEUM, 3) }),
    ]);
  });

  it("reads a workbook as it was written", async () => {
    const sheet = await readSheet(sheetXlsx(problems, CODES, { blind: true, lang: "zh" }), CODES);
    expect(sheet).toMatchObject({ rows: [], uncoded: 10, refused: 0, messages: [] });
  });

  it("is not misled by rows sorted, columns moved and renamed, blank rows and trailing commas", async () => {
    const rows = filled({ 1: { category: "finance" }, 2: { category: "cadre" }, 7: { category: "conduct" } });
    const turned = [HEADING, ...rows].map((cells) => [...cells].reverse());
    const named = turned[0]!.map((name) => (name === "category" ? "林的编码" : name));
    const damaged = [named, ...turned.slice(1).reverse()].map((cells) => [...cells, "", ""]);
    damaged.splice(
      5,
      0,
      damaged[0]!.map(() => ""),
    );
    const text = damaged.map((cells) => cells.map((cell) => `"${cell}"`).join(",")).join("\r\n");
    const sheet = await readSheet(iconv.encode(text, "gb18030"), CODES);
    expect(sheet.rows.map(({ text: { title }, category }) => [title, category]).sort()).toEqual([
      ["制度执行打折扣", "conduct"],
      ["水库管理站长期借调人员占编", "cadre"],
      ["灌区维修款滞留两年未拨付", "finance"],
    ]);
    expect(told(sheet.messages)).toEqual(["1 renamed-column", "null blank-rows"]);
  });

  it("reports damage row by row, with what was found and what was assumed", async () => {
    const sheet = await read(
      filled({
        0: { id: "a1b2c3d4e5-1", category: "ｓｔｕｄｙ" },
        1: { id: "1.23E+11", category: "finance", coded_on: "2024/3/5" },
        2: { category: "人事" },
        3: { category: "duty", coded_on: "3/5/2024", weight: "#N/A" },
        4: { statement: ROWS[0]![9]!, category: "duty" },
      }),
    );
    expect(told(sheet.messages)).toEqual([
      "2 cleaned-code",
      "2 padded-id",
      "3 damaged-id",
      "3 reformatted-date",
      "4 bad-code",
      "5 unread-date",
      "5 bad-weight",
      "6 edited-text",
    ]);
    expect(sheet.messages[1]).toMatchObject({ args: { found: "a1b2c3d4e5-1", assumed: "00a1b2c3d4e5-1" } });
    expect(sheet.messages[4]!.args.allowed).toContain("party-building");
    expect(sheet).toMatchObject({ refused: 1, uncoded: 5 });
    expect(sheet.rows[1]).toMatchObject({
      codedOn: "2024-03-05",
      text: { problemId: null, title: "灌区维修款滞留两年未拨付" },
    });
  });

  it("refuses rows where one column was sorted without the others", async () => {
    const rows = filled({ 0: { category: "study" }, 1: { category: "finance" }, 3: { category: "duty" } });
    const sorted = rows.map((cells, place) => [rows[(place + 1) % rows.length]![0]!, ...cells.slice(1)]);
    const sheet = await read(sorted);
    expect(sheet).toMatchObject({ rows: [], refused: 3 });
    expect(told(sheet.messages)).toEqual(["2 shuffled", "3 shuffled", "5 shuffled"]);
    expect(sheet.messages[0]!.args.other).toBe(3);
  });

  it("tells of cells beyond the last column, also in rows that are not coded", async () => {
    const rows = filled({});
    rows[6]!.push("", "finance");
    expect(told((await read(rows)).messages)).toEqual(["8 stray-cell"]);
  });

  it("settles rows that were pasted twice", async () => {
    const rows = filled({ 1: { category: "finance" }, 2: { category: "cadre" } });
    const again = rows[2]!.with(HEADING.indexOf("category"), "duty");
    const sheet = await read([...rows, rows[1]!, again]);
    expect(sheet.rows.map(({ row }) => row)).toEqual([3]);
    expect(sheet.refused).toBe(2);
    expect(told(sheet.messages)).toEqual(["12 repeated-row", "13 contrary-rows"]);
  });

  it("gives no rows and the reason for what is no coding sheet", async () => {
    expect((await readSheet(Buffer.from("单位,金额\n某局,3\n"), CODES)).messages).toMatchObject([
      { rule: "sheet/no-heading" },
    ]);
    expect((await readSheet(Buffer.from("d0cf11e0a1b11ae1", "hex"), CODES)).messages).toMatchObject([
      { rule: "sheet/old-workbook" },
    ]);
  });
});
