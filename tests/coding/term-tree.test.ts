import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NONE, TermTree } from "../../src/coding/term-tree.js";

/** The terms of a list that a text begins with, the shorter first, by their numbers. */
function beginning(terms: string[], text: string): number[] {
  const tree = new TermTree(terms);
  const found = text === "" ? [] : [tree.termAt(text.charCodeAt(0))];
  let node = text.length < 2 ? NONE : tree.second(text.charCodeAt(0), text.charCodeAt(1));
  for (let end = 2; node !== NONE; end++) {
    found.push(tree.termAt(node));
    node = end < text.length ? tree.next(node, text.charCodeAt(end)) : NONE;
  }
  return found.filter((term) => term !== NONE);
}

describe("TermTree", () => {
  it("knows the terms that a text begins with", () => {
    const terms = ["水", "水库", "水库移民", "水库管理", "移民"];
    expect(beginning(terms, "水库移民后扶")).toEqual([0, 1, 2]);
    expect(beginning(terms, "水库管")).toEqual([0, 1]);
    expect(beginning(terms, "移动")).toEqual([]);
    expect(beginning(terms, "移")).toEqual([]);
  });

  it("has the first number of a term that comes twice, and no empty one", () => {
    const terms = ["", "渠", "水渠", "渠", "水渠"];
    expect(beginning(terms, "渠")).toEqual([1]);
    expect(beginning(terms, "水渠")).toEqual([2]);
    expect(beginning([], "渠道")).toEqual([]);
  });

  it("knows them whatever characters they are made of", () => {
    const unit = fc.constantFrom("水", "\ud800", "\0", "\uffff", "a", "库");
    const text = fc.array(unit, { maxLength: 5 }).map((characters) => characters.join(""));
    fc.assert(
      fc.property(fc.uniqueArray(text), text, (terms, read) => {
        const expected = terms.filter((term) => term !== "" && read.startsWith(term));
        expect(beginning(terms, read).map((number) => terms[number])).toEqual(
          expected.sort((a, b) => a.length - b.length),
        );
      }),
    );
  });
});
