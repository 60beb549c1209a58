import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NONE, TermTree } from "../../src/coding/term-tree.js";

/** The numbers of the terms that a text begins with, the shorter first. */
function beginning(tree: TermTree, text: string): number[] {
  const found = text === "" ? [] : [tree.termOf(text.charCodeAt(0))];
  let node = text.length < 2 ? NONE : tree.root(text.charCodeAt(0), text.charCodeAt(1));
  for (let end = 2; node !== NONE; end++) {
    found.push(tree.termAt(node));
    node = end < text.length ? tree.next(node, text.charCodeAt(end)) : NONE;
  }
  return found.filter((term) => term !== NONE);
}

describe("TermTree", () => {
  it("knows the terms that a text begins with", () => {
    const tree = new TermTree();
    for (const [number, term] of ["水", "水库", "水库移民", "水库管理", "移民"].entries()) tree.add(term, number);
    expect(beginning(tree, "水库移民后扶")).toEqual([0, 1, 2]);
    expect(beginning(tree, "水库管")).toEqual([0, 1]);
    expect(beginning(tree, "移动")).toEqual([]);
    expect(beginning(tree, "移")).toEqual([]);
  });

  it("keeps the first number of a term that is added twice, and leaves out an empty one", () => {
    const tree = new TermTree();
    for (const [number, term] of ["渠", "水渠", "渠", "水渠", ""].entries()) tree.add(term, number);
    expect(beginning(tree, "渠")).toEqual([0]);
    expect(beginning(tree, "水渠")).toEqual([1]);
  });

  it("knows them whatever characters they are made of", () => {
    const unit = fc.constantFrom("水", "\ud800", "\0", "\uffff", "a", "库");
    const text = fc.array(unit, { maxLength: 5 }).map((characters) => characters.join(""));
    fc.assert(
      fc.property(fc.uniqueArray(text), text, (terms, read) => {
        const tree = new TermTree();
        for (const [number, term] of terms.entries()) tree.add(term, number);
        const expected = terms.filter((term) => term !== "" && read.startsWith(term));
        expect(beginning(tree, read).map((number) => terms[number])).toEqual(
          expected.sort((a, b) => a.length - b.length),
        );
      }),
    );
  });
});
