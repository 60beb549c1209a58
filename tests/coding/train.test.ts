import { describe, expect, it } from "vitest";
import { createCoder } from "../../src/coding/classify.js";
import { modelText, parseModel } from "../../src/coding/model.js";
import { train } from "../../src/coding/train.js";
import type { TrainingProblem, TrainingSet } from "../../src/coding/training-set.js";
import { smallCodebook } from "./small-codebook.js";

const codebook = smallCodebook();

/** Four notices of a world where a title says little and its heading all. */
const PROBLEMS: TrainingProblem[] = ["甲", "乙", "丙", "丁"].flatMap((notice) =>
  [
    ["水库渗漏", "资金方面", "money"],
    ["灌溉不足", "资金方面", "money"],
    ["欠款未收", "水费方面", "water"],
    ["资金不足", "灌溉方面", "water"],
    ["水库渗漏", "灌溉方面", "water"],
    ["欠款未收", "资金方面", "money"],
    ["堤坝年久失修", null, "rest"],
  ].map(([title, aspect, label]) => ({
    notice,
    title: title!,
    statement: title!,
    aspect: aspect ?? null,
    parent: null,
    account: "",
    kind: null,
    labels: [label!],
  })),
);

const SET: TrainingSet = { problems: PROBLEMS, statements: [], files: { "甲.json": "00", "乙.json": "11" } };

describe("train", () => {
  const { model, heldOut } = train(SET, codebook);

  it("learns from the coding what counts: here the heading, against the title", () => {
    const code = createCoder(codebook, model);
    const input = {
      title: "水库淤积",
      statement: "水库淤积",
      aspect: "欠款方面",
      parent: null,
      account: "",
      kind: null,
    };
    expect(code(input).category).toBe("money");
  });

  it("codes every problem once by a coder that has not seen its notice", () => {
    expect(heldOut.map(({ problem }) => problem)).toEqual(PROBLEMS);
    expect(model.figures).toMatchObject({ problems: 28, notices: 4 });
    expect(model.figures!.kappa).toBeGreaterThan(0.8);
  });

  it("names training set and codebook, and can be read again", () => {
    expect(model.trainingSet).toEqual(SET.files);
    expect(parseModel(modelText(model), codebook, "mine.json")).toEqual(model);
  });

  it("keeps no more of the texts than pieces of three characters that several notices share", () => {
    expect(modelText({ ...model, trainingSet: {} })).not.toMatch(/[\u4e00-\u9fff]{4}/);
  });

  it("learns wording from statements as well, and says how well it codes those that it has not seen", () => {
    const statements = PROBLEMS.map((problem) => ({ ...problem, notice: `${problem.notice}单` }));
    const both = train({ ...SET, statements }, codebook).model;
    expect(both.statementFigures).toMatchObject({ problems: 28, notices: 4 });
    expect(both.figures).toMatchObject({ problems: 28, notices: 4 });
    expect(model.statementFigures).toBeNull();
  });

  it("gives the same bytes again", () => {
    expect(modelText(train(SET, codebook).model)).toBe(modelText(model));
  });
});
