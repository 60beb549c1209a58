import type { Lang } from "../messages/message.js";
import type { Bilingual, Column } from "../tables/column.js";
import { measuresTable } from "../tables/measures.js";
import { FLAGS, type MeasureCounts } from "./counts.js";

/** What is shown of measures: each evidence flag, and at least one of them. */
export const SHOWN = ["any", ...FLAGS] as const;

/** Names of what is shown, as columns of a chart are headed. */
export const EVIDENCE_NAMES: Record<(typeof SHOWN)[number], Bilingual> = {
  any: { zh: "任一证据", en: "any of these" },
  ...(Object.fromEntries(
    FLAGS.map((flag) => {
      const title = measuresTable.columns.find((column) => column.name === flag)?.title;
      return [flag, { zh: title?.zh, en: title?.en.toLowerCase() }];
    }),
  ) as Record<(typeof FLAGS)[number], Bilingual>),
};

/** What the flags mean, for the note below a chart. */
export const EVIDENCE_NOTE: Record<Lang, string> = {
  zh: "有日期：写明某事发生的日期或月份；有文件：写明本单位制定、印发或修订的《文件》；有数量：写明次数、人数、件数或金额；有问责：写明有人被批评、处分、免职或退赔。一项措施可有多种证据。",
  en: "Dated: a day or month says when something happened. Documented: names in 《》 a document that the unit made, issued or amended. Quantified: a number of events, people, things or money. Accountable: somebody was criticised, disciplined, dismissed or paid back. A measure can carry several.",
};

/** No measures. */
export function noMeasures(): MeasureCounts {
  return { measures: 0, any: 0, dated: 0, documented: 0, quantified: 0, accountable: 0 };
}

/** Measures of several notices together. */
export function addMeasures(all: readonly MeasureCounts[]): MeasureCounts {
  const sum = noMeasures();
  for (const counts of all) for (const key of Object.keys(sum) as Array<keyof MeasureCounts>) sum[key] += counts[key];
  return sum;
}

/** Columns of counts of measures in chart data. */
export const MEASURE_COLUMNS: Column[] = [
  {
    name: "measures",
    type: "integer",
    unit: "measure",
    minimum: 0,
    title: { zh: "措施数", en: "Measures" },
    description: { zh: "整改措施数", en: "Measures taken" },
  },
  ...SHOWN.map(
    (flag): Column => ({
      name: flag,
      type: "integer",
      unit: "measure",
      minimum: 0,
      title: EVIDENCE_NAMES[flag],
      description:
        flag === "any"
          ? { zh: "至少有一种证据的措施数", en: "Measures that carry at least one evidence flag" }
          : { zh: `${flag} 为真的措施数`, en: `Measures whose flag ${flag} is true` },
    }),
  ),
];
