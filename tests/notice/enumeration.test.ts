import { describe, expect, it } from "vitest";
import { findMarks } from "../../src/notice/enumeration.js";

const printedIn = (text: string) => findMarks(text).map(({ printed }) => printed);

describe("findMarks", () => {
  it.each([
    ["一是清点库房。二是登记造册；三是公示。", ["一是", "二是", "三是"]],
    ["①清点库房。②登记造册。⑩公示。", ["①", "②", "⑩"]],
    ["（1）清点库房；(2)登记造册；（３）公示。", ["（1）", "(2)", "（３）"]],
    ["1.清点库房。2．登记造册。3、公示。4）归档。", ["1.", "2．", "3、", "4）"]],
    ["（一）清点库房。（十二）公示。", ["（一）", "（十二）"]],
    ["一、清点库房。二、公示。", ["一、", "二、"]],
    ["第一，清点库房。第二，公示。", ["第一", "第二"]],
    ["其一，清点库房。其二，公示。", ["其一", "其二"]],
  ])("finds the marks of %s", (text, marks) => {
    expect(printedIn(text)).toEqual(marks);
  });

  it("gives the number, the family and where the words begin", () => {
    const text = "措施：十一是：清点库房";
    expect(findMarks(text, 4)).toEqual([
      { family: "point", value: 11, paragraph: 4, at: 3, end: 7, printed: "十一是", clear: true },
    ]);
    expect(findMarks("㉑盘点")[0]).toMatchObject({ family: "circled", value: 21 });
    expect(findMarks("⑵盘点")[0]).toMatchObject({ family: "circled", value: 2 });
    expect(findMarks("❸盘点")[0]).toMatchObject({ family: "circled", value: 3 });
  });

  it("reads marks that scanning has spaced out", () => {
    expect(printedIn("一 是清点库房。（ 2 ）公示。3 . 归档")).toEqual(["一是", "（2）", "3."]);
  });

  it("finds marks before which the punctuation was forgotten", () => {
    expect(printedIn("一是清点库房二是登记造册")).toEqual(["一是", "二是"]);
    expect(printedIn("①清点库房②登记造册")).toEqual(["①", "②"]);
    expect(printedIn("1.清点库房2.登记造册")).toEqual(["1.", "2."]);
  });

  it("knows a dot before a date from a decimal point", () => {
    expect(printedIn("1.2022年3月召开会议。2.5月份开展自查。")).toEqual(["1.", "2."]);
    expect(printedIn("增长12.5、3.5、1.31天")).toEqual([]);
  });

  it.each([
    "进一步统一是非标准",
    "这是问题之一是管理松散",
    "轮班表上第二是谁不清",
    "依照第三条第（二）款",
    "本局第一、二党支部",
    "住户分列1、2号楼",
    "参会十五人",
  ])("finds none in %s", (text) => {
    expect(printedIn(text)).toEqual([]);
  });

  it("finds none inside quotations, titles and brackets", () => {
    expect(printedIn("学习“一是纪律，二是规矩”，印发《（一）号文件》，补办（包括①证件、②台账）手续")).toEqual([]);
  });
});
