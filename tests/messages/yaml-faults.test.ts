import { describe, expect, it } from "vitest";
import { parseDocument } from "yaml";
import { renderMessage } from "../../src/messages/catalogue.js";
import { yamlFaults } from "../../src/messages/yaml-faults.js";

/** Rule and line of the first fault of a text. */
function first(text: string): [string | undefined, number | null | undefined] {
  const [fault] = yamlFaults(parseDocument(text).errors);
  return [fault?.rule, fault?.line];
}

describe("yamlFaults", () => {
  it.each([
    ["a:\n\t- b\n", "syntax/yaml-tab", 2],
    ['a: 1\nb: "open\n', "syntax/yaml-unclosed", 3],
    ["a: 1\na: 2\n", "syntax/yaml-repeated-key", 2],
    ["- a: 1\n b: 2\n", "syntax/yaml-indent", 2],
    ["a: 1\n其他的话\n", "syntax/yaml-colon", 2],
    ["a：1\nb: 2\n", "syntax/yaml-colon", 1],
    ["a: {b: 1\nc: 2\n", "syntax/yaml-unclosed", 2],
    ["a: @x\n", "syntax/yaml-quote", 1],
    ['a: "\\q"\n', "syntax/yaml", 1],
  ])("knows what is wrong in %j, and where", (text, rule, line) => {
    expect(first(text)).toEqual([rule, line]);
  });

  it("finds nothing wrong in what is right", () => {
    expect(yamlFaults(parseDocument("a: [1, 2]\n").errors)).toEqual([]);
  });

  it("quotes what the parser says, but never a whole file", () => {
    const text = `title: 通报\n${"整改情况。".repeat(400)}\nb: 1\n`;
    for (const fault of yamlFaults(parseDocument(text).errors)) {
      expect(renderMessage(fault, "zh").length).toBeLessThan(260);
      expect(renderMessage(fault, "zh")).toMatch(/第 \d+ 列：.*（“.*”）；/);
    }
  });
});
