import { describe, expect, it } from "vitest";
import { seriate } from "../../src/charts/seriate.js";

const turned = (counts: number[][], rows: number[], columns: number[]) =>
  rows.map((row) => columns.map((column) => counts[row]![column]!));

describe("seriate", () => {
  it("finds the band that a shuffled table hides", () => {
    const band = [
      [9, 4, 0, 0, 0],
      [4, 9, 4, 0, 0],
      [0, 4, 9, 4, 0],
      [0, 0, 4, 9, 4],
      [0, 0, 0, 4, 9],
    ];
    const shuffled = turned(band, [3, 0, 4, 2, 1], [2, 4, 1, 0, 3]);
    const { rows, columns } = seriate(shuffled);
    const found = turned(shuffled, rows, columns);
    const mirrored = turned(band, [4, 3, 2, 1, 0], [4, 3, 2, 1, 0]);
    expect([JSON.stringify(band), JSON.stringify(mirrored)]).toContain(JSON.stringify(found));
  });

  it("puts units of one profile together whatever their size", () => {
    const { rows } = seriate([
      [8, 2, 0],
      [0, 1, 7],
      [80, 20, 0],
      [0, 10, 70],
    ]);
    expect(Math.abs(rows.indexOf(0) - rows.indexOf(2))).toBe(1);
    expect(Math.abs(rows.indexOf(1) - rows.indexOf(3))).toBe(1);
  });

  it("agrees with the coordinates of a correspondence analysis", () => {
    // Smoking by staff group (Greenacre 2017, exhibit 9.1). His first axis: senior managers −0.066, junior managers 0.259,
    // senior employees −0.381, junior employees 0.233, secretaries −0.201; none −0.393, light 0.099, medium 0.196, heavy
    // 0.294.
    const smoking = [
      [4, 2, 3, 2],
      [4, 3, 7, 4],
      [25, 10, 12, 4],
      [18, 24, 33, 13],
      [10, 6, 7, 2],
    ];
    const { rows, columns } = seriate(smoking);
    expect(rows).toEqual([2, 4, 0, 3, 1]);
    expect(columns).toEqual([0, 1, 2, 3]);
  });

  it("keeps the order given where there is no structure, and puts what is empty last", () => {
    expect(
      seriate([
        [2, 4],
        [1, 2],
        [3, 6],
      ]),
    ).toEqual({ rows: [0, 1, 2], columns: [0, 1] });
    const { rows, columns } = seriate([
      [0, 0, 0],
      [0, 5, 1],
      [0, 1, 5],
    ]);
    expect(rows.at(-1)).toBe(0);
    expect(columns.at(-1)).toBe(0);
    expect(seriate([])).toEqual({ rows: [], columns: [] });
    expect(seriate([[3, 1]])).toEqual({ rows: [0], columns: [0, 1] });
  });

  it("gives the same order each time, and one that does not hang on the order of rows", () => {
    const table = Array.from({ length: 30 }, (_, i) => Array.from({ length: 12 }, (_, j) => (i * 7 + j * j * 5) % 11));
    const { rows } = seriate(table);
    expect(seriate(table).rows).toEqual(rows);
    const back = seriate([...table].reverse()).rows.map((row) => 29 - row);
    expect(back.map((row) => JSON.stringify(table[row]))).toEqual(rows.map((row) => JSON.stringify(table[row])));
  });
});
