import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FarCharacters } from "../../src/report/far-characters.js";

describe("FarCharacters", () => {
  it("takes Chinese characters, their marks and numbers in circles, and no letters", () => {
    const characters = new FarCharacters();
    for (const text of ["整", "整改（一）①，done: 3 件—“销号”。𠮷", "改"]) characters.add(text);
    expect([...characters.text()].sort()).toEqual([..."整改（一）①，件—“销号”。𠮷"].sort());
  });

  it("takes the same as looking at every character, from any text", () => {
    const far = /[\u2010-\u2027\u2460-\u24ff\u2e80-\ud7ff\ue000-\u{10ffff}]/u;
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff })), (units) => {
        // Halves of pairs stand alone, in pairs and in the wrong order.
        const text = String.fromCharCode(...units.flatMap((unit) => [unit, 0xd842, 0xdfb7 + (unit % 3), 0xd842]));
        const expected = [...new Set(text)].filter((char) => far.test(char));
        for (const add of ["add", "addSparse"] as const) {
          const characters = new FarCharacters();
          characters[add](text);
          expect([...characters.text()].sort()).toEqual(expected.sort());
        }
      }),
    );
  });
});
