import type { Lang } from "../messages/message.js";
import type { Bilingual, Column } from "../tables/column.js";
import type { Chart, ChartRow } from "./chart.js";
import { frame, type Panel } from "./frame.js";

/** The parts of a chart. */
export interface Parts {
  name: string;
  title: Bilingual;
  /** Sentences below the chart: what it rests on, what was left out, how to read it. Each starts a new line. */
  notes: string[];
  /** Width of the whole, labels included, in pixels. */
  width: number;
  panel: Panel;
  columns: readonly Column[];
  rows: readonly ChartRow[];
  /** As in `Chart`; 1 where not given. */
  pages?: number;
}

/** Notes below a narrow chart run on beyond it rather than down the page: pixels. */
const LEAST_WIDTH = 520;

/** Puts a chart together: the frame around its panel, and a description that says in words what title and notes say. */
export function compose({ name, title, notes, width, panel, columns, rows, pages = 1 }: Parts, lang: Lang): Chart {
  return {
    name,
    title,
    description: `${title[lang]} ${notes.join(" ")}`.trim(),
    spec: frame({ title, notes, width: Math.max(width, LEAST_WIDTH), panel }, lang),
    columns,
    rows,
    pages,
  };
}
