import { expect, it } from "vitest";
import { withoutProblems, withoutStates } from "../../src/charts/left-out.js";

it("speaks of one unit and of several", () => {
  expect([1, 2].map((units) => withoutProblems(units).en)).toEqual([
    "1 more unit lists no problem and is left out.",
    "2 more units list no problem and are left out.",
  ]);
  expect([1, 2].map((units) => withoutStates(units).en)).toEqual([
    "1 more unit gives the state of no problem and is left out.",
    "2 more units give the state of no problem and are left out.",
  ]);
});
