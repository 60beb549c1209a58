import type { Coder } from "../coding/classify.js";
import type { Notice } from "../notice/notice.js";
import type { Tokenizer } from "../tokens/cut.js";
import { countTerms } from "../tokens/terms.js";
import type { CodedProblem, DocumentRecord, NoticeRecord } from "./record.js";
import { codeProblems, readStructure } from "./stages.js";

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
  const { structure, lines } = await readStructure(bytes, source);
  const notices = structure.notices.map((notice, at) => noticeRecord(notice, lines[at]!, tools));
  return { ...structure, source, notices, duplicates: [] };
}

/**
 * The same but for the words, which need the tokenizer and its dictionary: `words` is 0 and `terms` is empty.
 */
export async function analyseWithoutWords(bytes: Uint8Array, source: string, code: Coder): Promise<DocumentRecord> {
  const { structure } = await readStructure(bytes, source);
  const notices = structure.notices.map((notice) => {
    return { ...notice, problems: codedProblems(notice, code), words: 0, terms: [] };
  });
  return { ...structure, source, notices, duplicates: [] };
}

/** Codes the problems of a notice and counts its words. */
function noticeRecord(notice: Notice, lines: readonly string[], { code, cut }: Tools): NoticeRecord {
  const problems = codedProblems(notice, code);
  const { words, terms } = countTerms(lines, problems, cut);
  return { ...notice, problems, words, terms };
}

function codedProblems(notice: Notice, code: Coder): CodedProblem[] {
  const codings = codeProblems(notice, code);
  return notice.problems.map((problem, at) => ({ ...problem, coding: codings[at]! }));
}
