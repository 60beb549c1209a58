import { describe, expect, it } from "vitest";
import { EvidenceReader } from "../../src/coding/evidence.js";
import { FeatureMaker, featureNames, untrainedWeights } from "../../src/coding/features.js";
import { smallCodebook } from "./small-codebook.js";

const codebook = smallCodebook();
const reader = new EvidenceReader(codebook);
const maker = new FeatureMaker(codebook);

/** Features of one category that are not 0, by name. */
function features(category: number, title: string, more: { aspect?: string; parent?: string } = {}) {
  const input = { title, statement: title, aspect: null, parent: null, account: "", kind: null, ...more };
  const values = maker.make(reader.read(input)).values[category]!;
  return Object.fromEntries(
    maker.names.map((name, i) => [name, values[i]] as const).filter(([, value]) => value !== 0),
  );
}

describe("FeatureMaker", () => {
  it("gives each category what speaks for it, in units of a term that settles the matter", () => {
    expect(features(0, "水库资金管理", { aspect: "灌溉" })).toEqual({
      title: 1,
      "title-strongest": 1,
      "title-first": 1,
      "title-first-clause": 1,
      heading: 1,
      "category=water": 1,
    });
    expect(features(1, "水库资金管理")).toEqual({
      title: 0.75,
      "title-last": 0.75,
      "title-first-clause": 0.75,
      "category=money": 1,
    });
  });

  it("gives a category what wording says of it, from one chance in a hundred up", () => {
    const evidence = reader.read({ title: "甲", statement: "甲", aspect: null, parent: null, account: "", kind: null });
    const { values, signs } = maker.make(evidence, [0.1, 0.895, 0.005]);
    const said = values.map((value) => value[maker.names.indexOf("wording")]!);
    expect(said[0]).toBeCloseTo(0.5, 10);
    expect(said[1]).toBeCloseTo(0.976, 3);
    expect(said[2]).toBe(0);
    expect(signs).toEqual([0, 1, 2]);
  });

  it("crowns no category on a hint alone", () => {
    expect(features(0, "渠")).not.toHaveProperty("title-strongest");
  });

  it("leans to the residual category where the subject is unfamiliar, more so where nothing else speaks", () => {
    expect(features(2, "堤坝年久失修", { aspect: "灌溉" })).toEqual({ "residual-unfamiliar": 1, "category=rest": 1 });
    expect(features(2, "堤坝年久失修")).toMatchObject({ "residual-unfamiliar": 1, "residual-silent": 1 });
    expect(features(2, "监督不到位", { aspect: "灌溉" })).toEqual({ "category=rest": 1 });
  });

  it("lists the categories that anything speaks for", () => {
    const input = { title: "水库", statement: "水库", aspect: "资金", parent: null, account: "", kind: null };
    expect(maker.make(reader.read(input)).signs).toEqual([0, 1]);
  });

  it("has a weight without training for every feature", () => {
    expect(untrainedWeights(codebook)).toHaveLength(featureNames(codebook).length);
  });

  it("leans away from the residual category where the title firmly names another beside it", () => {
    expect(features(2, "水库资金管理")).toMatchObject({ "residual-beside": 1 });
    expect(features(2, "渠道情况")).not.toHaveProperty("residual-beside");
    expect(features(0, "水库资金管理")).not.toHaveProperty("residual-beside");
  });
});
