import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clauseReader } from "../../src/tokens/clauses.js";

function clauses(text: string, terms: string[] = []): string[] {
  const found: string[] = [];
  clauseReader(terms)(text, (clause) => found.push(clause));
  return found;
}

describe("clauseReader", () => {
  it("parts a text at punctuation, blanks and numbers", () => {
    expect(clauses("一是追缴公款3.5万元，已入库。二是“回头看”")).toEqual([
      "一是追缴公款",
      "万元",
      "已入库",
      "二是",
      "回头看",
    ]);
  });

  it("leaves a number at a Latin letter in its clause", () => {
    expect(clauses("购置WPS2019软件12套")).toEqual(["购置WPS2019软件", "套"]);
  });

  it("does not part at what a term of the dictionary holds", () => {
    expect(clauses("“三重一大”事项5个", ["“三重一大”", "5个"])).toEqual(["“三重一大”事项5个"]);
  });

  it("leaves out nothing but marks and digits", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const rest = text.split("");
        for (const character of clauses(text).join("")) {
          for (const unit of character.split("")) rest.splice(rest.indexOf(unit), 1);
        }
        expect(rest.join("")).not.toMatch(/[\p{Script=Han}A-Za-z]/u);
      }),
    );
  });
});
