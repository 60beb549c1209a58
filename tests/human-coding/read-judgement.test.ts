import { describe, expect, it } from "vitest";
import { readJudgement } from "../../src/human-coding/read-judgement.js";
import type { SheetColumn } from "../../src/human-coding/sheet-columns.js";
import { CODES } from "./invented.js";

function read(cells: Partial<Record<SheetColumn, string>>) {
  const told: string[] = [];
  const judgement = readJudgement(
    (column) => cells[column] ?? "",
    CODES,
    (rule, args) => told.push(`${rule} ${args.column ?? ""} ${args.found ?? ""} ${args.assumed ?? ""}`.trim()),
  );
  return { judgement, told };
}

describe("readJudgement", () => {
  it("puts the category first, whether the labels are all or the further ones", () => {
    const labels = ["finance", "conduct"];
    expect(read({ category: "finance", labels: "conduct" }).judgement).toMatchObject({ labels });
    expect(read({ category: "finance", labels: "conduct;finance" }).judgement).toMatchObject({ labels });
    expect(read({ category: "finance" }).judgement).toMatchObject({ labels: ["finance"], status: null, comment: null });
  });

  it("takes a state or a comment without a category", () => {
    expect(read({ status: "in_progress 正在整改" }).judgement).toEqual({
      category: null,
      labels: [],
      status: "in_progress",
      comment: null,
    });
    expect(read({ comment: "表述不清" }).judgement).toMatchObject({ category: null, comment: "表述不清" });
  });

  it("takes the first label for the category where that is empty, and says so", () => {
    const { judgement, told } = read({ labels: "cadre，duty" });
    expect(judgement).toMatchObject({ category: "cadre", labels: ["cadre", "duty"] });
    expect(told).toEqual(["sheet/primary-from-labels   cadre"]);
  });

  it("says what it read a code as", () => {
    const { judgement, told } = read({ category: "ＦＩＮＡＮＣＥ", labels: "干部管理" });
    expect(judgement).toMatchObject({ labels: ["finance", "cadre"] });
    expect(told).toEqual([
      "sheet/cleaned-code category ＦＩＮＡＮＣＥ finance",
      "sheet/cleaned-code labels 干部管理 cadre",
    ]);
  });

  it("takes nothing of a row with a code that is none", () => {
    expect(read({ category: "finance", labels: "cadre;财政" })).toEqual({
      judgement: null,
      told: ["sheet/bad-code labels 财政"],
    });
    expect(read({ category: "finanse" })).toEqual({
      judgement: null,
      told: ["sheet/mistyped-code category finanse"],
    });
    expect(read({ category: "#NAME?" })).toEqual({
      judgement: null,
      told: ["sheet/spreadsheet-error category #NAME?"],
    });
    expect(read({ category: "duty", status: "做完了" })).toEqual({
      judgement: null,
      told: ["sheet/bad-code status 做完了"],
    });
  });
});
