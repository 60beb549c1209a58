import { describe, expect, it } from "vitest";
import { excerpt } from "../../src/charts/excerpt.js";

const rows = (count: number) => Array.from({ length: count }, (_, index) => index);

describe("excerpt", () => {
  it("takes all rows that fit", () => {
    const all = { first: rows(60), between: [], last: [], pages: 1 };
    expect(excerpt(rows(60), { limit: 60, tail: 0.5 })).toMatchObject(all);
    expect(excerpt(rows(60), { limit: 60, tail: 0.5, page: 1 })).toMatchObject(all);
  });

  it("takes both ends of a ranking, so that with the pooled row the limit is kept", () => {
    const { first, between, last } = excerpt(rows(61), { limit: 60, tail: 0.5 });
    expect(first.length + last.length + 1).toBe(60);
    expect(between).toEqual([30, 31]);
    expect([...first, ...between, ...last]).toEqual(rows(61));
  });

  it("takes only the first rows where the end is of no interest", () => {
    const { first, between, last, pages } = excerpt(rows(100), { limit: 60, tail: 0 });
    expect([first, between, last, pages]).toEqual([rows(59), rows(100).slice(59), [], 2]);
  });

  it("parts rows into even pages that hold each row once, and says which part a page is", () => {
    const pages = [1, 2, 3].map((page) => excerpt(rows(130), { limit: 60, tail: 0.5, page }));
    expect(pages.map(({ first }) => first.length)).toEqual([43, 44, 43]);
    expect(pages.flatMap(({ first, between, last }) => [...first, ...between, ...last])).toEqual(rows(130));
    expect(pages[1]!.pageNotes("en")).toEqual(["Page 2 of 3: units 44–87 of 130 in this order."]);
    expect(excerpt(rows(130), { limit: 60, tail: 0.5, page: 9 }).first).toEqual(pages[2]!.first);
    expect(excerpt(rows(130), { limit: 60, tail: 0.5 }).pageNotes("zh")).toEqual([]);
  });
});
