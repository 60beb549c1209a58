import { findDates } from "./dates.js";
import type { Paragraph } from "./paragraph.js";
import { plainWords } from "./plain-words.js";

const LABEL = /时限|期限|时间/;
/** （2023年12月底前完成） on its own: the bracket is a label. */
const NOTE_OPENS = /^[（【[]$/;
const NOTE_CLOSES = /^(?:全部|整改)?(?:完成|到位|销号|办结)?(?:整改)?[）】\]]。?$/;
const MAY_LIMIT = /正在|持续|时限|期限|时间|预计|力争|争取|计划|确保|拟|将|底前|之前|以前/;
const LIMIT = /(?:时限|期限|时间)[^。；]{0,12}[：:][^。；]{0,24}$/;
const PROMISE = /(?:预计|力争|争取|计划|确保|拟|将)(?:于|在|到)?[^，。；]{0,8}$/;
const FULFILMENT = /^[^，。；]{0,10}(?:完成|到位|销号|办结|完毕)/;
/** 正在推进，2025年12月完成: what still goes on is finished on a day to come. */
const GOES_ON = /(?:正在|持续)(?:推进|整改|办理|落实)[，,]$/;
const FINISHED_THEN = /^(?:前|底)?(?:完成|整改到位|销号|办结)(?:整改)?(?=[。；）)】]|$)/;

/**
 * The date by which something is to be finished, as a text gives it: behind a label (完成时限：) or as a bracket of its own,
 * else in a promise
 * (预计于…完成) or as a limit (6月底前).
 * @param paragraphs the account of a problem, or an entry of a closing list
 * @param year the year that a date without one refers to
 * @param labelled whether only a labelled date counts
 * @returns ISO date or `YYYY-MM`; null where there is none
 */
export function dueIn(paragraphs: readonly Paragraph[], year: number | undefined, labelled = false): string | null {
  let promised: string | null = null;
  for (const paragraph of paragraphs) {
    const mayBe = labelled && !/^[（(【[]/.test(paragraph.text) ? LABEL : MAY_LIMIT;
    if (!mayBe.test(paragraph.text)) continue;
    const text = plainWords(paragraph.text);
    for (const date of findDates(text, { year })) {
      const before = text.slice(Math.max(0, date.index - 24), date.index);
      if (LIMIT.test(before)) return date.to ?? date.from;
      const after = text.slice(date.index + date.length, date.index + date.length + 16);
      if (date.by && NOTE_OPENS.test(text.slice(0, date.index)) && NOTE_CLOSES.test(after)) return date.to ?? date.from;
      const limit = date.by && !/^[^，。；]{0,8}已/.test(after);
      const isPromised = PROMISE.test(before)
        ? FULFILMENT.test(after)
        : GOES_ON.test(before) && FINISHED_THEN.test(after);
      if (limit || isPromised) promised ??= date.to ?? date.from;
    }
  }
  return labelled ? null : promised;
}
