import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readFileTexts } from "../../src/corpus/read-file.js";
import { readNotice } from "../../src/notice/read-notice.js";
import { inventedNotice } from "./invented-notice.js";
import { noticeTextOf } from "./text-of.js";

const RUNS = { numRuns: 300, seed: 20260101 };

const problemsOf = (text: string) =>
  readNotice(noticeTextOf(text), "invented.txt").problems.map(({ title, aspect, parent }) => ({
    title,
    aspect,
    parent,
  }));

/** The same through the corpus stage, as a file of these bytes would come. */
async function problemsOfFile(text: string) {
  const { notices } = await readFileTexts(new TextEncoder().encode(text), "invented.txt");
  return notices
    .flatMap((notice) => readNotice(notice, "invented.txt").problems)
    .map(({ title, aspect, parent }) => ({ title, aspect, parent }));
}

describe("readNotice on invented outlines", () => {
  it("reads back the problems of any numbering scheme", () => {
    fc.assert(
      fc.property(inventedNotice, ({ text, problems }) => {
        expect(problemsOf(text)).toEqual(problems);
      }),
      RUNS,
    );
  });

  it("is not led astray by advertisements, blanks and indents", async () => {
    const debris = fc.array(fc.constantFrom("【更多范文， 微 信：qingtai88】", "\u3000\u3000", "  ", "\u200b", ""), {
      minLength: 5,
      maxLength: 9,
    });
    await fc.assert(
      fc.asyncProperty(inventedNotice, debris, async ({ text, problems }, pieces) => {
        const dirty = text.split("\n").map((line, at) => {
          const piece = pieces[at % pieces.length]!;
          return piece.startsWith("【") ? line + piece : piece + line;
        });
        expect(await problemsOfFile(dirty.join("\r\n"))).toEqual(problems);
      }),
      RUNS,
    );
  });

  it("takes half-width punctuation for full-width", () => {
    const half: Record<string, string> = { "，": ",", "；": ";", "：": ":", "（": "(", "）": ")" };
    fc.assert(
      fc.property(inventedNotice, ({ text, problems }) => {
        const narrow = (words: string) => words.replace(/[，；：（）]/g, (char) => half[char]!);
        const expected = problems.map(({ title, aspect, parent }) => ({
          title: narrow(title),
          aspect: aspect && narrow(aspect),
          parent: parent && narrow(parent),
        }));
        expect(problemsOf(narrow(text))).toEqual(expected);
      }),
      RUNS,
    );
  });

  it("reads a text that was hard-wrapped as it reads the whole one", () => {
    fc.assert(
      fc.property(inventedNotice, fc.integer({ min: 34, max: 48 }), ({ text, problems }, width) => {
        const lines = text.split("\n");
        const long = lines.filter((line) => line.length > width).length;
        // Only a text that mostly reaches the margin shows that it was wrapped.
        fc.pre(long >= 8 && long >= lines.length * 0.5);
        // A paragraph that ends right at the margin cannot be told from one that goes on: no reader could.
        fc.pre(lines.every((line) => line.length % width > 0 && line.length % width < width - 7));
        const wrapped = lines.flatMap((line) => line.match(new RegExp(`.{1,${width}}`, "gu")) ?? []);
        expect(problemsOf(wrapped.join("\n"))).toEqual(problems);
      }),
      { ...RUNS, numRuns: 150 },
    );
  });

  it("never throws, and gives problems in the order of their lines", () => {
    const piece = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 30 }),
      fc.constantFrom(
        "一、",
        "（一）",
        "1.",
        "（1）",
        "①",
        "一是",
        "关于",
        "问题",
        "整改情况：",
        "。",
        "\n",
        "“",
        "”",
        "除",
        "第3项",
        "已完成",
        "2021年3月",
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 120 }), (pieces) => {
        const { problems } = readNotice(
          noticeTextOf(`某局党组关于巡察整改情况的通报\n${pieces.join("")}`),
          "random.txt",
        );
        const lines = problems.map(({ line }) => line);
        expect(lines).toEqual([...lines].sort((a, b) => a - b));
        expect(problems.map(({ ordinal }) => ordinal)).toEqual(problems.map((_, at) => at + 1));
      }),
      { numRuns: 1500, seed: 7 },
    );
  });
});
