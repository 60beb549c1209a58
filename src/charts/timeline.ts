import type { Field } from "vega-lite/types_unstable/channeldef.js";
import type { LayerSpec } from "vega-lite/types_unstable/spec/layer.js";
import type { Lang } from "../messages/message.js";
import { many, plural } from "../messages/plural.js";
import type { Column } from "../tables/column.js";
import { noticesTable, type UncountedNotice } from "../tables/notices.js";
import type { Chart, ChartInput } from "./chart.js";
import { completionColumns } from "./columns.js";
import { compose } from "./compose.js";
import { caption, emptyPanel } from "./frame.js";
import { type NoticeDates, noticeDates } from "./notice-dates.js";
import { quantile } from "./quantile.js";
import { labelRoom, rowChannel, rowHeight, rowLabels, rowNumbers } from "./rows.js";
import { COLOURS, SIZES } from "./theme.js";
import { timelineSummary } from "./timeline-summary.js";
import { byText, groupsOfNotices, unitLabels } from "./units.js";

const TITLE = {
  zh: "巡视巡察、反馈与公布的时间",
  en: "From inspection to feedback to publication",
};

const PLOT = 460;
const COUNT_ROOM = 176;
const FEEDBACK_AT = PLOT + 86;
const PUBLICATION_AT = PLOT + COUNT_ROOM - 6;

/** Dates further apart than this were misread or misprinted; drawn, they would squeeze all others together. */
const LONGEST = 5 * 365 * 24 * 60 * 60 * 1000;

/** A notice on the time axis. */
export interface Timed extends NoticeDates {
  row: UncountedNotice;
  group: string | null;
  first: number;
  last: number;
}

/**
 * When units were inspected, got the findings and published what they did: a row for each notice, or, where notices are
 * too many to tell apart, the lags by time of publication.
 */
export function timeline(input: ChartInput, lang: Lang): Chart {
  const groups = groupsOfNotices(input);
  const notices = input.notices.filter((row) => row.genre === "rectification");
  const dated = notices
    .flatMap((row): Timed[] => {
      const dates = noticeDates(row);
      const known = [dates.inspectedFrom, dates.inspectedTo, dates.feedback, dates.published].filter(
        (date) => date !== null,
      );
      if (known.length === 0) return [];
      return [
        {
          ...dates,
          row,
          group: groups.get(row.notice_id) ?? null,
          first: Math.min(...known),
          last: Math.max(...known),
        },
      ];
    })
    .sort((a, b) => (a.feedback ?? a.first) - (b.feedback ?? b.first) || byText(a.row.notice_id, b.row.notice_id));
  const timed = dated.filter(({ first, last }) => last - first <= LONGEST);
  const crowded = timed.length > SIZES.units;
  const labels = noticeLabels(input, timed, lang);
  const notes =
    timed.length === 0
      ? []
      : [
          counted(timed, notices.length - dated.length, lang),
          medians(timed, lang),
          ...remarks(timed, dated.length - timed.length, crowded, lang),
        ];
  const summary = timelineSummary(timed, lang);
  const panel =
    timed.length === 0
      ? emptyPanel(lang === "zh" ? "没有通报写明任何日期。" : "No notice gives any date.")
      : crowded
        ? summary.panel
        : spans(timed, labels, lang);
  return compose(
    {
      name: "timeline",
      title: TITLE,
      notes,
      width: crowded ? summary.width : PLOT + COUNT_ROOM + labelRoom(labels),
      panel,
      columns: COLUMNS,
      rows: dated.map(({ row, group, toFeedback, toPublication }) => ({
        notice_id: row.notice_id,
        group,
        inspected_from: row.inspected_from,
        inspected_to: row.inspected_to,
        feedback_on: row.feedback_on,
        published_on: row.published_on,
        days_to_feedback: toFeedback,
        days_to_publication: toPublication,
      })),
    },
    lang,
  );
}

const NOT_BOTH = { zh: "两个日期没有都写到日", en: "not both dates are given to the day" };

const COLUMNS: Column[] = [
  ...noticesTable.columns.filter((column) => column.name === "notice_id"),
  ...completionColumns("group"),
  ...noticesTable.columns.filter((column) =>
    ["inspected_from", "inspected_to", "feedback_on", "published_on"].includes(column.name),
  ),
  {
    name: "days_to_feedback",
    type: "integer",
    unit: "day",
    title: { zh: "巡视结束至反馈", en: "Days to feedback" },
    description: { zh: "feedback_on − inspected_to（天）", en: "feedback_on − inspected_to, in days" },
    empty: NOT_BOTH,
  },
  {
    name: "days_to_publication",
    type: "integer",
    unit: "day",
    title: { zh: "反馈至公布", en: "Days to publication" },
    description: { zh: "published_on − feedback_on（天）", en: "published_on − feedback_on, in days" },
    empty: NOT_BOTH,
  },
];

/** A label for each notice: its unit's, with the month of publication where the unit has several. */
function noticeLabels(input: ChartInput, timed: readonly Timed[], lang: Lang): string[] {
  const units = unitLabels(
    input,
    [...new Set(timed.map(({ group }) => group))].map((group) => ({ group })),
    lang,
  );
  const uses = new Map<string | null, number>();
  for (const { group } of timed) uses.set(group, (uses.get(group) ?? 0) + 1);
  const taken = new Set<string>();
  return timed.map(({ group, row }) => {
    const unit = units.get(group) ?? "?";
    const name = uses.get(group) === 1 ? unit : `${unit} ${(row.published_on ?? row.feedback_on ?? "").slice(0, 7)}`;
    let label = name.trim();
    for (let copy = 2; taken.has(label); copy++) label = `${name} (${copy})`;
    taken.add(label);
    return label;
  });
}

function counted(timed: readonly Timed[], undated: number, lang: Lang): string {
  const units = new Set(timed.map(({ group }) => group)).size;
  const left =
    undated === 0
      ? ""
      : lang === "zh"
        ? `另有 ${undated} 篇没有写明任何可定位的日期，不在图中。`
        : ` ${undated} more ${plural(undated, "gives", "give")} no date that can be placed and ${plural(undated, "is", "are")} left out.`;
  return lang === "zh"
    ? `n = ${timed.length} 篇通报，来自 ${units} 个单位。${left}`
    : `n = ${many(timed.length, "notice")} of ${many(units, "unit")}.${left}`;
}

function medians(timed: readonly Timed[], lang: Lang): string {
  const of = (lag: (notice: Timed) => number | null) => {
    const known = timed
      .map(lag)
      .filter((days) => days !== null)
      .sort((a, b) => a - b);
    if (known.length === 0) return null;
    const [low, middle, high] = [0.25, 0.5, 0.75].map((share) => Math.round(quantile(known, share)));
    return lang === "zh"
      ? `中位数 ${middle} 天（四分位数 ${low}–${high}，${known.length} 篇）`
      : `median ${middle} ${plural(middle!, "day", "days")} (quartiles ${low}–${high}, ${many(known.length, "notice")})`;
  };
  const none = lang === "zh" ? "无从计算" : "cannot be computed";
  const feedback = of((notice) => notice.toFeedback) ?? none;
  const publication = of((notice) => notice.toPublication) ?? none;
  return lang === "zh"
    ? `巡视巡察结束至反馈：${feedback}；反馈至公布：${publication}。只计两个日期都写到日的。`
    : `End of inspection to feedback: ${feedback}; feedback to publication: ${publication}. Only where both dates are given to the day.`;
}

function remarks(timed: readonly Timed[], far: number, crowded: boolean, lang: Lang): string[] {
  const months = timed.filter(({ monthOnly }) => monthOnly).length;
  const backwards = timed.filter(
    ({ toFeedback, toPublication }) => (toFeedback ?? 0) < 0 || (toPublication ?? 0) < 0,
  ).length;
  const zh = lang === "zh";
  return [
    ...(months > 0 && !crowded
      ? [
          zh
            ? `${months} 篇有日期只写到月，画在月中。`
            : `${many(months, "notice")} ${plural(months, "gives", "give")} a date to the month only; it stands in the middle of the month.`,
        ]
      : []),
    ...(backwards > 0
      ? [
          zh
            ? `${backwards} 篇的日期先后颠倒（间隔为负），照读出的画，请核对原文。`
            : `${many(backwards, "notice")} ${plural(backwards, "gives", "give")} dates in reverse order (negative days); they are drawn as read and should be checked.`,
        ]
      : []),
    ...(far > 0
      ? [
          zh
            ? `${far} 篇首尾日期相隔五年以上，疑为误读或误印，没有画出，见同名 CSV。`
            : `${many(far, "notice")} ${plural(far, "gives", "give")} dates more than five years apart, misread or misprinted by all appearance; they are in the CSV only.`,
        ]
      : []),
    ...(crowded
      ? [
          zh
            ? "通报过多：不逐篇画出，只画各时期间隔的四分位数（横条）和中位数（点）；逐篇日期见同名 CSV。"
            : "Too many notices to draw one by one: bars run between the quartiles of each period's lags, points are medians; all dates are in the CSV.",
        ]
      : []),
  ];
}

const MARKS = {
  zh: { inspection: "巡视巡察进驻", feedback: "反馈", published: "公布" },
  en: { inspection: "inspection", feedback: "feedback", published: "publication" },
} as const;

function spans(timed: readonly Timed[], labels: readonly string[], lang: Lang): LayerSpec<Field> {
  const words = MARKS[lang];
  const lines = timed.map(({ first, last }, index) => ({ label: labels[index], first, last }));
  const stays = timed.flatMap(({ inspectedFrom, inspectedTo }, index) => {
    const [from, to] = [inspectedFrom ?? inspectedTo, inspectedTo ?? inspectedFrom];
    return from === null || to === null ? [] : [{ label: labels[index], from, to: Math.max(to, from + MARK) }];
  });
  const points = timed.flatMap(({ feedback, published }, index) => [
    ...(feedback === null ? [] : [{ label: labels[index], what: words.feedback as string, on: feedback }]),
    ...(published === null ? [] : [{ label: labels[index], what: words.published as string, on: published }]),
  ]);
  const domain = [words.inspection, words.feedback, words.published];
  const legend = {
    title: null,
    orient: "top" as const,
    direction: "horizontal" as const,
    symbolSize: 90,
    offset: 8,
    columnPadding: 18,
  };
  const x = (field: string) => ({ field, type: "temporal" as const });
  const colours = [COLOURS.band, COLOURS.second, COLOURS.mark];
  const days = (value: number | null) => (value === null ? "–" : `${value}`.replace("-", "−"));
  return {
    width: PLOT,
    height: timed.length * rowHeight(labels),
    data: { values: lines },
    encoding: {
      y: rowChannel([...labels], { grid: true }),
      x: {
        type: "temporal",
        // Instants are of UTC, so that the picture is the same in every time zone.
        scale: { type: "utc", padding: 9, nice: false },
        axis: {
          title: lang === "zh" ? "日期（年-月）" : "Date (year-month)",
          format: "%Y-%m",
          tickCount: 6,
          labelOverlap: "greedy",
          labelSeparation: 14,
          grid: true,
        },
      },
    },
    layer: [
      {
        mark: { type: "rule", color: COLOURS.line, strokeWidth: 1.2 },
        encoding: { x: x("first"), x2: { field: "last" } },
      },
      {
        data: { values: stays },
        mark: { type: "bar", height: 11, color: COLOURS.band, stroke: COLOURS.line, strokeWidth: 1 },
        encoding: { x: x("from"), x2: { field: "to" } },
      },
      {
        data: { values: points },
        mark: { type: "point", size: 64, opacity: 1, strokeWidth: 1.4 },
        encoding: {
          x: x("on"),
          shape: { field: "what", type: "nominal", scale: { domain, range: [BAR, "diamond", "circle"] }, legend },
          fill: {
            field: "what",
            type: "nominal",
            scale: { domain, range: [COLOURS.band, COLOURS.paper, COLOURS.mark] },
            legend,
          },
          stroke: {
            field: "what",
            type: "nominal",
            scale: { domain, range: [COLOURS.line, ...colours.slice(1)] },
            legend,
          },
        },
      },
      rowLabels(labels),
      rowNumbers(
        timed.map(({ toFeedback }, index) => ({ label: labels[index] as string, number: days(toFeedback) })),
        FEEDBACK_AT,
      ),
      rowNumbers(
        timed.map(({ toPublication }, index) => ({ label: labels[index] as string, number: days(toPublication) })),
        PUBLICATION_AT,
      ),
      caption(lang === "zh" ? "至反馈（天）" : "to feedback (d)", FEEDBACK_AT, -6, "right"),
      caption(lang === "zh" ? "至公布（天）" : "to publ. (d)", PUBLICATION_AT, -6, "right"),
    ],
  };
}

/** A stay of which one day is known is drawn as wide as this, or it would not be seen. */
const MARK = 5 * 24 * 60 * 60 * 1000;

/** A lying bar as a legend's symbol, in vega's unit square. */
const BAR = "M-1,-0.6L1,-0.6L1,0.6L-1,0.6Z";
