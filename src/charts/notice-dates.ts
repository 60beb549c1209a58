import type { UncountedNotice } from "../tables/notices.js";

/** The dates of a notice as instants, in milliseconds of UTC; null where the notice gives none that can be placed. */
export interface NoticeDates {
  inspectedFrom: number | null;
  inspectedTo: number | null;
  feedback: number | null;
  published: number | null;
  /** Days from the end of the inspection to the feedback, and from the feedback to publication; null unless both days are given. */
  toFeedback: number | null;
  toPublication: number | null;
  /** Whether any of them is given to the month only, and stands in its middle. */
  monthOnly: boolean;
}

const DAY = 24 * 60 * 60 * 1000;

/** The dates of a notice. A year alone is no place on a time axis; a month stands in its middle, but gives no days. */
export function noticeDates(row: UncountedNotice): NoticeDates {
  const fields = [row.inspected_from, row.inspected_to, row.feedback_on, row.published_on];
  const [inspectedFrom, inspectedTo, feedback, published] = fields.map(instant) as [
    number | null,
    number | null,
    number | null,
    number | null,
  ];
  return {
    inspectedFrom,
    inspectedTo,
    feedback,
    published,
    toFeedback: days(row.inspected_to, row.feedback_on),
    toPublication: days(row.feedback_on, row.published_on),
    monthOnly: fields.some((date) => date !== null && /^\d{4}-\d{2}$/.test(date)),
  };
}

function instant(date: string | null): number | null {
  const parts = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(date ?? "");
  return parts === null ? null : Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3] ?? 15));
}

function days(from: string | null, to: string | null): number | null {
  if (from?.length !== 10 || to?.length !== 10) return null;
  const [start, end] = [instant(from), instant(to)];
  return start === null || end === null ? null : Math.round((end - start) / DAY);
}
