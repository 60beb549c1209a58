import type { Lang } from "../messages/message.js";

/** Rows of a crowded chart: those at both ends, and those between, which are pooled into one row. */
export interface Excerpt<Row> {
  first: Row[];
  between: Row[];
  last: Row[];
  /** Pages that it takes to show all rows one by one. */
  pages: number;
  /** Sentences that say which part of the rows a page shows; none where this is no page of several. */
  pageNotes(lang: Lang): string[];
}

/** What rows are taken. */
export interface ExcerptOptions {
  /** Most rows that can be told apart, the pooled one included. */
  limit: number;
  /** Share of the rows that is taken from the end: 0.5 for a ranking, 0 where only the first are of interest. */
  tail: number;
  /** One page of the rows, from 1, in place of the two ends; pages are as even as can be. */
  page?: number | undefined;
}

/** Takes the two ends of an ordered list of rows, or one page of it. A page beyond the last is the last. */
export function excerpt<Row>(rows: readonly Row[], { limit, tail, page }: ExcerptOptions): Excerpt<Row> {
  const pages = Math.max(1, Math.ceil(rows.length / limit));
  const none = { pages, pageNotes: () => [] };
  if (pages === 1) return { first: [...rows], between: [], last: [], ...none };
  if (page !== undefined) return pageOf(rows, pages, Math.min(page, pages));
  const last = Math.floor((limit - 1) * tail);
  const first = limit - 1 - last;
  return {
    first: rows.slice(0, first),
    between: rows.slice(first, rows.length - last),
    last: rows.slice(rows.length - last),
    ...none,
  };
}

function pageOf<Row>(rows: readonly Row[], pages: number, page: number): Excerpt<Row> {
  const start = (number: number) => Math.round((rows.length * number) / pages);
  const [from, to] = [start(page - 1), start(page)];
  return {
    first: rows.slice(from, to),
    between: [],
    last: [],
    pages,
    pageNotes: (lang) => [
      lang === "zh"
        ? `第 ${page} 页，共 ${pages} 页：按此顺序的第 ${from + 1}–${to} 个单位，共 ${rows.length} 个。`
        : `Page ${page} of ${pages}: units ${from + 1}–${to} of ${rows.length} in this order.`,
    ],
  };
}
