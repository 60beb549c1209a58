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

describe("readHtml", () => {
  it("takes the article with its title and date out of a government page", async () => {
    const page = await readHtml(PAGE);
    expect(cleanText(page.text).lines.map((line) => line.text)).toEqual([title, "发布时间：2022-03-14 09:30", ...body]);
    expect(page.hints).toEqual({
      title,
      publishedOn: "2022-03-14",
      publisher: "柳渡县供销合作社联合社",
    });
  });
});
