import { describe, expect, it } from "vitest";
import { figuresTable } from "../../src/tables/figures.js";
import { document, notice } from "../completion/sample.js";

describe("figuresTable", () => {
  it("leads a figure to its problem, where it stands under one", () => {
    const figures = [
      { problem: 2, line: 20, kind: "recovered", value: 13250.5, unit: "yuan", text: "退缴1.32505万元" },
      { problem: null, line: 40, kind: "document", value: null, unit: "document", text: "《公务用车管理办法》" },
    ];
    const rows = [...figuresTable.rows(document({ notices: [notice({ figures })] }), "zh")];
    expect(rows).toEqual([
      {
        figure_id: "0123456789ab-f1",
        notice_id: "0123456789ab",
        problem_id: "0123456789ab-2",
        kind: "recovered",
        value: 13250.5,
        unit: "yuan",
        text: "退缴1.32505万元",
      },
      expect.objectContaining({ figure_id: "0123456789ab-f2", problem_id: null, value: null }),
    ]);
  });
});
