import { describe, expect, it } from "vitest";
import { measuresTable } from "../../src/tables/measures.js";
import { document, measure, notice, problem } from "../completion/sample.js";

describe("measuresTable", () => {
  it("has a row for each measure of each problem, in order", () => {
    const list = [
      problem({ measures: [measure(), measure({ ordinal: 2, marker: "", quantified: true, state: "under_way" })] }),
      problem({ ordinal: 2, measures: [measure({ text: "修订台账。" })] }),
    ];
    const rows = [...measuresTable.rows(document({ notices: [notice({ problems: list })] }), "zh")];
    expect(rows.map((row) => row.measure_id)).toEqual(["0123456789ab-1-1", "0123456789ab-1-2", "0123456789ab-2-1"]);
    expect(rows[1]).toMatchObject({ problem_id: "0123456789ab-1", marker: null, state: "under_way", quantified: true });
    expect(rows[2]).toMatchObject({ marker: "一是", text: "修订台账。", quantified: false });
  });
});
