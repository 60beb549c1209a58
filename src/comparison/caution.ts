import type { Bilingual } from "../tables/column.js";
import type { ComparisonKind } from "./layout.js";
import type { Measure } from "./measures.js";

/** Why a group says little or nothing. */
export const CAUTIONS = {
  undefined: { zh: "分母为 0", en: "denominator 0" },
  few: { zh: "数目太少", en: "too few cases" },
  one_notice: { zh: "只有一篇通报", en: "one notice" },
  wide: { zh: "区间过宽", en: "interval too wide" },
} as const satisfies Record<string, Bilingual>;

export type Caution = keyof typeof CAUTIONS;

/** Cases below which a group is too small, unless the user asks for another number. */
export const LEAST_CASES = 10;

/** Width from which an interval says little: half of the scale. */
const WIDE = 0.5;

/** What the rule looks at. */
export interface CautionInput {
  kind: ComparisonKind;
  measure: Measure;
  /** Denominator. */
  whole: number;
  /** Notices, or units whose notices are pooled, that have something to count. */
  clusters: number;
  low: number | null;
  high: number | null;
}

/**
 * The rule for groups too small to say anything:
 * - `undefined`: the denominator is 0;
 * - `few`: fewer than `least` cases (10 by default). With ten, half of them completed, the Wilson interval runs from 24 to
 *   76 %: no more is known than that it is neither none nor all. Not for means per notice, whose cases are the notices;
 * - `one_notice`: where a group stands for a kind of unit, one notice shows how that notice is, not how its kind is;
 * - `wide`: the interval takes up half the scale or more.
 * The first three are left out of comparisons; `wide` only warns, since to leave out what turned out uncertain would
 * choose groups by their results. The agencies' rule that this follows in kind: J. D. Parker et al., National Center for
 * Health Statistics data presentation standards for proportions, Vital and Health Statistics 2 (175), 2017 (at least 30
 * effective cases; intervals no wider than 0.30), which few units' notices could meet.
 */
export function cautionOf({ kind, measure, whole, clusters, low, high }: CautionInput, least: number): Caution | null {
  if (whole === 0) return "undefined";
  if (measure.scale === "share" && whole < least) return "few";
  if (kind !== "units" && clusters < 2) return "one_notice";
  if (measure.scale === "share" && low !== null && high !== null && high - low >= WIDE) return "wide";
  return null;
}

/** Whether a group is left out of comparisons. */
export function isTooSmall(caution: Caution | null): boolean {
  return caution !== null && caution !== "wide";
}
