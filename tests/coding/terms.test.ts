import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { comparable, TermMatcher } from "../../src/coding/terms.js";

/** Finds terms in a text, in their order. */
function find(list: string[], text: string): Array<{ term: string; start: number; end: number }> {
  const found: Array<{ term: string; start: number; end: number }> = [];
  new TermMatcher(list).find(text, (term, start, end) => found.push({ term: list[term]!, start, end }));
  return found;
}

const terms = (list: string[], text: string) => find(list, text).map(({ term }) => term);

describe("comparable", () => {
  it("drops white space of any width, quotation marks and title marks", () => {
    expect(comparable("“三重　一大” 事项《水法》\u200b执行")).toBe("三重一大事项水法执行");
  });

  it("makes full-width letters, digits and brackets half-width and letters lower case", () => {
    expect(comparable("ＱＱ群（１２３）")).toBe("qq群(123)");
  });
});

describe("TermMatcher", () => {
  it("lets the longer term win over the shorter one inside it", () => {
    const list = ["党费", "党费收缴", "收缴"];
    expect(terms(list, "党费收缴不及时，党费使用随意")).toEqual(["党费收缴", "党费"]);
  });

  it("takes the leftmost of overlapping terms", () => {
    expect(terms(["工作作风", "作风建设"], "工作作风建设")).toEqual(["工作作风"]);
  });

  it("finds a term through quotation marks, blanks and full width", () => {
    const list = ["三重一大事项", "因私出国(境)"];
    expect(terms(list, "“三重一大”事 项、因私出国（境）")).toEqual(["三重一大事项", "因私出国(境)"]);
  });

  it("gives places in the comparable text", () => {
    expect(find(["资金"], "专项“资 金”")).toEqual([{ term: "资金", start: 2, end: 4 }]);
  });

  it("covers a text as well as any choice of terms without overlap could", () => {
    const letters = fc.constantFrom("党", "费", "收", "缴");
    const word = fc.array(letters, { minLength: 1, maxLength: 4 }).map((characters) => characters.join(""));
    const text = fc.array(letters, { maxLength: 14 }).map((characters) => characters.join(""));
    const best = (list: string[], string: string): number => {
      if (string === "") return 0;
      const here = list.filter((term) => string.startsWith(term));
      const taken = here.map((term) => term.length ** 2 + best(list, string.slice(term.length)));
      return Math.max(best(list, string.slice(1)), ...taken);
    };
    fc.assert(
      fc.property(fc.array(word, { maxLength: 5 }), text, (list, string) => {
        const found = find(list, string);
        expect(found.reduce((sum, { term }) => sum + term.length ** 2, 0)).toBe(best(list, string));
        for (const { term, start, end } of found) expect(string.slice(start, end)).toBe(term);
        found.slice(1).forEach(({ start }, i) => {
          expect(start).toBeGreaterThanOrEqual(found[i]!.end);
        });
      }),
    );
  });

  it("finds terms of one character and at the ends of a text, and the first of those that compare equal", () => {
    expect(terms(["渠", "水渠", "“渠”"], "渠水渠，渠")).toEqual(["渠", "水渠", "渠"]);
    expect(terms(["渠"], "渠")).toEqual(["渠"]);
    expect(terms(["", "渠"], "")).toEqual([]);
  });

  it("finds in a text what it finds in it alone, whatever was read before", () => {
    const matcher = new TermMatcher(["水库", "库区移民", "水"]);
    const found: number[] = [];
    for (const text of ["水库区移民".repeat(50), "水", "", "库区移民"]) matcher.find(text, (term) => found.push(term));
    expect(found).toEqual([...Array.from({ length: 50 }, () => [2, 1]).flat(), 2, 1]);
  });

  it("takes time linear in a hostile text", () => {
    const matcher = new TermMatcher(["水".repeat(40)]);
    const started = performance.now();
    matcher.find(`${"水".repeat(39)}火`.repeat(20_000), () => {});
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it("prefers a long term to a shorter one across its edge", () => {
    const list = ["入党", "党组会研究", "研究"];
    expect(terms(list, "未纳入党组会研究")).toEqual(["党组会研究"]);
    expect(terms(list, "入党研究")).toEqual(["入党", "研究"]);
  });
});
