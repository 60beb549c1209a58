import { expect, it } from "vitest";
import { zhenggai } from "./captured.js";

const stderr = async (...argv: string[]) => (await zhenggai([...argv, "corpus", "--no-store", "--no-config"])).stderr;

it("says that words stand with commas between them", async () => {
  for (const command of ["kwic", "collocates"]) {
    expect(await stderr(command, "审计 制度")).toContain("put commas between several words");
    expect(await stderr(command, "审计 制度", "--lang", "zh")).toContain("几个词语之间请用逗号");
    expect(await stderr(command, "审计 制度", "--quiet")).toBe("");
  }
  expect(await stderr("kwic", "没有 这个", "--regex")).toBe("");
});

it("says of a word that stands within others alone where it is found", async () => {
  expect(await stderr("collocates", "没有的词语")).toContain("zhenggai kwic 没有的词语 searches the text itself");
  expect(await stderr("collocates", "审计")).toBe("");
  expect(await stderr("kwic", "没有的词语")).toBe("");
});
