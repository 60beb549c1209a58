import { describe, expect, it } from "vitest";
import { read, utils } from "xlsx";
import type { Column, Table } from "../../src/tables/column.js";
import { problemsTable } from "../../src/tables/problems.js";
import { cellOf, type RunWorkbookOptions, writeRunWorkbook } from "../../src/workbook/run-workbook.js";
import { openWorkbook } from "../../src/workbook/write-workbook.js";
import { CATEGORIES, sampleDocuments } from "../datapackage/sample-package.js";

type Row = Readonly<Record<string, unknown>>;

/** A workbook of one table, as another program reads it. */
async function workbookOf(table: Table, rows: readonly Row[], options: Partial<RunWorkbookOptions> = {}) {
  const pieces: Uint8Array[] = [];
  const workbook = openWorkbook((piece) => pieces.push(piece));
  const groups = (async function* () {
    yield rows;
  })();
  const contents = await writeRunWorkbook(workbook, [{ table, groups }], {
    lang: "en",
    categories: CATEGORIES,
    drain: async () => {},
    ...options,
  });
  workbook.close();
  const bytes = Buffer.concat(pieces);
  return { bytes, contents, read: read(bytes, { cellStyles: true, cellDates: true, cellFormula: true }) };
}

const problems = () => sampleDocuments().flatMap((document) => [...problemsTable.rows(document, "en")]);

describe("writeRunWorkbook", () => {
  it("writes text as text, days as days, truth values and numbers as such", async () => {
    const { read } = await workbookOf(problemsTable as unknown as Table, problems());
    const sheet = read.Sheets.problems!;
    const cells = (row: number) =>
      Object.fromEntries(
        problemsTable.columns.map(({ name }, at) => [name, sheet[utils.encode_cell({ r: row, c: at })]]),
      );
    expect(cells(1).statement).toMatchObject({ t: "s", v: "+86 个账户未清理" });
    expect(cells(1).unit).toMatchObject({ t: "s", v: "=1+1县档案馆" });
    expect(cells(1).account.v).toBe("一是已清理。\n'@二是正在办理。");
    expect(cells(1).due_on).toMatchObject({ t: "s", v: "2023" });
    expect(cells(2).done_on).toMatchObject({ t: "d", w: "2023-03-01" });
    expect(cells(2).sustained).toMatchObject({ t: "b", v: true });
    expect(cells(1).confidence).toMatchObject({ t: "n", v: 0.9 });
    expect(cells(1).parent.v).toBeUndefined();
    expect(Object.values(sheet).filter((cell) => (cell as { f?: string })?.f !== undefined)).toEqual([]);
  });

  it("freezes and filters the heading, and says in notes what each column holds", async () => {
    const { read } = await workbookOf(problemsTable as unknown as Table, problems());
    const sheet = read.Sheets.problems!;
    expect(sheet["!autofilter"]).toEqual({ ref: "A1:Y3" });
    for (const [at, column] of (problemsTable.columns as readonly Column[]).entries()) {
      const heading = sheet[utils.encode_cell({ r: 0, c: at })];
      expect(heading.v).toBe(column.name);
      expect(heading.c[0].t).toContain(column.description.en);
    }
    expect(sheet.P1.c[0].t).toContain("completed: completed");
  });

  it("names every code, and says of every sheet what it holds", async () => {
    const { read } = await workbookOf(problemsTable as unknown as Table, problems());
    const codes = utils.sheet_to_json<Record<string, string>>(read.Sheets.codes!);
    expect(codes).toContainEqual({
      table: "problems",
      column: "category",
      code: "study",
      Chinese: "理论学习",
      English: "Theory study",
    });
    const about = utils.sheet_to_json<Record<string, unknown>>(read.Sheets.about!);
    expect(about).toMatchObject([{ sheet: "problems", rows: 2, about: "A row is a problem" }]);
  });

  it("cuts a text that no cell holds, says so in the cell and in the list, and cuts no other", async () => {
    const [first, second] = problems();
    const long = `${"长".repeat(32_766)}𠮷完`;
    const whole = "满".repeat(32_767);
    const rows = [
      { ...first!, account: whole },
      { ...second!, account: long },
    ];
    const { read, contents } = await workbookOf(problemsTable as unknown as Table, rows);
    expect(contents.cut).toEqual([{ table: "problems", row: 2, column: "account", length: 32_769 }]);
    expect(read.Sheets.problems!.Y2.v).toBe(whole);
    const cut = read.Sheets.problems!.Y3.v as string;
    expect(cut).toHaveLength(32_767);
    expect(cut).toMatch(/^长+…［Excel: 32769 > 32767; tables\/problems\.csv］$/);
    expect(utils.sheet_to_json<{ about: string }>(read.Sheets.about!)[1]!.about).toContain("row 2, account: 32769");
  });

  it("goes on in a further sheet where one is full", async () => {
    const rows = Array.from({ length: 5 }, (_, at) => ({ ...problems()[0]!, ordinal: at + 1 }));
    const { read, contents } = await workbookOf(problemsTable as unknown as Table, rows, { rowLimit: 3 });
    expect(contents.sheets).toEqual([
      { name: "problems", table: "problems", rows: 2 },
      { name: "problems_2", table: "problems", rows: 2 },
      { name: "problems_3", table: "problems", rows: 1 },
    ]);
    const ordinals = contents.sheets.map(({ name }) => utils.sheet_to_json<{ ordinal: number }>(read.Sheets[name]!));
    expect(ordinals.flat().map(({ ordinal }) => ordinal)).toEqual([1, 2, 3, 4, 5]);
  });

  it("gives the same bytes again", async () => {
    const table = problemsTable as unknown as Table;
    expect((await workbookOf(table, problems())).bytes).toEqual((await workbookOf(table, problems())).bytes);
  });
});

describe("cellOf", () => {
  it("joins lists as the CSV does, and leaves unknown values empty", () => {
    const column = (type: Column["type"]) => ({ ...problemsTable.columns[0], type });
    expect(cellOf(column("list"), ["study", "finance"])).toEqual({ value: "study;finance", style: "text" });
    expect(cellOf(column("number"), null)).toEqual({ value: null, style: "text" });
    expect(cellOf(column("date"), "2023-02")).toEqual({ value: "2023-02", style: "text" });
  });
});
