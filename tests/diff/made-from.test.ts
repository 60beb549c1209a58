import { describe, expect, it } from "vitest";
import { parseCodebook } from "../../src/coding/codebook.js";
import { compareOrigins, inputStates } from "../../src/diff/made-from.js";
import type { RunHead } from "../../src/diff/read-run.js";
import { SMALL_CODEBOOK } from "../coding/small-codebook.js";

function head(values: Partial<RunHead> = {}): RunHead {
  return {
    folder: "out",
    version: "1.0.0",
    icu: "78.2",
    options: { paths: "corpus", out: "out", lang: "zh" },
    codebook: "c1",
    model: "m1",
    humanCodes: "",
    inputs: [],
    codebookCopy: null,
    ...values,
  };
}

const inputs = (files: Record<string, string>) =>
  Object.entries(files).map(([source, sha256]) => ({ source, sha256, outcome: "parsed" }));

describe("compareOrigins", () => {
  it("tells files that changed from those that are new, gone, or only renamed", () => {
    const before = head({ inputs: inputs({ "a.txt": "1", "b.txt": "2", "c.txt": "3", "d.txt": "4" }) });
    const after = head({ inputs: inputs({ "a.txt": "1", "b.txt": "9", "neu.txt": "7", "e.txt": "4" }) });
    const made = compareOrigins(before, after);
    expect(made.inputs).toEqual({
      same: 1,
      changed: ["b.txt"],
      added: ["neu.txt"],
      removed: ["c.txt"],
      moved: [{ from: "d.txt", to: "e.txt" }],
    });
    const stateOf = inputStates(made);
    expect(["a.txt", "b.txt", "neu.txt", "c.txt", "d.txt", "e.txt"].map(stateOf)).toEqual([
      "same",
      "changed",
      "added",
      "removed",
      "moved",
      "moved",
    ]);
  });

  it("lists what differs for the whole run, and no option that changes no value", () => {
    const after = head({
      version: "1.1.0",
      model: "m2",
      humanCodes: "h",
      options: { paths: "more", out: "elsewhere", lang: "en", workers: 4, personal_data: "pseudonymise" },
    });
    const made = compareOrigins(head(), after);
    expect(made.differing).toEqual(["version", "options", "model", "human_codes"]);
    expect(made.options.map(({ name }) => name)).toEqual(["lang", "paths", "personal_data", "workers"]);
    expect(compareOrigins(head(), head({ options: { paths: "x", lang: "en" } })).differing).toEqual([]);
  });

  it("does not suspect a codebook of which only the wording changed, if the copies show it", () => {
    const copy = (text: string) => parseCodebook(text, "c.yaml");
    const before = head({ codebookCopy: copy(SMALL_CODEBOOK) });
    const reworded = SMALL_CODEBOOK.replace("Money by name.", "Said outright.");
    const after = head({ codebook: "c2", codebookCopy: copy(reworded) });
    expect(compareOrigins(before, after)).toMatchObject({ differing: [], codebook: { changed: true } });
    const without = compareOrigins(head(), head({ codebook: "c2" }));
    expect(without).toMatchObject({ differing: ["codebook"], codebook: { changed: true, difference: null } });
  });
});
