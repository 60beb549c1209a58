import { type TextNotice, textNotice } from "../../src/text-analysis/text-notice.js";
import { notice, problem } from "../completion/sample.js";
import { linesOf } from "../notice/text-of.js";

/** Invented notices for the tests of this folder, made of text and of what is known of it. No place or unit is real. */

export type ProblemParts = Parameters<typeof problem>[0];

/**
 * A notice of some text.
 * @param id one letter, that makes the notice's number
 */
export function noticeOf(
  id: string,
  unit: string | null,
  text: string,
  parts: { problems?: ProblemParts[]; fields?: NonNullable<Parameters<typeof notice>[0]>["fields"] } = {},
): TextNotice {
  const record = notice({
    noticeId: id.repeat(12),
    source: `${id}.txt`,
    fields: { unit, ...parts.fields },
    problems: (parts.problems ?? []).map((values, index) => problem({ ordinal: index + 1, ...values })),
  });
  return textNotice(record, linesOf(text));
}

/** Cuts by the longest word of a list, else character by character: a tokenizer whose words a test can foresee. */
export function cutterOf(...words: string[]): (text: string) => string[] {
  const known = [...words].sort((a, b) => b.length - a.length);
  return (text) => {
    const found: string[] = [];
    for (let at = 0; at < text.length; ) {
      const word = known.find((candidate) => text.startsWith(candidate, at)) ?? text[at]!;
      found.push(word);
      at += word.length;
    }
    return found;
  };
}

/** A notice of the invented town 沱源, with two problems. */
export const TUOYUAN = noticeOf(
  "a",
  "中共沱源市粮食局党组",
  [
    "中共沱源市粮食局党组关于巡察整改情况的通报",
    "一、关于粮库管理松散的问题",
    "一是清点全部粮库，补记台账46本。",
    "二是换装粮库门锁，责任到人。",
    "二、关于学习记录不全的问题",
    "补齐学习记录，此后每月抽查。",
    "联系电话：空缺",
  ].join("\n"),
  {
    problems: [
      {
        line: 2,
        title: "粮库管理松散",
        statement: "粮库管理松散",
        account: "一是清点全部粮库，补记台账46本。\n二是换装粮库门锁，责任到人。",
        category: "finance",
        status: "completed",
        accountState: "done",
      },
      {
        line: 5,
        title: "学习记录不全",
        statement: "学习记录不全",
        account: "补齐学习记录，此后每月抽查。",
        category: "study",
        status: "unstated",
        accountState: "declared",
      },
    ],
  },
);
