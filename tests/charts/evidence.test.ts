import { describe, expect, it } from "vitest";
import { addMeasures, EVIDENCE_NAMES, MEASURE_COLUMNS, noMeasures, SHOWN } from "../../src/charts/evidence.js";

describe("addMeasures", () => {
  it("adds every count", () => {
    const one = { measures: 3, any: 2, dated: 1, documented: 1, quantified: 2, accountable: 0 };
    expect(addMeasures([one, one, noMeasures()])).toEqual({
      measures: 6,
      any: 4,
      dated: 2,
      documented: 2,
      quantified: 4,
      accountable: 0,
    });
    expect(addMeasures([])).toEqual(noMeasures());
  });
});

describe("what is shown of measures", () => {
  it("is named as the measures table names it, and is a column of the data", () => {
    expect(EVIDENCE_NAMES.dated).toEqual({ zh: "有日期", en: "dated" });
    expect(MEASURE_COLUMNS.map(({ name }) => name)).toEqual(["measures", ...SHOWN]);
  });
});
