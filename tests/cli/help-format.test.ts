import { describe, expect, it } from "vitest";
import { zhenggai } from "./captured.js";

const help = async (lang: string, ...argv: string[]) => (await zhenggai([...argv, "--help", "--lang", lang])).stdout;

describe("help", () => {
  it("is Chinese throughout where Chinese is asked for", async () => {
    const text = await help("zh", "agree");
    for (const word of ["用法：", "参数：", "选项：", "可选：masi jaccard nominal，默认：masi"])
      expect(text).toContain(word);
    expect(text).not.toMatch(/Usage|Options|default|choices/);
    expect(await help("zh")).toContain("读取通报：");
  });

  it("gives defaults as they are typed, and none for switches", async () => {
    const text = await help("en", "run");
    expect(text).toContain("files or folders (default: corpus)");
    expect(text).not.toContain("false");
  });

  it("lists what a command alone takes before what all take", async () => {
    const text = await help("en", "run");
    expect(text.indexOf("--out")).toBeLessThan(text.indexOf("--lang"));
    expect(text.indexOf("--terms-csv")).toBeLessThan(text.indexOf("--codebook"));
    expect(text.indexOf("--keep-contacts")).toBeLessThan(text.indexOf("--quiet"));
  });

  it("breaks lines between Chinese characters too, and none before a comma", async () => {
    const lines = (await help("zh", "compare")).split("\n");
    const width = (line: string) => line.length + (line.match(/[\p{Script=Han}，、；：（）“”]/gu)?.length ?? 0);
    expect(Math.max(...lines.map(width))).toBeLessThanOrEqual(80);
    expect(lines.filter((line) => /^ *[，、；：）”]/.test(line))).toEqual([]);
    const indent = lines.findIndex((line) => line.startsWith("  --by "));
    expect(lines[indent + 1]).toMatch(/^ {24}\S/);
  });

  it("says which options cannot be left out", async () => {
    expect(await help("en", "sample")).toContain("how many problems to draw (required)");
    expect(await help("zh", "sample")).toContain("抽取多少个问题（必需）");
    expect((await help("en", "evaluate")).match(/\(required\)/g)).toHaveLength(1);
  });

  it("sets Chinese examples in columns, a character taking the room of two", async () => {
    const lines = (await help("zh")).split("\n");
    const column = (command: string, note: string) => {
      const line = lines.find((each) => each.includes(command))!;
      const before = line.slice(0, line.indexOf(note));
      return before.length + (before.match(/\p{Script=Han}/gu)?.length ?? 0);
    };
    expect(column("zhenggai run 通报/", "读取自己的文件夹")).toBe(column("zhenggai codebook", "查看编码手册"));
  });
});
