import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanText } from "../../src/corpus/clean.js";
import { sourceOffset } from "../../src/corpus/text.js";
import { inventedNotice } from "./invented.js";

const texts = (text: string) => cleanText(text).lines.map((line) => line.text);
const rules = (text: string) => cleanText(text).removed.map((piece) => `${piece.line} ${piece.rule} ${piece.text}`);

describe("cleanText", () => {
  it("trims lines of every kind of blank and drops characters that are not printed", () => {
    expect(texts("\ufeff\u3000\u3000一、整\u200b改\u00ad责任\u00a0\t\n\u200b\n  \n二、进\u202e展\u0007 \n")).toEqual([
      "一、整改责任",
      "二、进展",
    ]);
  });

  it("gives each line its number and its place in the text", () => {
    expect(cleanText("\n\u3000\u3000甲方\n\n乙【更多素材，微信：abcdef】方。\n").lines).toEqual([
      { text: "甲方", line: 2, offset: 3, indent: 2, cuts: [] },
      { text: "乙方。", line: 4, offset: 7, cuts: [{ at: 1, length: 16 }] },
    ]);
  });

  it("cuts an advertisement that a line end has broken, and tells of it once", () => {
    const text = "已完成整改。【更多素材，微\n信：abcdef】下一步继续。";
    expect(texts(text)).toEqual(["已完成整改。", "下一步继续。"]);
    expect(rules(text)).toEqual(["1 advertisement 【更多素材，微\n信：abcdef】"]);
  });

  it("takes a pasted page's own lines off and keeps what they tell", () => {
    const notice = inventedNotice("柳渡县档案局");
    const [title, , ...body] = notice;
    const page = [
      "  • 信息索引号:",
      "",
      "    LD0031/2022-00123",
      "",
      "  • 名    称:",
      `    ${title}`,
      "  • 发布机构: 县档案局",
      "  • 成文日期:",
      "    2022-03-10",
      "  • 公开方式: 主动公开",
      "",
      `  ${title}`,
      "    发布时间:2022-03-14 08:46 来源:县档案局 点击数:",
      "    分享到:",
      "    朗读",
      ...body.map((line) => `    ${line}`),
      "责任编辑:李某",
      "【打印本页】 【关闭窗口】",
      "上一篇:县档案局开放日公告",
      "扫一扫在手机上查看当前页面",
    ].join("\n");
    const cleaned = cleanText(page);
    expect(cleaned.lines.map((line) => line.text)).toEqual([title, "发布时间:2022-03-14 08:46", ...body]);
    expect(cleaned.marks.map(({ kind, value, line }) => [line, kind, value])).toEqual([
      [6, "title", title],
      [7, "publisher", "县档案局"],
      [9, "writtenOn", "2022-03-10"],
      [13, "publishedOn", "2022-03-14"],
      [13, "origin", "县档案局"],
    ]);
  });

  it("drops nothing of a notice that has no debris", () => {
    const notice = [
      ...inventedNotice("柳渡县档案局"),
      "中共柳渡县档案局党组",
      "2022年3月1日",
      "联系人：李某",
      "附件：整改任务清单",
    ];
    expect(texts(notice.join("\n"))).toEqual(notice);
    expect(rules(notice.join("\n"))).toEqual([]);
  });

  it("keeps the way back to the source for every character of any text", () => {
    const piece = fc.constantFrom(
      "根据县委统一部署，",
      "整改。",
      "\n",
      "\u3000",
      " ",
      "\u200b",
      "\ufeff",
      "【更多公文素材， 微信：abc123】",
      "【",
      "】",
      "##paidbegin##",
      "发布日期：2022-03-14 来源：某局 浏览量：3",
      "索引号：\n",
      "朗读\n",
      "，每天更新范文800篇，会员群网盘同步，加入请联系vx：abc",
      "🙂",
      "====",
      "\0",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join("");
        const lines = text.split("\n");
        for (const line of cleanText(text).lines) {
          expect(line.text).not.toBe("");
          expect(line.text).toBe(line.text.trim());
          for (let column = 0; column < line.text.length; column++) {
            expect(text[sourceOffset(line, column)]).toBe(line.text[column]);
          }
          const start = lines.slice(0, line.line - 1).join("\n").length + (line.line > 1 ? 1 : 0);
          expect(line.offset).toBeGreaterThanOrEqual(start);
          expect(line.offset).toBeLessThan(start + lines[line.line - 1]!.length);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("takes linear time on hostile text", () => {
    const started = performance.now();
    for (const text of [
      "甲".repeat(5_000_000),
      "【".repeat(1_000_000),
      "\u200b甲".repeat(300_000),
      "索引号：\n".repeat(200_000),
      `${" ".repeat(199)}x\n`.repeat(20_000),
      "\n".repeat(3_000_000),
    ]) {
      cleanText(text);
    }
    expect(performance.now() - started).toBeLessThan(8000);
  });
});
