import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { loadMetadata, parseMetadata } from "../../src/datapackage/metadata.js";
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
});

describe("loadMetadata", () => {
  it("reads a file, and says where there is none", async () => {
    const file = path.join(temporaryFolder(), "metadata.yaml");
    await expect(loadMetadata(file)).rejects.toMatchObject({ details: { rule: "cli/no-such-path" } });
    writeFileSync(file, WHOLE);
    expect((await loadMetadata(file)).version).toBe("1.0");
  });
});
