import type { Line } from "../corpus/text.js";
import type { Fields } from "../notice/notice.js";
import type { Paragraph } from "../notice/paragraph.js";
import { toParagraphs } from "../notice/paragraphs.js";
import type { NoticeRecord } from "../pipeline/record.js";

/** What is known of a notice, its words not counted. */
export type CodedNotice = Omit<NoticeRecord, "words" | "terms">;

/** A notice with its words: what every text analysis takes. */
export interface TextNotice {
  noticeId: string;
  /** Path relative to the corpus folder, with `/`. */
  source: string;
  unit: string | null;
  fields: Fields;
  /** Cleaned lines, each with its line number in the source. */
  lines: readonly Line[];
  /** The same lines, joined where a hard wrap had broken a paragraph. */
  paragraphs: readonly Paragraph[];
  /** What was read from it: problems with their codes, measures, states. */
  record: CodedNotice;
}

/** Puts a notice's lines and its record together. */
export function textNotice(record: CodedNotice, lines: readonly Line[]): TextNotice {
  return {
    noticeId: record.noticeId,
    source: record.source,
    unit: record.fields.unit,
    fields: record.fields,
    lines,
    paragraphs: toParagraphs(lines),
    record,
  };
}
