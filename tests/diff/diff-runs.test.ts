import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { CodedProblem } from "../../src/pipeline/record.js";
import { SMALL_CODEBOOK } from "../coding/small-codebook.js";
import { notice, problem } from "../completion/sample.js";
import { temporaryFolder } from "../pipeline/outputs.js";
import { allChanges, type SampleFile, writeRun } from "./runs.js";

const folder = temporaryFolder();
let runs = 0;
const at = () => path.join(folder, `run-${++runs}`);

const coded = (category: string, values: Partial<CodedProblem["coding"]> = {}) => ({
  coding: { category, labels: [category], confidence: 0.9, codedBy: "rule" as const, evidence: [], ...values },
});

/** A file of one notice of its own unit, with two problems. */
function file(name: string, values: Parameters<typeof notice>[0] = {}, bytes = name): SampleFile {
  const problems = [
    problem({ ...coded("water"), status: "completed" }),
    problem({ ordinal: 2, title: "灌溉水费拖欠", statement: "灌溉水费拖欠三年。", ...coded("money") }),
  ];
  const fields = { unit: `中共${name}党组`, ...values.fields };
  const id = Buffer.from(name).toString("hex").slice(0, 12).padEnd(12, "0");
  return { bytes, notices: [notice({ noticeId: id, source: `${name}.txt`, problems, ...values, fields })] };
}

describe("diffRuns", () => {
  it("finds nothing between a run and itself", async () => {
    const run = await writeRun(at(), [file("盐湖局"), file("驿站处")]);
    const { diff, changes } = await allChanges(run, run);
    expect(changes).toEqual([]);
    expect(diff.counts).toEqual({
      notices: { before: 2, after: 2, same: 2, changed: 0, added: 0, removed: 0 },
      problems: { matched: 4, changed: 0, added: 0, removed: 0 },
      ratios: { groups: 5, changed: 0 },
      changes: 0,
    });
  });

  it("lays a changed code on the codebook, and names the term that decided", async () => {
    const without = SMALL_CODEBOOK.replace("水库 灌溉", "水库");
    const recoded = file("盐湖局");
    recoded.notices[0]!.problems[1] = {
      ...recoded.notices[0]!.problems[1]!,
      ...coded("water", { evidence: ["title: 灌溉"] }),
    };
    const before = await writeRun(at(), [recoded, file("驿站处")], { codebookText: SMALL_CODEBOOK });
    const after = await writeRun(at(), [file("盐湖局"), file("驿站处")], { codebookText: without });
    const { diff, changes } = await allChanges(before, after);
    expect(diff.madeFrom.codebook.difference?.terms).toEqual([
      { category: "water", term: "灌溉", before: 4, after: null },
    ]);
    const category = changes.find(({ field }) => field === "category");
    expect(category).toMatchObject({
      subject: "problem",
      source: "盐湖局.txt",
      title: "灌溉水费拖欠",
      before: "water",
      after: "money",
      causes: ["codebook"],
      terms: ["灌溉"],
    });
    const groups = changes.filter(({ subject, field }) => subject === "ratio" && field === "problems");
    expect(groups.map(({ by, unit, before, after, causes }) => [by, unit, before, after, causes])).toEqual([
      ["category", "money", "1", "2", ["codebook"]],
      ["category", "water", "3", "2", ["codebook"]],
    ]);
    // States are not the codebook's: the units' ratios stay.
    expect(changes.filter(({ by }) => by === "unit" || by === "all")).toEqual([]);
  });

  it("follows a notice through an edit of its file, and problems through their renumbering", async () => {
    const edited = file("盐湖局", { noticeId: "ffffffffffff" }, "edited");
    const [first, second] = edited.notices[0]!.problems as [CodedProblem, CodedProblem];
    const added = problem({ title: "船闸值班表空着", statement: "船闸值班表空着。", ...coded("water") });
    edited.notices[0]!.problems = [
      added,
      { ...first, ordinal: 2 },
      { ...second, ordinal: 3, status: "completed", accountState: "under_way" },
    ];
    const before = await writeRun(at(), [file("盐湖局"), file("驿站处")]);
    const after = await writeRun(at(), [edited, file("驿站处")]);
    const { diff, changes } = await allChanges(before, after);
    expect(diff.counts.notices).toEqual({ before: 2, after: 2, same: 1, changed: 1, added: 0, removed: 0 });
    expect(diff.counts.problems).toEqual({ matched: 4, changed: 1, added: 1, removed: 0 });
    const told = changes.filter(({ subject }) => subject !== "ratio");
    expect(told.map(({ change, field, before, after }) => [change, field, before, after])).toEqual([
      ["changed", "text", expect.any(String), "ffffffffffff"],
      ["added", null, null, null],
      ["changed", "status", "unstated", "completed"],
      ["changed", "account_state", "done", "under_way"],
    ]);
    for (const { causes } of told) expect(causes).toEqual(["input"]);
    const ratio = changes.find(({ by, field }) => by === "unit" && field === "account_ratio");
    expect(ratio).toMatchObject({ unit: "中共盐湖局党组", before: "1", causes: ["input"] });
    expect(ratio?.difference).toBe(-0.333333);
  });

  it("says so where causes cannot be told apart, and clears the input of files that did not change", async () => {
    const recoded = (name: string, bytes?: string) => {
      const made = file(name, {}, bytes);
      made.notices[0]!.problems[0]!.status = "in_progress";
      return made;
    };
    const before = await writeRun(at(), [file("盐湖局"), file("驿站处")]);
    const after = await writeRun(at(), [recoded("盐湖局", "edited"), recoded("驿站处")], { version: "1.1.0" });
    const { changes } = await allChanges(before, after);
    const states = changes.filter(({ field }) => field === "status");
    expect(states.map(({ source, causes }) => [source, causes])).toEqual([
      ["盐湖局.txt", ["input", "version"]],
      ["驿站处.txt", ["version"]],
    ]);
    const ratios = changes.filter(({ field, by }) => field === "ratio" && by !== "category");
    expect(ratios.map(({ unit, causes }) => [unit, causes])).toEqual([
      ["all", ["input", "version"]],
      ["中共盐湖局党组", ["input", "version"]],
      ["中共驿站处党组", ["version"]],
    ]);
  });

  it("owns up to a change that nothing which the runs record explains", async () => {
    const before = await writeRun(at(), [file("盐湖局")]);
    const after = await writeRun(at(), [file("盐湖局", { fields: { city: "石浦市" } })]);
    const { changes } = await allChanges(before, after);
    expect(changes).toMatchObject([
      { subject: "notice", field: "city", before: "云岭市", after: "石浦市", causes: [] },
    ]);
  });

  it("takes a code that a person gave for a person's", async () => {
    const human = file("盐湖局");
    const problems = human.notices[0]!.problems;
    problems[0] = { ...problems[0]!, ...coded("rest", { codedBy: "human", evidence: ["human: 阿依"] }) };
    problems[1] = { ...problems[1]!, status: "completed", statusText: "human: 阿依 2031-05 (machine: unstated)" };
    const before = await writeRun(at(), [file("盐湖局")]);
    const after = await writeRun(at(), [human], { humanCodes: { source: "coding.jsonl", sha256: "ab" } });
    const { changes } = await allChanges(before, after);
    const codes = changes.filter(({ subject }) => subject === "problem");
    expect(codes.map(({ field, causes }) => [field, causes])).toEqual([
      ["category", ["human_codes"]],
      ["labels", ["human_codes"]],
      ["status", ["human_codes"]],
    ]);
  });

  it("tells notices of files that are new, gone or renamed", async () => {
    const renamed = file("驿站处", { source: "新名.txt" });
    const before = await writeRun(at(), [file("盐湖局"), file("驿站处")]);
    const after = await writeRun(at(), [renamed, file("船闸所")]);
    const { changes } = await allChanges(before, after);
    const notices = changes.filter(({ subject }) => subject === "notice");
    expect(notices.map(({ change, source, field, causes }) => [change, source, field, causes])).toEqual([
      ["removed", "盐湖局.txt", null, ["input"]],
      ["added", "船闸所.txt", null, ["input"]],
      ["changed", "新名.txt", "source", ["input"]],
    ]);
    expect(changes.filter(({ by }) => by === "unit").map(({ change, unit }) => [change, unit])).toEqual([
      ["removed", "中共盐湖局党组"],
      ["added", "中共船闸所党组"],
    ]);
  });

  it("keeps quotation marks of a folder's name out of its SQL", async () => {
    const run = await writeRun(path.join(folder, "o'brien'); DROP TABLE pairs; --"), [file("盐湖局")]);
    expect((await allChanges(run, run)).diff.counts.notices.same).toBe(1);
  });

  it("refuses what is no run, or cannot be read", async () => {
    const run = await writeRun(at(), [file("盐湖局")]);
    await expect(allChanges(run, path.join(folder, "nowhere"))).rejects.toMatchObject({
      details: { rule: "diff/no-run" },
    });
    const broken = await writeRun(at(), [file("盐湖局")]);
    writeFileSync(path.join(broken, "tables/problems.parquet"), "no parquet at all");
    await expect(allChanges(run, broken)).rejects.toMatchObject({ details: { rule: "comparison/bad-table" } });
    writeFileSync(path.join(broken, "run.json"), "{");
    await expect(allChanges(run, broken)).rejects.toMatchObject({ details: { rule: "diff/bad-run" } });
    writeFileSync(path.join(broken, "run.json"), '{"program":"another"}');
    await expect(allChanges(run, broken)).rejects.toMatchObject({ details: { rule: "diff/no-run" } });
  });
});
