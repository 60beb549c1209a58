import { selectionText } from "../text-analysis/selection.js";
import type { CompareOptions, Comparison } from "./comparison.js";
import { ComparisonError } from "./comparison-error.js";
import { loadDistributions } from "./distributions.js";
import { addDifferences } from "./group-differences.js";
import { isPresent, rowOf } from "./group-row.js";
import { layOut } from "./layout.js";
import { MEASURES } from "./measures.js";
import { inOrder } from "./order.js";
import { permutationTest } from "./permutation.js";
import { resample } from "./resample.js";
import type { ComparedNotice } from "./run-tables.js";
import { knownValues, problemField, select, unmetValues } from "./select.js";
import { unitNames } from "./unit-names.js";
import { addFunnels, addShrinkage } from "./unit-views.js";

/**
 * Compares groups of notices, or of their problems, on a measure.
 *
 * | groups | interval of a value | difference from the rest | test |
 * | --- | --- | --- | --- |
 * | units | Wilson, on problems | Newcombe | states shuffled among problems |
 * | kinds of units, places, years | Wilson, on effective cases from a bootstrap over notices | Zou and Donner | groups shuffled among notices |
 * | categories | the same | Mantel and Haenszel, within notices | categories shuffled among the problems of a notice |
 *
 * Groups of one category are compared with the same category elsewhere. P-values of the groups' differences are corrected
 * by Holm and by Benjamini and Hochberg over all groups that are not too small.
 *
 * @param notices of a run, as `readRun` gives them
 * @throws ComparisonError where nothing fits the selection or the measure cannot be split as asked; TextAnalysisError where
 *   nothing fits because a value of the selection is nowhere
 */
export async function compareGroups(notices: readonly ComparedNotice[], options: CompareOptions): Promise<Comparison> {
  refuseImpossible(options);
  const units = unitNames(notices);
  const selected = select(notices, options.where, units);
  const where = selectionText(options.where);
  if (
    selected.length === 0 ||
    (problemField(options.where) && selected.every(({ problems }) => problems.length === 0))
  ) {
    const [unmet] = unmetValues(notices, options.where, units);
    const known = knownValues(notices, options.where, units);
    throw unmet ?? new ComparisonError("comparison/nothing-fits", { where, known });
  }
  const distributions = await loadDistributions();
  const { by, measure, apart, seed } = options;
  const layout = layOut(selected, { by, measure, apart, units });
  const sampling = resample(layout, seed);
  const present = layout.groups.map((_, index) => index).filter((index) => isPresent(layout.groups[index]!, measure));
  const rows = new Map(present.map((index) => [index, rowOf(layout, sampling, index, options, distributions)]));

  const test = layout.design && permutationTest(layout.design, seed + 1);
  const comparisons = await addDifferences(rows, layout, sampling, test, distributions, measure);
  const funnels = addFunnels(rows, layout, measure, distributions);
  const prior = options.shrink ? addShrinkage(rows, distributions) : null;

  const all = layOut(selected, { by: [], measure, apart, units });
  const allSampling = resample(all, seed);
  return {
    by: [...by],
    where,
    measure,
    kind: layout.kind,
    apart,
    min: options.min,
    seed,
    rows: inOrder([...rows.values()], by, options.categories ?? []),
    overall: rowOf(all, allSampling, 0, options, distributions),
    comparisons,
    test: test && { statistic: test.statistic, p: test.p, permutations: test.permutations },
    funnels,
    prior,
    replicates: allSampling.replicates,
    repeated: repeatedUnits(selected.map(units.nameOf)),
    notices: selected.length,
    shortNames: units.short,
  };
}

function refuseImpossible({ by, where, measure, shrink }: CompareOptions): void {
  const field = by.includes("category") ? "category" : problemField(where);
  if (measure === "stated_ratio" && field) throw new ComparisonError("comparison/claims-are-whole", { field });
  if (shrink && (!by.includes("unit") || by.includes("category") || MEASURES[measure].ofNotice)) {
    throw new ComparisonError("comparison/unit-only");
  }
}

/** Units that have several of the notices compared. */
function repeatedUnits(names: ReadonlyArray<string | null>): number {
  const counts = new Map<string, number>();
  for (const name of names) if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts.values()].filter((count) => count > 1).length;
}
