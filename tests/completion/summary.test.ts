import { describe, expect, it } from "vitest";
import { summaryAccumulator } from "../../src/completion/summary.js";
import { document, notice, problem, problems } from "./sample.js";

const WARNING = { rule: "notice/odd-number", severity: "warning", line: 4, args: {} } as const;
const INFO = { rule: "corpus/debris", severity: "info", line: null, args: {} } as const;
const ERROR = { rule: "corpus/encrypted", severity: "error", line: null, args: {} } as const;

describe("summaryAccumulator", () => {
  const documents = [
    document({
      messages: [INFO],
      notices: [
        notice({
          messages: [WARNING, WARNING],
          problems: [...problems({ completed: 2, in_progress: 1 }), problem({ ordinal: 4, category: "conduct" })],
        }),
        notice({ genre: "news", problems: problems({ completed: 9 }) }),
      ],
    }),
    document({ source: "again.txt", outcome: "duplicate", duplicates: ["0123456789ab"] }),
    document({ source: "locked.pdf", outcome: "unreadable", messages: [ERROR] }),
  ];

  it("counts files, notices, problems, states, categories and messages", () => {
    const summary = summaryAccumulator();
    for (const file of documents) summary.add(file);
    expect(summary.result(["finance", "study"])).toMatchObject({
      files: { total: 3, parsed: 1, no_notice: 0, duplicate: 1, unreadable: 1 },
      notices: { total: 2, rectification: 1, news: 1, "work-plan": 0 },
      duplicates: 1,
      problems: 4,
      measures: 4,
      states: { completed: 2, mostly_completed: 0, in_progress: 1, unstated: 1 },
      categories: [
        { category: "finance", problems: 0, share: 0 },
        { category: "study", problems: 3, share: 0.75 },
        { category: "conduct", problems: 1, share: 0.25 },
      ],
      ratios: { ratio: 0.666667, coverage: 0.75, account_ratio: 1, evidenced: 0 },
      messages: [
        { rule: "corpus/encrypted", severity: "error", count: 1 },
        { rule: "notice/odd-number", severity: "warning", count: 2 },
        { rule: "corpus/debris", severity: "info", count: 1 },
      ],
    });
  });

  it("comes to the same in any order", () => {
    const [forwards, backwards] = [documents, documents.toReversed()].map((files) => {
      const summary = summaryAccumulator();
      for (const file of files) summary.add(file);
      return summary.result();
    });
    expect(backwards).toEqual(forwards);
  });

  it("has shares of 0 where there are no problems", () => {
    expect(summaryAccumulator().result(["study"])).toMatchObject({
      problems: 0,
      categories: [{ category: "study", problems: 0, share: 0 }],
      ratios: { ratio: null, coverage: null },
    });
  });
});
