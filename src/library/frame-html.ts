import type { DataFrame } from "danfojs-node";
import { many } from "../messages/plural.js";
import { type Html, html } from "../report/html.js";

export interface FrameHtmlOptions {
  /** Rows shown at most; 20 where not given. What is left out is counted under the table. */
  rows?: number;
  /** Columns to show, in this order, with their headings; all under their own names where not given. */
  columns?: Readonly<Record<string, string>>;
  /** Digits behind the point in columns that hold a number that is not whole; 3 where not given. */
  digits?: number;
}

/** A data frame as an HTML table, for a notebook. Its texts come from notices: they are escaped, never markup. */
export function frameHtml(frame: DataFrame, { rows = 20, columns, digits = 3 }: FrameHtmlOptions = {}): string {
  const shown = Object.entries(columns ?? Object.fromEntries(frame.columns.map((name) => [name, name])));
  const total = frame.index.length;
  const count = Math.min(rows, total);
  const cells = shown.map(([name]) => {
    const values = frame.column(name).values as Cell[];
    // One fraction in a column, and all its numbers have their digits: 1.00 above 0.86.
    const places = values.every((value) => typeof value !== "number" || Number.isInteger(value)) ? 0 : digits;
    return values.slice(0, count).map((value) => td(value, places));
  });
  const body = Array.from({ length: count }, (_, row) => html`<tr>${cells.map((column) => column[row])}</tr>\n`);
  const rest = total - count;
  return html`<table>
<thead><tr>${shown.map(([, heading]) => html`<th>${heading}</th>`)}</tr></thead>
<tbody>
${body}</tbody>
</table>${rest > 0 ? html`\n<p>… ${many(rest, "more row")}</p>` : null}`.markup;
}

type Cell = string | number | boolean | null | undefined;

function td(cell: Cell, places: number): Html {
  if (cell === null || cell === undefined) return html`<td>–</td>`;
  if (typeof cell !== "number") return html`<td style="text-align:left">${String(cell)}</td>`;
  // A small p-value is not 0.
  const least = 10 ** -places;
  const tooSmall = cell > 0 && cell < least / 2;
  return html`<td style="text-align:right">${tooSmall ? `< ${least.toFixed(places)}` : cell.toFixed(places)}</td>`;
}
