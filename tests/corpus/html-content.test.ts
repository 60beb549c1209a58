import { expect, it } from "vitest";
import { findContent } from "../../src/corpus/html-content.js";
import { readPageLines } from "../../src/corpus/html-lines.js";

const sentences = Array.from({ length: 6 }, (_, i) => `第${i + 1}个问题已经整改到位，相关制度已经修订并印发全县执行。`);
const paragraphs = sentences.map((text) => `<p>${text}</p>`).join("");
async function content(html: string): Promise<{ own: string[]; dropped: string[] }> {
  const { own, dropped } = findContent(await readPageLines(html));
  return { own: own.map((line) => line.text), dropped: dropped.map((line) => line.text) };
}

it("finds the block of the running text among menus, side columns and footers", async () => {
  const html = `<div class=top><a>首页</a></div><div class=left><ul><li><a>通知公告</a></li><li><a>政策文件</a></li></ul></div><div class=main><h1>标题</h1>${paragraphs}</div><div class=footer>地址：某路1号</div>`;
  expect(await content(html)).toEqual({
    own: ["标题", ...sentences],
    dropped: ["首页", "通知公告", "政策文件", "地址：某路1号"],
  });
});

it("takes related news with a sentence of their own for no part of it", async () => {
  const news = `<div class=related><p><a>全县召开会议，部署下一步重点工作，要求抓好落实。</a></p></div>`;
  expect((await content(`<div><div>${paragraphs}</div>${news}</div>`)).own).toEqual(sentences);
});

it("stays above blocks that share the text between them", async () => {
  const halves = `<div>${paragraphs}</div><div>${paragraphs}</div>`;
  expect((await content(`<nav><a>首页</a></nav><section>${halves}</section>`)).own).toEqual([
    ...sentences,
    ...sentences,
  ]);
});

it("drops links to attached files and keeps links in sentences", async () => {
  const linked = "<p>依据<a href=x>有关规定</a>，已将全部款项上缴县财政专户。</p><p>附件：<a href=y>台账.xlsx</a></p>";
  expect((await content(`<div>${paragraphs}${linked}</div>`)).own.slice(6)).toEqual([
    "依据有关规定，已将全部款项上缴县财政专户。",
  ]);
});

it("takes a page without sentences as it is", async () => {
  expect(await content("<div>标题</div><div>2022年3月14日</div>")).toEqual({
    own: ["标题", "2022年3月14日"],
    dropped: [],
  });
});
