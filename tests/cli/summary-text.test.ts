import { expect, it } from "vitest";
import { summaryText } from "../../src/cli/summary-text.js";
import { type RunSummary, summaryAccumulator } from "../../src/completion/summary.js";

/** A run on nothing, but for what is said of its problems. */
const summary = (problems: number): RunSummary => {
  const nothing = summaryAccumulator().result(["water", "roads"]);
  return problems === 0
    ? nothing
    : {
        ...nothing,
        problems,
        ratios: { ...nothing.ratios, coverage: 1 },
        categories: [
          { category: "water", problems: 1, share: 1 / 13 },
          { category: "roads", problems: 0, share: 0 },
          { category: "old", problems: 12, share: 12 / 13 },
        ],
      };
};

const text = (problems: number, lang: "zh" | "en") =>
  summaryText(
    {
      summary: summary(problems),
      categoryNames: { water: { zh: "用水", en: "Water and\u001b wells" }, roads: { zh: "道路", en: "Roads" } },
      overNotices: { ratio: null, account_ratio: null },
      humanCodes: null,
    },
    { page: "o/report.html", tables: "o/tables/", charts: "o/charts/", dataPackage: "o/datapackage/" },
    lang,
  );

it("names categories in the language of the run beside their codes, in columns, those that were found", () => {
  expect(text(13, "zh")).toContain(
    "\n\n类别  代码   问题\n用水  water     1\n      old      12\n\n网页：o/report.html\n",
  );
  expect(text(13, "en")).toContain(
    "\n\ncategory          code   problems\nWater and  wells  water         1\n                  old          12\n\npage: ",
  );
});

it("has neither categories nor coverage where there is no problem", () => {
  expect(text(0, "en")).toContain("(of problems whose state the notice gives): none\naccount ratio");
  expect(text(0, "en")).toContain("of all problems): none\n\npage: o/report.html\n");
});
