import { createCanvas, GlobalFonts } from "@napi-rs/canvas";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addFarCharacters, pageFont } from "../../src/report/page-font.js";

/** The characters that a font draws, told from those for which it draws the same empty box. */
function drawn(font: Uint8Array, characters: string, family: string): string[] {
  GlobalFonts.register(Buffer.from(font), family);
  const picture = (char: string) => {
    const canvas = createCanvas(40, 40);
    const context = canvas.getContext("2d");
    context.font = `30px "${family}"`;
    context.fillText(char, 2, 32);
    return Buffer.from(context.getImageData(0, 0, 40, 40).data.buffer).toString("base64");
  };
  const box = picture("\u{ffff0}");
  return [...characters].filter((char) => picture(char) !== box);
}

describe("addFarCharacters", () => {
  it("takes Chinese characters, their marks and numbers in circles, and no letters", () => {
    const known = new Set(["整"]);
    addFarCharacters("整改（一）①，done: 3 件—“销号”。𠮷", known);
    expect([...known].sort()).toEqual([..."整改（一）①，件—“销号”。𠮷"].sort());
  });

  it("takes the same as looking at every character, from any text", () => {
    const far = /[\u2010-\u2027\u2460-\u24ff\u2e80-\ud7ff\ue000-\u{10ffff}]/u;
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff })), (units) => {
        // Halves of pairs stand alone, in pairs and in the wrong order.
        const text = String.fromCharCode(...units.flatMap((unit) => [unit, 0xd842, 0xdfb7 + (unit % 3), 0xd842]));
        const known = new Set<string>();
        addFarCharacters(text, known);
        expect([...known].sort()).toEqual([...new Set(text)].filter((char) => far.test(char)).sort());
      }),
    );
  });
});

describe("pageFont", () => {
  it("holds the characters asked for and English letters, and is the same each time", async () => {
    const font = await pageFont(new Set("整改通报，"));
    expect(await pageFont(new Set("，报通改整"))).toBe(font);
    expect(font).toMatch(/^[A-Za-z0-9+/]+=*$/);
    const bytes = Buffer.from(font, "base64");
    expect(bytes.length).toBeLessThan(80_000);
    expect(drawn(bytes, "整改通报，Aa9财", "page-font-test")).toEqual([..."整改通报，Aa9"]);
  });
});
