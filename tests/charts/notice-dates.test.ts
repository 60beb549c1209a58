import { describe, expect, it } from "vitest";
import { noticeDates } from "../../src/charts/notice-dates.js";
import type { NoticeRow } from "../../src/tables/notices.js";
import { sampleInput } from "./sample.js";

const row = (dates: Partial<NoticeRow>): NoticeRow => ({
  ...(sampleInput(1).notices[0] as NoticeRow),
  inspected_from: null,
  inspected_to: null,
  feedback_on: null,
  published_on: null,
  ...dates,
});

describe("noticeDates", () => {
  it("counts days between dates that are given to the day, across leap years and summer time", () => {
    const dates = noticeDates(
      row({ inspected_to: "2024-02-27", feedback_on: "2024-03-01", published_on: "2024-11-01" }),
    );
    expect([dates.toFeedback, dates.toPublication]).toEqual([3, 245]);
    expect(dates.feedback).toBe(Date.UTC(2024, 2, 1));
  });

  it("puts a month in its middle, but makes no days of it", () => {
    const dates = noticeDates(row({ feedback_on: "2023-05", published_on: "2023-09-10" }));
    expect(dates.feedback).toBe(Date.UTC(2023, 4, 15));
    expect(dates.toPublication).toBeNull();
    expect(dates.monthOnly).toBe(true);
  });

  it("does not place a year", () => {
    const dates = noticeDates(row({ published_on: "2023" }));
    expect([dates.published, dates.monthOnly]).toEqual([null, false]);
  });
});
