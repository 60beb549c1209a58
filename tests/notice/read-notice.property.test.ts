import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readNotice } from "../../src/notice/read-notice.js";
import { inventedNotice } from "./invented-notice.js";
import { noticeTextOf } from "./text-of.js";

const problemsOf = (text: string) =>
  readNotice(noticeTextOf(text), "invented.txt").problems.map(({ title, aspect, parent }) => ({
    title,
    aspect,
    parent,
  }));

describe("readNotice on invented outlines", () => {
  it("reads back the problems of any numbering scheme", () => {
    fc.assert(
      fc.property(inventedNotice, ({ text, problems }) => {
        expect(problemsOf(text)).toEqual(problems);
      }),
      { numRuns: 400, seed: 20260101 },
    );
  });
});
