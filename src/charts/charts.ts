import type { Lang } from "../messages/message.js";
import type { TableName } from "../tables/tables.js";
import { accountByCategory } from "./account-by-category.js";
import { accountByUnit } from "./account-by-unit.js";
import { categories } from "./categories.js";
import { categoryProfile } from "./category-profile.js";
import type { Chart, ChartInput } from "./chart.js";
import { claimedVsRecounted } from "./claimed-vs-recounted.js";
import { completionByUnit } from "./completion-by-unit.js";
import { distinctiveWords } from "./distinctive-words.js";
import { evidenceByType } from "./evidence-by-type.js";
import { evidenceByUnit } from "./evidence-by-unit.js";
import { figuresByUnit } from "./figures-by-unit.js";
import { accountFunnel, completionFunnel } from "./funnel.js";
import { statesByUnit } from "./states-by-unit.js";
import { strictLenient } from "./strict-lenient.js";
import { timeline } from "./timeline.js";
import { unitCategory } from "./unit-category.js";

/** A chart that can be asked for by name. */
export interface ChartKind {
  /**
   * A chart that there is no data for says so in its frame, so that a missing file never leaves open whether something
   * went wrong.
   * @param lang language of labels, axes and notes; titles come in both
   */
  build(input: ChartInput, lang: Lang): Chart;
  /** Tables that it is drawn from, beside `completion` and `notices`. */
  needs: readonly TableName[];
}

/** The family of charts by name, in the order in which the page shows them. */
export const CHARTS = {
  "completion-by-unit": { build: completionByUnit, needs: [] },
  "completion-funnel": { build: completionFunnel, needs: [] },
  "strict-lenient": { build: strictLenient, needs: [] },
  "states-by-unit": { build: statesByUnit, needs: [] },
  "claimed-vs-recounted": { build: claimedVsRecounted, needs: [] },
  "account-by-unit": { build: accountByUnit, needs: [] },
  "account-funnel": { build: accountFunnel, needs: [] },
  "account-by-category": { build: accountByCategory, needs: ["problems"] },
  "evidence-by-type": { build: evidenceByType, needs: ["measures"] },
  "evidence-by-unit": { build: evidenceByUnit, needs: ["measures"] },
  categories: { build: categories, needs: [] },
  "unit-category": { build: unitCategory, needs: [] },
  "category-profile": { build: categoryProfile, needs: [] },
  "distinctive-words": { build: distinctiveWords, needs: ["terms"] },
  "figures-by-unit": { build: figuresByUnit, needs: ["figures"] },
  timeline: { build: timeline, needs: [] },
} as const satisfies Record<string, ChartKind>;

export type ChartName = keyof typeof CHARTS;
