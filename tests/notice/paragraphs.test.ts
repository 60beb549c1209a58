import { expect, it } from "vitest";
import { lineAt } from "../../src/notice/paragraph.js";
import { sliceParagraph, toParagraphs } from "../../src/notice/paragraphs.js";
import { linesOf } from "./text-of.js";

const PROSE =
  "根据市里统一安排，青屏县林草站接受了为期一个月的常规检查，反馈会议之后站里逐条对照、逐项研究，明确了责任人和完成时间，并在职工大会上作了说明。";

function wrapAt(paragraphs: string[], width: number): string {
  return paragraphs.flatMap((text) => text.match(new RegExp(`.{1,${width}}`, "gu"))!).join("\n");
}

it("joins the lines of a hard-wrapped text and leaves other texts alone", () => {
  const source = [
    "（一）站务公开方面",
    `1.公开不及时。${PROSE}`,
    `2.台账不全。${PROSE}`,
    `3.归档拖延。${PROSE}`,
    `4.门类缺失。${PROSE}`,
  ];
  const wrapped = toParagraphs(linesOf(wrapAt(source, 32)));
  expect(wrapped.map((paragraph) => paragraph.text)).toEqual(source);
  expect(toParagraphs(linesOf(source.join("\n"))).map((paragraph) => paragraph.text)).toEqual(source);
});

it("ends a wrapped title, a heading and a fault that just fill their lines", () => {
  const source = [
    "云岭县沙坪镇林草站关于县里常规检查反馈问题整改情况的通报",
    PROSE,
    "（一）站务公开工作时断时续、群众知晓率多年偏低",
    `（1）${PROSE}`,
    `（2）${PROSE}`,
    "（二）台账登记断断续续、前后两任站长交接手续不全",
    `1.${PROSE}`,
    `2.${PROSE}`,
  ];
  const width = source[0]!.length;
  const filled = source.map((text, at) => (at === 2 || at === 5 ? text.padEnd(width, "缺") : text));
  expect(toParagraphs(linesOf(wrapAt(filled, width))).map((paragraph) => paragraph.text)).toEqual(filled);
});

it("joins lines where paragraphs are short and few lines reach the margin", () => {
  const source = Array.from({ length: 9 }, (_, at) => [
    `${at + 1}.台账不全。`,
    `站里${PROSE.slice(at, at + 44)}，已办结。`,
    "责任落实到人。",
  ]).flat();
  expect(toParagraphs(linesOf(wrapAt(source, 34))).map((paragraph) => paragraph.text)).toEqual(source);
});

it("takes an indent for the begin of a paragraph where a wrapped text indents them all", () => {
  const source = [
    "1.关于巡护记录长期由一人代签、台账登记时断时续，问责缺位的问题",
    `站里${PROSE}`,
    `2.关于门类缺失的问题。${PROSE}`,
    `3.关于归档拖延的问题。${PROSE}`,
    "4.关于交接手续不全，前后两任站长交接清单签字缺漏，有人“只挂名不到岗”的问题。",
    `站里${PROSE}`,
    "5.关于公开拖延的问题。已办结。",
  ];
  const wrapped = source.map((text) => wrapAt([`　　${text}`], 34));
  // What stands in quotation marks was not to be torn apart: its line stops short of the margin.
  wrapped[4] = "　　4.关于交接手续不全，前后两任站长交接清单签字缺漏，有人\n“只挂名不到岗”的问题。";
  expect(toParagraphs(linesOf(wrapped.join("\n"))).map(({ text }) => text)).toEqual(source);
});

it("knows the source line of every character of a joined paragraph, and of a slice", () => {
  const source = [1, 2, 3, 4, 5].map((n) => `${n}.站务公开不及时。${PROSE}`);
  const [first] = toParagraphs(linesOf(wrapAt(source, 32)));
  expect(lineAt(first!, 0)).toBe(1);
  expect(lineAt(first!, 33)).toBe(2);
  expect(lineAt(sliceParagraph(first!, 34), 0)).toBe(2);
  expect(lineAt(sliceParagraph(first!, 34), 30)).toBe(3);
});
