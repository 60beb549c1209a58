import { createCanvas, loadImage } from "@napi-rs/canvas";
import { describe, expect, it } from "vitest";
import { encodePng } from "../../src/charts/png.js";

describe("encodePng", () => {
  it("gives a picture that another decoder reads back pixel by pixel", async () => {
    const [width, height] = [7, 5];
    const pixels = Uint8Array.from({ length: width * height * 4 }, (_, at) => (at % 4 === 3 ? 255 : (at * 37) % 256));
    const image = await loadImage(Buffer.from(await encodePng(pixels, width, height)));
    expect([image.width, image.height]).toEqual([width, height]);
    const context = createCanvas(width, height).getContext("2d");
    context.drawImage(image, 0, 0);
    expect([...context.getImageData(0, 0, width, height).data]).toEqual([...pixels]);
  });

  it("gives the same bytes for the same pixels", async () => {
    const pixels = new Uint8Array(64 * 64 * 4).fill(200);
    expect(Buffer.compare(await encodePng(pixels, 64, 64), await encodePng(pixels, 64, 64))).toBe(0);
  });
});
