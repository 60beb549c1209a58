/**
 * Makes a probability out of a score by Platt's method: P = 0.99 / (1 + exp(−(slope · logit(score) + intercept))).
 * Platt (1999), "Probabilistic outputs for support vector machines".
 */
export interface Calibration {
  slope: number;
  intercept: number;
}

/**
 * The surest a coding can be. The codebook's terms were chosen with the hand-coded notices in view, so held-out figures
 * flatter the coder a little; on notices from elsewhere it is right about this much less often.
 */
const SUREST = 0.99;

/** Leaves a score as it is, but for the ceiling. */
export const NO_CALIBRATION: Calibration = { slope: 1, intercept: 0 };

/** Scores are kept this far from 0 and 1, where their logit would be infinite. */
const EDGE = 1e-6;

const STEPS = 100;

/** Pull of the slope towards 1, which keeps it sensible on scant data. */
const RIDGE = 0.1;

/** @param score 0 to 1; @returns 0 to 0.99 */
export function calibrate(score: number, { slope, intercept }: Calibration): number {
  return SUREST / (1 + Math.exp(-(slope * logit(score) + intercept)));
}

/**
 * Fits slope and intercept to scores whose outcome is known, by Newton's method. As Platt does, the outcomes are drawn
 * in from 1 and 0 a little, so that a few right answers do not become certainty.
 * @param cases scores of predictions made without the case itself (cross-validation), and whether they were right
 */
export function fitCalibration(cases: ReadonlyArray<{ score: number; right: boolean }>): Calibration {
  const rights = cases.filter(({ right }) => right).length;
  const wrongs = cases.length - rights;
  const targets = cases.map(({ right }) => (right ? (rights + 1) / (rights + 2) : 1 / (wrongs + 2)));
  const points = cases.map(({ score }, i) => ({ x: logit(score), target: targets[i]! }));
  let best = NO_CALIBRATION;
  for (let step = 0; step < STEPS; step++) {
    const next = improved(points, best);
    if (next === null) break;
    best = next;
  }
  return { slope: Number(best.slope.toFixed(6)), intercept: Number(best.intercept.toFixed(6)) };
}

interface Point {
  x: number;
  target: number;
}

/** One step of Newton's method, halved until it helps; null where none does. */
function improved(points: readonly Point[], { slope, intercept }: Calibration): Calibration | null {
  let gSlope = -RIDGE * (slope - 1);
  let gIntercept = 0;
  let hSlope = RIDGE;
  let hIntercept = 1e-9;
  let hBoth = 0;
  for (const { x, target } of points) {
    const p = 1 / (1 + Math.exp(-(slope * x + intercept)));
    const weight = p * (1 - p);
    gSlope += (target - p) * x;
    gIntercept += target - p;
    hSlope += weight * x * x;
    hIntercept += weight;
    hBoth += weight * x;
  }
  const determinant = hSlope * hIntercept - hBoth * hBoth;
  const slopeStep = (gSlope * hIntercept - gIntercept * hBoth) / determinant;
  const interceptStep = (gIntercept * hSlope - gSlope * hBoth) / determinant;
  const before = loss(points, { slope, intercept });
  for (let scale = 1; scale > 1e-4; scale /= 2) {
    const next = { slope: slope + scale * slopeStep, intercept: intercept + scale * interceptStep };
    if (loss(points, next) < before - 1e-12) return next;
  }
  return null;
}

/** Negative log-likelihood with the ridge on the slope. */
function loss(points: readonly Point[], { slope, intercept }: Calibration): number {
  let sum = (RIDGE / 2) * (slope - 1) ** 2;
  for (const { x, target } of points) {
    const z = slope * x + intercept;
    // log(1 + e^z) − target·z, written so that neither sign of z overflows
    sum += Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z))) - target * z;
  }
  return sum;
}

function logit(score: number): number {
  const inside = Math.min(1 - EDGE, Math.max(EDGE, score));
  return Math.log(inside / (1 - inside));
}
