import type { Coder } from "../coding/classify.js";
import type { Coding, CodingInput } from "../coding/coding.js";
import { readFileTexts } from "../corpus/read-file.js";
import type { NoticeText } from "../corpus/text.js";
import { message } from "../messages/catalogue.js";
import type { Notice } from "../notice/notice.js";
import type { Paragraph } from "../notice/paragraph.js";
import { toParagraphs } from "../notice/paragraphs.js";
import { readNotice } from "../notice/read-notice.js";
import { findPersonal } from "../privacy/find-personal.js";
import type { Personal, PrivacyMode } from "../privacy/personal.js";
import type { DocumentRecord } from "./record.js";

/**
 * The stages of the analysis of one file, each a pure function of what the stage before gave: text and structure of the
 * bytes alone, words of the text and the dictionary, codes of the structure and the codebook.
 */

/** What a file says, before anything in it is cut into words or coded. */
export interface Structure extends Omit<DocumentRecord, "source" | "notices" | "duplicates"> {
  notices: Notice[];
  /** What in each notice leads to a person, as far as the outputs are to be without it. */
  personal: Personal[][];
}

/** The structure of a file, with the cleaned lines of each of its notices. */
export interface ReadFile {
  structure: Structure;
  lines: string[][];
}

/**
 * Takes a file to the structure of its notices.
 * @param bytes the file as it is on disk
 * @param source its path relative to the corpus folder, with `/`
 * @param privacy what the outputs will do about personal data; by default nothing is looked for
 * @param known names of notices that will be left out as repeated, as `readNotice` takes them
 */
export async function readStructure(
  bytes: Uint8Array,
  source: string,
  privacy: PrivacyMode = "keep",
  known?: ReadonlySet<string>,
): Promise<ReadFile> {
  const texts = await readFileTexts(bytes, source);
  const removed: Record<string, number> = {};
  for (const { rule } of texts.removed) removed[rule] = (removed[rule] ?? 0) + 1;
  const paragraphs = texts.notices.map(({ lines }) => toParagraphs(lines));
  const notices = texts.notices.map((text, at) => readNotice(text, source, paragraphs[at], known));
  const messages = [...texts.messages];
  const parsed = texts.outcome === "parsed" && notices.some((notice) => notice.genre === "rectification");
  if (texts.outcome === "parsed" && !parsed) {
    messages.push(message("corpus/no-notice", notices[0]?.line ?? null, { genre: notices[0]?.genre ?? "other" }));
  }
  const outcome = texts.outcome === "unreadable" ? "unreadable" : parsed ? "parsed" : "no_notice";
  const personal = texts.notices.map((text, at) => personalIn(text, privacy, paragraphs[at]));
  const { sha256, format, encoding } = texts;
  return {
    structure: { sha256, bytes: texts.bytes, format, encoding, outcome, messages, removed, notices, personal },
    lines: linesOf(texts.notices),
  };
}

/**
 * What leads to a person in the text of a notice, and in what its container says of it.
 * @param paragraphs its lines joined, where that has been done already
 */
export function personalIn(
  { lines, hints }: NoticeText,
  privacy: PrivacyMode,
  paragraphs?: readonly Paragraph[],
): Personal[] {
  if (privacy === "keep") return [];
  const texts = (paragraphs ?? toParagraphs(lines)).map(({ text }) => text);
  return findPersonal([...texts, ...Object.values(hints)], privacy);
}

/** The cleaned lines of each notice of a file alone: what its words are cut from. */
export async function readLines(bytes: Uint8Array, source: string): Promise<string[][]> {
  return linesOf((await readFileTexts(bytes, source)).notices);
}

function linesOf(notices: ReadonlyArray<{ lines: ReadonlyArray<{ text: string }> }>): string[][] {
  return notices.map(({ lines }) => lines.map((line) => line.text));
}

/** Codes the problems of a notice, in their order. */
export function codeProblems(notice: Notice, code: Coder): Coding[] {
  return problemsToCode(notice).map(code);
}

/** The problems of a notice as the coder takes them, in their order. */
export function problemsToCode({ problems, fields: { kind } }: Notice): CodingInput[] {
  return problems.map(({ title, statement, aspect, parent, account }) => {
    return { title, statement, aspect, parent, account, kind };
  });
}
