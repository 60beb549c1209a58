/**
 * Figures of agreement and accuracy. Each gives null where it is undefined, never 0 or 1 in its place.
 * A confusion matrix here is square, rows the reference and columns what was found, in the same order of codes.
 */

/** Square confusion matrix of pairs of codes, in the order of `codes`; pairs with another code are left out. */
export function confusionMatrix(
  pairs: ReadonlyArray<readonly [expected: string, found: string]>,
  codes: readonly string[],
): number[][] {
  const place = new Map(codes.map((code, index) => [code, index]));
  const matrix = codes.map(() => codes.map(() => 0));
  for (const [expected, found] of pairs) {
    const row = place.get(expected);
    const column = place.get(found);
    if (row !== undefined && column !== undefined) matrix[row]![column]!++;
  }
  return matrix;
}

/** A square matrix from its cells in a row, as `matrix.flat()` gives them. */
export function rowsOf(cells: readonly number[], size: number): number[][] {
  return Array.from({ length: size }, (_, row) => cells.slice(row * size, (row + 1) * size));
}

/** part / whole; null where the whole is 0. */
export function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

/** Share of cases on the diagonal; null for an empty matrix. */
export function accuracy(matrix: readonly (readonly number[])[]): number | null {
  return share(sum(matrix.map((row, i) => row[i]!)), sum(matrix.map(sum)));
}

/**
 * Cohen's kappa: (p_o − p_e) / (1 − p_e) (Cohen 1960, A coefficient of agreement for nominal scales, Educational and
 * Psychological Measurement 20).
 * @returns −1 to 1; null where there is nothing to compare, or where both sides give one and the same code
 * throughout, so that agreement by chance is already complete
 */
export function cohenKappa(matrix: readonly (readonly number[])[]): number | null {
  const cases = sum(matrix.map(sum));
  if (cases === 0) return null;
  const rows = matrix.map(sum);
  const columns = matrix.map((_, j) => sum(matrix.map((row) => row[j]!)));
  // In whole numbers up to the last step, so that "complete by chance" is met exactly.
  const observed = sum(matrix.map((row, i) => row[i]!)) * cases;
  const byChance = sum(rows.map((row, i) => row * columns[i]!));
  const possible = cases * cases;
  return byChance === possible ? null : (observed - byChance) / (possible - byChance);
}

/** Precision, recall and their harmonic mean (van Rijsbergen 1979, Information Retrieval, ch. 7). */
export interface PrecisionRecall {
  /** Null where nothing was found. */
  precision: number | null;
  /** Null where there was nothing to find. */
  recall: number | null;
  /** 2·right / (found + to be found); null where there was neither. */
  f1: number | null;
}

/**
 * @param right found and in the reference
 * @param extra found, not in the reference
 * @param missed in the reference, not found
 */
export function precisionRecall(right: number, extra: number, missed: number): PrecisionRecall {
  return {
    precision: share(right, right + extra),
    recall: share(right, right + missed),
    f1: share(2 * right, 2 * right + extra + missed),
  };
}

/** F1 of each code of a confusion matrix; null for a code that occurs on neither side. */
export function f1ByCode(matrix: readonly (readonly number[])[]): (number | null)[] {
  return matrix.map((row, i) => {
    const right = row[i]!;
    const column = sum(matrix.map((other) => other[i]!));
    return precisionRecall(right, column - right, sum(row) - right).f1;
  });
}

/**
 * Unweighted mean of the codes' F1, over the codes that occur on either side (Sokolova and Lapalme 2009, A systematic
 * analysis of performance measures for classification tasks, Information Processing & Management 45).
 */
export function macroF1(matrix: readonly (readonly number[])[]): number | null {
  return mean(f1ByCode(matrix).filter((f1) => f1 !== null));
}

/** Mean; null of an empty list. */
export function mean(values: readonly number[]): number | null {
  return share(sum(values), values.length);
}

/** Jaccard coefficient of two lists as sets, |A∩B| / |A∪B| (Jaccard 1901); 1 where both are empty. */
export function jaccard(a: readonly string[], b: readonly string[]): number {
  const left = new Set(a);
  const right = new Set(b);
  const union = new Set([...left, ...right]).size;
  let shared = 0;
  for (const item of left) if (right.has(item)) shared++;
  return union === 0 ? 1 : shared / union;
}

/** Cases whose confidence falls into one tenth of the scale. */
export interface CalibrationBin {
  cases: number;
  right: number;
  /** Sum of the cases' confidence. */
  confidence: number;
}

export const CALIBRATION_BINS = 10;

/** The tenth that a confidence falls into: 0 for 0 up to but not including 0.1, …, 9 for 0.9 up to and including 1. */
export function calibrationBin(confidence: number): number {
  return Math.min(CALIBRATION_BINS - 1, Math.max(0, Math.floor(confidence * CALIBRATION_BINS)));
}

/**
 * Expected calibration error: the mean distance between the share that is right and the mean confidence in each bin,
 * weighted by the bins' cases (Guo, Pleiss, Sun and Weinberger 2017, On calibration of modern neural networks, eq. 3).
 * @returns 0 to 1; null where there are no cases
 */
export function expectedCalibrationError(bins: readonly CalibrationBin[]): number | null {
  const cases = sum(bins.map((bin) => bin.cases));
  return share(sum(bins.map((bin) => Math.abs(bin.right - bin.confidence))), cases);
}

export function sum(values: readonly number[]): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
