import { describe, expect, it } from "vitest";
import { readConfig } from "../../src/config/read-config.js";
import { SETTINGS, type Setting, type SettingValue } from "../../src/config/settings.js";

const read = (text: string) => readConfig(text, (path) => `study/${path}`);
const faults = (text: string) => read(text).messages.map(({ rule, line, args }) => [rule, line, args.key]);

/** A config file that gives one setting one value. */
function fileWith(key: string, value: unknown): string {
  const [name, section] = key.split(".").reverse() as [string, string | undefined];
  return JSON.stringify(section ? { [section]: { [name]: value } } : { [name]: value });
}

/** Values of every shape that a file can hold. */
const SHAPES: unknown[] = [
  0,
  -1,
  1.5,
  1e300,
  "",
  " ",
  "notices",
  "0.5",
  true,
  false,
  [],
  ["a"],
  [""],
  [1],
  ["a", ["b"]],
  {},
];

/** Which of them each kind of value takes. */
const TAKES: Record<SettingValue["kind"], unknown[]> = {
  path: ["notices", "0.5"],
  paths: ["notices", "0.5", ["a"]],
  texts: ["notices", "0.5", ["a"]],
  choice: [],
  whole: [],
  share: [0],
  switch: [true, false],
};

function isTaken(value: SettingValue, shape: unknown): boolean {
  if (value.kind === "path" && value.none && shape === false) return true;
  if (value.kind === "whole" && value.least === 0 && shape === 0) return true;
  return TAKES[value.kind].some((taken) => JSON.stringify(taken) === JSON.stringify(shape));
}

describe("readConfig", () => {
  it.each(SETTINGS as readonly Setting[])("$key takes what it says and refuses every other shape", ({ key, value }) => {
    for (const shape of SHAPES) {
      const { settings, messages } = read(fileWith(key, shape));
      if (isTaken(value, shape)) {
        expect(messages, JSON.stringify(shape)).toEqual([]);
        expect(settings).toHaveProperty([key]);
      } else {
        expect(messages, JSON.stringify(shape)).toHaveLength(1);
        expect(messages[0]).toMatchObject({ rule: expect.stringMatching(/^config\/not-/), line: 1, args: { key } });
        expect(settings).toEqual({});
      }
    }
  });

  it("counts a key without a value as not given, and an empty file as one that sets nothing", () => {
    for (const text of ["", "# nothing yet\n", "model:\ncompare:\n", '{"model": null, "compare": {"by": null}}']) {
      expect(read(text)).toEqual({ settings: {}, messages: [] });
    }
  });

  it("makes paths those of the file's folder, and leaves texts alone", () => {
    const { settings } = read("paths: [a, b]\nout: results\nstore: false\ncompare:\n  by: unit\n");
    expect(settings).toEqual({
      paths: ["study/a", "study/b"],
      out: "study/results",
      store: false,
      "compare.by": "unit",
    });
  });

  it("names every fault with its line, and the key that was probably meant", () => {
    const text = "worker: 2\ncompare:\n  by: unit\n  measur: ratio\nmin: 3\nsampel:\n  size: 3\ncolour: red\n";
    const { messages } = read(text);
    expect(messages.map(({ line, args }) => [line, args.key, args.meant])).toEqual([
      [1, "worker", "workers"],
      [4, "compare.measur", "compare.measure"],
      [5, "min", "compare.min"],
      [6, "sampel", "sample"],
      [8, "colour", undefined],
    ]);
    expect(messages.at(-1)?.args.known).toContain("paths");
  });

  it("says on which line YAML or JSON ends to be such, and that a key stands twice", () => {
    expect(faults("paths: [a\nout: b\n")[0]?.slice(0, 1)).toEqual(["syntax/yaml-unclosed"]);
    expect(faults('{\n"out": "a",\n"out": "b"\n}').map(([rule, line]) => [rule, line])).toEqual([
      ["syntax/yaml-repeated-key", 3],
    ]);
  });

  it.each([
    ["- a\n- b\n", [["config/not-keys", 1, "zhenggai.config"]]],
    ["just words\n", [["config/not-keys", 1, "zhenggai.config"]]],
    ["compare: ratio\n", [["config/not-keys", 1, "compare"]]],
    ["out: &a b\nmodel: *a\n", [["config/not-a-path", 2, "model"]]],
    ["? [a]\n: b\n", [["config/unknown-key", 1, "?"]]],
  ])("refuses %j", (text, expected) => {
    expect(faults(text)).toEqual(expected);
  });

  it("lets an editor's $schema stand", () => {
    expect(read('{"$schema": "./zhenggai.config.schema.json", "out": "x"}').messages).toEqual([]);
  });
});
