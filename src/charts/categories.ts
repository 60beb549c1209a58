import type { Lang } from "../messages/message.js";
import { many } from "../messages/plural.js";
import type { Column } from "../tables/column.js";
import type { Chart, ChartInput } from "./chart.js";
import { completionColumns } from "./columns.js";
import { compose } from "./compose.js";
import { caption, fraction, noProblems } from "./frame.js";
import { plainLabel } from "./label.js";
import { wrapEvenly } from "./metrics.js";
import { total } from "./rank-units.js";
import { labelRoom, rowChannel, rowHeight, rowLabels, rowNumbers } from "./rows.js";
import { COLOURS, SIZES } from "./theme.js";

const TITLE = {
  zh: "问题是关于什么的（主类别）",
  en: "What the problems are about (primary category)",
};

const SHARE: Column = {
  name: "share",
  type: "number",
  unit: "share",
  minimum: 0,
  maximum: 1,
  title: { zh: "占全部问题的比例", en: "Share of all problems" },
  description: { zh: "problems ÷ 全部问题", en: "problems / problems of all categories" },
};

const CORE: Column = {
  name: "core",
  type: "boolean",
  title: { zh: "核心类别", en: "Core category" },
  description: {
    zh: "是否为用于比较的核心类别",
    en: "Whether it is one of the core categories that comparisons are made on",
  },
};

const NAME_SIZE = SIZES.label;
const COUNT_ROOM = 110;

/** What problems are about: the share of each primary category in all problems, the core categories marked. */
export function categories(input: ChartInput, lang: Lang): Chart {
  const order = new Map(input.categories.map((category, index) => [category.code, { ...category, index }]));
  const rows = input.completion
    .filter((row) => row.by === "category")
    .map((row) => {
      const code = row.category ?? row.group ?? "";
      const known = order.get(code);
      return { ...row, category: code, core: known?.core ?? false, index: known?.index ?? order.size, known };
    });
  const problems = total(rows, (row) => row.problems);
  const ordered = rows
    .map((row) => ({ ...row, share: problems === 0 ? 0 : row.problems / problems }))
    .sort((a, b) => b.problems - a.problems || a.index - b.index);
  const bars = ordered.map((row) => ({
    label: wrapEvenly(plainLabel(row.known?.[lang] ?? row.category), SIZES.rowLabel, NAME_SIZE).join("\n"),
    share: row.share,
    count: `${row.problems}`,
    percent: `${(row.share * 100).toFixed(1)}%`,
    kind: words(lang)[row.core ? "core" : "rest"],
  }));
  const core = total(
    ordered.filter((row) => row.core),
    (row) => row.problems,
  );
  const coreNames = input.categories.filter((category) => category.core).map((category) => plainLabel(category[lang]));
  const notes =
    problems === 0
      ? []
      : lang === "zh"
        ? [
            `n = ${problems} 个问题。每个问题只按主类别计一次，各类相加为 100%。`,
            ...(coreNames.length > 0 ? [`核心类别（${coreNames.join("、")}）合计 ${fraction(core, problems)}。`] : []),
          ]
        : [
            `n = ${many(problems, "problem")}. Each counts once, by its primary category; shares add up to 100%.`,
            ...(coreNames.length > 0
              ? [`Core categories (${coreNames.join(", ")}) together: ${fraction(core, problems)}.`]
              : []),
          ];
  const labels = bars.map((bar) => bar.label);
  const top = Math.max(...bars.map((bar) => bar.share), 0.05);
  const panel =
    problems === 0
      ? noProblems(lang)
      : {
          data: { values: bars },
          width: SIZES.plot,
          height: bars.length * (rowHeight(labels) + 4),
          encoding: {
            y: rowChannel(labels, { grid: false }),
          },
          layer: [
            {
              mark: { type: "bar" as const, height: 16 },
              encoding: {
                x: {
                  field: "share",
                  type: "quantitative" as const,
                  scale: { domain: [0, top], nice: true },
                  axis: {
                    title: lang === "zh" ? "占全部问题的比例（%）" : "Share of all problems (%)",
                    format: ".0%",
                    tickCount: 6,
                    grid: true,
                  },
                },
                color: {
                  field: "kind",
                  type: "nominal" as const,
                  scale: { domain: [words(lang).core, words(lang).rest], range: [COLOURS.mark, COLOURS.quiet] },
                  legend: {
                    title: null,
                    orient: "top" as const,
                    direction: "horizontal" as const,
                    symbolType: "square",
                    symbolSize: 130,
                    offset: 8,
                    columnPadding: 18,
                  },
                },
              },
            },
            rowLabels(labels),
            rowNumbers(
              bars.map(({ label, count }) => ({ label, number: count })),
              SIZES.plot + 46,
            ),
            rowNumbers(
              bars.map(({ label, percent }) => ({ label, number: percent })),
              SIZES.plot + COUNT_ROOM - 8,
            ),
            caption(lang === "zh" ? "问题数" : "problems", SIZES.plot + 46, -6, "right"),
            caption(lang === "zh" ? "占比" : "share", SIZES.plot + COUNT_ROOM - 8, -6, "right"),
          ],
        };
  return compose(
    {
      name: "categories",
      title: TITLE,
      notes,
      width: SIZES.plot + COUNT_ROOM + labelRoom(bars.map((bar) => bar.label)),
      panel,
      columns: [...completionColumns("category"), CORE, ...completionColumns("notices", "problems"), SHARE],
      rows: ordered.map(({ category, core, notices, problems, share }) => ({
        category,
        core,
        notices,
        problems,
        share,
      })),
    },
    lang,
  );
}

function words(lang: Lang) {
  return lang === "zh" ? { core: "核心类别", rest: "其他类别" } : { core: "core category", rest: "other category" };
}
