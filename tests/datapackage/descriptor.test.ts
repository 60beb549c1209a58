import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../pipeline/outputs.js";
import { readWithValidator } from "./read-with-validator.js";
import { writeSamplePackage } from "./sample-package.js";

const METADATA = {
  name: "yunling",
  title: { zh: "云岭", en: "Yunling" },
  version: "1.0",
  licenses: [{ name: "CC-BY-4.0", path: "https://creativecommons.org/licenses/by/4.0/" }],
  contributors: [{ title: "李某", roles: ["creator"] }],
  citation: "李某（2023）：云岭。",
};

async function described(metadata = {}) {
  const folder = await writeSamplePackage(temporaryFolder(), { metadata });
  return { folder, json: JSON.parse(readFileSync(path.join(folder, "datapackage.json"), "utf8")) };
}

describe("descriptor", () => {
  it("says what the program knows, and nothing that nobody has said", async () => {
    const { json } = await described();
    expect(json).toMatchObject({
      $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
      name: "rectification-notices",
      languages: ["en", "zh"],
      title: "Problems and measures in 2 notices on inspection rectification (2 problems)",
      "title@zh": "巡视巡察整改通报的问题与措施（2 篇通报，2 个问题）",
      provenance: { program: "zhenggai", version: "0.0.0", codebook: { version: "1" } },
    });
    for (const name of ["licenses", "contributors", "created", "version", "citation"])
      expect(json).not.toHaveProperty(name);
  });

  it("says what the researcher has said, and stays valid", async () => {
    const { folder, json } = await described(METADATA);
    expect(json).toMatchObject({ ...METADATA, title: "Yunling", "title@zh": "云岭" });
    await readWithValidator(folder);
    expect(readFileSync(path.join(folder, "codebook.md"), "utf8")).toContain("李某（2023）：云岭。");
  });

  it("describes each table as CSV and as Parquet, with its rows", async () => {
    const { json } = await described();
    const problems = json.resources.filter(({ name }: { name: string }) => name.startsWith("problems"));
    expect(problems).toMatchObject([
      { name: "problems", path: "data/problems.csv", format: "csv", encoding: "utf-8", rows: 2, type: "table" },
      { name: "problems-parquet", path: "data/problems.parquet", format: "parquet", rows: 2 },
    ]);
    expect(problems[1]).not.toHaveProperty("schema");
    expect(json.resources.at(-1)).toMatchObject({ name: "codebook", path: "codebook.yaml" });
  });
});
