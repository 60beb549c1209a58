import { createCanvas, GlobalFonts } from "@napi-rs/canvas";
import { describe, expect, it } from "vitest";
import { pageFont } from "../../src/report/page-font.js";

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

describe("pageFont", () => {
  it("holds the characters asked for and English letters, and is the same each time", async () => {
    const font = await pageFont("整改通报，");
    expect(await pageFont("，报通改整")).toBe(font);
    expect(font).toMatch(/^[A-Za-z0-9+/]+=*$/);
    const bytes = Buffer.from(font, "base64");
    expect(bytes.length).toBeLessThan(80_000);
    expect(drawn(bytes, "整改通报，Aa9财", "page-font-test")).toEqual([..."整改通报，Aa9"]);
  });
});
