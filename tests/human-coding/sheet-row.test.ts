import { describe, expect, it } from "vitest";
import { type Judgement, judgementText, sameJudgement } from "../../src/human-coding/sheet-row.js";

const judgement: Judgement = {
  category: "finance",
  labels: ["finance", "cadre", "duty"],
  status: "in_progress",
  comment: null,
};

describe("sameJudgement", () => {
  it("does not mind the order of the labels after the first", () => {
    expect(sameJudgement(judgement, { ...judgement, labels: ["finance", "duty", "cadre"] })).toBe(true);
    expect(sameJudgement(judgement, { ...judgement, category: "cadre" })).toBe(false);
    expect(sameJudgement(judgement, { ...judgement, comment: "见附件" })).toBe(false);
    expect(sameJudgement(judgement, { ...judgement, status: null })).toBe(false);
  });
});

describe("judgementText", () => {
  it("says labels and state, as far as they are given", () => {
    expect(judgementText(judgement)).toBe("finance;cadre;duty in_progress");
    expect(judgementText({ ...judgement, labels: [] })).toBe("in_progress");
  });
});
