import { expect, it } from "vitest";
import { withFullStops } from "../../src/notice/printed-points.js";
import { linesOf } from "./text-of.js";

const read = (text: string) => withFullStops(linesOf(text)).map((line) => line.text);

const POINTS = "站里逐条研究.\n责任落实到人.\n台账已经补齐.";

it("reads a point as a full stop where a sentence ends, and keeps every character in its place", () => {
  const text = "1.台账不全.2021年以来无人登记(共3处).该问题已办结.满意率达98.5%.“回头看”仍在继续.";
  const stops = "1.台账不全。2021年以来无人登记(共3处)。该问题已办结。满意率达98.5%。“回头看”仍在继续。";
  expect(read(`${POINTS}\n${text}`).at(-1)).toBe(stops);
  expect(read(`${POINTS}\n${text.replaceAll(".", "．").replace("1．", "1.")}`).at(-1)).toBe(
    stops.replace("98.5", "98．5"),
  );
});

it.each(["一.站务公开", "（二）.台账登记", "(3).归档", "详见公告.docx", "站名.cn", "二〇二二.6", "容后再议......"])(
  "keeps the point of a mark, a name or a number: %s",
  (line) => expect(read(`${POINTS}\n${line}`).at(-1)).toBe(line),
);

it("leaves a text alone that prints its stops otherwise", () => {
  const text = "巡护员阿里.玉山到场。\n台账已经补齐.\n责任落实到人。";
  expect(read(text)).toEqual(text.split("\n"));
});
