import path from "node:path";
import { beforeAll, expect, it } from "vitest";
import { temporaryFolder } from "../pipeline/outputs.js";
import { zhenggai } from "./captured.js";

const folder = temporaryFolder();
const sheet = path.join(folder, "round1.csv");
beforeAll(async () => {
  const draw = await zhenggai(["sample", "corpus", "--size", "12", "--blind", "--out", sheet, "--quiet"]);
  expect(draw).toMatchObject({ code: 0 });
});

it("says of a sheet that nobody has coded which column is to be filled in", async () => {
  const ended = await zhenggai(["agree", sheet, "notebooks/coding/chen.csv"]);
  expect(ended.code).toBe(2);
  expect(ended.stderr).toBe(
    `zhenggai: round1.csv: it holds no code; fill in the column category
zhenggai: agreement takes at least two coders; 1 was found (陈); give a further sheet, or compare with the machine by --run
`,
  );
  const states = await zhenggai(["agree", sheet, "--status", "--lang", "zh"]);
  expect(states.stderr).toContain("round1.csv: 没有任何编码；请在 status 列填写");
});
