import { describe, expect, it } from "vitest";
import { createCoder } from "../../../src/coding/classify.js";
import { codingEvidence } from "../../../src/human-coding/human-evidence.js";
import { evidenceOf, termMarks } from "../../../src/report/client/evidence-terms.js";
import { shippedCodebook, shippedModel } from "../../coding/shipped.js";
import { coding, human, textOf, WATER } from "../../human-coding/invented.js";

const codebook = shippedCodebook();
const code = createCoder(codebook, shippedModel(codebook));

describe("evidenceOf", () => {
  it("takes apart what the coder writes, so that its terms are found in the text again", () => {
    const title = "党费收缴不及时";
    const account = "补缴上年度所欠，并在组织生活会上逐人说明。";
    const { evidence } = code({ title, statement: title, aspect: null, parent: null, account, kind: null });
    const pieces = evidenceOf({ evidence });
    expect(pieces.length).toBeGreaterThan(0);
    expect(pieces.map(({ kind }) => kind)).not.toContain("other");
    const marked = (text: string, place: "title" | "account") =>
      termMarks(text, pieces, [place]).map(({ from, to }) => text.slice(from, to));
    expect(marked(title, "title").join()).toContain("党费");
    expect(marked(account, "account")).toContain("组织生活会");
    expect(marked(account, "title")).toEqual([]);
  });

  it("tells the rule that decided from the terms", () => {
    const title = "违规发放津补贴，落实中央八项规定精神不严";
    const { evidence, codedBy } = code({
      title,
      statement: title,
      aspect: null,
      parent: null,
      account: "",
      kind: null,
    });
    expect(codedBy).toBe("rule");
    expect(evidenceOf({ evidence })[0]).toEqual({ kind: "rule", words: expect.stringMatching(/^[a-z-]+$/) });
  });

  it("leaves what a person's code says as it is", () => {
    const evidence = codingEvidence(human(textOf(WATER, 6), {}), coding("conduct", 0.553));
    expect(evidenceOf({ evidence }).every(({ kind }) => kind === "other")).toBe(true);
  });
});
