import { describe, expect, it } from "vitest";
import { completionAccumulator } from "../../src/completion/accumulate.js";
import { completionTable } from "../../src/tables/completion.js";
import { notice, problems } from "../completion/sample.js";

describe("completionTable", () => {
  it("declares the columns of the rows that the accumulator makes", () => {
    const accumulator = completionAccumulator();
    accumulator.add(notice({ problems: problems({ completed: 1 }) }));
    for (const row of accumulator.rows()) {
      expect(Object.keys(row)).toEqual(completionTable.columns.map(({ name }) => name));
    }
  });
});
