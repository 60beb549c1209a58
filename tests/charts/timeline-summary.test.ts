import { describe, expect, it } from "vitest";
import { noticeDates } from "../../src/charts/notice-dates.js";
import type { Timed } from "../../src/charts/timeline.js";
import { timelineSummary } from "../../src/charts/timeline-summary.js";
import type { NoticeRow } from "../../src/tables/notices.js";
import { sampleInput } from "./sample.js";

const template = sampleInput(1).notices[0] as NoticeRow;

function timed(published_on: string | null, feedback_on: string): Timed {
  const row = { ...template, inspected_from: null, inspected_to: "2019-12-31", feedback_on, published_on };
  return { ...noticeDates(row), row, group: row.unit, first: 0, last: 0 };
}

const labels = (notices: Timed[], lang: "zh" | "en" = "en") => {
  const spec = JSON.stringify(timelineSummary(notices, lang).panel);
  return /"domain":(\[[^\]]*\])/.exec(spec)?.[1];
};

describe("timelineSummary", () => {
  it("goes by quarter where there are few years, and by year where there are many", () => {
    const quarters = [timed("2020-05-01", "2020-01-10"), timed("2020-08-01", "2020-01-10")];
    expect(labels(quarters)).toBe('["2020 Q2","2020 Q3"]');
    const years = ["2020", "2021", "2022", "2023"].map((year) => timed(`${year}-05-01`, `${year}-01-10`));
    expect(labels([...years].reverse())).toBe('["2020","2021","2022","2023"]');
  });

  it("puts notices without a date of publication last", () => {
    expect(labels([timed(null, "2020-01-10"), timed("2020-05-01", "2020-01-10")], "zh")).toBe(
      '["2020 Q2","公布日期不明"]',
    );
  });

  it("gives few notices a median, and no quartiles", () => {
    const { panel } = timelineSummary([timed("2020-05-01", "2020-01-10"), timed("2020-05-01", "2020-01-30")], "en");
    expect(JSON.stringify(panel)).toContain('"low":20,"middle":20,"high":20');
  });
});
