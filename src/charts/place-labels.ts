import { textWidth } from "./metrics.js";

/** A place in pixels from the upper left corner of a plot. */
export interface Place {
  x: number;
  y: number;
  /** How much room it takes to each side, in pixels; a point of a scatter plot where not given. */
  radius?: number;
}

const POINT_RADIUS = 5;

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
 * @param taken every point of the plot, named or not, and points along its lines: no label may cover one
 * @param size font size, in pixels
 * @returns the centres of those labels that cover no point and no other label; the rest are left out, for a label that
 *   cannot be read only hides others
 */
export function placeLabels(named: readonly Named[], taken: readonly Place[], room: Room, size: number): Named[] {
  const placed: Named[] = [];
  const clear = (label: Named) => {
    const half = textWidth(label.text, size) / 2;
    if (label.x - half < 0 || label.y - size / 2 < 0) return false;
    if (label.x + half > room.width + room.margin || label.y + size / 2 > room.height) return false;
    const apart = (other: Place, width: number, height: number) =>
      Math.abs(other.x - label.x) > half + width || Math.abs(other.y - label.y) > height;
    return (
      taken.every(({ radius = POINT_RADIUS, ...place }) => apart(place, radius, size / 2 + radius - 1)) &&
      placed.every((other) => apart(other, textWidth(other.text, size) / 2 + 1, size))
    );
  };
  for (const { x, y, text } of named) {
    for (const [right, down] of DIRECTIONS) {
      const label = { x: x + right * (GAP + textWidth(text, size) / 2), y: y + down * (size / 2 + GAP), text };
      if (!clear(label)) continue;
      placed.push(label);
      break;
    }
  }
  return placed;
}
