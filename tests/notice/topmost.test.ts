import { describe, expect, it } from "vitest";
import { findMarks } from "../../src/notice/enumeration.js";
import { topmostMarks } from "../../src/notice/topmost.js";

/** The words right behind each topmost mark, to its first punctuation. */
const topIn = (...texts: string[]) =>
  topmostMarks(
    texts.flatMap((text, index) => findMarks(text, index)),
    texts,
  ).map(({ mark }) => /^[^。；，：]*/.exec(texts[mark.paragraph]!.slice(mark.end))![0]);

describe("topmostMarks", () => {
  it("keeps to the family that begins, and leaves other families inside", () => {
    expect(topIn("一是建账：（1）设账；（2）记账。二是对账。")).toEqual(["建账", "对账"]);
    expect(topIn("（1）建账。一是设账；二是记账。（2）对账。")).toEqual(["建账", "对账"]);
  });

  it("takes a run over several paragraphs", () => {
    expect(topIn("整改情况：", "1.建账。", "2.对账。", "3.销账。")).toEqual(["建账", "对账", "销账"]);
  });

  it("finds none where nothing is counted to two", () => {
    expect(topIn("一是建账。")).toEqual([]);
    expect(topIn("建账，金额1.5万元。")).toEqual([]);
  });

  it("leaves an enumeration of the same family inside a measure, where the outer one goes on", () => {
    expect(
      topIn("一是抓考核。粮食方面：一是甲；二是乙。油料方面：一是丙；二是丁；三是戊。二是抓储备。三是抓宣传。"),
    ).toEqual(["抓考核", "抓储备", "抓宣传"]);
  });

  it("leaves an enumeration of the same family inside the last measure", () => {
    expect(topIn("一是抓考核。二是抓储备，主要做法：一是甲；二是乙。")).toEqual(["抓考核", "抓储备"]);
  });

  it("takes a new paragraph that counts anew for a further block", () => {
    expect(topIn("收费方面：一是公示。二是退款。", "服务方面：一是设窗口。二是增人手。")).toEqual([
      "公示",
      "退款",
      "设窗口",
      "增人手",
    ]);
  });

  it("takes parallel fields in one paragraph for blocks, and cuts before the lead-in", () => {
    const text = "收费方面：一是公示。二是退款。服务方面：一是设窗口。二是增人手。";
    expect(topIn(text)).toEqual(["公示", "退款", "设窗口", "增人手"]);
    const third = topmostMarks(findMarks(text), [text])[2]!;
    expect(text.slice(third.cut.at)).toMatch(/^服务方面：/);
  });

  it("leaves a paragraph on results or on next steps to the last measure", () => {
    expect(topIn("整改措施：1.建账。2.对账。", "整改成效：1.账目清楚。2.账实相符。")).toEqual(["建账", "对账"]);
    expect(topIn("一是建账。二是对账。", "下一步，一是常查。二是常改。")).toEqual(["建账", "对账"]);
  });

  it("goes on over a number printed twice or left out", () => {
    expect(topIn("一是甲。二是乙。三是丙。三是丁。四是戊。")).toHaveLength(5);
    expect(topIn("一是甲。二是乙。四是丁。五是戊。")).toHaveLength(4);
  });

  it("is not misled by a number in running text", () => {
    expect(topIn("1.建账。共2项。2.对账，增长4.2、3.1。3.销账。")).toEqual(["建账", "对账", "销账"]);
  });
});
