import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { loadMetadata, parseMetadata } from "../../src/datapackage/metadata.js";
import { renderMessage } from "../../src/messages/catalogue.js";
import type { FaultsError } from "../../src/messages/faults-error.js";
import type { Lang } from "../../src/messages/message.js";
import { temporaryFolder } from "../pipeline/outputs.js";

const WHOLE = `
name: yunling-2023
id: https://doi.org/10.5555/12345
title: { zh: 云岭整改数据, en: Rectification in Yunling }
description: 一份说明
version: "1.0"
homepage: https://example.org/yunling
licenses: [{ name: CC-BY-4.0, path: "https://creativecommons.org/licenses/by/4.0/" }]
contributors: [{ title: 李某, email: li@example.org, roles: [creator] }]
sources: [{ title: 云岭市纪委监委网站, path: "https://example.org" }]
citation: 李某（2023）：云岭整改数据，第 1 版。
keywords: [巡察, 整改]
`;

describe("parseMetadata", () => {
  it("takes what the standard has a place for, one text for both languages or a text for each", async () => {
    expect(await parseMetadata(WHOLE, "m.yaml")).toMatchObject({
      name: "yunling-2023",
      title: { zh: "云岭整改数据", en: "Rectification in Yunling" },
      description: { zh: "一份说明", en: "一份说明" },
      licenses: [{ name: "CC-BY-4.0" }],
      citation: "李某（2023）：云岭整改数据，第 1 版。",
    });
    expect(await parseMetadata(`{"version": "2"}`, "m.json")).toEqual({ version: "2" });
    expect(await parseMetadata("", "m.yaml")).toEqual({});
  });

  it.each([
    ["name: Two Words", "/name", "pattern"],
    ["contributors: [{ title: 李某, email: nowhere }]", "/contributors/0/email", "email"],
    ["title: { zh: 只有中文 }", "/title", "anyOf"],
    ["keywords: []", "/keywords", "fewer"],
  ])("refuses %s with its place", async (text, place, fault) => {
    await expect(parseMetadata(text, "m.yaml")).rejects.toMatchObject({
      exitCode: 2,
      details: { rule: "package/bad-metadata", args: { file: "m.yaml", place, fault: expect.stringContaining(fault) } },
    });
  });
});

describe("parseMetadata", () => {
  it.each([
    ["licence: CC-BY-4.0", "package/mistyped-metadata-key", { place: "/", name: "licence", near: "licenses" }],
    ["colour: red", "package/unknown-metadata-key", { place: "/", name: "colour" }],
    ["sources: [{ title: 甲, colour: red }]", "package/unknown-metadata-key", { place: "/sources/0", name: "colour" }],
    [
      "contributors: [{ email: li@example.org }]",
      "package/metadata-missing",
      { place: "/contributors/0", name: "title" },
    ],
  ])("says of %j what is wrong and where", async (text, rule, args) => {
    await expect(parseMetadata(text, "m.yaml")).rejects.toMatchObject({ exitCode: 2, details: { rule, args } });
  });
});

describe("parseMetadata", () => {
  it("tells what is not YAML as it is told of every file, in the language of the run", async () => {
    const error = await parseMetadata("version: 1\na: [", "m.yaml").catch((thrown: FaultsError) => thrown);
    const told = (lang: Lang) => renderMessage((error as FaultsError).details(lang), lang);
    expect(told("zh")).toMatch(/^数据说明文件 m\.yaml 有1处错误：\nm\.yaml:2: 第 5 列：引号或括号没有配对/);
    expect(told("en")).toMatch(/^the description of the data, m\.yaml, has 1 fault:\nm\.yaml:2: column 5: a quotation/);
  });
});

describe("loadMetadata", () => {
  it("reads a file, and says where there is none", async () => {
    const file = path.join(temporaryFolder(), "metadata.yaml");
    await expect(loadMetadata(file)).rejects.toMatchObject({ details: { rule: "cli/no-such-path" } });
    writeFileSync(file, WHOLE);
    expect((await loadMetadata(file)).version).toBe("1.0");
  });
});
