import { describe, expect, it } from "vitest";
import { renderMessage } from "../../src/messages/catalogue.js";
import { jsonFault } from "../../src/messages/json-fault.js";

/** Line and column of the fault that is told of. */
function place(text: string): [unknown, unknown] {
  const { args } = jsonFault(text, new SyntaxError("no"));
  return [args.at, args.column];
}

describe("jsonFault", () => {
  it.each([
    ['{"a": 1,\n "b" 2}', 2, 6],
    ['{"a": 1,\n "b": 2,\n}', 3, 1],
    ["[1, 2,]", 1, 7],
    ["[1\n 2]", 2, 2],
    ['{"a": tru}', 1, 7],
    ["{'a': 1}", 1, 2],
    ['{"a": "行\n"}', 1, 7],
    ["{“a”: 1}", 1, 2],
    ['{"a": 1}}', 1, 9],
    ['[{"a": [1, 2}]', 1, 13],
    ["01", 1, 2],
    ["", 1, 1],
    ['{"a": [1,\n', 2, 1],
    ['\uFEFF{"a" 1}', 1, 7],
  ])("finds the place in %j", (text, line, column) => {
    expect(place(text)).toEqual([line, column]);
  });

  it("finds none before the end of what is JSON", () => {
    for (const value of [{ a: [1, -2.5e-3, { "b c": null }], d: '\\ "引号" \u0001' }, [], {}, "x", true, [[[]], {}]]) {
      const text = JSON.stringify(value, null, 1);
      expect(place(text)).toEqual(place(" ".repeat(0) + text));
      expect(place(`${text}]`)[0], text).toBe(text.split("\n").length);
    }
  });

  it("quotes what the engine says, on one line, behind its own words", () => {
    const told = renderMessage(jsonFault("[", new SyntaxError("Unexpected\n end")), "zh");
    expect(told).toMatch(/^自第 1 行第 2 列起不是有效的 JSON（“Unexpected end”）；/);
  });

  it("takes linear time on long and deep texts", () => {
    const deep = "[".repeat(200_000);
    expect(place(deep)).toEqual([1, deep.length + 1]);
    expect(place(`{"a": "${"长".repeat(300_000)}" x`)).toEqual([1, 300_010]);
  });
});
