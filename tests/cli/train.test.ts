import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type TrainOptions, trainCommand } from "../../src/cli/train.js";
import type { Model } from "../../src/coding/model.js";
import type { CliError } from "../../src/failures/cli-error.js";
import { renderMessage } from "../../src/messages/catalogue.js";
import { SMALL_CODEBOOK, smallCodebook } from "../coding/small-codebook.js";

let folder: string;
let printed: string;

const TITLES = [
  ["某水库灌溉渠系淤塞", "water"],
  ["水费欠款多年未清", "money"],
  ["食堂卫生差", "rest"],
  ["专项资金用途不明", "money"],
  ["水库巡查记录缺页", "water"],
] as const;

beforeEach(() => {
  printed = "";
  folder = mkdtempSync(path.join(tmpdir(), "train-"));
  mkdirSync(path.join(folder, "gold"));
  mkdirSync(path.join(folder, "corpus"));
  writeFileSync(path.join(folder, "small.yaml"), SMALL_CODEBOOK);
  for (const name of ["a", "b", "c"]) notice(name, TITLES);
});

afterEach(() => rmSync(folder, { recursive: true }));

function notice(name: string, titles: ReadonlyArray<readonly [string, string]>): void {
  const items = titles.map(([title], at) => `${at + 1}.关于${title}的问题。已逐一处理。`);
  const text = ["某县渠务中心党组关于巡察整改进展情况的通报", ...items].join("\n");
  const problems = titles.map(([title, label], at) => ({ line: at + 2, title, labels: [label] }));
  writeFileSync(path.join(folder, "corpus", `${name}.txt`), `${text}\n`);
  writeFileSync(path.join(folder, "gold", `${name}.json`), JSON.stringify({ file: `${name}.txt`, problems }));
}

function run(changes: Partial<TrainOptions> = {}) {
  const options: TrainOptions = {
    gold: [path.join(folder, "gold")],
    out: path.join(folder, "out", "model.json"),
    codebook: path.join(folder, "small.yaml"),
    lang: "en",
    quiet: false,
    json: false,
    ...changes,
  };
  return trainCommand(options, {
    stdout: (text) => {
      printed += text;
    },
    stderr: () => {},
    terminal: false,
    columns: 80,
    env: {},
    now: () => 0,
    signal: new AbortController().signal,
  });
}

/** What the user is told of a failure. */
async function refusal(changes: Partial<TrainOptions> = {}): Promise<string> {
  const error = await run(changes).then(
    () => expect.unreachable("was not refused"),
    (reason: CliError) => reason,
  );
  expect(error.exitCode).toBe(2);
  return renderMessage(error.details, "en");
}

describe("zhenggai train", () => {
  it("writes a model that names its codebook and training set, the same bytes each time", async () => {
    expect(await run()).toBe(0);
    const first = readFileSync(path.join(folder, "out", "model.json"), "utf8");
    const model = JSON.parse(first) as Model;
    expect(model.codebook).toBe(smallCodebook().hash);
    expect(Object.keys(model.trainingSet)).toEqual(["a.txt", "b.txt", "c.txt"]);
    expect(model.figures).toMatchObject({ problems: 15, notices: 3 });
    await run();
    expect(readFileSync(path.join(folder, "out", "model.json"), "utf8")).toBe(first);
  });

  it("says how good the model is on notices that it has not seen", async () => {
    await run();
    expect(printed).toContain("problems: 15");
    expect(printed).toMatch(/kappa of the primary category .*: \d\.\d{3} \(/);
    printed = "";
    await run({ json: true });
    expect(JSON.parse(printed)).toMatchObject({ codebook: smallCodebook().hash, figures: { notices: 3 } });
  });

  it("finds the notices in the folders that --corpus names", async () => {
    const elsewhere = path.join(folder, "corpus");
    expect(await run({ corpus: [elsewhere] })).toBe(0);
    expect(await refusal({ corpus: [path.join(folder, "gold")] })).toContain("a.txt is in none of the folders");
  });

  it("learns from coded statements beside the notices, and refuses a table that is none, naming what is wrong", async () => {
    const statements = path.join(folder, "statements.csv");
    const rows = TITLES.map(([title, label]) => `清单,${title},,,${label}`);
    writeFileSync(statements, ["source,title,aspect,parent,labels", ...rows, ""].join("\n"));
    expect(await run({ statements })).toBe(0);
    expect(printed).toMatch(/statements .*\n {2}problems: 5\n {2}notices or sources: 1/);
    const model = JSON.parse(readFileSync(path.join(folder, "out", "model.json"), "utf8")) as Model;
    expect(Object.keys(model.trainingSet)).toContain("statements.csv");
    writeFileSync(statements, "source,title\n清单,水库\n");
    expect(await refusal({ statements })).toMatch(/statements\.csv.*no column "aspect"/);
    expect(await refusal({ statements: path.join(folder, "none.csv") })).toContain("none.csv");
  });

  it("leaves the earlier model where the new one cannot be made, and says at once where there is no room for one", async () => {
    const earlier = path.join(folder, "earlier.json");
    writeFileSync(earlier, "mine");
    expect(await refusal({ out: earlier, gold: [path.join(folder, "nothing")] })).toContain("there is no");
    expect(readFileSync(earlier, "utf8")).toBe("mine");
    await expect(run({ out: folder })).rejects.toMatchObject({ exitCode: 3, details: { args: { reason: "EISDIR" } } });
  });

  it("refuses bad gold, naming file and key", async () => {
    writeFileSync(path.join(folder, "gold", "b.json"), '{"file": "b.txt", "problems": [{"line": "2", "title": "x"}]}');
    expect(await refusal()).toMatch(/b\.json.*problems\[0\]\.line/);
  });

  it("refuses a code that the codebook does not have, naming notice and problem", async () => {
    notice("b", [["渠道失修", "canal"]]);
    expect(await refusal()).toMatch(/b\.txt.*渠道失修.*canal/);
  });

  it("refuses what it could not hold against other notices", async () => {
    for (const name of ["b", "c"]) rmSync(path.join(folder, "gold", `${name}.json`));
    expect(await refusal()).toContain("1 notice only");
  });
});
