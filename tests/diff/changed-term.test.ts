import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { SILENT } from "../../src/pipeline/effects.js";
import { run } from "../../src/pipeline/run.js";
import { CORPUS, temporaryFolder } from "../pipeline/outputs.js";
import { allChanges } from "./runs.js";

/** A term that alone decides the category of one problem of the project's own notices. */
const TERM = "兼职副主席";
const TITLE = "兼职副主席作用发挥不明显";

const folder = temporaryFolder();
const at = (name: string) => path.join(folder, name);
const go = (out: string, codebook: string, model?: string) =>
  run({ paths: [at("corpus")], out: at(out), lang: "zh", codebook, model, workers: 1 }, SILENT);

beforeAll(() => {
  mkdirSync(at("corpus"));
  writeFileSync(at("corpus/fulian.txt"), readFileSync(path.join(CORPUS, "hexu-fulian.txt")));
  const text = readFileSync("codebook/codebook.yaml", "utf8");
  writeFileSync(at("with.yaml"), text);
  writeFileSync(at("without.yaml"), text.replace(` ${TERM}`, ""));
  const model = JSON.parse(readFileSync("model/model.json", "utf8"));
  writeFileSync(at("other.json"), JSON.stringify({ ...model, ruleConfidence: 0.5 }));
});

describe("two runs with one changed codebook term", () => {
  it("are told apart by that term, the problem that it decided, and the ratios of its categories", async () => {
    await go("before", at("with.yaml"));
    await go("after", at("without.yaml"));
    const { diff, changes } = await allChanges(at("before"), at("after"));
    expect(diff.madeFrom.differing).toEqual(["codebook"]);
    expect(diff.madeFrom.codebook.difference).toMatchObject({ terms: [{ term: TERM, after: null }], others: [] });
    const problems = changes.filter(({ subject }) => subject === "problem");
    expect(problems.map(({ title, field, terms }) => [title, field, terms])).toEqual([
      [TITLE, "category", [TERM]],
      [TITLE, "labels", [TERM]],
    ]);
    const { before, after } = problems[0]!;
    const moved = changes.filter(({ subject, field }) => subject === "ratio" && field === "problems");
    expect(new Set(moved.map(({ unit }) => unit))).toEqual(new Set([before, after]));
    for (const { causes } of changes) expect(causes).toEqual(["codebook"]);
  });

  it("does not choose between codebook and model where both differ", async () => {
    await go("other", at("with.yaml"), at("other.json"));
    const { diff, changes } = await allChanges(at("other"), at("after"));
    expect(diff.madeFrom.differing).toEqual(["codebook", "model"]);
    const problems = changes.filter(({ subject }) => subject === "problem");
    expect(problems.length).toBeGreaterThan(0);
    for (const { causes } of problems) expect(causes).toEqual(["codebook", "model"]);
  });
});
