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

/** Directions tried in turn: right, left, above, below, as shares of the gap. */
const DIRECTIONS = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
] as const;

/**
 * Finds room for short labels beside their points, in the order given.
 * @param points every point of the plot, named or not: no label may cover one
 * @param size font size, in pixels
 * @returns the centres of those labels that cover no point and no other label; the rest are left out, for a label that
 *   cannot be read only hides others
 */
export function placeLabels(named: readonly Named[], points: readonly Place[], room: Room, size: number): Named[] {
  const placed: Named[] = [];
  const clear = (label: Named) => {
    const half = textWidth(label.text, size) / 2;
    if (label.x - half < 0 || label.y - size / 2 < 0) return false;
    if (label.x + half > room.width + room.margin || label.y + size / 2 > room.height) return false;
    const apart = (other: Place, width: number, height: number) =>
      Math.abs(other.x - label.x) > half + width || Math.abs(other.y - label.y) > height;
    return (
      points.every((point) => apart(point, 5, size / 2 + 4)) &&
      placed.every((other) => apart(other, textWidth(other.text, size) / 2 + 1, size))
    );
  };
  for (const { x, y, text } of named) {
    for (const [right, down] of DIRECTIONS) {
      const label = { x: x + right * (8 + textWidth(text, size) / 2), y: y + down * (size / 2 + 8), text };
      if (!clear(label)) continue;
      placed.push(label);
      break;
    }
  }
  return placed;
}
