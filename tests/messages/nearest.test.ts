import { expect, it } from "vitest";
import { nearest } from "../../src/messages/nearest.js";

const NAMES = ["paths", "out", "workers", "terms-csv", "compare.min"];

it.each([
  ["path", "paths"],
  ["wrokers", "workers"],
  ["otu", "out"],
  ["terms_csv", "terms-csv"],
  ["TermsCsv", "terms-csv"],
  ["compare.mim", "compare.min"],
  ["colour", null],
  ["o", null],
  ["x".repeat(100_000), null],
])("takes %j for a misspelling of %j", (typed, meant) => {
  expect(nearest(typed, NAMES)).toBe(meant);
});
