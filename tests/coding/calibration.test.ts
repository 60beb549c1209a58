import { describe, expect, it } from "vitest";
import { calibrate, fitCalibration, NO_CALIBRATION } from "../../src/coding/calibration.js";

/** `count` cases of one score, of which a share is right. */
const cases = (score: number, count: number, share: number) =>
  Array.from({ length: count }, (_, i) => ({ score, right: i < Math.round(count * share) }));

describe("fitCalibration", () => {
  it("brings scores that are too sure down to how often they are right", () => {
    const calibration = fitCalibration([...cases(0.99, 200, 0.8), ...cases(0.6, 200, 0.55)]);
    expect(calibrate(0.99, calibration)).toBeCloseTo(0.8, 1);
    expect(calibrate(0.6, calibration)).toBeCloseTo(0.55, 1);
  });

  it("leaves honest scores about as they are", () => {
    const calibration = fitCalibration([...cases(0.9, 300, 0.9), ...cases(0.5, 300, 0.5)]);
    expect(calibration.slope).toBeCloseTo(1, 1);
    expect(calibration.intercept).toBeCloseTo(0, 1);
  });

  it("stays finite where every case was right, and where there is none", () => {
    const sure = fitCalibration(cases(0.9, 20, 1));
    expect(Number.isFinite(sure.slope + sure.intercept)).toBe(true);
    expect(calibrate(0.9, sure)).toBeGreaterThan(0.8);
    expect(Number.isFinite(calibrate(0.5, fitCalibration([])))).toBe(true);
  });
});

describe("calibrate", () => {
  it("is never quite sure", () => {
    expect(calibrate(1, NO_CALIBRATION)).toBeLessThan(0.9901);
    expect(calibrate(0, NO_CALIBRATION)).toBeGreaterThanOrEqual(0);
  });

  it("grows with the score", () => {
    const calibration = { slope: 0.6, intercept: 0.3 };
    expect(calibrate(0.9, calibration)).toBeGreaterThan(calibrate(0.5, calibration));
  });
});
