import { describe, expect, it } from "vitest";
import { checksTable } from "../../src/tables/checks.js";
import { document, notice, problems } from "../completion/sample.js";

describe("checksTable", () => {
  const file = document({
    notices: [
      notice({ stated: { problems: 2, completed: 2 }, problems: problems({ completed: 2 }) }),
      notice({ noticeId: "ffff00001111", genre: "feedback", stated: { problems: 9 } }),
    ],
  });

  it("has a row for each claim of each rectification notice", () => {
    expect(
      [...checksTable.rows(file, "zh")].map(({ notice_id, check, difference }) => [notice_id, check, difference]),
    ).toEqual([
      ["0123456789ab", "problems", 0],
      ["0123456789ab", "completed", 0],
    ]);
  });

  it("words its notes in the language of the run", () => {
    const [zh] = checksTable.rows(file, "zh");
    const [en] = checksTable.rows(file, "en");
    expect(zh!.note).toMatch(/^通报称共有 2 个问题/);
    expect(en!.note).toMatch(/^The notice speaks of 2 problems/);
  });
});
