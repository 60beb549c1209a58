import { describe, expect, it } from "vitest";
import { codingStore, placesOfNotice } from "../../src/human-coding/coding-store.js";
import { noticeOfText, statementKey } from "../../src/human-coding/problem-text.js";
import { CATEGORIES, human, MUSEUM, textOf, WATER } from "./invented.js";

const water = noticeOfText(textOf(WATER, 1));
const statements = new Set(WATER.problems.map(({ statement }) => statementKey(statement)));

describe("codingStore", () => {
  it("sets codes of another codebook aside", () => {
    const foreign = human(textOf(WATER, 1), { category: "水利-经费" });
    const statusOnly = human(textOf(WATER, 2), { category: null, status: "completed" });
    const store = codingStore([foreign, statusOnly], CATEGORIES);
    expect(store.codes).toEqual([statusOnly]);
    expect(store.foreign).toEqual([foreign]);
  });
});

describe("placesOfNotice", () => {
  const codes = [human(textOf(WATER, 3)), human(textOf(MUSEUM, 1)), human({ ...textOf(WATER, 1), problemId: null })];
  const store = codingStore(codes, CATEGORIES);

  it("finds the codes of a notice in the order of the store, with and without identifiers", () => {
    expect(placesOfNotice(store, water, statements)).toEqual([0, 2]);
    expect(placesOfNotice(store, { ...water, noticeId: "ffff00001111" }, statements)).toEqual([0, 2]);
  });

  it("finds none for a later notice of the same unit", () => {
    const later = { ...water, noticeId: "ffff00001111", publishedOn: "2025-06-01" };
    expect(placesOfNotice(store, later, statements)).toEqual([]);
  });

  it("lets the statements decide where title and unit were read otherwise", () => {
    const [title, unit] = [water.title, water.unit].map((name) => `云岭市政府网${name}`);
    const perhaps = { ...water, noticeId: "ffff00001111", title: title!, unit: unit! };
    expect(placesOfNotice(store, perhaps, statements)).toEqual([0, 2]);
    expect(placesOfNotice(store, perhaps, new Set(["另一篇"]))).toEqual([]);
  });
});
