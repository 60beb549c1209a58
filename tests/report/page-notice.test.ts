import { describe, expect, it } from "vitest";
import { noticeTexts, pageNotice } from "../../src/report/page-notice.js";
import { sampleDocuments } from "../charts/sample.js";

const notices = sampleDocuments(12).flatMap((document) => document.notices);

describe("pageNotice", () => {
  it("says nothing of what is not there", () => {
    expect(JSON.stringify(notices.map(pageNotice))).not.toMatch(/:null|:""|:\[\]|:\{\}/);
  });

  it("holds codes and counts, and no text of a problem but its title", () => {
    const text = JSON.stringify(pageNotice(notices[0]!));
    const [problem] = notices[0]!.problems;
    expect(text).toContain(problem!.title);
    expect(text).not.toContain(problem!.statement);
    expect(text).not.toContain(problem!.account);
  });

  it("keeps what the notice's claims were read from, and its warnings", () => {
    const page = pageNotice({
      ...notices[0]!,
      stated: { ...notices[0]!.stated, problems: 31, completed: null, inProgress: null },
      evidence: {
        "stated.problems": { line: 7, text: "共梳理出三十一个问题", rule: "stated/sentence" },
        unit: { line: 1, text: "某局", rule: "title/unit" },
      },
      messages: [
        { rule: "stated/sum", severity: "warning", line: 9, args: { words: "合计" } },
        { rule: "corpus/duplicate", severity: "info", line: null, args: {} },
      ],
    });
    expect(page.stated).toEqual({ problems: 31 });
    expect(page.claims).toEqual({ "stated.problems": { line: 7, text: "共梳理出三十一个问题" } });
    expect(page.warnings).toEqual([{ rule: "stated/sum", line: 9, args: { words: "合计" } }]);
  });
});

describe("noticeTexts", () => {
  it("finds the measures in the account, so that their words are written once", () => {
    for (const notice of notices) {
      for (const [index, texts] of (noticeTexts(notice).problems ?? []).entries()) {
        const problem = notice.problems[index]!;
        expect(texts.measures).toHaveLength(problem.measures.length);
        for (const [at, measure] of (texts.measures ?? []).entries()) {
          const from = problem.measures[at]!;
          expect(texts.account?.slice(...(measure.at ?? [0, 0]))).toBe(`${from.marker}${from.text}`);
          expect(measure.text).toBeUndefined();
        }
      }
    }
  });

  it("keeps the words of a measure that the account does not hold", () => {
    const [notice] = sampleDocuments(1)[0]!.notices;
    notice!.problems[0]!.account = "另见附件。";
    const [texts] = noticeTexts(notice!).problems ?? [];
    const [measure] = notice!.problems[0]!.measures;
    expect(texts?.measures?.[0]).toEqual({ line: measure!.line, marker: measure!.marker, text: measure!.text });
  });

  it("tells the line that a state was read from, and the figures of each problem", () => {
    const [notice] = sampleDocuments(1)[0]!.notices;
    Object.assign(notice!.problems[1]!, {
      status: "completed",
      statusBasis: "section",
      statusText: "（一）已经办结的事项",
    });
    notice!.evidence["problem.2.status"] = { line: 12, text: "（一）已经办结的事项", rule: "status/section" };
    notice!.figures = [
      { problem: 2, line: 31, kind: "recovered", value: 32000, unit: "yuan", text: "收回多付款项3.2万元" },
      { problem: null, line: 60, kind: "document", value: 4, unit: "document", text: "制度4项" },
    ];
    const texts = noticeTexts(notice!).problems![1]!;
    expect(texts.state).toEqual({ line: 12, text: "（一）已经办结的事项" });
    expect(texts.figures).toEqual([{ kind: "recovered", line: 31, text: "收回多付款项3.2万元" }]);
    expect(pageNotice(notice!).figures).toEqual([
      [2, "recovered", 32000, "yuan"],
      [0, "document", 4, "document"],
    ]);
  });
});
