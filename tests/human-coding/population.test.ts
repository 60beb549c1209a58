import { describe, expect, it } from "vitest";
import { population } from "../../src/human-coding/population.js";
import { MUSEUM, WATER } from "./invented.js";

describe("population", () => {
  it("is in the order of identifiers, whatever the order of files, and holds each notice once", () => {
    const problems = population([MUSEUM, WATER, { ...MUSEUM, source: "副本/博物馆.html" }]);
    expect(problems.map(({ problemId }) => problemId)).toEqual([
      ...WATER.problems.map(({ ordinal }) => `00a1b2c3d4e5-${ordinal}`),
      ...MUSEUM.problems.map(({ ordinal }) => `12e4567890ab-${ordinal}`),
    ]);
    expect(problems.at(-1)).toMatchObject({
      source: "东屏/博物馆.txt",
      text: { unit: "中共东屏县博物馆支部委员会", publishedOn: "2021-11-03", title: "讲解员培训经费挪作他用" },
    });
  });

  it("leaves out documents that are no rectification notices", () => {
    expect(population([{ ...WATER, genre: "news" }])).toEqual([]);
  });
});
