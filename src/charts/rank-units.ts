import { wilson } from "../completion/wilson.js";
import type { Lang } from "../messages/message.js";
import type { CompletionRow } from "../tables/completion.js";
import { excerpt } from "./excerpt.js";
import type { ForestRow } from "./forest.js";
import { SIZES } from "./theme.js";
import { byText } from "./units.js";

/** Which share of a unit is ranked, and what it is made of. */
export interface Ranked {
  part(row: CompletionRow): number;
  whole(row: CompletionRow): number;
  /** Share 0–1 that colours the point; null where it is not defined. */
  tone(row: CompletionRow): number | null;
  /** The same for several units taken together. */
  pooledTone(rows: readonly CompletionRow[]): number | null;
}

/** Units by rank. */
export interface Ranking {
  /** From top to bottom. */
  rows: ForestRow[];
  /** Units that one row stands for. */
  pooled: number;
  /** All units, the highest share first. */
  ordered: CompletionRow[];
  /** As in `Excerpt`. */
  pages: number;
  pageNotes: string[];
}

/**
 * Ranks units by a share, the highest first, and pools those in the middle where there are more than a chart can tell
 * apart. Units of the same share stand by their denominator, the largest first, for it bears the most.
 * @param rows units whose denominator is not 0
 * @param page as in `ChartInput`
 */
export function rankUnits(
  rows: readonly CompletionRow[],
  ranked: Ranked,
  labels: ReadonlyMap<string | null, string>,
  lang: Lang,
  page?: number,
): Ranking {
  const share = (row: CompletionRow) => ranked.part(row) / ranked.whole(row);
  const ordered = [...rows].sort(
    (a, b) => share(b) - share(a) || ranked.whole(b) - ranked.whole(a) || byText(a.group, b.group),
  );
  const single = (row: CompletionRow) =>
    forestRow(labels.get(row.group) ?? "?", ranked.part(row), ranked.whole(row), ranked.tone(row), false);
  const { first, between, last, pages, pageNotes } = excerpt(ordered, {
    limit: SIZES.units,
    tail: 0.5,
    page,
  });
  const middle =
    between.length === 0
      ? []
      : [
          forestRow(
            pooledLabel(between.length, lang),
            total(between, ranked.part),
            total(between, ranked.whole),
            ranked.pooledTone(between),
            true,
          ),
        ];
  return {
    rows: [...first.map(single), ...middle, ...last.map(single)],
    pooled: between.length,
    ordered,
    pages,
    pageNotes: pageNotes(lang),
  };
}

function forestRow(label: string, part: number, whole: number, tone: number | null, pooled: boolean): ForestRow {
  const { share, low, high } = wilson(part, whole) ?? { share: 0, low: 0, high: 1 };
  return { label, part, whole, share, low, high, tone, pooled };
}

/** Name of the row that stands for the units that are not shown one by one. */
export function pooledLabel(units: number, lang: Lang): string {
  return lang === "zh" ? `中间 ${units} 个单位（合并）` : `${units} units between (pooled)`;
}

/** Sum of a count over rows. */
export function total<Row>(rows: readonly Row[], count: (row: Row) => number): number {
  return rows.reduce((sum, row) => sum + count(row), 0);
}
