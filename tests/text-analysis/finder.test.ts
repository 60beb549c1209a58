import { describe, expect, it } from "vitest";
import { expressionFinder, termFinder } from "../../src/text-analysis/finder.js";

const found = (text: string, hits: Array<{ from: number; to: number }>) =>
  hits.map(({ from, to }) => text.slice(from, to));

describe("termFinder", () => {
  it("finds words as they stand, the longer of two at one place", () => {
    const text = "粮库、粮库台账与台账";
    expect(found(text, termFinder(["粮库", " 粮库台账 ", "台账"])(text))).toEqual(["粮库", "粮库台账", "台账"]);
  });

  it("takes signs of expressions for themselves, and capitals for small letters", () => {
    const text = "A+B（甲.乙）a+b";
    expect(found(text, termFinder(["a+b", "甲.乙"])(text))).toEqual(["A+B", "甲.乙", "a+b"]);
    expect(termFinder(["甲.乙"])("甲丙乙")).toEqual([]);
  });

  it("refuses an empty list", () => {
    expect(() => termFinder(["", " "])).toThrow(expect.objectContaining({ rule: "text/no-term" }));
  });
});

describe("expressionFinder", () => {
  it("finds with classes, alternatives and bounded repetition", async () => {
    const text = "制定《仓储办法》，修订了《出入库规程》。";
    const find = await expressionFinder("(制定|修订).?《\\p{Han}{1,8}》");
    expect(found(text, find(text))).toEqual(["制定《仓储办法》", "修订了《出入库规程》"]);
  });

  it("counts in code units behind characters that take two", async () => {
    const text = "𠀋仓𠀋";
    expect((await expressionFinder("仓"))(text)).toEqual([{ from: 2, to: 3 }]);
  });

  it("drops empty matches", async () => {
    expect((await expressionFinder("仓*"))("粮仓仓库")).toEqual([{ from: 1, to: 3 }]);
  });

  it("says what is wrong with an expression, back-references and look-around among it", async () => {
    for (const expression of ["(", "(甲)\\1", "甲(?=乙)", "[丙"]) {
      await expect(expressionFinder(expression)).rejects.toMatchObject({
        rule: "text/bad-expression",
        args: { expression },
      });
    }
  });

  it("finds everything in a text that is searched in pieces", async () => {
    const text = `${"无关的字句，".repeat(300)}仓库。${"𠀋".repeat(3001)}仓库`.repeat(3);
    expect(found(text, (await expressionFinder("仓库"))(text))).toEqual(Array.from({ length: 6 }, () => "仓库"));
  });

  it("takes time linear in the text where a backtracking engine or a search begun anew would not", async () => {
    const hostile = await expressionFinder("(?:甲|甲甲|甲*)*乙|甲.*乙|甲");
    const time = (length: number) => {
      const started = performance.now();
      hostile("甲".repeat(length));
      return performance.now() - started;
    };
    time(4_000);
    const [short, long] = [time(4_000), time(16_000)];
    expect(long).toBeLessThan(Math.max(short, 5) * 4 * 4);
  });
});
