import type { Coder } from "../coding/classify.js";
import type { Notice } from "../notice/notice.js";
import { KEEP_ALL, type Privacy } from "../privacy/personal.js";
import { createRedactor, type Redactor } from "../privacy/redact.js";
import { redactDocument } from "../privacy/redact-document.js";
import type { Tokenizer } from "../tokens/cut.js";
import { countTerms } from "../tokens/terms.js";
import type { CodedProblem, DocumentRecord } from "./record.js";
import { codeProblems, readStructure, type Structure } from "./stages.js";

/** What the analysis of a file needs beside its bytes. */
export interface Tools {
  code: Coder;
  cut: Tokenizer;
  /** What is done about personal data; nothing where not given. */
  privacy?: Privacy;
}

/**
 * All that one file says: its notices, taken apart, cut into words and coded.
 * A pure function of the bytes, the name and the tools; duplicates across files are not known here.
 * @param bytes the file as it is on disk
 * @param source its path relative to the corpus folder, with `/`
 */
export async function analyse(bytes: Uint8Array, source: string, tools: Tools): Promise<DocumentRecord> {
  const { structure, lines } = await readStructure(bytes, source, tools.privacy?.mode);
  const redactor = createRedactor(tools.privacy ?? KEEP_ALL);
  const record = documentRecord(structure, source, tools.code, redactor);
  const notices = record.notices.map((notice, at) => {
    return {
      ...notice,
      ...countTerms(redactor.lines(lines[at]!, structure.personal[at]!), notice.problems, tools.cut),
    };
  });
  return { ...record, notices };
}

/**
 * The same but for the words, which need the tokenizer and its dictionary: `words` is 0 and `terms` is empty.
 */
export async function analyseWithoutWords(
  bytes: Uint8Array,
  source: string,
  { code, privacy = KEEP_ALL }: Omit<Tools, "cut">,
): Promise<DocumentRecord> {
  const { structure } = await readStructure(bytes, source, privacy.mode);
  return documentRecord(structure, source, code, createRedactor(privacy));
}

/** The record of a file whose words are not counted yet, without what leads to a person. */
function documentRecord(
  { personal, ...structure }: Structure,
  source: string,
  code: Coder,
  redactor: Redactor,
): DocumentRecord {
  const notices = structure.notices.map((notice) => {
    return { ...notice, problems: codedProblems(notice, code), words: 0, terms: [] };
  });
  const document = { ...structure, source, notices, duplicates: [] };
  return redactDocument(document, personal, personal.flat(), redactor).document;
}

function codedProblems(notice: Notice, code: Coder): CodedProblem[] {
  const codings = codeProblems(notice, code);
  return notice.problems.map((problem, at) => ({ ...problem, coding: codings[at]! }));
}
