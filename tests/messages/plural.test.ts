import { expect, it } from "vitest";
import { many, plural } from "../../src/messages/plural.js";

it("has one form for one and another for all else", () => {
  expect([0, 1, 2].map((count) => many(count, "problem"))).toEqual(["0 problems", "1 problem", "2 problems"]);
  expect([0, 1, 2].map((count) => plural(count, "is", "are"))).toEqual(["are", "is", "are"]);
});
