import { expect, it } from "vitest";
import { zhenggai } from "./captured.js";

it.each([
  [["query", "corpus", "SELECT 1"], 'zhenggai query "SELECT unit, problems FROM notices" corpus'],
  [["query", "corpus"], "先写 SQL，再写运行结果文件夹"],
  [["chart", "corpus", "timeline"], "zhenggai chart completion-by-unit corpus"],
  [["chart", "corpus"], "先写图名，再写运行结果文件夹"],
])("%j is told that the folder stands behind", async (argv, words) => {
  const lang = /^\p{Script=Han}/u.test(words) ? "zh" : "en";
  const ended = await zhenggai([...argv, "--lang", lang]);
  expect(ended).toMatchObject({ code: 2, stdout: "" });
  expect(ended.stderr).toContain("corpus”");
  expect(ended.stderr).toContain(words);
});

it("takes SQL of any length for SQL, and a name for a name", async () => {
  const { stderr } = await zhenggai(["query", `SELECT '${"x".repeat(100_000)}'`, "corpus"]);
  expect(stderr).toContain("run zhenggai run first");
  expect((await zhenggai(["chart", "corpsu"])).stderr).toContain("there is no chart called");
});
