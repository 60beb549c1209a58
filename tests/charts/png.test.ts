import { loadImage } from "@napi-rs/canvas";
import { describe, expect, it } from "vitest";
import { loadCanvas } from "../../src/charts/fonts.js";
import { encodePng } from "../../src/charts/png.js";

describe("encodePng", () => {
  it("writes a picture that another decoder reads back, pixel by pixel", async () => {
    const width = 5;
    const height = 3;
    const rgba = Uint8Array.from({ length: 4 * width * height }, (_, at) => (at % 4 === 3 ? 255 : (at * 37) % 256));
    const image = await loadImage(Buffer.from(await encodePng(rgba, width, height)));
    expect([image.width, image.height]).toEqual([width, height]);
    const { createCanvas } = await loadCanvas();
    const context = createCanvas(width, height).getContext("2d");
    context.drawImage(image, 0, 0);
    expect([...context.getImageData(0, 0, width, height).data]).toEqual([...rgba]);
  });

  it("gives the same bytes for the same picture", async () => {
    const rgba = new Uint8Array(4 * 40 * 30).fill(200);
    expect(await encodePng(rgba, 40, 30)).toEqual(await encodePng(rgba, 40, 30));
  });
});
