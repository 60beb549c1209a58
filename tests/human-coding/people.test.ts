import { describe, expect, it } from "vitest";
import { peopleOf } from "../../src/human-coding/people.js";
import { human, textOf, WATER } from "./invented.js";

const row = (ordinal: number, category: string | null, coder: string | null = null) => ({
  ...human(textOf(WATER, ordinal), { category }),
  coder,
  weight: 2,
});

describe("peopleOf", () => {
  it("names people by their column, else by the file, and joins the files of one person", () => {
    const people = peopleOf(
      [
        { name: "甲组.xlsx", rows: [row(1, "study"), row(2, "duty", "高原")] },
        { name: "乙组.csv", rows: [row(3, "cadre", "高原")] },
      ],
      "category",
    );
    expect(people.map(({ coder, codes }) => [coder, codes.length])).toEqual([
      ["甲组", 1],
      ["高原", 2],
    ]);
    expect(people[0]!.codes[0]).toMatchObject({ labels: ["study"], weight: 2 });
  });

  it("leaves out what a person left open", () => {
    const rows = [row(1, null), { ...row(2, null), status: "completed" as const }];
    expect(peopleOf([{ name: "甲.csv", rows }], "category")).toEqual([]);
    expect(peopleOf([{ name: "甲.csv", rows }], "status")[0]!.codes).toMatchObject([{ labels: ["completed"] }]);
  });
});
