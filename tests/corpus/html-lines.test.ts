import { expect, it } from "vitest";
import { readPageLines } from "../../src/corpus/html-lines.js";

it("gives the lines of a page as they are shown, with their element and the share that is a link", async () => {
  const { lines, elements } = await readPageLines("<div id=A class=b><p>甲<a href=x>乙丙</a><p>丁</div>戊");
  expect(lines.map((line) => [line.text, elements.tag[line.element], line.linked])).toEqual([
    ["甲乙丙", "p", 2],
    ["丁", "p", 0],
    ["戊", "#page", 0],
  ]);
  expect(elements.names).toContain("b a");
  expect(elements.parent.every((parent, i) => parent < i)).toBe(true);
});

it("says where each piece of a line stands in the source", async () => {
  const html = "<p>甲<b>乙</b>&amp;丙</p>";
  const [line] = (await readPageLines(html)).lines;
  expect(line!.text).toBe("甲乙&丙");
  expect(line!.pieces.map(({ at, source }) => [line!.text[at], html[source]])).toEqual([
    ["甲", "甲"],
    ["乙", "乙"],
    ["&", "&"],
    ["丙", "丙"],
  ]);
});

it("reads the head: the first meta of a name, and the title", async () => {
  const page = await readPageLines(
    '<head><title> 通报 &amp;\n公告 </title><meta name="PubDate" content="2022-03-14"><meta name="pubdate" content="2023"><meta property="og:title" content="甲&#20057;">',
  );
  expect(page.title).toBe("通报 & 公告");
  expect(Object.fromEntries(page.meta)).toEqual({ pubdate: "2022-03-14", "og:title": "甲乙" });
});

it("ends what the page has left open as browsers do", async () => {
  const { lines, elements } = await readPageLines(
    "<table><tr><td>甲<td>乙<tr><td>丙</table><ul><li>丁<li>戊</ul><span><div>己</span>庚</div>",
  );
  const path = (element: number): string =>
    element === 0 ? "" : `${path(elements.parent[element]!)}/${elements.tag[element]}`;
  expect(lines.map((line) => `${path(line.element)} ${line.text}`)).toEqual([
    "/table/tr/td 甲",
    "/table/tr/td 乙",
    "/table/tr/td 丙",
    "/ul/li 丁",
    "/ul/li 戊",
    "/span/div 己庚",
  ]);
});

it("refuses a page of more than a million elements", async () => {
  await expect(readPageLines("<b>".repeat(1_000_001))).rejects.toThrow(RangeError);
});
