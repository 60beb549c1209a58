import { parquetMetadata } from "hyparquet";
import { describe, expect, it } from "vitest";
import { completionAccumulator } from "../../src/completion/accumulate.js";
import { completionTable } from "../../src/tables/completion.js";
import { csvLines, rowsFromCsv } from "../../src/tables/csv.js";
import { measuresTable } from "../../src/tables/measures.js";
import { parquetBytes, parquetSink, rowsFromParquet } from "../../src/tables/parquet.js";
import { DOCUMENT_TABLES, TABLES } from "../../src/tables/tables.js";
import { document, measure, notice, problem, problems } from "../completion/sample.js";

const FILE = document({
  notices: [
    notice({
      stated: { problems: 3, completed: 2, ratePct: 66.7 },
      problems: [
        ...problems({ completed: 2, unstated: 1 }),
        problem({ ordinal: 4, account: "一、已办结。\n二、=1+1", number: null }),
      ],
      figures: [{ problem: 1, line: 12, kind: "recovered", value: 12.5, unit: "yuan", text: "12.5元" }],
      tasks: [{ line: 3, number: "1", task: "办好运动会", office: "群体科", target: null }],
      terms: [{ category: "", term: "整改", count: 4 }],
      messages: [{ rule: "notice/odd", severity: "warning", line: 1, args: {} }],
    }),
    notice({ noticeId: "ffffffffffff", genre: "news", fields: { unit: null, level: null } }),
  ],
});

describe("parquetBytes", () => {
  it.each(DOCUMENT_TABLES.map((table) => [table.name, table] as const))(
    "holds the same rows as the CSV: %s",
    async (_, table) => {
      const rows = [...table.rows(FILE, "zh")];
      expect(rows.length).toBeGreaterThan(0);
      const fromParquet = await rowsFromParquet(table, await parquetBytes(table, rows));
      expect(fromParquet).toEqual(rows);
      expect(fromParquet).toEqual([...rowsFromCsv(table, [...csvLines(table, rows)].join(""))]);
    },
  );

  it("holds the same rows as the CSV: completion", async () => {
    const accumulator = completionAccumulator();
    for (const record of FILE.notices) accumulator.add(record);
    const rows = [...accumulator.rows()];
    const fromParquet = await rowsFromParquet(completionTable, await parquetBytes(completionTable, rows));
    expect(fromParquet).toEqual(rows);
    expect(fromParquet).toEqual([...rowsFromCsv(completionTable, [...csvLines(completionTable, rows)].join(""))]);
  });

  it("is typed by the declaration", async () => {
    const { problems } = TABLES;
    const bytes = await parquetBytes(problems, problems.rows(FILE, "zh"));
    const elements = new Map(parquetMetadata(Uint8Array.from(bytes).buffer).schema.map((e) => [e.name, e]));
    expect(elements.get("title")).toMatchObject({
      type: "BYTE_ARRAY",
      converted_type: "UTF8",
      repetition_type: "REQUIRED",
    });
    expect(elements.get("due_on")).toMatchObject({ type: "BYTE_ARRAY", repetition_type: "OPTIONAL" });
    expect(elements.get("ordinal")).toMatchObject({ type: "INT64" });
    expect(elements.get("confidence")).toMatchObject({ type: "DOUBLE" });
    expect(elements.get("sustained")).toMatchObject({ type: "BOOLEAN" });
    expect(elements.get("labels")).toMatchObject({ converted_type: "LIST" });
  });

  it("is a readable file without rows too", async () => {
    expect(await rowsFromParquet(measuresTable, await parquetBytes(measuresTable, []))).toEqual([]);
  });

  it("gives the same bytes for the same rows", async () => {
    const write = () => parquetBytes(TABLES.notices, TABLES.notices.rows(FILE, "zh"));
    expect(await write()).toEqual(await write());
  });
});

describe("parquetSink", () => {
  it("hands out a row group as soon as its text is large, so that memory does not grow with the corpus", async () => {
    const pieces: Uint8Array[] = [];
    const sink = await parquetSink(measuresTable, (bytes) => pieces.push(bytes));
    const record = (ordinal: number) =>
      notice({ problems: [problem({ ordinal, measures: [measure({ text: `${ordinal}`.padEnd(1_000_000, "改") })] })] });
    const rows = Array.from(
      { length: 20 },
      (_, n) => [...measuresTable.rows(document({ notices: [record(n + 1)] }), "zh")][0]!,
    );
    for (const row of rows) sink.add(row);
    expect(pieces.length).toBe(2);
    sink.finish();
    const bytes = Buffer.concat(pieces);
    expect(parquetMetadata(Uint8Array.from(bytes).buffer).row_groups.map((group) => group.num_rows)).toEqual([
      8n,
      8n,
      4n,
    ]);
    expect(await rowsFromParquet(measuresTable, bytes)).toEqual(rows);
  });

  it("refuses a row that lacks a cell which is never empty", async () => {
    const sink = await parquetSink(measuresTable, () => {});
    const [row] = measuresTable.rows(FILE, "zh");
    expect(() => sink.add({ ...row!, text: null as unknown as string })).toThrow(/column "text"/);
  });
});
