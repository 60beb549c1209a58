import { describe, expect, it } from "vitest";
import { termsTable } from "../../src/tables/terms.js";
import { document, notice } from "../completion/sample.js";

describe("termsTable", () => {
  it("has no category for words outside problems", () => {
    const terms = [
      { category: "", term: "通报", count: 2 },
      { category: "finance", term: "报销", count: 5 },
    ];
    expect([...termsTable.rows(document({ notices: [notice({ terms })] }), "zh")]).toEqual([
      { notice_id: "0123456789ab", category: null, term: "通报", count: 2 },
      { notice_id: "0123456789ab", category: "finance", term: "报销", count: 5 },
    ]);
  });
});
