import { describe, expect, it } from "vitest";
import { parseMetadata } from "../../src/datapackage/metadata.js";
import { renderMessage } from "../../src/messages/catalogue.js";
import type { FaultsError } from "../../src/messages/faults-error.js";
import type { Lang } from "../../src/messages/message.js";

it("tells all faults at once, in the order of the file, and of each place once", async () => {
  const text =
    "nmae: x\ntitle: { zh: 只有中文, colour: red }\nversion: 1\nkeywords: []\nsources: [{ email: nowhere }]\n";
  const error = await parseMetadata(text, "m.yaml").catch((thrown: FaultsError) => thrown);
  const [first, ...faults] = (error as Error).message.split("\n");
  expect(first).toBe("the description of the data, m.yaml, has 6 faults:");
  expect(faults.map((fault) => fault.split(" ", 2).join(" ").replace(/:$/, ""))).toEqual([
    "m.yaml:1: /",
    "m.yaml:2: /title",
    "m.yaml:3: /version",
    "m.yaml:4: /keywords",
    "m.yaml:5: /sources/0",
    "m.yaml:5: /sources/0/email",
  ]);
});

describe("a description of the data that is not as it should be", () => {
  it.each([
    ["id: x\nname: Two Words", "m.yaml:2: /name 只能由小写字母、数字和", "/name takes small letters, digits"],
    ["licenses:\n- name: 署名\n", "m.yaml:2: /licenses/0/name 应为许可证的简称", "the short name of a licence"],
    ["contributors: [{ title: 李某, email: nowhere }]", "/contributors/0/email 应为电子邮箱地址", "an e-mail address"],
    ["\n\nhomepage: example", "m.yaml:3: /homepage 应为完整的网址", "a whole web address"],
    ["title: { zh: 只有中文 }", "/title 应为一段文字，或 zh、en 各一段", "one for zh and one for en"],
    ["version: 1.0", "/version 应为文字，且不为空；数和日期请加引号", "put numbers and dates into quotation marks"],
    ["keywords: []", "/keywords 应为列表，至少一项", "a list with at least one entry"],
    ["sources: [网站]", "/sources/0 应是“名称: 值”", "lines of the form NAME: VALUE"],
    ["- 甲", "m.yaml:1: / 应是“名称: 值”", "lines of the form NAME: VALUE"],
    ["id: x\nlicence: CC-BY-4.0", "m.yaml:2: /：没有“licence”这一项；是否指 licenses？", "was licenses meant?"],
    ["colour: red", "没有“colour”这一项；此处可用：name id title", "here there are: name id title"],
    [
      "sources: [{ title: 甲, colour: red }]",
      "/sources/0：没有“colour”这一项；此处可用：title path",
      "title path email",
    ],
    ["contributors: [{ email: li@example.org }]", "/contributors/0：缺少“title”", "“title” is missing"],
    ["version: 1\na: [", "m.yaml:2: 第 5 列：引号或括号没有配对", "m.yaml:2: column 5: a quotation mark or bracket"],
  ])("says of %j what is wrong, where, and what is right, in the language of the run", async (text, zh, en) => {
    const error = await parseMetadata(text, "m.yaml").catch((thrown: FaultsError) => thrown);
    const told = (lang: Lang) => renderMessage((error as FaultsError).details(lang), lang);
    expect(told("zh")).toMatch(/^数据说明文件 m\.yaml 有1处错误：\nm\.yaml:\d: /);
    expect(told("zh")).toContain(zh);
    expect(told("en")).toMatch(/^the description of the data, m\.yaml, has 1 fault:\nm\.yaml:\d: /);
    expect(told("en")).toContain(en);
  });
});
