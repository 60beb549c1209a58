import { describe, expect, it } from "vitest";
import { problemsTable } from "../../src/tables/problems.js";
import { document, measure, notice, problem } from "../completion/sample.js";

describe("problemsTable", () => {
  it("has a row for each problem, with its codes and its notice's unit", () => {
    const coded = problem({
      ordinal: 3,
      status: "completed",
      statusBasis: "item",
      statusText: "已完成",
      sustained: true,
      doneOn: "2022-11",
      measures: [measure(), measure({ ordinal: 2 })],
      coding: {
        category: "finance",
        labels: ["finance", "conduct"],
        confidence: 0.81234567,
        codedBy: "model",
        evidence: ["报销"],
      },
    });
    const [row] = problemsTable.rows(document({ notices: [notice({ problems: [coded] })] }), "zh");
    expect(row).toEqual({
      problem_id: "0123456789ab-3",
      notice_id: "0123456789ab",
      source: "云岭/水务局.txt",
      unit: "中共云岭市水务局党组",
      ordinal: 3,
      line: 11,
      number: "1",
      title: "理论学习安排前紧后松",
      aspect: "学习贯彻方面",
      parent: null,
      category: "finance",
      labels: ["finance", "conduct"],
      confidence: 0.812346,
      coded_by: "model",
      evidence: ["报销"],
      status: "completed",
      status_basis: "item",
      status_text: "已完成",
      sustained: true,
      done_on: "2022-11",
      due_on: null,
      account_state: "done",
      measures: 2,
      statement: "理论学习安排前紧后松，下半年只学了两次。",
      account: "一是已于3月召开专题会议，逐项研究落实。",
    });
  });

  it("leaves empty what the notice does not say", () => {
    const [row] = problemsTable.rows(document({ notices: [notice({ problems: [problem({ account: "" })] })] }), "zh");
    expect(row).toMatchObject({ status: "unstated", status_text: null, account: null });
  });
});
