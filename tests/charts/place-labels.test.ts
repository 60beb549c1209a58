import { describe, expect, it } from "vitest";
import { placeLabels } from "../../src/charts/place-labels.js";

describe("placeLabels", () => {
  it("puts a lone label to the right of its point", () => {
    const [label] = placeLabels([{ x: 100, y: 100, text: "1" }], 250, 10);
    expect(label).toMatchObject({ y: 100, text: "1" });
    expect(label?.x).toBeGreaterThan(100);
  });

  it("leaves out labels that would cover a point or another label", () => {
    const heap = Array.from({ length: 40 }, (_, index) => ({
      x: 120 + (index % 7) * 3,
      y: 120 + (index % 5) * 3,
      text: `${index}`,
    }));
    const placed = placeLabels(heap, 250, 10);
    expect(placed.length).toBeLessThan(heap.length);
    for (const [index, a] of placed.entries()) {
      for (const b of placed.slice(index + 1)) {
        expect(Math.abs(a.x - b.x) > 5 || Math.abs(a.y - b.y) >= 10, `${a.text} and ${b.text}`).toBe(true);
      }
      for (const point of heap) expect(Math.abs(a.x - point.x) > 5 || Math.abs(a.y - point.y) > 5).toBe(true);
    }
  });

  it("stays inside the plot at its corner", () => {
    for (const { x, y } of placeLabels(
      [
        { x: 0, y: 0, text: "12" },
        { x: 0, y: 250, text: "34" },
      ],
      250,
      10,
    )) {
      expect(x).toBeGreaterThan(0);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(250);
    }
  });
});
