import { wilson } from "../completion/wilson.js";
import { cautionOf } from "./caution.js";
import type { CompareOptions, ComparisonRow, GroupValue } from "./comparison.js";
import type { Distributions } from "./distributions.js";
import type { Group, Layout } from "./layout.js";
import { MEASURES, type MeasureName } from "./measures.js";
import type { Resampled, Resampling } from "./resample.js";
import { type Bounds, clusteredInterval, meanInterval } from "./score-interval.js";

/** Crossed fields have cells that nothing falls into; for counts per notice nothing is a number too. */
export function isPresent({ problems, notices, tally }: Group, measure: MeasureName): boolean {
  return measure === "problems" ? tally.whole > 0 : measure === "stated_ratio" ? notices > 0 : problems > 0;
}

/** A group as a row: its value with its interval, and what it rests on. */
export function rowOf(
  layout: Layout,
  sampling: Resampling,
  index: number,
  { measure: name, min }: CompareOptions,
  distributions: Distributions,
): ComparisonRow {
  const measure = MEASURES[name];
  const group = layout.groups[index]!;
  const { part, lenient, whole } = group.tally;
  const sampled = sampling.groups[index]!;
  const bounds = boundsOf(name, part, whole, sampled, sampled.variance, distributions);
  const caution = cautionOf(
    {
      kind: layout.kind,
      measure,
      whole,
      clusters: sampled.clusters,
      low: bounds?.low ?? null,
      high: bounds?.high ?? null,
    },
    min,
  );
  return {
    key: group.key,
    notices: group.noticeIds.length,
    problems: group.problems,
    part,
    whole,
    strict: groupValue(part, whole, bounds),
    lenient: measure.lenient
      ? {
          part: lenient,
          ...groupValue(
            lenient,
            whole,
            boundsOf(name, lenient, whole, sampled, sampled.lenientVariance, distributions),
          ),
        }
      : null,
    interval: bounds === null ? null : sampled.clusters > 1 ? "clustered" : "wilson",
    bootstrap: sampled.percentiles,
    coverage: coverageOf(name, group),
    caution,
    difference: null,
    funnel: null,
    shrunk: null,
    problem_ids: group.problemIds,
    notice_ids: group.noticeIds,
  };
}

function groupValue(part: number, whole: number, bounds: Bounds | null): GroupValue {
  return { value: whole === 0 ? null : part / whole, low: bounds?.low ?? null, high: bounds?.high ?? null };
}

/**
 * The interval of a value; null where there is none: a denominator of 0, a claim greater than its total, and what one
 * notice says of itself as a whole, in which there is no chance.
 */
export function boundsOf(
  name: MeasureName,
  part: number,
  whole: number,
  { clusters }: Resampled,
  variance: number,
  { studentQuantile }: Distributions,
): Bounds | null {
  const { scale, ofNotice } = MEASURES[name];
  if (whole === 0 || (scale === "share" && part > whole)) return null;
  if (clusters < 2) return ofNotice ? null : wilson(part, whole);
  return scale === "mean"
    ? meanInterval(part / whole, clusters, variance, studentQuantile)
    : clusteredInterval({ part, whole, clusters, variance }, studentQuantile);
}

function coverageOf(name: MeasureName, { tally, problems, notices, noticeIds }: Group): number | null {
  if (name === "ratio") return problems === 0 ? null : tally.whole / problems;
  if (name === "stated_ratio") return notices === 0 ? null : noticeIds.length / notices;
  return null;
}
