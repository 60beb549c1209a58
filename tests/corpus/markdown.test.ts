import { expect, it } from "vitest";
import { cleanText } from "../../src/corpus/clean.js";
import { findMarkdown } from "../../src/corpus/markdown.js";
import { sourceOffset } from "../../src/corpus/text.js";

const MARKDOWN = `# 中共青禾县信访局党组关于巡察整改进展情况的通报

**2022年3月14日**

> 根据县委统一部署，县委巡察组开展了[常规巡察](https://example.cn/a)。

## 一、整改责任

1. 关于“\\*\\*制度”的问题
- 整改情况：*一是*修订制度；<br>二是补开会议。![图](a.png)
`;

it("leaves the words of a Markdown text with its numbers", () => {
  const { lines, removed } = cleanText(MARKDOWN, findMarkdown(MARKDOWN));
  expect(lines.map((line) => line.text)).toEqual([
    "中共青禾县信访局党组关于巡察整改进展情况的通报",
    "2022年3月14日",
    "根据县委统一部署，县委巡察组开展了常规巡察。",
    "一、整改责任",
    "1. 关于“**制度”的问题",
    "整改情况：*一是*修订制度；二是补开会议。",
  ]);
  expect(removed).toEqual([]);
  for (const line of lines) {
    for (let i = 0; i < line.text.length; i++) expect(MARKDOWN[sourceOffset(line, i)]).toBe(line.text[i]);
  }
});

it("finds nothing in plain text", () => {
  expect(findMarkdown("一、整改责任\n1.关于“#1井”的问题，2*3=6。\n")).toEqual([]);
});
