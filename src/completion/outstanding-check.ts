import type { Message } from "../messages/message.js";
import { many, plural } from "../messages/plural.js";
import type { NoticeRecord } from "../pipeline/record.js";
import { compared, type Finding } from "./check.js";

/**
 * The closing list of items that need further work against the problems of the text: entries told apart, and those of
 * them that are one of the problems. Made only where an entry was not found.
 */
export function outstandingCheck(record: NoticeRecord): Finding | null {
  const missing = unlinked(record).length;
  if (missing === 0) return null;
  const found = record.problems.filter(({ statusBasis }) => statusBasis === "outstanding").length;
  const note = {
    zh: `通报文末未完成事项清单读出 ${found + missing} 项，其中 ${found} 项能对应到正文的问题`,
    en: `The notice's closing list has ${many(found + missing, "item")} that could be told apart; ${found} of them ${plural(found, "is", "are")} among the problems of its text`,
  };
  const remark = {
    zh: "清单的措辞可能与正文不同，或所指问题没有在正文列出",
    en: "the list may word them differently, or the text may not report on them",
  };
  return compared("outstanding", found + missing, found, note, remark);
}

/** Entries of the closing list that reading could not match to a problem. */
export function unlinked({ messages }: NoticeRecord): Message[] {
  return messages.filter(({ rule }) => rule === "outline/unlinked-outstanding");
}
