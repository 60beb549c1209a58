import { describe, expect, it } from "vitest";
import { frameHtml, frameOf } from "../../src/index.js";
import { type TermRow, termsTable } from "../../src/tables/terms.js";

const frame = (...rows: Array<[term: string, count: number, category?: string]>) =>
  frameOf(
    termsTable,
    rows.map(([term, count, category = null]) => ({ notice_id: "0a1b2c3d4e5f", category, term, count }) as TermRow),
  );

describe("frameHtml", () => {
  it("shows the columns asked for under their headings, and how many rows are left out", async () => {
    const table = frameHtml(await frame(["台账", 4, "finance"], ["约谈", 2], ["培训", 1]), {
      rows: 2,
      columns: { term: "词", category: "类别", count: "次数" },
    });
    expect(table.match(/<th>[^<]*/g)).toEqual(["<th>词", "<th>类别", "<th>次数"]);
    expect(table.match(/<td[^>]*>[^<]*/g)?.map((cell) => cell.replace(/.*>/, ""))).toEqual([
      ...["台账", "finance", "4"],
      ...["约谈", "–", "2"],
    ]);
    expect(table).toContain("… 1 more row<");
  });

  it("never lets a notice's text become markup", async () => {
    const table = frameHtml(await frame(['<img src=x onerror="alert(1)">', 1], ["</td><script>x</script>", 2]));
    expect(table).not.toMatch(/<img|<script/);
    expect(table).toContain("&lt;img src=x");
  });

  it("gives the numbers of a column the same digits, leaves whole ones whole, and never rounds to nothing", async () => {
    const { default: danfo } = await import("danfojs-node");
    const cells = [
      [0.123456, 12, 0.00001],
      [1, 7, 0.04],
    ];
    const table = frameHtml(new danfo.DataFrame(cells, { columns: ["share", "n", "p"] }), { digits: 2 });
    expect(table.match(/right">[^/]*(?=<)/g)?.map((cell) => cell.slice(7))).toEqual([
      ...["0.12", "12", "&lt; 0.01"],
      ...["1.00", "7", "0.04"],
    ]);
  });
});
