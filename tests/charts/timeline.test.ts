import { describe, expect, it } from "vitest";
import { timeline } from "../../src/charts/timeline.js";
import type { Fields } from "../../src/notice/notice.js";
import { inputOf, sampleDocuments, sampleInput } from "./sample.js";

type Dates = Pick<Fields, "inspectedFrom" | "inspectedTo" | "feedbackOn" | "publishedOn">;

const DATES: Dates = {
  inspectedFrom: "2022-03-01",
  inspectedTo: "2022-05-20",
  feedbackOn: "2022-07-04",
  publishedOn: "2022-12-01",
};

function dated(...dates: Array<Partial<Dates>>) {
  const documents = sampleDocuments(dates.length);
  for (const [index, document] of documents.entries()) {
    for (const notice of document.notices) notice.fields = { ...notice.fields, ...DATES, ...dates[index] };
  }
  return documents;
}

describe("timeline", () => {
  it("gives the days from inspection to feedback to publication, and their medians", () => {
    const chart = timeline(inputOf(dated({}, { feedbackOn: "2022-05-30" }, { publishedOn: null })), "en");
    expect(chart.rows.map((row) => [row.days_to_feedback, row.days_to_publication])).toEqual(
      expect.arrayContaining([
        [45, 150],
        [10, 185],
        [45, null],
      ]),
    );
    expect(chart.description).toContain("inspection to feedback: median 45 days (quartiles 28–45, 3 notices)");
    expect(chart.description).toContain("feedback to publication: median 168 days (quartiles 159–176, 2 notices)");
  });

  it("stands by the date of the feedback", () => {
    const chart = timeline(inputOf(dated({ feedbackOn: "2022-08-01" }, {}, { feedbackOn: "2022-06-01" })), "zh");
    expect(chart.rows.map((row) => row.feedback_on)).toEqual(["2022-06-01", "2022-07-04", "2022-08-01"]);
  });

  it("shows several notices of one unit apart, by month", () => {
    const documents = dated({}, { publishedOn: "2023-10-08" });
    for (const { notices } of documents) for (const notice of notices) notice.fields.unit = "中共石棠县委";
    for (const { notices } of documents) for (const notice of notices) notice.fields.county = null;
    for (const { notices } of documents) for (const notice of notices) notice.fields.city = "临澜市";
    const spec = JSON.stringify(timeline(inputOf(documents), "zh").spec);
    expect(spec).toContain("石棠县委 2022-12");
    expect(spec).toContain("石棠县委 2023-10");
  });

  it("counts notices without dates, dates in reverse order, and dates too far apart to be true", () => {
    const nothing = { inspectedFrom: null, inspectedTo: null, feedbackOn: null, publishedOn: "2022" };
    const documents = dated({}, nothing, { publishedOn: "2022-06-30" }, { inspectedFrom: "1912-03-01" });
    const { description, rows } = timeline(inputOf(documents), "zh");
    expect(description).toContain("另有 1 篇没有写明任何可定位的日期");
    expect(description).toContain("1 篇的日期先后颠倒");
    expect(description).toContain("1 篇首尾日期相隔五年以上");
    expect(rows).toHaveLength(3);
  });

  it("sums up what is too much to draw one by one, and keeps every date in the data", () => {
    const chart = timeline(sampleInput(300), "zh");
    expect(chart.description).toContain("不逐篇画出");
    expect(chart.rows.length).toBeGreaterThan(290);
    expect(JSON.stringify(chart.spec)).toContain("公布日期不明");
  });

  it("is the same in every time zone", () => {
    const zone = process.env.TZ;
    try {
      const specs = ["Asia/Shanghai", "America/New_York"].map((name) => {
        process.env.TZ = name;
        return JSON.stringify(timeline(sampleInput(20), "zh"));
      });
      expect(specs[0]).toBe(specs[1]);
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });
});
