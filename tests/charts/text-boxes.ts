import { load } from "cheerio";
import { loadMeasure } from "../../src/charts/fonts.js";

/** A line of text in a drawn chart, and the corners of the room that its glyphs take, in pixels of the picture. */
export interface TextBox {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** Whether the text is set at a slant; its box is then the one around it. */
  slanted: boolean;
}

/** Size of a picture and the boxes of all text in it, read from the SVG and measured in the font it is drawn in. */
export async function textBoxes(svg: string): Promise<{ width: number; height: number; boxes: TextBox[] }> {
  const measure = await loadMeasure();
  const $ = load(svg, { xml: true });
  const boxes = $("text")
    .toArray()
    .filter((element) => $(element).parents("[opacity='0'],[display='none']").length === 0)
    .flatMap((element) => {
      const place = { x: 0, y: 0, angle: 0 };
      for (const node of [element, ...$(element).parents("g").toArray()]) {
        const transform = $(node).attr("transform") ?? "";
        const move = /translate\(([-\d.]+),([-\d.]+)\)/.exec(transform);
        if (move) {
          place.x += Number(move[1]);
          place.y += Number(move[2]);
        }
        const turn = /rotate\(([-\d.]+)/.exec(transform);
        if (turn) place.angle += Number(turn[1]);
      }
      const size = Number.parseFloat($(element).attr("font-size") ?? "11");
      const bold = $(element).attr("font-weight") === "bold";
      const anchor = $(element).attr("text-anchor") ?? "start";
      const lines = $(element).children("tspan").toArray();
      let down = 0;
      return (lines.length > 0 ? lines : [element]).map((line) => {
        down += Number($(line).attr("dy") ?? 0);
        const text = $(line).text();
        const width = measure(text, bold) * size;
        const from = anchor === "end" ? -width : anchor === "middle" ? -width / 2 : 0;
        const turn = (place.angle * Math.PI) / 180;
        // Chinese glyphs fill their em: 0.88 above the baseline, 0.12 below.
        const corners = [
          [from, down - 0.88 * size],
          [from + width, down - 0.88 * size],
          [from, down + 0.12 * size],
          [from + width, down + 0.12 * size],
        ].map(([x = 0, y = 0]) => [
          place.x + x * Math.cos(turn) - y * Math.sin(turn),
          place.y + x * Math.sin(turn) + y * Math.cos(turn),
        ]) as Array<[number, number]>;
        return {
          text,
          left: Math.min(...corners.map(([x]) => x)),
          right: Math.max(...corners.map(([x]) => x)),
          top: Math.min(...corners.map(([, y]) => y)),
          bottom: Math.max(...corners.map(([, y]) => y)),
          slanted: place.angle !== 0,
        };
      });
    });
  const root = $("svg").first();
  return { width: Number(root.attr("width")), height: Number(root.attr("height")), boxes };
}

/** Texts that are cut short, or reach beyond the picture. */
export function outsideFrame({ width, height, boxes }: { width: number; height: number; boxes: TextBox[] }): string[] {
  return boxes
    .filter(
      ({ text, left, right, top, bottom }) =>
        text.includes("…") || left < 0 || top < 0 || right > width || bottom > height,
    )
    .map(({ text }) => text);
}

/** Pairs of texts that cover each other by more than a pixel. Slanted ones are left out: their boxes say too little. */
export function overlaps(boxes: readonly TextBox[]): string[] {
  const upright = boxes.filter((box) => !box.slanted && box.text.trim() !== "");
  const pairs: string[] = [];
  for (const [index, a] of upright.entries()) {
    for (const b of upright.slice(index + 1)) {
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (wide > 1 && high > 1) pairs.push(`${a.text} | ${b.text}`);
    }
  }
  return pairs;
}
