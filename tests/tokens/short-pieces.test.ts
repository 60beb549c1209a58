import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FIRST_WORD, NO_WORD, ShortPieces, UNKNOWN } from "../../src/tokens/short-pieces.js";

const find = (memory: ShortPieces, piece: string) => memory.find(piece, 0, piece.length);
const add = (memory: ShortPieces, piece: string, content: number) => memory.add(piece, 0, piece.length, content);

describe("ShortPieces", () => {
  it("remember what a piece of a text comes to", () => {
    const memory = new ShortPieces();
    expect(find(memory, "水")).toBe(UNKNOWN);
    memory.add("借公车用水", 1, 3, FIRST_WORD + 7);
    memory.add("借公车用水", 4, 5, FIRST_WORD);
    add(memory, "的", NO_WORD);
    expect(memory.find("两辆公车", 2, 4)).toBe(FIRST_WORD + 7);
    expect(find(memory, "水")).toBe(FIRST_WORD);
    expect(find(memory, "的")).toBe(NO_WORD);
    expect(find(memory, "车公")).toBe(UNKNOWN);
    expect(find(memory, "公")).toBe(UNKNOWN);
  });

  it("tell a character from the same one beside a null", () => {
    const memory = new ShortPieces();
    const pieces = ["水", "水\0", "\0水", "\0", "\0\0"];
    for (const piece of pieces) expect(find(memory, piece)).toBe(UNKNOWN);
    pieces.forEach((piece, at) => {
      add(memory, piece, FIRST_WORD + at);
    });
    expect(pieces.map((piece) => find(memory, piece) - FIRST_WORD)).toEqual([0, 1, 2, 3, 4]);
  });

  it("remember as a map does, be the characters whole or halves", () => {
    const piece = fc.uint16Array({ minLength: 1, maxLength: 2 }).map((codes) => String.fromCharCode(...codes));
    fc.assert(
      fc.property(
        fc.dictionary(piece, fc.integer({ min: NO_WORD, max: 1_000_000 }), { noNullPrototype: true }),
        (map) => {
          const memory = new ShortPieces();
          for (const [text, content] of Object.entries(map)) add(memory, text, content);
          for (const [text, content] of Object.entries(map)) expect(find(memory, text)).toBe(content);
        },
      ),
    );
  });

  it("go on where there are more pieces than room, and never take one for another", () => {
    const memory = new ShortPieces();
    const piece = (number: number) =>
      String.fromCharCode(0x4e00 + (number % 20_000), 0x4e00 + Math.floor(number / 20_000));
    let lost = 0;
    for (let number = 0; number < 300_000; number++) {
      add(memory, piece(number), FIRST_WORD + number);
      if (find(memory, piece(number)) !== FIRST_WORD + number) lost++;
    }
    expect(lost).toBe(0);
    const found = Array.from({ length: 300_000 }, (_, number) => find(memory, piece(number)));
    expect(found.every((content, number) => content === UNKNOWN || content === FIRST_WORD + number)).toBe(true);
    expect(found.filter((content) => content !== UNKNOWN).length).toBeGreaterThan(100_000);
  });
});
