import { describe, expect, it } from "vitest";
import { noticeRow, noticesTable } from "../../src/tables/notices.js";
import { document, notice, problems } from "../completion/sample.js";

describe("noticeRow", () => {
  it("holds what was read, what is claimed and what was counted, in the order of the columns", () => {
    const row = noticeRow(
      notice({
        stated: { problems: 6, completed: 4, inProgress: 2, ratePct: 66.7, asOf: "2023-01" },
        problems: problems({ completed: 3, in_progress: 1, unstated: 1 }),
        messages: [
          { rule: "notice/z", severity: "warning", line: 3, args: {} },
          { rule: "notice/a", severity: "error", line: 2, args: {} },
          { rule: "notice/z", severity: "warning", line: 9, args: {} },
          { rule: "notice/i", severity: "info", line: 1, args: {} },
        ],
      }),
    );
    expect(row).toMatchObject({
      unit_type: "bureau",
      inspected_to: "2022-05",
      stated_mostly: null,
      stated_in_progress: 2,
      stated_rate_pct: 66.7,
      problems: 5,
      measures: 5,
      ratio: 0.75,
      coverage: 0.8,
      stated_ratio: 0.666667,
      accounted_done: 5,
      account_ratio: 1,
      warnings: ["notice/a", "notice/z"],
    });
    expect(Object.keys(row)).toEqual(noticesTable.columns.map(({ name }) => name));
  });

  it("counts in another genre, but makes no ratio of it", () => {
    const row = noticeRow(notice({ genre: "work-plan", problems: problems({ completed: 3 }) }));
    expect(row).toMatchObject({ problems: 3, completed: 3, ratio: null, account_ratio: null, coverage: null });
  });
});

describe("noticesTable", () => {
  it("has a row for each text of a file, whatever its genre", () => {
    const file = document({ notices: [notice(), notice({ ordinal: 2, genre: "news" })] });
    expect([...noticesTable.rows(file, "en")].map(({ ordinal, genre }) => [ordinal, genre])).toEqual([
      [1, "rectification"],
      [2, "news"],
    ]);
  });
});
