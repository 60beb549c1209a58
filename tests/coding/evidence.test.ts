import { describe, expect, it } from "vitest";
import { EvidenceReader, scores, strongestOf } from "../../src/coding/evidence.js";
import { smallCodebook } from "./small-codebook.js";

const reader = new EvidenceReader(smallCodebook());
const read = (title: string, more: { statement?: string; aspect?: string; parent?: string; account?: string } = {}) =>
  reader.read({ title, statement: title, aspect: null, parent: null, account: "", kind: null, ...more });

describe("EvidenceReader", () => {
  it("keeps apart what title, statement, headings and account say", () => {
    const evidence = read("水库管理不到位", {
      statement: "水库管理不到位。维修资金未落实",
      aspect: "灌溉方面",
      parent: "水费方面",
      account: "已收回欠款",
    });
    const terms = (place: "title" | "statement" | "heading" | "part" | "account") =>
      evidence[place].terms.map(({ term }) => term);
    expect(terms("title")).toEqual(["水库"]);
    expect(terms("statement")).toEqual(["资金"]);
    expect(terms("heading")).toEqual(["水费"]);
    expect(terms("part")).toEqual(["灌溉"]);
    expect(terms("account")).toEqual(["欠款"]);
  });

  it("takes the top heading for the nearest where there is no other", () => {
    const evidence = read("监督不到位", { aspect: "灌溉方面" });
    expect(evidence.heading.terms).toHaveLength(1);
    expect(evidence.part.terms).toHaveLength(0);
  });

  it("parts the title at its first comma", () => {
    const evidence = read("水库渗漏，欠款未收，渠道淤塞");
    expect(evidence.firstClause.terms.map(({ term }) => term)).toEqual(["水库"]);
    expect(evidence.furtherClauses.terms.map(({ term }) => term)).toEqual(["欠款", "渠"]);
  });

  it("lists a term that is found twice twice, and once among the distinct ones", () => {
    const { title } = read("水库与灌溉，水库，渠");
    expect(title.terms.map(({ term }) => term)).toEqual(["水库", "灌溉", "水库", "渠"]);
    expect(title.distinct.map(({ term }) => term)).toEqual(["水库", "灌溉", "渠"]);
    expect(read("水库").title.distinct).toHaveLength(1);
  });

  it("gives rules the texts as terms are compared with them", () => {
    const { texts } = read("“水库” 管理", {
      statement: "“水库” 管理《办法》 缺失",
      aspect: "灌溉 方面",
      parent: "ＱＱ群",
    });
    expect(texts).toEqual({ title: "水库管理", statement: "办法缺失", heading: "qq群\n灌溉方面" });
  });

  it("counts the characters that neither terms nor generic words cover", () => {
    expect(read("水库管理不到位").uncovered).toBe(0);
    expect(read("堤坝年久失修").uncovered).toBe(6);
  });
});

describe("scores", () => {
  it("takes the strongest term whole and 0.3 of each other one, each term once", () => {
    const { title } = read("水库与灌溉，水库，渠");
    expect(scores(title, 3)).toEqual([4 + 0.3 * (4 + 1), 0, 0]);
  });

  it("counts a word for every category that it stands in", () => {
    expect(scores(read("水费收缴").title, 3)).toEqual([4, 3, 0]);
  });
});

describe("strongestOf", () => {
  it("gives the first of the highest, null of nothing", () => {
    expect(strongestOf([0, 2, 2])).toBe(1);
    expect(strongestOf([0, 0])).toBeNull();
    expect(strongestOf([])).toBeNull();
  });
});
