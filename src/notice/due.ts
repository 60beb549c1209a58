import { findDates } from "./dates.js";
import type { Paragraph } from "./paragraph.js";

/**
 * The date by which something is to be finished, as a text gives it: behind 时限, or in a promise to finish.
 * @param year the year that a date without one refers to
 * @returns ISO date or `YYYY-MM`; null where there is none
 */
export function dueIn(paragraphs: readonly Paragraph[], year: number | undefined): string | null {
  for (const paragraph of paragraphs) {
    if (!/时限|期限|时间|预计|力争|争取|计划|确保|底前|完成/.test(paragraph.text)) continue;
    for (const date of findDates(paragraph.text, { year })) {
      const before = paragraph.text.slice(Math.max(0, date.index - 24), date.index);
      const after = paragraph.text.slice(date.index + date.length, date.index + date.length + 16);
      const limit = /(?:时限|期限|时间)[^。；]{0,12}[：:][^。；]{0,24}$/.test(before);
      const promise = /(?:预计|力争|争取|计划|确保|拟|将)(?:于|在|到)?[^，。；]{0,8}$/.test(before) && /^[^，。；]{0,10}(?:完成|到位|销号|办结)/.test(after);
      if (limit || promise) return date.to ?? date.from;
    }
  }
  return null;
}
