/**
 * Orders the rows and columns of a table of counts so that alike ones stand together: by their places on the first axis
 * of a correspondence analysis, the order in which high counts gather along the diagonal.
 *
 * The axis is the first singular pair of S = (P − r·cᵀ)/√(r·cᵀ), with P the table divided by its sum and r, c its
 * margins; rows and columns stand by their coordinates u/√r and v/√c. Source: M. Greenacre, Correspondence Analysis in
 * Practice, 3rd ed., Chapman & Hall/CRC 2017; as an ordering: M. O. Hill, “Correspondence analysis: a neglected
 * multivariate method”, Applied Statistics 23 (1974) 340–354.
 *
 * An axis has no direction of its own: here the first column that is not in the middle stands on the left half.
 *
 * @param counts rows of the same length; no negative numbers
 * @returns indices of rows and of columns in their new order; empty rows and columns come last, and ties, or a table
 *   without structure, keep the order given
 */
export function seriate(counts: readonly (readonly number[])[]): { rows: number[]; columns: number[] } {
  const width = counts[0]?.length ?? 0;
  const rowSums = counts.map((row) => row.reduce((sum, count) => sum + count, 0));
  const columnSums = Array.from({ length: width }, (_, column) =>
    counts.reduce((sum, row) => sum + (row[column] as number), 0),
  );
  const total = rowSums.reduce((sum, count) => sum + count, 0);
  // In units of the total, S[i][j] = (n·total − row·column) / (total·√(row·column)), 0 where a margin is 0.
  const residuals = counts.map((row, i) =>
    row.map((count, j) => {
      const expected = (rowSums[i] as number) * (columnSums[j] as number);
      return expected === 0 ? 0 : (count * total - expected) / (total * Math.sqrt(expected));
    }),
  );
  const v = firstRightVector(residuals, width);
  const u = residuals.map((row) => row.reduce((sum, value, j) => sum + value * (v[j] as number), 0));
  const place = (value: number, margin: number) =>
    margin === 0 ? Number.POSITIVE_INFINITY : value / Math.sqrt(margin);
  const rowPlaces = u.map((value, i) => place(value, rowSums[i] as number));
  const columnPlaces = v.map((value, j) => place(value, columnSums[j] as number));
  const leading = columnPlaces.find((value) => Number.isFinite(value) && Math.abs(value) > TINY) ?? -1;
  const turn = leading > 0 ? -1 : 1;
  return { rows: order(rowPlaces, turn), columns: order(columnPlaces, turn) };
}

const TINY = 1e-9;

const STEPS = 1000;

/**
 * The first right singular vector of a matrix, by power iteration on its cross-product from a fixed start; zeros where
 * the matrix is zero. After `STEPS` an axis that is no longer than the second is as good as any.
 */
function firstRightVector(matrix: readonly (readonly number[])[], width: number): number[] {
  const cross = Array.from({ length: width }, (_, a) =>
    Array.from({ length: width }, (_, b) =>
      matrix.reduce((sum, row) => sum + (row[a] as number) * (row[b] as number), 0),
    ),
  );
  // An irregular start: one that is orthogonal to the axis would never find it.
  let vector = normalised(Array.from({ length: width }, (_, j) => Math.sin(j + 1) + 0.1));
  for (let step = 0; step < STEPS; step++) {
    const next = normalised(cross.map((row) => row.reduce((sum, value, j) => sum + value * (vector[j] as number), 0)));
    const moved = next.reduce((sum, value, j) => sum + Math.abs(value - (vector[j] as number)), 0);
    vector = next;
    if (moved < TINY) break;
  }
  return vector;
}

function normalised(vector: number[]): number[] {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value ** 2, 0));
  return vector.map((value) => (length < TINY ? 0 : value / length));
}

/** Indices by place, ties in the order given; floating-point noise makes no difference. */
function order(places: readonly number[], turn: number): number[] {
  const rounded = places.map((value) => (Number.isFinite(value) ? Math.round((value * turn) / TINY) * TINY : value));
  return rounded.map((_, index) => index).sort((a, b) => compare(rounded[a] as number, rounded[b] as number) || a - b);
}

function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
