import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readRunHead } from "../../src/diff/read-run.js";
import { CODEBOOK_COPY } from "../../src/pipeline/manifest.js";
import { SMALL_CODEBOOK } from "../coding/small-codebook.js";
import { notice } from "../completion/sample.js";
import { temporaryFolder } from "../pipeline/outputs.js";
import { writeRun } from "./runs.js";

const folder = temporaryFolder();

describe("readRunHead", () => {
  it("reads the codebook that the run has kept, unless it is another than the run was coded by", async () => {
    const run = await writeRun(path.join(folder, "kept"), [{ bytes: "1", notices: [notice()] }], {
      codebookText: SMALL_CODEBOOK,
    });
    const codes = (await readRunHead(run)).codebookCopy?.categories.map(({ code }) => code);
    expect(codes).toEqual(["water", "money", "rest"]);
    writeFileSync(path.join(run, CODEBOOK_COPY), SMALL_CODEBOOK.replace("水库", "堤坝"));
    expect((await readRunHead(run)).codebookCopy).toBeNull();
  });

  it("reads the manifest of an earlier version, which has less in it", async () => {
    writeFileSync(path.join(folder, "run.json"), '{"program":"zhenggai","version":"0.0.1"}');
    expect(await readRunHead(folder)).toMatchObject({ version: "0.0.1", inputs: [], humanCodes: "", options: {} });
  });
});
