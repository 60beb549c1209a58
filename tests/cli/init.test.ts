import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { configTemplate } from "../../src/config/template.js";
import { temporaryFolder } from "../pipeline/outputs.js";
import { zhenggai } from "./captured.js";

const folder = temporaryFolder();

describe("zhenggai init", () => {
  it("writes the file into a folder that it makes, and says what to do next", async () => {
    const study = path.join(folder, "new");
    const ended = await zhenggai(["init", study, "--lang", "zh"]);
    expect(ended).toMatchObject({ code: 0, stderr: "" });
    expect(ended.stdout).toContain("zhenggai run");
    expect(readFileSync(path.join(study, "zhenggai.config.yaml"), "utf8")).toBe(configTemplate("zh"));
  });

  it("leaves a file that is there alone, unless told otherwise", async () => {
    const study = path.join(folder, "kept");
    await zhenggai(["init", study]);
    const file = path.join(study, "zhenggai.config.yaml");
    writeFileSync(file, "out: mine\n");
    const refused = await zhenggai(["init", study]);
    expect(refused).toMatchObject({ code: 2, stdout: "" });
    expect(refused.stderr).toContain("--force");
    expect(readFileSync(file, "utf8")).toBe("out: mine\n");
    expect((await zhenggai(["init", study, "--force", "--json"])).stdout).toBe(`${JSON.stringify({ file })}\n`);
    expect(readFileSync(file, "utf8")).toBe(configTemplate("en"));
  });

  it("says that a file stands where the folder should be", async () => {
    const file = path.join(folder, "notes");
    writeFileSync(file, "mine");
    const ended = await zhenggai(["init", file]);
    expect(ended).toMatchObject({ code: 3, stdout: "" });
    expect(ended.stderr).toContain("cannot be written");
    expect(readFileSync(file, "utf8")).toBe("mine");
  });

  it("does not put a second config file beside one of another name, forced or not", async () => {
    const study = path.join(folder, "other");
    await zhenggai(["init", study]);
    const json = path.join(study, "zhenggai.config.json");
    writeFileSync(json, "{}");
    const refused = await zhenggai(["init", study, "--force"]);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain(json);
    expect(existsSync(json)).toBe(true);
  });
});
