import type { Coding } from "../coding/coding.js";
import type { Format, Outcome } from "../corpus/text.js";
import type { Message } from "../messages/message.js";
import type { Notice, Problem } from "../notice/notice.js";

/** A problem with its codes. */
export interface CodedProblem extends Problem {
  coding: Coding;
}

/** A word's count in a notice, under the category of the problem it stands in (empty outside problems). */
export interface TermCount {
  category: string;
  term: string;
  count: number;
}

/** All that is known of one notice: what `analyse` gives, what is cached and what the tables are made of. */
export interface NoticeRecord extends Omit<Notice, "problems"> {
  problems: CodedProblem[];
  /** Words of the cleaned text, stop words and punctuation not counted. */
  words: number;
  /** Sorted by category, then term. */
  terms: TermCount[];
}

/** All that is known of one input file. */
export interface DocumentRecord {
  source: string;
  sha256: string;
  bytes: number;
  format: Format;
  encoding: string;
  outcome: Outcome;
  messages: Message[];
  /** Pieces of debris that were cut, by rule. */
  removed: Record<string, number>;
  notices: NoticeRecord[];
  /** `noticeId`s found here that an earlier file has given already; they are left out of `notices`. */
  duplicates: string[];
}
