import { beforeAll, describe, expect, it } from "vitest";
import { type CodingData, loadCoding } from "../../src/pipeline/settings.js";
import { type StageKeys, stageKeys } from "../../src/pipeline/stage-keys.js";
import { KEEP_ALL, MASK_CONTACTS } from "../../src/privacy/personal.js";

const WRITTEN = { lang: "zh", termsCsv: true, store: null, privacy: KEEP_ALL } as const;
const ALL = ["structure", "words", "codes", "tables"] as const;

let coding: CodingData;
let before: StageKeys;

beforeAll(async () => {
  coding = await loadCoding({});
  before = await stageKeys(coding, WRITTEN);
});

/** The stages that have to be done again. */
function changed(after: StageKeys): string[] {
  return ALL.filter((stage) => after[stage] !== before[stage]);
}

describe("stageKeys", () => {
  it("are the same for the same program and settings, and differ from stage to stage", async () => {
    expect(changed(await stageKeys(await loadCoding({}), WRITTEN))).toEqual([]);
    expect(new Set(Object.values(before)).size).toBe(ALL.length);
  });

  it("keep structure and words when the codebook or the model changes", async () => {
    const codebook = { ...coding.codebook, rules: coding.codebook.rules.slice(1) };
    expect(changed(await stageKeys({ ...coding, codebook }, WRITTEN))).toEqual(["codes", "tables"]);
    const modelFile = { ...coding.modelFile, sha256: "0" };
    expect(changed(await stageKeys({ ...coding, modelFile }, WRITTEN))).toEqual(["codes", "tables"]);
  });

  it("leave it to the terms themselves whether others code or cut a text otherwise", async () => {
    const [first, ...others] = coding.codebook.categories;
    const codebook = { ...coding.codebook, categories: [{ ...first!, terms: first!.terms.slice(1) }, ...others] };
    const userDictionary = { ...coding.userDictionary, sha256: "0" };
    expect(changed(await stageKeys({ ...coding, codebook, userDictionary }, WRITTEN))).toEqual([]);
  });

  it("make the rows anew, and nothing else, for another language, other tables or other people's codes", async () => {
    const store = { source: "coding.jsonl", sha256: "0", codes: [] };
    for (const written of [
      { ...WRITTEN, lang: "en" as const },
      { ...WRITTEN, termsCsv: false },
      { ...WRITTEN, store },
    ]) {
      expect(changed(await stageKeys(coding, written))).toEqual(["tables"]);
    }
  });

  it("do all again where other personal data are looked for, and the rows alone with another key", async () => {
    expect(changed(await stageKeys(coding, { ...WRITTEN, privacy: MASK_CONTACTS }))).toEqual([...ALL]);
    const privacy = { ...KEEP_ALL, secret: "another" };
    expect(changed(await stageKeys(coding, { ...WRITTEN, privacy }))).toEqual(["tables"]);
  });
});
