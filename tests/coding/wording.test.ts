import { describe, expect, it } from "vitest";
import { trainWording, type WordingExample } from "../../src/coding/train-wording.js";
import { isWhole, piecesOf, pieceValue, softmax, Wording } from "../../src/coding/wording.js";

const at = (title: string, heading = "", part = "") => ({ title, heading, part });

/** Two categories in two lists: canals (0) and accounts (1). */
const EXAMPLES: WordingExample[] = ["甲", "乙"].flatMap((source) =>
  [
    ["渠道淤塞多年未清", "灌溉设施", 0],
    ["渠道渗漏无人过问", "灌溉设施", 0],
    ["支渠渗漏反复出现", "灌溉设施", 0],
    ["账目混乱票据缺失", "内部控制", 1],
    ["票据缺失白条入账", "内部控制", 1],
    ["往来账目多年未清", "内部控制", 1],
  ].map(([title, heading, category]) => ({
    texts: at(title as string, heading as string),
    category: category as number,
    source,
  })),
);

const STORED = trainWording(EXAMPLES, 2);
const wording = new Wording(STORED);

describe("piecesOf", () => {
  it("gives the distinct pieces of one to three characters of a title, longer ones of a heading", () => {
    expect(piecesOf("渠道渠", "title")).toEqual(["渠", "道", "渠道", "道渠", "渠道渠"]);
    expect(piecesOf("渠道渠", "heading")).toEqual(["渠道", "道渠", "渠道渠"]);
    expect(piecesOf("", "title")).toEqual([]);
  });

  it("reads a text however it is set", () => {
    expect(piecesOf(" “渠 道” ", "title")).toEqual(piecesOf("渠道", "title"));
  });

  it("reads no more of a text that is no title", () => {
    expect(piecesOf("渠".repeat(100_000), "title")).toEqual(["渠", "渠渠", "渠渠渠"]);
    expect(piecesOf(`${"渠".repeat(300)}账`, "title")).not.toContain("账");
  });
});

describe("pieceValue", () => {
  it("counts a piece of a long text less, and the further a heading is above", () => {
    // Three characters, two pairs of them and all three: six pieces.
    expect(pieceValue("渠道清", "title")).toBeCloseTo(1 / Math.sqrt(6), 12);
    expect(pieceValue("", "title")).toBe(0);
    expect(pieceValue("渠道淤塞多年", "title")).toBeLessThan(pieceValue("渠道淤塞", "title"));
    expect(pieceValue("渠道淤塞多年", "part")).toBeLessThan(pieceValue("渠道淤塞多年", "heading"));
  });
});

describe("softmax", () => {
  it("makes probabilities, also of scores that would overflow", () => {
    const [a, b] = softmax(Float64Array.of(1000, 1000 + Math.log(3)));
    expect(a).toBeCloseTo(0.25, 10);
    expect(b).toBeCloseTo(0.75, 10);
  });
});

describe("Wording", () => {
  it("says which category a title that it has not seen is worded like", () => {
    expect(wording.probabilities(at("斗渠渗漏严重"))![0]).toBeGreaterThan(0.7);
    expect(wording.probabilities(at("报账票据缺失"))![1]).toBeGreaterThan(0.7);
  });

  it("reads a title that says little with its headings", () => {
    expect(wording.probabilities(at("多年未清", "灌溉设施"))![0]).toBeGreaterThan(
      wording.probabilities(at("多年未清", "内部控制"))![0]!,
    );
  });

  it("says nothing where it knows no word, though it knows a character", () => {
    expect(wording.probabilities(at("账"))).toBeNull();
    expect(wording.probabilities(at("甲乙丙丁", "戊己"))).toBeNull();
  });

  it("names the words that speak most for a category, and where they stand", () => {
    const runs = wording.speakingRuns(at("该处斗渠渗漏严重", "灌溉设施"), 0, 2);
    expect(runs.map(({ place }) => place).sort()).toEqual(["heading", "title"]);
    expect(runs.find(({ place }) => place === "title")!.text).toContain("渗漏");
    expect(wording.speakingRuns(at("甲乙丙丁"), 0, 2)).toEqual([]);
  });
});

describe("isWhole", () => {
  it("tells a stored wording from one that lost a part", () => {
    expect(isWhole(STORED, 2)).toBe(true);
    expect(isWhole(STORED, 3)).toBe(false);
    expect(isWhole({}, 2)).toBe(false);
    const { title } = STORED.places;
    const cut = { ...STORED.places, title: { ...title, weights: title.weights.slice(4) } };
    expect(isWhole({ ...STORED, places: cut }, 2)).toBe(false);
  });
});
