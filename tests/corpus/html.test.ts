import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanText } from "../../src/corpus/clean.js";
import { declaredCharset, inSource, readHtml } from "../../src/corpus/html.js";
import { sourceOffset } from "../../src/corpus/text.js";
import { inventedNotice } from "./invented.js";

const notice = inventedNotice("柳渡县供销社");
const [title, , ...body] = notice;

const PAGE = `<!DOCTYPE html>
<html><head><meta charset="utf-8">
<title>${title}_通知公告_柳渡县人民政府</title>
<meta name="ArticleTitle" content="${title}">
<meta name="PubDate" content="2022-03-14 09:30">
<meta name="ContentSource" content="柳渡县供销社">
<style>.a{color:red}</style><script>var a = "<p>不是正文。</p>";</script></head>
<body>
<div class="header"><ul class="nav"><li><a href="/">首页</a></li><li><a href="/zwgk">政务公开</a></li><li><a href="/hd">互动交流</a></li></ul></div>
<div class="weizhi">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk">政务公开</a> &gt; <a href="/tz">通知公告</a></div>
<table class="xxgk"><tr><td>索 引 号</td><td>LD0042/2022-00017</td><td>发布机构</td><td>柳渡县供销合作社联合社</td></tr>
<tr><td>成文日期</td><td>2022-03-10</td><td>主题分类</td><td>其他</td></tr></table>
<div class="article">
<h1>${title}</h1>
<div class="info">发布时间：2022-03-14 09:30 来源：柳渡县供销社 浏览次数：<span id="hits">318</span> 字体：[<a href="#">大</a> <a href="#">中</a> <a href="#">小</a>]</div>
<div class="share"><a>分享到微信</a><a>分享到微博</a></div>
<div id="zoom" class="TRS_Editor">
${body.map((line) => `<p style="text-indent:2em">&nbsp;&nbsp;${line.replace("；", "；<span>").replace(/。$/, "</span>。")}</p>`).join("\n")}
<p>附件：<a href="/f.docx">整改台账.docx</a></p>
</div>
<div class="ewm">扫一扫在手机打开当前页</div>
<p>上一篇：<a href="1.html">某某事项的通知</a></p>
</div>
<div class="related"><h3>相关链接</h3><ul><li><a href="2.html">柳渡县举办物资储备培训班，参加人数再创新高</a></li><li><a href="3.html">柳渡县供销社召开年度会议，部署下一步工作</a></li></ul></div>
<div class="footer">版权所有：柳渡县人民政府 网站标识码：0000000001<br>地址：柳渡县某路1号</div>
</body></html>`;

const read = async (html: string) => {
  const page = await readHtml(html);
  return inSource(cleanText(page.text), page);
};
const texts = async (html: string) => (await read(html)).lines.map((line) => line.text);

describe("readHtml", () => {
  it("takes the article with its title and date out of a government page", async () => {
    expect(await texts(PAGE)).toEqual([title, "发布时间：2022-03-14 09:30", ...body]);
    expect((await readHtml(PAGE)).hints).toEqual({
      title,
      publishedOn: "2022-03-14",
      publisher: "柳渡县供销合作社联合社",
    });
  });

  it("tells of every line that it leaves out, with its place", async () => {
    const { removed } = await read(PAGE);
    const left = ["互动交流", "LD0042/2022-00017", "整改台账.docx", "上一篇：某某事项的通知", "扫一扫在手机打开当前页"];
    for (const words of left) {
      const piece = removed.find(({ text }) => text.includes(words));
      expect(PAGE.split("\n")[piece!.line - 1]).toContain(words.slice(0, 2));
    }
  });

  it("leads each character back to the page's source, and each line to its line", async () => {
    const { lines } = await read(PAGE);
    const rows = PAGE.split("\n");
    for (const line of lines) {
      for (let i = 0; i < line.text.length; i++) {
        const source = PAGE[sourceOffset(line, i)];
        if (source !== line.text[i]) expect([line.text[i], source]).toEqual(["\u00a0", "&"]);
      }
      const start = rows.slice(0, line.line - 1).join("\n").length;
      expect(line.offset - start).toBeLessThanOrEqual(rows[line.line - 1]!.length + 1);
    }
  });

  it.each([
    [
      "paragraphs parted by line breaks in one cell of a layout table",
      `<table><tr><td class="menu"><a href="/">首页</a></td><td>${title}<br>${body.join("<br/>")}</td></tr></table>`,
    ],
    ["paragraphs that are never closed", `<h1>${title}<p>${body.join("<p>")}`],
    [
      "each paragraph in a block of its own",
      `<div id="app"><div>${title}</div>${body.map((line) => `<div><span>${line}</span></div>`).join("")}</div>`,
    ],
    [
      "old upper-case markup",
      `<HTML><BODY><CENTER><FONT SIZE=5>${title}</FONT></CENTER>${body.map((line) => `<P><FONT>${line}</FONT></P>`).join("")}</BODY></HTML>`,
    ],
    [
      "an article in an element that is named like a menu",
      `<div class="main-nav-content page" id="links"><p>${title}</p>${body.map((line) => `<p>${line}</p>`).join("")}</div>`,
    ],
    ["preformatted text", `<pre>${[title, ...body].join("\n")}</pre>`],
    [
      "Word's own markup",
      `<!--[if gte mso 9]><xml><w:WordDocument/></xml><![endif]--><div class=WordSection1><p class=MsoTitle>${title}</p>${body.map((line) => `<p class=MsoNormal><span lang=EN-US>${line.slice(0, 4)}</span><o:p></o:p>${line.slice(4)}</p>`).join("\n")}</div>`,
    ],
  ])("reads %s", async (_, html) => {
    expect(await texts(html)).toEqual([title, ...body]);
  });

  it("keeps the signature and the contact line that stand outside the block of the text", async () => {
    const html = `<body><div class="nav"><a href="/">首页</a></div><div class="box"><div><p>${title}</p><p>${body.slice(0, -1).join("</p><p>")}</p></div><div>联系电话：0000-1234567</div><div>中共柳渡县供销社党组</div><div>2022年3月10日</div></div><div class="foot"><a>网站地图</a></div></body>`;
    expect((await texts(html)).slice(-3)).toEqual(["联系电话：0000-1234567", "中共柳渡县供销社党组", "2022年3月10日"]);
  });

  it("fetches the title from above the article's block", async () => {
    const html = `<body><div class="top"><h2 class="tit">${title}</h2><p>2022-03-14 09:30:00 来源：县供销社 <a href="#">打印</a></p><ul><li><a href="/a">公开指南</a></li></ul></div><div><p>${body.join("</p><p>")}</p></div></body>`;
    expect(await texts(html)).toEqual([title, "2022-03-14 09:30:00", ...body]);
  });

  it("joins what the source has wrapped, without blanks between Han characters", async () => {
    expect(await texts("<p>县委第七\n   巡察组于 2022 年\n开展 A\nB 巡察。</p>")).toEqual([
      "县委第七巡察组于 2022 年开展 A B 巡察。",
    ]);
  });

  it("reads entities, and drops what is hidden or not shown", async () => {
    const html = `<p>“甲&amp;乙”&#20108;&hellip;&lt;丙&gt;</p><p style="display: none">隐去的文字。</p><noscript>请启用脚本。</noscript><svg><title>图标</title><path/></svg><p>丁</p>`;
    expect(await texts(html)).toEqual(["“甲&乙”二…<丙>", "丁"]);
  });

  it("takes no site's name for a title", async () => {
    const html = `<title>柳渡县人民政府</title><p>柳渡县2023年工作要点</p><p>全县要抓好春耕备耕，保障粮食安全。</p>`;
    expect((await readHtml(html)).hints).toEqual({});
    expect((await readHtml(html.replace("<title>", "<title>柳渡县2023年工作要点_"))).hints).toEqual({
      title: "柳渡县2023年工作要点",
    });
  });

  it("does not fail on any markup", async () => {
    const piece = fc.constantFrom(
      "<p>",
      "</p>",
      "<div class='nav'>",
      "</div>",
      "<td>",
      "<tr>",
      "</table>",
      "<li>",
      "<a href=x>",
      "</a>",
      "<br>",
      "<script>",
      "</script>",
      "<pre>",
      "\n",
      "&nbsp;",
      "&#x110000;",
      "&amp",
      "<!--",
      "-->",
      "<![CDATA[",
      "]]>",
      "<?x",
      "<svg/>",
      "<title>",
      "</title>",
      "文，字。",
      " ",
      "<",
      "\u0000",
      "<meta name=PubDate content=2022-01-01>",
      "整改情况：已完成整改，共清退资金三千元。",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
        const html = pieces.join("");
        for (const line of (await read(html)).lines) {
          for (let i = 0; i < line.text.length; i++) {
            const source = html[sourceOffset(line, i)]!;
            if (source !== line.text[i]) expect(source === "&" || /\s/.test(source)).toBe(true);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it("takes linear time and no deep stack on hostile markup", async () => {
    const started = performance.now();
    const n = 100_000;
    for (const html of [
      `${"<div>".repeat(n)}文字。`,
      `${"<p>文".repeat(n)}`,
      `${"<b><i>".repeat(n)}${"</i></b>".repeat(n)}`,
      `${"<span>".repeat(n)}${"<p>文</p>".repeat(n)}`,
      `<div>${"</span>".repeat(n)}${"<a>".repeat(n)}${"</div>".repeat(n)}`,
      `${"<table><tr><td>".repeat(n)}文`,
      "&".repeat(n),
      "<".repeat(n),
      `<p ${"a=b ".repeat(n)}>文</p>`,
      `${"<td>索引号</td>".repeat(n)}`,
      " ".repeat(n * 10),
      `<p>${"文 \n".repeat(n)}</p>`,
    ]) {
      await read(html);
    }
    expect(performance.now() - started).toBeLessThan(15_000);
  }, 30_000);
});

it("declaredCharset reads the encoding that a page names", () => {
  expect(
    declaredCharset(Buffer.from('<html><meta http-equiv="Content-Type" content="text/html; charset=gb2312">')),
  ).toBe("gb2312");
  expect(declaredCharset(Buffer.from("<meta charset='UTF-8'>"))).toBe("UTF-8");
  expect(declaredCharset(Buffer.from("<p>charset=x</p>"))).toBe("");
});
