import type { Lang } from "../messages/message.js";
import type { ChartCategory } from "./chart.js";
import { plainLabel } from "./label.js";
import { wrapEvenly } from "./metrics.js";
import { SIZES } from "./theme.js";
import { byText } from "./units.js";

/** The categories of the codebook, and after them codes that stand in the data only: of an older codebook, say. */
export function namedCategories(categories: readonly ChartCategory[], codes: Iterable<string>): ChartCategory[] {
  const known = new Set(categories.map(({ code }) => code));
  const unknown = new Set([...codes].filter((code) => !known.has(code)));
  return [...categories, ...[...unknown].sort(byText).map((code) => ({ code, zh: code, en: code, core: false }))];
}

/** The name of each category as a label, by code, wrapped to the room that rows have; no two the same. */
export function categoryLabels(categories: readonly ChartCategory[], lang: Lang): Map<string, string> {
  const labels = new Map<string, string>();
  const taken = new Set<string>();
  for (const { code, ...names } of categories) {
    let label = wrapEvenly(plainLabel(names[lang]) || code, SIZES.rowLabel, SIZES.label).join("\n");
    while (taken.has(label)) label += "′";
    taken.add(label);
    labels.set(code, label);
  }
  return labels;
}
