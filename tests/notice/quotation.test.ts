import { describe, expect, it } from "vitest";
import { quotedPassages } from "../../src/notice/quotation.js";

const passagesOf = (text: string) => quotedPassages(text).map(({ start, end }) => text.slice(start, end));

describe("quotedPassages", () => {
  it("finds quotations, titles and brackets", () => {
    expect(passagesOf("印发《用车办法》（试行），开展“清风”行动")).toEqual(["《用车办法》", "（试行）", "“清风”"]);
  });

  it("gives only the outer of nested passages", () => {
    expect(passagesOf("印发《关于开展“我为群众办实事”活动的通知》")).toEqual([
      "《关于开展“我为群众办实事”活动的通知》",
    ]);
  });

  it("takes half-width and full-width brackets for one kind", () => {
    expect(passagesOf("出国（境)证件")).toEqual(["（境)"]);
  });

  it("takes a mark that is never closed, or closed only far behind, for a slip", () => {
    expect(passagesOf("落实“一岗双责，一是")).toEqual([]);
    expect(passagesOf(`落实“一岗双责，${"加强管理，".repeat(60)}开展活动”`)).toEqual([]);
  });

  it("ignores what closes nothing", () => {
    expect(passagesOf("1）检查》登记”")).toEqual([]);
  });
});
