import { describe, expect, it } from "vitest";
import { placeLabels } from "../../src/charts/place-labels.js";

const ROOM = { width: 250, height: 250, margin: 24 };

describe("placeLabels", () => {
  it("puts a lone label to the right of its point", () => {
    const [label] = placeLabels([{ x: 100, y: 100, text: "1" }], [{ x: 100, y: 100 }], ROOM, 10);
    expect(label).toMatchObject({ y: 100, text: "1" });
    expect(label?.x).toBeGreaterThan(100);
  });

  it("leaves out labels that would cover a point or another label", () => {
    const heap = Array.from({ length: 40 }, (_, index) => ({
      x: 120 + (index % 7) * 3,
      y: 120 + (index % 5) * 3,
      text: `${index}`,
    }));
    const placed = placeLabels(heap, heap, ROOM, 10);
    expect(placed.length).toBeLessThan(heap.length);
    for (const [index, a] of placed.entries()) {
      for (const b of placed.slice(index + 1)) {
        expect(Math.abs(a.x - b.x) > 5 || Math.abs(a.y - b.y) >= 10, `${a.text} and ${b.text}`).toBe(true);
      }
      for (const point of heap) expect(Math.abs(a.x - point.x) > 5 || Math.abs(a.y - point.y) > 5).toBe(true);
    }
  });

  it("stays inside the plot at its corner", () => {
    const corners = [
      { x: 0, y: 0, text: "12" },
      { x: 0, y: 250, text: "34" },
    ];
    for (const { x, y } of placeLabels(corners, corners, ROOM, 10)) {
      expect(x).toBeGreaterThan(0);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(250);
    }
  });

  it("crosses a line only where there is no way round it", () => {
    const point = { x: 100, y: 100, text: "石棠县委" };
    const line = Array.from({ length: 60 }, (_, index) => ({ x: 110 + index, y: 100 }));
    const [label] = placeLabels([point], [point], ROOM, 10, line);
    expect(label?.x).toBeLessThan(100);
    const everywhere = Array.from({ length: 250 * 25 }, (_, index) => ({
      x: index % 250,
      y: 10 * Math.floor(index / 250),
    }));
    expect(placeLabels([point], [point], ROOM, 10, everywhere)).toHaveLength(1);
  });

  it("names a point beyond the right edge only as far as there is a margin", () => {
    const point = { x: 245, y: 100, text: "1" };
    const beyond = (margin: number) => placeLabels([point], [point], { ...ROOM, margin }, 10)[0]?.x ?? 0;
    expect(beyond(24)).toBeGreaterThan(250);
    expect(beyond(0)).toBeLessThan(245);
  });
});
