import { LEVELS } from "../tables/notices.js";
import { isTooSmall } from "./caution.js";
import type { ComparisonRow } from "./comparison.js";
import type { GroupField } from "./fields.js";

/** Fields whose values have an order of their own, in which they are listed whatever their groups come to. */
const ORDERED: readonly GroupField[] = ["level", "year", "category", "kind"];

/**
 * Groups in the order in which they are shown: those too small to compare behind the others, so that none of them is
 * taken for the best. Levels go from the centre down, years from the first on, categories as the codebook has them; all
 * else by value, the highest first, where equal by their cases. Crossed fields go by the first, then the next.
 */
export function inOrder(
  rows: readonly ComparisonRow[],
  by: readonly GroupField[],
  categories: readonly string[],
): ComparisonRow[] {
  const hasOrder = by.some((field) => ORDERED.includes(field));
  return [...rows].sort((a, b) => {
    const small = Number(isTooSmall(a.caution)) - Number(isTooSmall(b.caution));
    if (small !== 0) return small;
    return hasOrder
      ? byKey(a, b, by, categories)
      : (b.strict.value ?? -1) - (a.strict.value ?? -1) || b.whole - a.whole || byKey(a, b, by, categories);
  });
}

function byKey(a: ComparisonRow, b: ComparisonRow, by: readonly GroupField[], categories: readonly string[]): number {
  for (const [place, field] of by.entries()) {
    const order = rank(field, a.key[place]!, categories) - rank(field, b.key[place]!, categories);
    if (order !== 0) return order;
    const text = byText(a.key[place]!, b.key[place]!);
    if (text !== 0) return text;
  }
  return 0;
}

/** Place of a value in the order of its field; values without one stand together behind. */
function rank(field: GroupField, value: string | null, categories: readonly string[]): number {
  const order = field === "level" ? Object.keys(LEVELS) : field === "category" ? categories : [];
  const at = value === null ? -1 : order.indexOf(value);
  return at === -1 ? order.length : at;
}

/** By code unit, unknown last. */
function byText(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}
