import { describe, expect, it } from "vitest";
import { codesOfNotice, codingStore } from "../../src/human-coding/coding-store.js";
import { CATEGORIES, human, MUSEUM, textOf, WATER } from "./invented.js";

const water = {
  noticeId: WATER.noticeId,
  notice: WATER.fields.title!,
  unit: WATER.fields.unit!,
  publishedOn: "2023-01-16",
};

describe("codingStore", () => {
  it("sets codes of another codebook aside", () => {
    const foreign = human(textOf(WATER, 1), { category: "水利-经费" });
    const statusOnly = human(textOf(WATER, 2), { category: null, status: "completed" });
    const store = codingStore([foreign, statusOnly], CATEGORIES);
    expect(store.codes).toEqual([statusOnly]);
    expect(store.foreign).toEqual([foreign]);
  });
});

describe("codesOfNotice", () => {
  const codes = [human(textOf(WATER, 3)), human(textOf(MUSEUM, 1)), human({ ...textOf(WATER, 1), problemId: null })];
  const store = codingStore(codes, CATEGORIES);

  it("finds the codes of a notice in the order of the store, with and without identifiers", () => {
    expect(codesOfNotice(store, water)).toEqual([codes[0], codes[2]]);
    expect(codesOfNotice(store, { ...water, noticeId: "ffff00001111" })).toEqual([codes[0], codes[2]]);
  });

  it("finds none for a later notice of the same unit", () => {
    expect(codesOfNotice(store, { ...water, noticeId: "ffff00001111", publishedOn: "2025-06-01" })).toEqual([]);
  });
});
