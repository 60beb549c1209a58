import { textWidth } from "./metrics.js";

/** A place in pixels from the upper left corner of a plot. */
export interface Place {
  x: number;
  y: number;
}

/** A place and the text that names it. */
export interface Named extends Place {
  text: string;
}

/** Size of a plot in pixels, and how far a label may reach beyond its right edge. */
export interface Room {
  width: number;
  height: number;
  margin: number;
}

/** Distance of a label from its point, in pixels. */
const GAP = 8;

/** Directions tried in turn: right, left, above, below, then the corners, as shares of the gap. */
const DIRECTIONS = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [1, -1],
  [1, 1],
  [-1, -1],
  [-1, 1],
] as const;

/**
 * Finds room for short labels beside their points, in the order given.
 * @param points every point of the plot, named or not: no label may cover one
 * @param size font size, in pixels
 * @param line places along lines, of which labels cover as few as they can
 * @returns the centres of those labels that cover no point and no other label; the rest are left out, for a label that
 *   cannot be read only hides others
 */
export function placeLabels(
  named: readonly Named[],
  points: readonly Place[],
  room: Room,
  size: number,
  line: readonly Place[] = [],
): Named[] {
  const placed: Named[] = [];
  const clear = (label: Named) => {
    const half = textWidth(label.text, size) / 2;
    if (label.x - half < 0 || label.y - size / 2 < 0) return false;
    if (label.x + half > room.width + room.margin || label.y + size / 2 > room.height) return false;
    return (
      points.every((point) => apart(label, point, half + 5, size / 2 + 4)) &&
      placed.every((other) => apart(label, other, half + textWidth(other.text, size) / 2 + 1, size))
    );
  };
  const crossed = (label: Named) =>
    line.filter((place) => !apart(label, place, textWidth(label.text, size) / 2 + 1, size / 2 + 1)).length;
  for (const { x, y, text } of named) {
    const free = DIRECTIONS.map(([right, down]) => ({
      x: x + right * (GAP + textWidth(text, size) / 2),
      y: y + down * (size / 2 + GAP),
      text,
    })).filter(clear);
    // The first of those that cross the lines least: sort is stable.
    const [best] = free.map((label) => ({ label, crossed: crossed(label) })).sort((a, b) => a.crossed - b.crossed);
    if (best !== undefined) placed.push(best.label);
  }
  return placed;
}

/** Whether two places are further apart than a width or a height. */
function apart(a: Place, b: Place, width: number, height: number): boolean {
  return Math.abs(a.x - b.x) > width || Math.abs(a.y - b.y) > height;
}
