import { describe, expect, it } from "vitest";
import type { NoticesPart, TermsPart, TextsPart } from "../../src/report/data.js";
import { sampleDocuments } from "../charts/sample.js";
import { packRecords } from "./sample.js";
import { unpack } from "./unpacked.js";

const notices = sampleDocuments(120).flatMap((document) =>
  document.notices.map((notice) => ({
    ...notice,
    terms: [
      { category: "finance", term: "账目", count: 2 },
      { category: "study", term: `词${notice.noticeId.slice(-3)}`, count: 1 },
    ],
    problems: notice.problems.map((problem) => ({ ...problem, account: problem.account.repeat(20) })),
  })),
);
const blocks = packRecords(notices);

describe("packNotices", () => {
  it("packs every notice once and in order, a few to a block", () => {
    expect(blocks.length).toBeGreaterThan(2);
    const index = blocks.flatMap((block) => unpack(block.parts.notices) as NoticesPart);
    expect(index.map(({ id }) => id)).toEqual(notices.map(({ noticeId }) => noticeId));
    const texts = blocks.flatMap((block) => unpack(block.parts.texts) as TextsPart);
    expect(texts.map(({ problems }) => problems?.length)).toEqual(notices.map(({ problems }) => problems.length));
  });

  it("keeps the words of each notice, by numbers of its block", () => {
    const read = blocks.flatMap((block) => {
      const { words, notices } = unpack(block.parts.terms) as TermsPart;
      expect(new Set(words).size).toBe(words.length);
      return notices.map(({ finance, study }) => [words[finance![0]!], finance![1], words[study![0]!]]);
    });
    expect(read).toEqual(notices.map(({ terms }) => ["账目", 2, terms[1]!.term]));
  });

  it("shows characters of words that act without being seen", () => {
    const [block] = packRecords([{ ...notices[0]!, terms: [{ category: "study", term: "成完\u202e未", count: 1 }] }]);
    expect((unpack(block!.parts.terms) as TermsPart).words).toEqual(["成完⟦U+202E⟧未"]);
  });

  it("leaves out other genres, and makes no block of nothing", () => {
    const plan = { ...notices[0]!, genre: "work-plan" as const };
    expect(packRecords([plan])).toEqual([]);
    const [block] = packRecords([plan, notices[1]!]);
    expect(unpack(block!.parts.notices)).toHaveLength(1);
  });

  it("packs to the same bytes again", () => {
    expect(packRecords(notices)).toEqual(blocks);
  });
});
