import type { Coder } from "../coding/classify.js";
import { readFileTexts } from "../corpus/read-file.js";
import { message } from "../messages/catalogue.js";
import type { Notice } from "../notice/notice.js";
import { readNotice } from "../notice/read-notice.js";
import type { Tokenizer } from "../tokens/cut.js";
import { countTerms } from "../tokens/terms.js";
import type { DocumentRecord, NoticeRecord } from "./record.js";

/** What the analysis of a file needs beside its bytes. */
export interface Tools {
  code: Coder;
  cut: Tokenizer;
}

/**
 * All that one file says: its notices, taken apart, cut into words and coded.
 * A pure function of the bytes, the name and the tools; duplicates across files are not known here.
 * @param bytes the file as it is on disk
 * @param source its path relative to the corpus folder, with `/`
 */
export async function analyse(bytes: Uint8Array, source: string, tools: Tools): Promise<DocumentRecord> {
  const texts = await readFileTexts(bytes, source);
  const removed: Record<string, number> = {};
  for (const { rule } of texts.removed) removed[rule] = (removed[rule] ?? 0) + 1;
  const notices = texts.notices.map((text) =>
    codeNotice(
      readNotice(text, source),
      text.lines.map((line) => line.text),
      tools,
    ),
  );
  const messages = [...texts.messages];
  const parsed = texts.outcome === "parsed" && notices.some((notice) => notice.genre === "rectification");
  if (texts.outcome === "parsed" && !parsed) {
    messages.push(message("corpus/no-notice", notices[0]?.line ?? null, { genre: notices[0]?.genre ?? "other" }));
  }
  return {
    source,
    sha256: texts.sha256,
    bytes: texts.bytes,
    format: texts.format,
    encoding: texts.encoding,
    outcome: texts.outcome === "unreadable" ? "unreadable" : parsed ? "parsed" : "no_notice",
    messages,
    removed,
    notices,
    duplicates: [],
  };
}

/** Codes the problems of a notice and counts its words. */
function codeNotice(notice: Notice, lines: readonly string[], tools: Tools): NoticeRecord {
  const problems = notice.problems.map((problem) => ({
    ...problem,
    coding: tools.code({
      title: problem.title,
      statement: problem.statement,
      aspect: problem.aspect,
      parent: problem.parent,
      account: problem.account,
      kind: notice.fields.kind,
    }),
  }));
  const { words, terms } = countTerms(lines, problems, tools.cut);
  return { ...notice, problems, words, terms };
}
