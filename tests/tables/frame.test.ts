import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { frameOf, pivot } from "../../src/tables/frame.js";
import { noticesTable } from "../../src/tables/notices.js";
import { type TermRow, termsTable } from "../../src/tables/terms.js";
import { document, notice, problems } from "../completion/sample.js";

function term(notice_id: string, category: string | null, count: number): TermRow {
  return { notice_id, category, term: "整改", count };
}

describe("frameOf", () => {
  it("has the table's columns and types whatever the first rows hold", async () => {
    const file = document({
      notices: [
        notice({ fields: { adcode: "001234", county: null } }),
        notice({ problems: problems({ completed: 1 }), fields: { county: "临溪区" } }),
      ],
    });
    const frame = await frameOf(noticesTable, noticesTable.rows(file, "zh"));
    expect(frame.shape).toEqual([2, noticesTable.columns.length]);
    expect(frame.column("adcode").values).toEqual(["001234", "990100"]);
    expect(frame.column("county").dtype).toBe("string");
    expect(frame.column("ratio").values).toEqual([null, 1]);
    expect(frame.column("ratio").mean()).toBe(1);
    expect(frame.column("warnings").values).toEqual(["", ""]);
  });

  it("has columns without rows, and keeps a column that is called like a method within reach", async () => {
    const empty = await frameOf(termsTable, []);
    expect(empty.columns).toEqual(["notice_id", "category", "term", "count"]);
    const frame = await frameOf(termsTable, [term("a", null, 2), term("a", "duty", 3)]);
    expect(frame.column("count").sum()).toBe(5);
  });
});

describe("pivot", () => {
  const options = { index: "notice_id", columns: "category", values: "count" };

  it("lays groups out as a matrix, in the order in which they come", async () => {
    const frame = await frameOf(termsTable, [
      term("b", "duty", 2),
      term("b", null, 1),
      term("a", "duty", 4),
      term("b", "duty", 5),
    ]);
    expect(await pivot(frame, options)).toEqual({
      index: ["b", "a"],
      columns: ["duty", null],
      cells: [
        [7, 1],
        [4, null],
      ],
    });
    expect((await pivot(frame, { ...options, aggregate: "mean" })).cells[0]).toEqual([3.5, 1]);
    expect((await pivot(frame, { ...options, aggregate: "count" })).cells[0]).toEqual([2, 1]);
    expect((await pivot(frame, { ...options, aggregate: "max" })).cells[0]).toEqual([5, 1]);
  });

  it("keeps apart what danfojs would run together, and bears the names of object members", async () => {
    const rows = [term("甲-乙", "丙", 1), term("甲", "乙-丙", 2), term("constructor", "__proto__", 3)];
    expect((await pivot(await frameOf(termsTable, rows), options)).cells).toEqual([
      [1, null, null],
      [null, 2, null],
      [null, null, 3],
    ]);
  });

  it("leaves unknown values out of the mean", async () => {
    const file = document({
      notices: [
        notice(),
        notice({ problems: problems({ completed: 1 }) }),
        notice({ problems: problems({ in_progress: 1 }) }),
      ],
    });
    const frame = await frameOf(noticesTable, noticesTable.rows(file, "zh"));
    const means = await pivot(frame, { index: "province", columns: "city", values: "ratio", aggregate: "mean" });
    expect(means.cells).toEqual([[0.5]]);
  });

  it("puts rows of a line together however many lines there are, and however far apart its rows stand", async () => {
    const notices = Array.from({ length: 100 }, (_, at) => `n${at}`);
    const rows = [1, 10].flatMap((count) => notices.map((notice) => term(notice, "duty", count)));
    const { index, cells } = await pivot(await frameOf(termsTable, rows), options);
    expect(index).toEqual(notices);
    expect(cells).toEqual(notices.map(() => [11]));
  });

  it("is empty for a frame without rows", async () => {
    expect(await pivot(await frameOf(termsTable, []), options)).toEqual({ index: [], columns: [], cells: [] });
  });

  it("refuses a column that the frame does not have", async () => {
    await expect(
      pivot(await frameOf(termsTable, [term("a", "duty", 1)]), { ...options, values: "ratio" }),
    ).rejects.toThrow();
  });
});

describe("danfojs-node", () => {
  it("prints nothing when a frame is grouped: standard output belongs to the program", () => {
    const script = `const d = require("danfojs-node");
      new d.DataFrame([["a", 1], ["a", 2]], { columns: ["k", "v"] }).groupby(["k"]).col(["v"]).mean();`;
    expect(
      execFileSync(process.execPath, ["-e", script], { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] }),
    ).toBe("");
  });
});
