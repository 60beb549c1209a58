import { describe, expect, it } from "vitest";
import { measureId, problemId } from "../../src/tables/keys.js";

describe("identifiers", () => {
  it("are built one on the other", () => {
    expect(problemId("0123456789ab", 12)).toBe("0123456789ab-12");
    expect(measureId("0123456789ab-12", 3)).toBe("0123456789ab-12-3");
  });
});
