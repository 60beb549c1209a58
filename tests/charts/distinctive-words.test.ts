import { describe, expect, it } from "vitest";
import { distinctiveWords } from "../../src/charts/distinctive-words.js";
import { loadRenderer } from "../../src/charts/render.js";
import { CATEGORIES, inputOf, sampleDocuments, sampleInput } from "./sample.js";
import { textBoxes } from "./text-boxes.js";

describe("distinctiveWords", () => {
  const input = sampleInput(20);

  it("shows of each category the words that are its own", () => {
    const { rows } = distinctiveWords(input, "zh");
    const terms = (category: string) => rows.filter((row) => row.category === category).map((row) => row.term);
    expect(terms("finance")).toContain("报销");
    expect(terms("finance")).not.toContain("工作");
    expect(terms("cadre")).toContain("人事档案");
  });

  it("has a panel for every category, also one without such words", async () => {
    const documents = sampleDocuments(20);
    for (const { notices } of documents) {
      for (const notice of notices) notice.terms = notice.terms.filter(({ category }) => category !== "duty");
    }
    const svg = await (await loadRenderer()).svg(distinctiveWords(inputOf(documents), "zh"));
    const { boxes } = await textBoxes(svg);
    const texts = boxes.map((box) => box.text);
    for (const { zh } of CATEGORIES) expect(texts).toContain(zh);
    expect(texts).toContain("没有这样的词");
  });

  it("shows one category with more words where one is asked for", () => {
    const { rows, spec } = distinctiveWords({ ...input, focus: { category: "finance" } }, "en");
    expect(new Set(rows.map((row) => row.category))).toEqual(new Set(["finance"]));
    expect(JSON.stringify(spec)).not.toContain("Cadre management");
  });

  it("says that the codebook's own words are among them", () => {
    expect(distinctiveWords(input, "zh").description).toContain("反映编码规则本身");
  });

  it("says so where there is too little text", () => {
    const documents = sampleDocuments(1);
    expect(JSON.stringify(distinctiveWords(inputOf(documents), "en").spec)).toContain("No word stands out");
  });
});
