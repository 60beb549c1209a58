import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Mark, markEvidence, markFound, markTerm, markWords, segments } from "../../../src/report/client/marks.js";

const words = (text: string, marks: readonly Mark[]) =>
  marks.map(({ from, to, kind }) => `${kind} ${text.slice(from, to)}`);
const none = { state: "done", dated: false, documented: false, quantified: false, accountable: false } as const;
const every = { state: "done", dated: true, documented: true, quantified: true, accountable: true } as const;

describe("segments", () => {
  it("cuts at the ends of marks that overlap", () => {
    const marks: Mark[] = [
      { from: 0, to: 4, kind: "title" },
      { from: 2, to: 6, kind: "term" },
    ];
    expect(segments("堤防巡查记录不全", marks)).toEqual([
      { text: "堤防", kinds: ["title"] },
      { text: "巡查", kinds: ["title", "term"] },
      { text: "记录", kinds: ["term"] },
      { text: "不全", kinds: [] },
    ]);
  });

  it("gives the text back whole, whatever the marks", () => {
    const mark = fc.record({
      from: fc.integer({ min: -3, max: 30 }),
      to: fc.integer({ min: -3, max: 30 }),
      kind: fc.constantFrom("term" as const, "state" as const),
    });
    fc.assert(
      fc.property(fc.string({ maxLength: 25 }), fc.array(mark, { maxLength: 6 }), (text, marks) => {
        expect(
          segments(text, marks)
            .map(({ text }) => text)
            .join(""),
        ).toBe(text);
      }),
    );
  });
});

describe("markWords", () => {
  it("finds the words once, or not at all", () => {
    expect(markWords("已办结，已办结", "已办结", "state")).toEqual([{ from: 0, to: 3, kind: "state" }]);
    expect(markWords("尚未办结", "已办结", "state")).toEqual([]);
    expect(markWords("尚未办结", "", "state")).toEqual([]);
  });
});

describe("markTerm", () => {
  it("finds every place of a term, across quotation marks and blanks, whatever its capitals", () => {
    const text = "“三重 一大”事项没有上会，三重一大清单缺失，APP停更，app无人管";
    expect(words(text, markTerm(text, "三重一大"))).toEqual(["term 三重 一大", "term 三重一大"]);
    expect(words(text, markTerm(text, "App"))).toEqual(["term APP", "term app"]);
    expect(markTerm(text, "“”")).toEqual([]);
  });
});

describe("markFound", () => {
  it("finds the words that were searched for", () => {
    const text = "往来款挂账；清理往来款";
    expect(words(text, markFound(text, ["往来款", "清理"]))).toEqual(["found 往来款", "found 往来款", "found 清理"]);
  });
});

describe("markEvidence", () => {
  it("marks the date, the document, the number and the clause on who was held to account", () => {
    const text = "2023年4月11日会商后印发《渡口值守细则》，清点救生衣86件，对值班长张某予以批评教育，群众更加放心。";
    expect(words(text, markEvidence(text, every))).toEqual([
      "dated 2023年4月11日",
      "documented 《渡口值守细则》",
      "quantified 86件",
      "accountable 对值班长张某予以批评教育",
    ]);
  });

  it("marks nothing that the measure was not read to give", () => {
    const text = "2023年4月11日印发《渡口值守细则》。";
    expect(markEvidence(text, none)).toEqual([]);
    expect(words(text, markEvidence(text, { ...none, dated: true }))).toEqual(["dated 2023年4月11日"]);
  });

  it("passes over what is only announced, and what stands in quotation marks", () => {
    const text = "已于6月增配巡查艇2艘次；下一步将于9月印发《船检办法》，学习“5月批示”";
    const found = words(text, markEvidence(text, every));
    expect(found).toContain("dated 6月");
    expect(found.join()).not.toMatch(/9月|船检/);
  });
});
