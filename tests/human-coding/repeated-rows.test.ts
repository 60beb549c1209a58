import { describe, expect, it } from "vitest";
import { withoutRepeats } from "../../src/human-coding/repeated-rows.js";
import type { SheetRow } from "../../src/human-coding/sheet-row.js";
import { MUSEUM, textOf } from "./invented.js";

function row(number: number, category: string, values: Partial<SheetRow> = {}): SheetRow {
  const code = { category, labels: [category], status: null, comment: null };
  return { row: number, ...code, text: textOf(MUSEUM, 1), coder: null, codedOn: null, weight: null, ...values };
}

describe("withoutRepeats", () => {
  it("keeps one of rows that say the same", () => {
    const { rows, refused, messages } = withoutRepeats([row(2, "duty"), row(5, "duty")]);
    expect(rows.map((one) => one.row)).toEqual([2]);
    expect(refused).toBe(0);
    expect(messages).toMatchObject([{ rule: "sheet/repeated-row", line: 5, args: { other: 2 } }]);
  });

  it("keeps none of rows that contradict each other", () => {
    const { rows, refused, messages } = withoutRepeats([row(2, "duty"), row(5, "duty"), row(7, "study")]);
    expect(rows).toEqual([]);
    expect(refused).toBe(3);
    expect(messages).toMatchObject([
      { rule: "sheet/contrary-rows", line: 7, args: { found: "study", otherFound: "duty" } },
    ]);
  });

  it("keeps rows of different coders, and of problems that say the same under different headings", () => {
    const without = (ordinal: number) => ({ ...textOf(MUSEUM, ordinal), problemId: null });
    const rows = [
      row(2, "duty", { coder: "林澄" }),
      row(3, "study", { coder: "高原" }),
      row(4, "finance", { text: without(2) }),
      row(5, "cadre", { text: without(3) }),
    ];
    expect(withoutRepeats(rows)).toEqual({ rows, refused: 0, messages: [] });
  });
});
