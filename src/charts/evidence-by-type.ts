import type { NonNormalizedSpec } from "vega-lite/types_unstable/spec/index.js";
import { type ClusteredShare, clusteredShare, LEAST_CLUSTERS } from "../completion/clustered-share.js";
import type { Lang } from "../messages/message.js";
import { many, plural } from "../messages/plural.js";
import type { Column } from "../tables/column.js";
import { UNIT_TYPES } from "../tables/unit-types.js";
import type { Chart, ChartInput } from "./chart.js";
import { completionColumns } from "./columns.js";
import { compose } from "./compose.js";
import type { MeasureCounts } from "./counts.js";
import { addMeasures, EVIDENCE_NAMES, EVIDENCE_NOTE, MEASURE_COLUMNS, SHOWN } from "./evidence.js";
import { emptyPanel, fraction, notGiven, type Panel, percent } from "./frame.js";
import { plainLabel } from "./label.js";
import { labelRoom } from "./rows.js";
import { COLOURS, SIZES, SMALL_MIDDLE } from "./theme.js";
import { byText } from "./units.js";

const TITLE = {
  zh: "整改措施的证据（按单位类型）",
  en: "Evidence that measures bring, by type of unit",
};

const PANEL = 104;
/** Room beside each panel for the share in figures. */
const SHARE_ROOM = 46;
const GAP = 16;
const ROW = 24;

/** Notices of one type of unit, and their measures. */
interface Group {
  type: string | null;
  label: string;
  notices: number;
  sums: MeasureCounts;
  shares: Record<(typeof SHOWN)[number], ClusteredShare>;
}

/**
 * Shares of measures that are dated, documented, quantified, accountable, or any of these, by type of unit: a panel for
 * each, rows ordered by the last, with intervals that respect that measures come in notices.
 */
export function evidenceByType(input: ChartInput, lang: Lang): Chart {
  const measures = input.counts?.measures ?? new Map<string, MeasureCounts>();
  const byType = new Map<string | null, MeasureCounts[]>();
  for (const { notice_id, unit_type } of input.notices) {
    const counts = measures.get(notice_id);
    if (counts === undefined) continue;
    byType.set(unit_type, [...(byType.get(unit_type) ?? []), counts]);
  }
  const groups = [...byType]
    .map(([type, notices]) => group(type, typeName(type, lang), notices))
    .sort(
      (a, b) => b.shares.any.share - a.shares.any.share || b.sums.measures - a.sums.measures || byText(a.type, b.type),
    );
  const everything = [...byType.values()].flat();
  const all = everything.length === 0 ? null : group(null, lang === "zh" ? "全部类型" : "all types", everything);
  const small = groups.filter(({ notices }) => notices < LEAST_CLUSTERS).length;
  const notes =
    all === null
      ? []
      : lang === "zh"
        ? [
            `n = ${all.sums.measures} 项措施，来自 ${all.notices} 篇通报；有任一证据的 ${fraction(all.sums.any, all.sums.measures)}。单位类型后为通报数 / 措施数。按任一证据的比例排列。`,
            EVIDENCE_NOTE.zh,
            `横线为 95% 区间，已计入同一篇通报的措施彼此相似（比率估计的整群方差，Cochran 1977；有效样本量的 Wilson 区间）。${small > 0 ? `${small} 个类型不足 ${LEAST_CLUSTERS} 篇通报，不给区间（空心点），不足以代表其类型。` : ""}`,
          ]
        : [
            `n = ${many(all.sums.measures, "measure")} from ${many(all.notices, "notice")}; ${fraction(all.sums.any, all.sums.measures)} carry any evidence. After the type: notices / measures. Rows stand by the share of any.`,
            EVIDENCE_NOTE.en,
            `Lines are 95% intervals that respect that measures of one notice resemble each other (cluster variance of a ratio, Cochran 1977; Wilson's interval at the effective sample size).${small > 0 ? ` ${many(small, "type")} with fewer than ${LEAST_CLUSTERS} notices ${plural(small, "has", "have")} no interval (hollow points): they do not stand for their type.` : ""}`,
          ];
  const rows = all === null ? [] : groups.length > 1 ? [all, ...groups] : groups;
  const labels = rows.map(rowLabel);
  const panel =
    input.counts === undefined
      ? notGiven("measures", lang)
      : all === null
        ? emptyPanel(lang === "zh" ? "这批文件中没有读出整改措施。" : "No measures were read in these files.")
        : panels(rows, labels, lang);
  return compose(
    {
      name: "evidence-by-type",
      title: TITLE,
      notes,
      width: SHOWN.length * (PANEL + SHARE_ROOM + GAP) + labelRoom(labels),
      panel,
      columns: [TYPE_COLUMN, ...completionColumns("notices"), ...MEASURE_COLUMNS, ...BOUND_COLUMNS],
      rows: groups.map(({ type, notices, sums, shares }) => ({
        unit_type: type,
        notices,
        ...sums,
        ...Object.fromEntries(
          SHOWN.flatMap((flag) => [
            [`${flag}_share`, shares[flag].share],
            [`${flag}_low`, shares[flag].low],
            [`${flag}_high`, shares[flag].high],
          ]),
        ),
      })),
    },
    lang,
  );
}

const TYPE_COLUMN: Column = {
  name: "unit_type",
  type: "string",
  title: { zh: "单位类型", en: "Type of unit" },
  description: { zh: "被巡单位的类型", en: "Type of the unit" },
  empty: { zh: "没有读出", en: "not read" },
};

const BOUND_COLUMNS: Column[] = SHOWN.flatMap((flag): Column[] => {
  const column = (name: string, title: { zh: string; en: string }): Column => ({
    name: `${flag}_${name}`,
    type: "number",
    unit: "share",
    minimum: 0,
    maximum: 1,
    title: { zh: `${EVIDENCE_NAMES[flag].zh}${title.zh}`, en: `${EVIDENCE_NAMES[flag].en}, ${title.en}` },
    description:
      name === "share"
        ? { zh: `${flag} ÷ measures`, en: `${flag} / measures` }
        : { zh: "95% 区间，按通报整群计", en: "95 % interval, clustered by notice" },
    ...(name === "share" ? {} : { empty: { zh: "通报过少，不给区间", en: "too few notices for an interval" } }),
  });
  return [
    column("share", { zh: "比例", en: "share" }),
    column("low", { zh: "下限", en: "lower bound" }),
    column("high", { zh: "上限", en: "upper bound" }),
  ];
});

function group(type: string | null, label: string, notices: readonly MeasureCounts[]): Group {
  const shares = Object.fromEntries(
    SHOWN.map((flag) => [
      flag,
      clusteredShare(notices.map((counts) => ({ part: counts[flag], whole: counts.measures }))),
    ]),
  ) as Group["shares"];
  return { type, label, notices: notices.length, sums: addMeasures(notices), shares };
}

function typeName(type: string | null, lang: Lang): string {
  if (type === null) return lang === "zh" ? "（未读出类型）" : "(type not read)";
  return UNIT_TYPES[type]?.[lang] ?? plainLabel(type);
}

function rowLabel({ label, notices, sums }: Group): string {
  return `${label} ${notices} / ${sums.measures}`;
}

function panels(rows: readonly Group[], labels: readonly string[], lang: Lang): Panel {
  const values = rows.flatMap(({ shares }, index) =>
    SHOWN.map((flag) => {
      const { share, low, high } = shares[flag];
      return {
        label: labels[index],
        flag: EVIDENCE_NAMES[flag][lang],
        share,
        low: low ?? share,
        high: high ?? share,
        text: percent(share),
        firm: low !== null,
      };
    }),
  );
  const x = (field: string) => ({
    field,
    type: "quantitative" as const,
    scale: { domain: [0, 1], nice: false },
    axis: {
      title: lang === "zh" ? "占措施的比例（%）" : "Share of measures (%)",
      format: ".0%",
      values: [0, 0.5, 1],
      grid: true,
    },
  });
  return {
    data: { values },
    facet: {
      column: {
        field: "flag",
        type: "nominal",
        sort: SHOWN.map((flag) => EVIDENCE_NAMES[flag][lang]),
        header: {
          title: null,
          labelFontSize: SIZES.label,
          labelFontWeight: "bold",
          labelColor: COLOURS.ink,
          labelAnchor: "start",
          labelPadding: 6,
        },
      },
    },
    spacing: GAP,
    spec: {
      width: PANEL,
      height: rows.length * ROW,
      encoding: {
        y: {
          field: "label",
          type: "nominal",
          scale: { domain: [...labels] },
          axis: {
            title: null,
            domain: false,
            ticks: false,
            labelPadding: 10,
            grid: true,
            labelFontWeight: {
              condition: { test: `datum.value === ${JSON.stringify(rows.length > 1 ? labels[0] : "")}`, value: "bold" },
              value: "normal",
            },
          },
        },
      },
      layer: [
        {
          mark: { type: "rule", color: COLOURS.muted, strokeWidth: 1.6 },
          encoding: { x: x("low"), x2: { field: "high" } },
        },
        {
          mark: { type: "point", size: 60, opacity: 1, color: COLOURS.mark, strokeWidth: 1.6 },
          encoding: {
            x: x("share"),
            fill: { condition: { test: "datum.firm", value: COLOURS.mark }, value: COLOURS.paper },
          },
        },
        {
          mark: {
            type: "text",
            align: "right",
            baseline: "middle",
            dy: SMALL_MIDDLE,
            fontSize: SIZES.small,
            color: COLOURS.ink,
          },
          encoding: { x: { value: PANEL + SHARE_ROOM }, text: { field: "text", type: "nominal" } },
        },
      ],
    },
  } as unknown as Panel & NonNormalizedSpec;
}
