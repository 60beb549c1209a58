import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Neighbours } from "../../src/tokens/neighbours.js";

describe("Neighbours", () => {
  it("knows what it was given, and hardly anything else", () => {
    const neighbours = new Neighbours();
    neighbours.addText("公车私用");
    expect(neighbours.hasAll("公车私用")).toBe(true);
    expect(neighbours.hasAll("车私")).toBe(true);
    expect(neighbours.hasAll("公私")).toBe(false);
    expect(neighbours.hasAll("车公")).toBe(false);
  });

  it("reads the stretch of a text that it is asked about", () => {
    const neighbours = new Neighbours();
    neighbours.addText("借公车", 1);
    expect(neighbours.hasAll("借公车")).toBe(false);
    expect(neighbours.hasAll("借公车", 1)).toBe(true);
    expect(neighbours.hasAll("公车借", 0, 2)).toBe(true);
  });

  it("has nothing against texts of one character or none", () => {
    expect(new Neighbours().hasAll("公")).toBe(true);
    expect(new Neighbours().hasAll("")).toBe(true);
  });

  it("never forgets a pair", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary" })), (texts) => {
        const neighbours = new Neighbours();
        for (const text of texts) neighbours.addText(text);
        return texts.every((text) => neighbours.hasAll(text));
      }),
    );
  });
});
