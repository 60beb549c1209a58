import { expect, it } from "vitest";
import { isOn, NumberCounter, readNumbering } from "../../src/corpus/docx-numbering.js";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const counter = async (numbering: string, styles = "") =>
  new NumberCounter(
    await readNumbering(
      Buffer.from(`<w:numbering ${W}>${numbering}</w:numbering>`),
      Buffer.from(`<w:styles ${W}>${styles}</w:styles>`),
    ),
  );
const level = (number: number, more: string) => `<w:lvl w:ilvl="${number}">${more}</w:lvl>`;
const text = (value: string) => `<w:start w:val="1"/><w:lvlText w:val="${value}"/>`;
const list = (abstract: string) =>
  `<w:abstractNum w:abstractNumId="0">${abstract}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
const at = (number: number) => ({ style: null, list: "1", level: number });

it("shows the start of a level that was skipped", async () => {
  const numbers = await counter(list(level(0, text("%1.")) + level(1, text("%1.%2"))));
  expect([at(1), at(1), at(0), at(1)].map((paragraph) => numbers.next(paragraph))).toEqual([
    "1.1 ",
    "1.2 ",
    "1. ",
    "1.1 ",
  ]);
});

it("begins where a level starts, at 0 where it does not say", async () => {
  const numbers = await counter(
    list(level(0, '<w:start w:val="5"/><w:lvlText w:val="%1)"/>') + level(1, '<w:lvlText w:val="%2)"/>')),
  );
  expect([at(0), at(1)].map((paragraph) => numbers.next(paragraph))).toEqual(["5) ", "0) "]);
});

it("writes bullets, also of symbol fonts, and nothing where there is nothing", async () => {
  const bullet = (sign: string) => `<w:numFmt w:val="bullet"/><w:lvlText w:val="${sign}"/>`;
  const numbers = await counter(
    list(
      level(0, bullet("\uf06c")) + level(1, bullet("◆")) + level(2, '<w:numFmt w:val="none"/><w:lvlText w:val=""/>'),
    ),
  );
  expect([at(0), at(1), at(2)].map((paragraph) => numbers.next(paragraph))).toEqual(["• ", "◆ ", ""]);
});

it("takes the default style's numbering for paragraphs that name none, and none for unknown lists", async () => {
  const style =
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
  const numbers = await counter(list(level(0, text("%1、"))), style);
  expect(numbers.next({ style: null, list: null, level: null })).toBe("1、");
  expect(numbers.next({ style: null, list: "99", level: null })).toBe("");
});

it("does not run on in styles or lists that refer to themselves", async () => {
  const styles =
    '<w:style w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>';
  const numbers = await counter(list('<w:styleLink w:val="x"/><w:numStyleLink w:val="x"/>'), styles);
  expect(numbers.next({ style: "a", list: null, level: null })).toBe("");
  expect(numbers.next({ style: "a", list: "1", level: 3 })).toBe("");
});

it("isOn reads a switch", () => {
  expect(
    [{}, { "w:val": "1" }, { "w:val": "true" }, { "w:val": "0" }, { "w:val": "false" }].map((attributes) =>
      isOn(attributes as Record<string, string>),
    ),
  ).toEqual([true, true, true, false, false]);
});
