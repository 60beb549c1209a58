import { describe, expect, it } from "vitest";
import { zhenggai } from "./captured.js";

describe("a command line that cannot be understood", () => {
  it.each([
    [["ruin"], "没有“ruin”这个命令；是否要用 run？", "unknown command “ruin”; did you mean run?"],
    [["qqqqqq"], "没有“qqqqqq”这个命令；全部命令见", "unknown command “qqqqqq”; zhenggai --help lists"],
    [["run", "--otu", "x"], "没有“--otu”这个选项；是否要用 --out？", "unknown option “--otu”; did you mean --out?"],
    [["run", "--zzzzzz"], "没有“--zzzzzz”这个选项；可用的选项见", "unknown option “--zzzzzz”; the command's --help"],
    [["run", "--out"], "选项 --out <folder> 后缺少值", "the option --out <folder> lacks its value"],
    [["parse"], "缺少参数“file”", "missing required argument “file”"],
    [["parse", "a", "b"], "parse 只有 1 个参数，却给了 2 个", "parse takes 1 argument, and 2 were given"],
    [["help", "rnu"], "没有“rnu”这个命令；是否要用 run？", "unknown command “rnu”; did you mean run?"],
    [["help", "qqqqqq"], "没有“qqqqqq”这个命令；全部命令见", "unknown command “qqqqqq”; zhenggai --help lists"],
    [["codebook", "my.yaml"], "例如 zhenggai codebook --codebook …", "such as zhenggai codebook --codebook …"],
    [
      ["train", "coding", "--gold", "a", "--out", "b"],
      "例如 zhenggai train --gold …",
      "such as zhenggai train --gold …",
    ],
    [["train"], "缺少必需的选项 --gold", "the option --gold <folders...> is required"],
    [["agree", "a", "--distance", "x"], "--distance <name> 不能是“x”；可取的值：masi", "it takes one of: masi"],
    [["cache", "emptied"], "action 不能是“emptied”", "action cannot be “emptied”; it takes one of: stats, clear"],
  ])("%j is answered in both languages, with what to do", async (argv, zh, en) => {
    for (const [lang, words] of [
      ["zh_CN.UTF-8", zh],
      ["en_GB.UTF-8", en],
    ] as const) {
      const ended = await zhenggai(argv, { env: { LANG: lang } });
      expect(ended).toMatchObject({ code: 2, stdout: "" });
      expect(ended.stderr).toContain(words);
      expect(ended.stderr.match(/\n/g)).toHaveLength(1);
    }
  });
});
