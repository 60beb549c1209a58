import { utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { keepIndex, readDictionary } from "../../src/tokens/kept-index.js";
import { temporaryFolder } from "../pipeline/outputs.js";

const DICTIONARY = "公 900 n\n公车 40 n\n公车私用 3 l\n";

function files(): { dictionary: string; kept: string } {
  const folder = temporaryFolder();
  const dictionary = path.join(folder, "dictionary.utf8");
  writeFileSync(dictionary, DICTIONARY);
  return { dictionary, kept: path.join(folder, "dictionary.index") };
}

it("gives the index that was kept, as it would be made", () => {
  const { dictionary, kept } = files();
  const made = readDictionary(dictionary, kept);
  keepIndex(dictionary, kept);
  const read = readDictionary(dictionary, kept);
  expect(read.bytes.toString()).toBe(DICTIONARY);
  expect(read).toEqual(made);
});

it("makes the index anew where another dictionary's was kept", () => {
  const { dictionary, kept } = files();
  keepIndex(dictionary, kept);
  writeFileSync(dictionary, "水库 70 n\n");
  const { index } = readDictionary(dictionary, kept);
  expect([...index.frequencies]).toEqual([70]);
  expect(index.crossings.mayCross(0, "公".charCodeAt(0), "车".charCodeAt(0), 0)).toBe(false);
});

it("makes the index anew where an earlier build kept it: its code may have been another", () => {
  const { dictionary, kept } = files();
  keepIndex(dictionary, kept);
  const whole = readDictionary(dictionary, kept);
  writeFileSync(kept, "no index of any code");
  expect(() => readDictionary(dictionary, kept)).toThrow();
  utimesSync(kept, 1, 1);
  expect(readDictionary(dictionary, kept)).toEqual(whole);
});
