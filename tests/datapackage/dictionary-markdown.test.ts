import { describe, expect, it } from "vitest";
import { dictionaryMarkdown } from "../../src/datapackage/dictionary-markdown.js";
import { problemsTable } from "../../src/tables/problems.js";
import { DICTIONARY } from "./sample-dictionary.js";

const markdown = dictionaryMarkdown(DICTIONARY);

describe("dictionaryMarkdown", () => {
  it("has a row of four cells for each column, in both languages", () => {
    for (const { name, title } of problemsTable.columns) {
      const row = markdown.split("\n").find((line) => line.startsWith(`| \`${name}\` |`))!;
      expect(row.match(/(?<!\\)\|/g), name).toHaveLength(5);
      expect(row).toContain(`**${title.zh} · ${title.en}**`);
    }
    expect(markdown).toContain("`in_progress` 正在整改 · in progress");
  });

  it("lets no text make markup, a column or a line", () => {
    expect(markdown).toContain("云岭 &lt;数据&gt;");
    expect(markdown).toContain("请引用 \\*本数据\\*");
    expect(markdown).toContain("| `finance` | 钱\\|物 &lt;b&gt;\\`$x\\`&lt;/b&gt;<br>");
  });
});
