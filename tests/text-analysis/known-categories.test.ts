import { describe, expect, it } from "vitest";
import { refuseUnknownCategories } from "../../src/text-analysis/known-categories.js";

const CODES = ["finance", "conduct", "study"];

describe("refuseUnknownCategories", () => {
  it("lets the codebook's own pass, and fields that are no category", () => {
    expect(() => refuseUnknownCategories("category=finance|study,unit=某局", CODES)).not.toThrow();
    expect(() => refuseUnknownCategories("", CODES)).not.toThrow();
  });

  it.each([
    ["category=finanse", { rule: "text/mistyped-category", args: { name: "finanse", near: "finance" } }],
    [
      "kind=巡察,category=study|作风",
      { rule: "text/unknown-category", args: { name: "作风", known: "finance conduct study" } },
    ],
  ])("names what is wrong in %s", (where, told) => {
    expect(() => refuseUnknownCategories(where, CODES)).toThrow(expect.objectContaining(told));
  });
});
