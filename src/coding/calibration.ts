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

/** @param score 0 to 1; @returns 0 to 0.99 */
export function calibrate(score: number, calibration: Calibration): number {
  return SUREST * logistic(score, calibration);
}

function logistic(score: number, { slope, intercept }: Calibration): number {
  return 1 / (1 + Math.exp(-(slope * logit(score) + intercept)));
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
  let { slope, intercept } = NO_CALIBRATION;
  for (let step = 0; step < STEPS; step++) {
    // Gradient (g) and curvature (h) of the log-likelihood; the small constant keeps the slope near 1 on scant data.
    let gSlope = -0.1 * (slope - 1);
    let gIntercept = 0;
    let hSlope = 0.1;
    let hIntercept = 1e-9;
    let hBoth = 0;
    cases.forEach(({ score }, i) => {
      const x = logit(score);
      const p = logistic(score, { slope, intercept });
      const off = targets[i]! - p;
      const weight = p * (1 - p);
      gSlope += off * x;
      gIntercept += off;
      hSlope += weight * x * x;
      hIntercept += weight;
      hBoth += weight * x;
    });
    const determinant = hSlope * hIntercept - hBoth * hBoth;
    const slopeStep = (gSlope * hIntercept - gIntercept * hBoth) / determinant;
    const interceptStep = (gIntercept * hSlope - gSlope * hBoth) / determinant;
    slope += slopeStep;
    intercept += interceptStep;
    if (Math.abs(slopeStep) + Math.abs(interceptStep) < 1e-10) break;
  }
  return { slope: Number(slope.toFixed(6)), intercept: Number(intercept.toFixed(6)) };
}

function logit(score: number): number {
  const inside = Math.min(1 - EDGE, Math.max(EDGE, score));
  return Math.log(inside / (1 - inside));
}
