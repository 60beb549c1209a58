/** Rows of a crowded chart: those at both ends, and those between, which are pooled into one row. */
export interface Excerpt<Row> {
  first: Row[];
  between: Row[];
  last: Row[];
}

/**
 * Takes the two ends of an ordered list of rows.
 * @param limit most rows that can be told apart, the pooled one included
 * @param tail share of the rows that is taken from the end: 0.5 for a ranking, 0 where only the first are of interest
 */
export function excerpt<Row>(rows: readonly Row[], limit: number, tail: number): Excerpt<Row> {
  if (rows.length <= limit) return { first: [...rows], between: [], last: [] };
  const last = Math.floor((limit - 1) * tail);
  const first = limit - 1 - last;
  return {
    first: rows.slice(0, first),
    between: rows.slice(first, rows.length - last),
    last: rows.slice(rows.length - last),
  };
}
