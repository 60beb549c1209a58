import type { Lang } from "../messages/message.js";
import { many } from "../messages/plural.js";
import type { Column } from "../tables/column.js";
import type { Chart, ChartCategory, ChartInput } from "./chart.js";
import { completionColumns } from "./columns.js";
import { compose } from "./compose.js";
import { excerpt } from "./excerpt.js";
import { noProblems } from "./frame.js";
import { HEADING_SIZE, HEAT_TOTAL_ROOM, type HeatColumn, type HeatRow, heatMap } from "./heat.js";
import { plainLabel } from "./label.js";
import { withoutProblems } from "./left-out.js";
import { unitMatrix } from "./matrix.js";
import { wrapName } from "./metrics.js";
import { namedCategories } from "./named-categories.js";
import { total } from "./rank-units.js";
import { labelRoom } from "./rows.js";
import { seriate } from "./seriate.js";
import { SIZES } from "./theme.js";
import { byText, emptyUnits, unitLabels } from "./units.js";

const TITLE = {
  zh: "各单位问题的类别构成",
  en: "Categories of problems by unit",
};

const SHARE: Column = {
  name: "share",
  type: "number",
  unit: "share",
  minimum: 0,
  maximum: 1,
  title: { zh: "占该单位问题的比例", en: "Share of the unit's problems" },
  description: { zh: "problems ÷ 该单位全部问题", en: "problems / all problems of the unit" },
};

const COLUMN = 62;

/** A line of the heat map: a unit, several pooled, or all. */
interface Line {
  label: string;
  problems: number;
  counts: ReadonlyMap<string, number>;
}

/**
 * Unit × category heat map: cells hold the number of problems, their colour the share in the unit's problems. Units and
 * categories that are alike stand together (seriate.ts); all units together stand at the top.
 */
export function unitCategory(input: ChartInput, lang: Lang): Chart {
  const matrix = unitMatrix(input);
  const units = [...matrix.units].sort((a, b) => b.problems - a.problems || byText(a.group, b.group));
  const labels = unitLabels(input, units, lang);
  const pool = (label: string, pooled: typeof units): Line => ({
    label,
    problems: total(pooled, (unit) => unit.problems),
    counts: new Map(matrix.categories.map((code) => [code, total(pooled, (unit) => unit.counts.get(code) ?? 0)])),
  });
  const orderOf = (of: typeof units) =>
    seriate(of.map((unit) => matrix.categories.map((code) => unit.counts.get(code) ?? 0)));
  // Pages are cut from the order of all units, so that alike ones stand together and columns stay in their places; the
  // one chart shows the largest units, in an order of their own.
  const overall = input.page === undefined ? null : orderOf(units);
  const whole = overall ? inOrder(units, overall.rows) : units;
  const { first, between, pages, pageNotes } = excerpt(whole, { limit: SIZES.units, tail: 0, page: input.page });
  const order = overall ? { rows: [...first.keys()], columns: overall.columns } : orderOf(first);
  const categories = inOrder(namedCategories(input.categories, matrix.categories), order.columns);
  const allLabel = lang === "zh" ? `全部 ${units.length} 个单位` : `all ${units.length} units`;
  const lines: Line[] = [
    ...(units.length > 1 ? [pool(allLabel, units)] : []),
    ...inOrder(first, order.rows).map((unit) => ({ ...unit, label: labels.get(unit.group) ?? "?" })),
    ...(between.length > 0
      ? [
          pool(
            lang === "zh" ? `其余 ${between.length} 个单位（合并）` : `${many(between.length, "other unit")} (pooled)`,
            between,
          ),
        ]
      : []),
  ];
  const problems = total(units, (unit) => unit.problems);
  const empty = emptyUnits(input);
  const notes =
    problems === 0
      ? []
      : [
          ...pageNotes(lang),
          ...(lang === "zh"
            ? [
                `n = ${problems} 个问题，来自 ${units.length} 个单位，按主类别计。格内数字为问题数，颜色为占该单位全部问题的比例；粗体为核心类别。`,
                "行和列按对应分析的第一轴排列（Hill 1974；Greenacre 2017），相近的单位和类别排在一起。问题少的单位，比例起伏大。",
                ...(empty > 0 ? [withoutProblems(empty).zh] : []),
                ...(between.length > 0
                  ? [`单位过多：问题最少的 ${between.length} 个单位合并为一行；全部数值见同名 CSV。`]
                  : []),
              ]
            : [
                `n = ${many(problems, "problem")} from ${many(units.length, "unit")}, by primary category. Numbers count problems, colour is the share in the unit's problems; core categories are in bold.`,
                "Rows and columns stand by the first axis of a correspondence analysis (Hill 1974; Greenacre 2017), which puts alike units and categories together. Where a unit has few problems, shares swing widely.",
                ...(empty > 0 ? [withoutProblems(empty).en] : []),
                ...(between.length > 0
                  ? [
                      `Too many units: the ${between.length} with the fewest problems are pooled in one row; all values are in the CSV.`,
                    ]
                  : []),
              ]),
        ];
  const columns = headings(categories, lang);
  const panel =
    problems === 0
      ? noProblems(lang)
      : heatMap({
          rows: lines.map(
            ({ label, problems, counts }): HeatRow => ({
              label,
              cells: categories.map(({ code }) => {
                const count = counts.get(code) ?? 0;
                return count === 0 ? null : { share: count / problems, text: `${count}` };
              }),
              total: `${problems}`,
            }),
          ),
          columns,
          columnWidth: COLUMN,
          slant: lang === "en",
          legendTitle: lang === "zh" ? "占该单位全部问题的比例" : "Share of the unit's problems",
          totalTitle: lang === "zh" ? "问题数" : "problems",
          bold: new Set([allLabel]),
        });
  return compose(
    {
      name: "unit-category",
      title: TITLE,
      notes,
      width:
        Math.max(COLUMN * columns.length, SIZES.plot) + HEAT_TOTAL_ROOM + labelRoom(lines.map((line) => line.label)),
      panel,
      columns: [...completionColumns("group", "category", "problems"), SHARE],
      rows: units.flatMap((unit) =>
        matrix.categories.map((code) => {
          const count = unit.counts.get(code) ?? 0;
          return { group: unit.group, category: code, problems: count, share: count / unit.problems };
        }),
      ),
      pages,
    },
    lang,
  );
}

function inOrder<Item>(items: readonly Item[], order: readonly number[]): Item[] {
  return order.length === items.length ? order.map((index) => items[index] as Item) : [...items];
}

/** Headings of columns, no two the same: Chinese names stand upright in a few short lines. */
function headings(categories: readonly ChartCategory[], lang: Lang): HeatColumn[] {
  const taken = new Set<string>();
  return categories.map(({ code, core, ...names }) => {
    const name = plainLabel(names[lang]) || code;
    let heading = lang === "zh" ? wrapName(name, COLUMN - 6, HEADING_SIZE).join("\n") : name;
    while (taken.has(heading)) heading += "′";
    taken.add(heading);
    return { heading, bold: core };
  });
}
