import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { load } from "../../src/index.js";
import { zhenggai } from "../cli/captured.js";
import { temporaryFolder } from "../pipeline/outputs.js";

const README = readFileSync("notebooks/own-codebook/README.md", "utf8");
const CODES = ["other", "absent", "late", "formal", "lax", "breach"];

/** The commands of the page in their order; what they write goes into a folder that is gone afterwards. */
function commandsIn(folder: string): string[][] {
  const written = /^(?:model\.json|results|account-by-category\.svg)$/;
  return Array.from(README.matchAll(/^```sh\n(.*?)^```$/gms), ([, block]) => block!.trim().split("\n"))
    .flat()
    .map((line) =>
      line
        .split(" ")
        .slice(1)
        .map((word) => (written.test(word) ? path.join(folder, word) : word)),
    );
}

/** The kappa that the page gives, and the one that a command prints. */
const promised = Array.from(README.matchAll(/[Kk]appa (?:of|is) \*\*(\d\.\d\d)\*\*/g), ([, kappa]) => kappa);
const printed = (text: string) =>
  Number(/(?:kappa of the primary category .*?: |category kappa +)(\d\.\d+)/.exec(text)![1]);

describe("the worked example of another codebook", () => {
  it("goes from words to a run by the commands of its page, with the figures that it gives", {
    timeout: 240_000,
  }, async () => {
    const folder = temporaryFolder();
    const said = new Map<string, string>();
    for (const argv of commandsIn(folder)) {
      const { code, stdout, stderr } = await zhenggai([...argv, "--lang", "en"]);
      expect(code, `${argv.join(" ")}\n${stderr}`).toBe(0);
      said.set(argv[0]!, stdout);
    }
    expect([...said.keys()]).toEqual(["codebook", "train", "evaluate", "run", "compare", "chart"]);
    expect([printed(said.get("train")!).toFixed(2), printed(said.get("evaluate")!).toFixed(2)]).toEqual(promised);
    for (const code of CODES) expect(said.get("compare")).toMatch(new RegExp(`^${code} `, "m"));

    // The run names its categories by the copy of the codebook that it keeps.
    const run = await load(path.join(folder, "results"));
    expect(run.codebook.categories.map(({ code }) => code)).toEqual(CODES);
    expect([...new Set((await run.rows("problems")).map(({ category }) => category))].sort()).toEqual(
      [...CODES].sort(),
    );
    expect(readFileSync(path.join(folder, "account-by-category.svg"), "utf8")).toContain("In form only");
  });
});
