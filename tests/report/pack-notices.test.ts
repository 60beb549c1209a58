import { describe, expect, it } from "vitest";
import type { EvidencePart, NoticesPart, TermsPart, TextsPart } from "../../src/report/data.js";
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
    const index = blocks.flatMap((block) => unpack(block.parts.notices.base64) as NoticesPart);
    expect(index.map(({ id }) => id)).toEqual(notices.map(({ noticeId }) => noticeId));
    const texts = blocks.flatMap((block) => unpack(block.parts.texts.base64) as TextsPart);
    expect(texts.map(({ problems }) => problems?.length)).toEqual(notices.map(({ problems }) => problems.length));
  });

  it("keeps the words of each notice, by numbers of its block", () => {
    const read = blocks.flatMap((block) => {
      const { words, notices } = unpack(block.parts.terms.base64) as TermsPart;
      expect(new Set(words).size).toBe(words.length);
      return notices.map(({ finance, study }) => [words[finance![0]!], finance![1], words[study![0]!]]);
    });
    expect(read).toEqual(notices.map(({ terms }) => ["账目", 2, terms[1]!.term]));
  });

  it("shows characters of words that act without being seen", () => {
    const [block] = packRecords([{ ...notices[0]!, terms: [{ category: "study", term: "成完\u202e未", count: 1 }] }]);
    expect((unpack(block!.parts.terms.base64) as TermsPart).words).toEqual(["成完⟦U+202E⟧未"]);
  });

  it("leaves out other genres, and makes no block of nothing", () => {
    const plan = { ...notices[0]!, genre: "work-plan" as const };
    expect(packRecords([plan])).toEqual([]);
    const [block] = packRecords([plan, notices[1]!]);
    expect(unpack(block!.parts.notices.base64)).toHaveLength(1);
  });

  it("keeps apart from the texts what decided the categories", () => {
    const evidence = blocks.flatMap((block) => unpack(block.parts.evidence.base64) as EvidencePart);
    expect(evidence).toEqual(notices.map(({ problems }) => problems.map(({ coding }) => coding.evidence)));
    for (const block of blocks) expect(JSON.stringify(unpack(block.parts.texts.base64))).not.toContain("evidence");
  });

  it("packs to the same bytes again", () => {
    expect(packRecords(notices)).toEqual(blocks);
  });

  it("takes over the parts of earlier blocks that have not changed, and packs the others anew", () => {
    const recoded = notices.map((notice) => ({
      ...notice,
      problems: notice.problems.map((problem) => {
        return { ...problem, coding: { ...problem.coding, confidence: 0.5, evidence: ["title: 台账"] } };
      }),
    }));
    const plain = packRecords(recoded);
    expect(plain).not.toEqual(blocks);
    expect(packRecords(recoded, { blocks, changed: new Set(["codes"]) })).toEqual(plain);
    const [block] = packRecords(recoded, { blocks, changed: new Set(["words"]) });
    expect(block!.parts).toMatchObject({ texts: blocks[0]!.parts.texts, evidence: blocks[0]!.parts.evidence });
    expect(block!.parts.notices).toEqual(plain[0]!.parts.notices);
  });
});
