import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readMeasures } from "../../src/notice/measures.js";
import type { Paragraph } from "../../src/notice/paragraph.js";
import { linesOf } from "./text-of.js";

/** An account whose paragraphs are the lines of a text. */
const account = (text: string): Paragraph[] =>
  linesOf(text).map((line) => ({ text: line.text, line: line.line, pieces: [{ at: 0, line }] }));
const read = (text: string) => readMeasures(account(text));
const textsOf = (text: string) => read(text).map((measure) => measure.text);

describe("readMeasures", () => {
  it("takes the numbered lines of a form for no measures", () => {
    expect(textsOf("1.整改责任：航道科\n2.整改措施：疏浚航道4公里。\n3.整改进度：未完成，持续推进。")).toEqual([
      "疏浚航道4公里。",
    ]);
  });

  it("takes work on schedule as said of the item, not of its measure", () => {
    expect(read("（达到序时进度）\n疏浚航道4公里。")).toMatchObject([{ text: "疏浚航道4公里。", state: "done" }]);
  });

  it("reads each measure with its mark, place, state and evidence", () => {
    const measures = read(
      "整改情况：采取了3项措施：一是制定《仓库管理办法》。二是对保管员批评教育；\n三是拟于9月迁库，目前正在选址。",
    );
    expect(measures).toEqual([
      {
        ordinal: 1,
        line: 1,
        marker: "一是",
        text: "制定《仓库管理办法》。",
        state: "done",
        dated: false,
        documented: true,
        quantified: false,
        accountable: false,
      },
      expect.objectContaining({ ordinal: 2, line: 1, marker: "二是", text: "对保管员批评教育；", accountable: true }),
      expect.objectContaining({ ordinal: 3, line: 2, marker: "三是", state: "under_way", dated: false }),
    ]);
  });

  it("takes an account without enumeration for one measure, without its label", () => {
    expect(read("整改进展情况：已更换水表40只。\n群众反映良好。")).toEqual([
      expect.objectContaining({ marker: "", text: "已更换水表40只。\n群众反映良好。", line: 1 }),
    ]);
    expect(textsOf("【整改措施】更换水表。")).toEqual(["更换水表。"]);
  });

  it("passes over a first line that only gives the state", () => {
    expect(textsOf("整改情况：已完成整改并长期坚持\n更换水表40只。")).toEqual(["更换水表40只。"]);
    expect(textsOf("整改情况：已完成整改。")).toEqual(["已完成整改。"]);
  });

  it("begins at the label of the account where other text stands before it", () => {
    const text = "情况说明：水表老化有两个原因：一是用水量大；二是水质硬。\n整改情况：一是更换水表。二是清洗管网。";
    expect(textsOf(text)).toEqual(["更换水表。", "清洗管网。"]);
  });

  it("leaves out the lines of a form that name people, limits and the item's state", () => {
    const text =
      "责任领导：某某\n整改措施：（1）更换水表40只。（2）清洗管网。\n整改时限：2022年9月底\n整改结果：正在整改。";
    expect(read(text)).toEqual([
      expect.objectContaining({ marker: "（1）", text: "更换水表40只。", state: "done" }),
      expect.objectContaining({ marker: "（2）", text: "清洗管网。", dated: false }),
    ]);
    expect(textsOf("整改结果：已完成")).toEqual(["已完成"]);
    for (const day of ["2022年3月", "3月底"])
      expect(textsOf(`一是更换水表。二是清洗管网。\n整改成效：${day}已完成。`)).toEqual(["更换水表。", "清洗管网。"]);
    expect(textsOf("①整改措施\n一是更换水表。二是清洗管网。\n②整改结果：已完成")).toEqual(["更换水表。", "清洗管网。"]);
  });

  it("does not take what is said of the item for the last measure's state", () => {
    const states = (text: string) => read(text).map(({ state }) => state);
    expect(states("一是更换水表40只。二是进一步强化节水意识。该问题已整改完成。")).toEqual(["done", "declared"]);
    expect(states("一是更换水表40只。二是拟于明年清洗管网。此项工作正在推进。")).toEqual(["done", "planned"]);
    expect(states("强化节水意识。该问题已整改完成。")).toEqual(["done"]);
    const longest = "。    目前，上述类整改问题目前全部尚未基本整改完成整改，并长期坚持。";
    expect(states(`一是更换水表40只。二是进一步强化节水意识${longest}`)).toEqual(["done", "declared"]);
  });

  it("takes paragraphs that dashes open for an enumeration", () => {
    const measures = read("——更换水表40只。\n——清洗管网，目前正在招标。");
    expect(measures.map(({ marker, text, state }) => [marker, text, state])).toEqual([
      ["——", "更换水表40只。", "done"],
      ["——", "清洗管网，目前正在招标。", "under_way"],
    ]);
    expect(textsOf("——更换水表40只。\n水质好转。")).toEqual(["——更换水表40只。\n水质好转。"]);
  });

  it("gives the last measure all that follows", () => {
    expect(textsOf("①更换水表。②清洗管网。\n通过整改，水质好转。")).toEqual([
      "更换水表。",
      "清洗管网。\n通过整改，水质好转。",
    ]);
  });

  it("leaves the lead-in of a further block out", () => {
    expect(textsOf("供水方面：一是换表。二是清管。\n排水方面：一是疏沟。二是修渠。")).toEqual([
      "换表。",
      "清管。",
      "疏沟。",
      "修渠。",
    ]);
  });

  it("gives the source line of a paragraph joined from several", () => {
    const [first, second] = linesOf("一是更换\n水表。二是清洗管网。");
    const text = first!.text + second!.text;
    const joined = {
      text,
      line: 1,
      pieces: [
        { at: 0, line: first! },
        { at: first!.text.length, line: second! },
      ],
    };
    expect(readMeasures([joined]).map(({ line }) => line)).toEqual([1, 2]);
  });

  it("gives none for an account without words", () => {
    expect(readMeasures([])).toEqual([]);
    expect(read("一是\n二是")).toEqual([]);
  });
});

describe("readMeasures on any text", () => {
  const pieces =
    "一是 二是 三是 ① ② （1） (2) 1. 2. 3、 12.5 第一， “ ” 《 》 （ ） 整改情况： 整改成效： 下一步， 甲方面： 针对 问题 要求各单位 将 待 已 正在 3月5日 5人 召开会议 。 ； ， \n 　 🙂".split(
      " ",
    );
  const text = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 4 })), { maxLength: 60 });

  it("numbers the measures, whose texts stand in the account in order", () => {
    fc.assert(
      fc.property(text, (parts) => {
        const paragraphs = account(parts.join(""));
        const whole = paragraphs.map((paragraph) => paragraph.text).join("\n");
        let from = 0;
        readMeasures(paragraphs).forEach((measure, index) => {
          expect(measure.ordinal).toBe(index + 1);
          const at = whole.indexOf(measure.text, from);
          expect(at).toBeGreaterThanOrEqual(from);
          from = at + measure.text.length;
        });
      }),
      { numRuns: 2000, seed: 20260101 },
    );
  });

  it.each([
    "一是",
    "一是换表。二是清管。",
    "甲方面：一是换表二是清管",
    "二是二是清管，",
    "“（《",
    "针对",
    "对的人员",
    "已报审批",
    "72宗案件中，有",
  ])("takes linear time on long text made of %s", (unit) => {
    const long = `一是换表。二是清管。${unit.repeat(400_000 / unit.length)}`;
    const line = linesOf(long);
    const begin = performance.now();
    readMeasures(line.map((line) => ({ text: line.text, line: 1, pieces: [{ at: 0, line }] })));
    expect(performance.now() - begin).toBeLessThan(5_000);
  });
});
