import { describe, expect, it } from "vitest";
import { trainWording, type WordingExample } from "../../src/coding/train-wording.js";

function example(title: string, category: number, source: string): WordingExample {
  return { texts: { title, heading: "", part: "" }, category, source };
}

/** The pieces of titles that were learnt. */
function learnt(examples: WordingExample[]): string[] {
  return trainWording(examples, 2).places.title.pieces.split(" ");
}

describe("trainWording", () => {
  it("learns a piece where three statements of two sources have it", () => {
    const shared = [example("张三失职", 0, "a"), example("张三失察", 0, "a"), example("账目失真", 1, "b")];
    expect(learnt(shared)).toEqual(["失"]);
  });

  it("learns no name that one source alone repeats", () => {
    const names = ["渎职", "失察", "越权", "缺岗"].map((fault) => example(`王五${fault}`, 0, "a"));
    expect(learnt([...names, example("账目不清", 1, "b")])).toEqual([""]);
  });

  it("keeps pieces in code unit order, a byte for each category", () => {
    const examples = ["a", "b"].flatMap((source) => [
      example("渠道渗漏", 0, source),
      example("渠道淤塞", 0, source),
      example("账目混乱", 1, source),
      example("账目缺失", 1, source),
    ]);
    const { title, heading } = trainWording(examples, 2).places;
    expect(title.pieces.split(" ")).toEqual(["渠", "渠道", "目", "账", "账目", "道"]);
    expect(Buffer.from(title.weights, "base64")).toHaveLength(2 * 6);
    expect(heading).toEqual({ pieces: "", weights: "" });
  });

  it("gives the same weights for the same examples", () => {
    const examples = ["a", "b", "c"].map((source) => example("账目混乱", 1, source));
    expect(trainWording(examples, 2)).toEqual(trainWording(examples, 2));
  });

  it("makes do with nothing", () => {
    expect(trainWording([], 2).places.title).toEqual({ pieces: "", weights: "" });
  });
});
