import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readFileTexts } from "../../src/corpus/read-file.js";
import { readNotice } from "../../src/notice/read-notice.js";
import { WAYS } from "./printed-otherwise.js";

/** Notices of the project's own corpus that are plain text, a paragraph a line: what is changed in them stays whole. */
const HARD_WRAPPED = "liuyan-dengji.txt";
const files = readdirSync("corpus").filter((name) => /^(?!.*utf16).*\.txt$/.test(name) && name !== HARD_WRAPPED);

async function read(text: string) {
  const { notices } = await readFileTexts(new TextEncoder().encode(text), "notice.txt");
  return notices.map((notice) => readNotice(notice, "notice.txt"));
}

const letters = (text: string) => text.normalize("NFKC").replace(/[^\p{L}\p{N}]/gu, "");

async function told(text: string) {
  return (await read(text)).map(({ problems, stated }) => ({
    stated,
    problems: problems.map(({ title, status, statusBasis, doneOn, dueOn, accountState, measures }) => ({
      title: letters(title),
      state: [status, statusBasis, doneOn, dueOn, accountState].join(" "),
      measures: measures.map(({ state, dated, documented, quantified, accountable }) =>
        [state, dated, documented, quantified, accountable].join(" "),
      ),
    })),
  }));
}

describe("a notice printed otherwise", async () => {
  const notices = await Promise.all(
    files.map(async (name) => {
      const { notices } = await readFileTexts(readFileSync(`corpus/${name}`), name);
      const lines = notices[0]!.lines.map(({ text }) => text);
      return { name, lines, problems: (await told(lines.join("\n")))[0]?.problems.length ?? 0 };
    }),
  );
  const plain = notices.filter(({ problems }) => problems > 0);

  it("is tried on a dozen notices", () => expect(plain.length).toBeGreaterThanOrEqual(12));

  it.each(Object.entries(WAYS))("says the same with %s", async (_, print) => {
    for (const { name, lines } of plain)
      expect({ name, told: await told(print(lines)) }).toEqual({ name, told: await told(lines.join("\n")) });
  });
});
