import type { Lang } from "../messages/message.js";
import { many, plural } from "../messages/plural.js";
import type { Chart, ChartInput } from "./chart.js";
import { completionColumns } from "./columns.js";
import { compose } from "./compose.js";
import type { MeasureCounts } from "./counts.js";
import { addMeasures, EVIDENCE_NAMES, EVIDENCE_NOTE, MEASURE_COLUMNS, SHOWN } from "./evidence.js";
import { excerpt } from "./excerpt.js";
import { emptyPanel, fraction, notGiven } from "./frame.js";
import { HEAT_TOTAL_ROOM, type HeatRow, heatMap } from "./heat.js";
import { pooledLabel } from "./rank-units.js";
import { labelRoom } from "./rows.js";
import { SIZES } from "./theme.js";
import { byText, groupsOfNotices, unitLabels } from "./units.js";

const TITLE = {
  zh: "各单位整改措施的证据",
  en: "Evidence that measures bring, by unit",
};

const COLUMN = 78;

/** Measures of a unit. */
interface Unit {
  group: string | null;
  notices: number;
  sums: MeasureCounts;
}

/** Heat map of units by evidence: cells hold the share of the unit's measures that are dated, documented and so on. */
export function evidenceByUnit(input: ChartInput, lang: Lang): Chart {
  const units = measuresByUnit(input).sort(
    (a, b) =>
      b.sums.any / b.sums.measures - a.sums.any / a.sums.measures ||
      b.sums.measures - a.sums.measures ||
      byText(a.group, b.group),
  );
  const labels = unitLabels(input, units, lang);
  const { first, between, last, pages, pageNotes } = excerpt(units, {
    limit: SIZES.units,
    tail: 0.5,
    page: input.page,
  });
  const allLabel = lang === "zh" ? `全部 ${units.length} 个单位` : `all ${units.length} units`;
  const single = (unit: Unit) => row(labels.get(unit.group) ?? "?", unit.sums);
  const pooled = (label: string, of: readonly Unit[]) => row(label, addMeasures(of.map(({ sums }) => sums)));
  const rows = [
    ...(units.length > 1 ? [pooled(allLabel, units)] : []),
    ...first.map(single),
    ...(between.length > 0 ? [pooled(pooledLabel(between.length, lang), between)] : []),
    ...last.map(single),
  ];
  const all = addMeasures(units.map(({ sums }) => sums));
  const without = input.completion.filter((row) => row.by === "unit").length - units.length;
  const notes =
    units.length === 0
      ? []
      : [
          ...pageNotes(lang),
          ...(lang === "zh"
            ? [
                `n = ${all.measures} 项措施，来自 ${units.length} 个单位；有任一证据的 ${fraction(all.any, all.measures)}。格内为占该单位全部措施的百分比；按任一证据的比例排列。`,
                EVIDENCE_NOTE.zh,
                ...(without > 0 ? [`另有 ${without} 个单位没有读出措施，不在图中。`] : []),
                ...(between.length > 0
                  ? [`单位过多：只列两端，中间 ${between.length} 个单位合并为一行；全部数值见同名 CSV。`]
                  : []),
              ]
            : [
                `n = ${many(all.measures, "measure")} from ${many(units.length, "unit")}; ${fraction(all.any, all.measures)} carry any evidence. Cells are percentages of the unit's measures; rows stand by the share of any.`,
                EVIDENCE_NOTE.en,
                ...(without > 0
                  ? [
                      `${many(without, "more unit")} ${plural(without, "has", "have")} no measures and ${plural(without, "is", "are")} left out.`,
                    ]
                  : []),
                ...(between.length > 0
                  ? [
                      `Too many units: both ends are shown, the ${between.length} between are pooled in one row; all values are in the CSV.`,
                    ]
                  : []),
              ]),
        ];
  const panel =
    input.counts === undefined
      ? notGiven("measures", lang)
      : units.length === 0
        ? emptyPanel(lang === "zh" ? "这批文件中没有读出整改措施。" : "No measures were read in these files.")
        : heatMap({
            rows,
            columns: SHOWN.map((flag) => ({ heading: EVIDENCE_NAMES[flag][lang], bold: flag === "any" })),
            columnWidth: COLUMN,
            slant: false,
            legendTitle: lang === "zh" ? "占该单位措施的比例" : "Share of the unit's measures",
            totalTitle: lang === "zh" ? "措施数" : "measures",
            bold: new Set([allLabel]),
          });
  return compose(
    {
      name: "evidence-by-unit",
      title: TITLE,
      notes,
      width: COLUMN * SHOWN.length + HEAT_TOTAL_ROOM + labelRoom(rows.map((row) => row.label)),
      panel,
      columns: [...completionColumns("group", "notices"), ...MEASURE_COLUMNS],
      rows: units.map(({ group, notices, sums }) => ({ group, notices, ...sums })),
      pages,
    },
    lang,
  );
}

function measuresByUnit(input: ChartInput): Unit[] {
  const groups = groupsOfNotices(input);
  const units = new Map<string | null, MeasureCounts[]>();
  for (const [noticeId, counts] of input.counts?.measures ?? []) {
    const group = groups.get(noticeId);
    if (group === undefined) continue;
    units.set(group, [...(units.get(group) ?? []), counts]);
  }
  return [...units].map(([group, notices]) => ({ group, notices: notices.length, sums: addMeasures(notices) }));
}

function row(label: string, sums: MeasureCounts): HeatRow {
  return {
    label,
    cells: SHOWN.map((flag) => {
      const share = sums[flag] / sums.measures;
      return { share, text: `${Math.round(share * 100)}` };
    }),
    total: `${sums.measures}`,
  };
}
