import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LONGEST_PIECE, PieceMemory } from "../../src/tokens/piece-memory.js";

function find(memory: PieceMemory, piece: string): number[] | null {
  const at = memory.find(`前${piece}后`, 1, 1 + piece.length);
  return at < 0 ? null : wordsAt(memory, at);
}

function wordsAt({ cells }: PieceMemory, at: number): number[] {
  return [...cells.subarray(at + 1, at + 1 + cells[at]!)];
}

function add(memory: PieceMemory, piece: string, words: number[]): void {
  expect(wordsAt(memory, memory.add(piece, 0, piece.length, words))).toEqual(words);
}

describe("PieceMemory", () => {
  it("finds the words of the pieces that were added", () => {
    const memory = new PieceMemory();
    add(memory, "公车", [7]);
    add(memory, "公车私用", [7, 9]);
    add(memory, "，", []);
    expect(find(memory, "公车")).toEqual([7]);
    expect(find(memory, "公车私用")).toEqual([7, 9]);
    expect(find(memory, "，")).toEqual([]);
    expect(find(memory, "公车私")).toBeNull();
    expect(find(memory, "车公")).toBeNull();
  });

  it("tells a character from the same one followed by a null", () => {
    const memory = new PieceMemory();
    add(memory, "水", [1]);
    expect(find(memory, "水\0")).toBeNull();
    add(memory, "水\0", [2]);
    expect(find(memory, "水")).toEqual([1]);
  });

  it("remembers as a map does, be the characters whole or halves", () => {
    const piece = fc.string({ unit: "binary", minLength: 1, maxLength: LONGEST_PIECE });
    fc.assert(
      fc.property(fc.dictionary(piece, fc.array(fc.nat(), { maxLength: 5 }), { noNullPrototype: true }), (entries) => {
        const memory = new PieceMemory();
        for (const [text, words] of Object.entries(entries)) add(memory, text, words);
        for (const [text, words] of Object.entries(entries)) expect(find(memory, text)).toEqual(words);
      }),
    );
  });

  it("forgets what was not met for long, and nothing that was", () => {
    const memory = new PieceMemory();
    add(memory, "党费", [1]);
    add(memory, "台账", [2, 3]);
    for (let number = 0; number < 300_000; number++) {
      const piece = String.fromCharCode(0x4e00 + (number % 20_000), 0x4e00 + Math.floor(number / 20_000));
      memory.add(piece, 0, 2, [number]);
      if (number % 1000 === 0) expect(find(memory, "台账")).toEqual([2, 3]);
    }
    expect(find(memory, "党费")).toBeNull();
  });

  it("has room for pieces of the greatest length", () => {
    const memory = new PieceMemory();
    const words = Array.from({ length: LONGEST_PIECE }, (_, at) => at);
    const pieces = Array.from({ length: 20_000 }, (_, at) => String(at).padStart(LONGEST_PIECE, "长"));
    for (const piece of pieces) add(memory, piece, words);
    expect(find(memory, pieces.at(-1)!)).toEqual(words);
  });
});
