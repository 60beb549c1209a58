import { expect, it } from "vitest";
import { SourceMap } from "../../src/corpus/source-map.js";
import { sourceOffset } from "../../src/corpus/text.js";

//               0         1         2
//               0123456789012345678901234567
const SOURCE = "<p>\n甲乙<b>丙</b>丁&amp;戊</p>\n己";
const EXTRACTED = "甲乙丙丁&戊\n己";
const map = new SourceMap(SOURCE, [
  { at: 0, source: 4 },
  { at: 2, source: 9 },
  { at: 3, source: 14 },
  { at: 4, source: 15 },
  { at: 5, source: 20 },
  { at: 7, source: 26 },
]);

it("leads offsets and lines back to the source", () => {
  expect([0, 1, 2, 3, 5, 7].map((at) => SOURCE[map.offset(at)])).toEqual(["甲", "乙", "丙", "丁", "戊", "己"]);
  expect([map.lineAt(0), map.lineAt(4), map.lineAt(26)]).toEqual([1, 2, 3]);
});

it("makes cuts of the markup between a line's characters, beside those that it has", () => {
  const line = map.line({ text: "甲丙丁&戊", line: 1, offset: 0, cuts: [{ at: 1, length: 1 }] });
  expect(line).toMatchObject({ text: "甲丙丁&戊", line: 2, offset: 4 });
  expect([...line.text].map((_, i) => SOURCE[sourceOffset(line, i)])).toEqual([..."甲丙丁&戊"]);
  expect(EXTRACTED.slice(0, 6)).toBe("甲乙丙丁&戊");
});
