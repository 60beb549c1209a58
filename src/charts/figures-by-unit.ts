import type { Field } from "vega-lite/types_unstable/channeldef.js";
import type { LayerSpec } from "vega-lite/types_unstable/spec/layer.js";
import type { Lang } from "../messages/message.js";
import { many, plural } from "../messages/plural.js";
import type { Bilingual, Column } from "../tables/column.js";
import type { Chart, ChartInput } from "./chart.js";
import { completionColumns } from "./columns.js";
import { compose } from "./compose.js";
import { type FigureKind, type FigureSum, MONEY, PEOPLE } from "./counts.js";
import { excerpt } from "./excerpt.js";
import { caption, emptyPanel, notGiven, type Panel } from "./frame.js";
import { total } from "./rank-units.js";
import { labelRoom, rowChannel, rowHeight, rowLabels, rowNumbers } from "./rows.js";
import { COLOURS, PEOPLE_COLOURS, SIZES } from "./theme.js";
import { byText, groupsOfNotices, unitLabels } from "./units.js";
import { shortNumber, yuan } from "./yuan.js";

const TITLE = {
  zh: "通报写明的追缴金额和处理人数",
  en: "Money recovered and people dealt with, as notices name them",
};

const MONEY_PLOT = 270;
const MONEY_ROOM = 92;
const PEOPLE_PLOT = 220;
const PEOPLE_ROOM = 44;
const BETWEEN = 24;

const KINDS = [...MONEY, ...PEOPLE] as const;

const NAMES: Record<FigureKind, Bilingual> = {
  recovered: { zh: "追缴退还", en: "recovered or paid back" },
  fined: { zh: "罚款罚没", en: "fined" },
  disciplined: { zh: "处分问责", en: "disciplined" },
  criticised: { zh: "批评谈话", en: "criticised or talked to" },
  transferred: { zh: "移送调离免职", en: "handed over, moved or removed" },
};

/** What the notices of a unit name. */
interface Unit {
  group: string | null;
  notices: number;
  sums: Record<FigureKind, FigureSum>;
}

/** Money that notices say was recovered or fined, on a logarithmic axis, and people they say were dealt with, by unit. */
export function figuresByUnit(input: ChartInput, lang: Lang): Chart {
  const units = figuresOf(input).sort(
    (a, b) => money(b) - money(a) || people(b) - people(a) || byText(a.group, b.group),
  );
  const labels = unitLabels(input, units, lang);
  const { first, between, pages, pageNotes } = excerpt(units, {
    limit: SIZES.units,
    tail: 0,
    page: input.page,
  });
  const all = input.completion.filter((row) => row.by === "unit").length;
  const figures = total(units, (unit) => total(KINDS, (kind) => unit.sums[kind].figures));
  const notes =
    units.length === 0
      ? []
      : [
          ...pageNotes(lang),
          ...(lang === "zh"
            ? [
                `n = ${figures} 个数字，来自 ${units.length} 个单位；其余 ${all - units.length} 个单位没有写明此类数字，不在图中。合计${KINDS.map((kind) => `${NAMES[kind].zh} ${amount(kind, sum(units, kind), lang)}`).join("，")}。`,
                "金额和人数照文中所写逐项相加：同一笔钱、同一批人写了两次就计两次，没有写明的不作估计，也未按单位大小折算。不是通报自己的总计。",
                ...(between.length > 0
                  ? [
                      `单位过多：金额较小的 ${between.length} 个单位没有画出，合计 ${yuan(total(between, money), lang)}、${total(between, people)} 人；全部数值见同名 CSV。`,
                    ]
                  : []),
              ]
            : [
                `n = ${many(figures, "figure")} from ${many(units.length, "unit")}; the other ${all - units.length} ${plural(all - units.length, "names", "name")} none and ${plural(all - units.length, "is", "are")} left out. Together: ${KINDS.map((kind) => `${NAMES[kind].en} ${amount(kind, sum(units, kind), lang)}`).join(", ")}.`,
                "Amounts and heads are added up as the text names them: what it names twice counts twice, what it leaves open is not estimated, and nothing is set against the size of a unit. These are not totals of the notice itself.",
                ...(between.length > 0
                  ? [
                      `Too many units: the ${between.length} with the smallest amounts are not drawn; they come to ${yuan(total(between, money), lang)} and ${persons(total(between, people), lang)}. All values are in the CSV.`,
                    ]
                  : []),
              ]),
        ];
  const shown = first.map((unit) => ({ ...unit, label: labels.get(unit.group) ?? "?" }));
  const panel =
    input.counts === undefined
      ? notGiven("figures", lang)
      : units.length === 0
        ? emptyPanel(
            lang === "zh"
              ? "没有通报写明追缴、罚款的金额或处理的人数。"
              : "No notice names an amount recovered or fined, or people dealt with.",
          )
        : panels(shown, lang);
  return compose(
    {
      name: "figures-by-unit",
      title: TITLE,
      notes,
      width: MONEY_PLOT + MONEY_ROOM + BETWEEN + PEOPLE_PLOT + PEOPLE_ROOM + labelRoom(shown.map((unit) => unit.label)),
      panel,
      columns: [...completionColumns("group", "notices"), ...SUM_COLUMNS],
      rows: units.map(({ group, notices, sums }) => ({
        group,
        notices,
        ...Object.fromEntries(
          KINDS.flatMap((kind) => [
            [kind, sums[kind].sum],
            [`${kind}_figures`, sums[kind].figures],
          ]),
        ),
      })),
      pages,
    },
    lang,
  );
}

const SUM_COLUMNS: Column[] = KINDS.flatMap((kind): Column[] => [
  {
    name: kind,
    type: "number",
    unit: isMoney(kind) ? "yuan" : "person",
    title: NAMES[kind],
    description: {
      zh: `种类为 ${kind} 的数字之和（${isMoney(kind) ? "元" : "人"}）`,
      en: `Sum of the figures of kind ${kind} (${isMoney(kind) ? "yuan" : "persons"})`,
    },
  },
  {
    name: `${kind}_figures`,
    type: "integer",
    unit: "figure",
    minimum: 0,
    title: { zh: `${NAMES[kind].zh}：数字个数`, en: `Figures: ${NAMES[kind].en}` },
    description: { zh: "加总的数字个数", en: "Number of figures that were added up" },
  },
]);

function isMoney(kind: FigureKind): boolean {
  return (MONEY as readonly string[]).includes(kind);
}

function money(unit: Unit): number {
  return total(MONEY, (kind) => unit.sums[kind].sum);
}

function people(unit: Unit): number {
  return total(PEOPLE, (kind) => unit.sums[kind].sum);
}

function sum(units: readonly Unit[], kind: FigureKind): number {
  return total(units, (unit) => unit.sums[kind].sum);
}

function amount(kind: FigureKind, value: number, lang: Lang): string {
  return isMoney(kind) ? yuan(value, lang) : persons(value, lang);
}

function persons(value: number, lang: Lang): string {
  return lang === "zh" ? `${value} 人` : `${value} ${plural(value, "person", "people")}`;
}

/** Units that name at least one figure of the kinds shown. */
function figuresOf(input: ChartInput): Unit[] {
  const groups = groupsOfNotices(input);
  const units = new Map<string | null, Unit>();
  for (const [noticeId, sums] of input.counts?.figures ?? []) {
    const group = groups.get(noticeId);
    if (group === undefined) continue;
    const unit = units.get(group) ?? {
      group,
      notices: 0,
      sums: Object.fromEntries(KINDS.map((kind) => [kind, { figures: 0, sum: 0 }])) as Unit["sums"],
    };
    units.set(group, unit);
    unit.notices++;
    for (const [kind, more] of sums) {
      unit.sums[kind].figures += more.figures;
      // Amounts have two decimals at most; without this their sum would show the noise of binary fractions.
      unit.sums[kind].sum = Math.round((unit.sums[kind].sum + more.sum) * 100) / 100;
    }
  }
  return [...units.values()];
}

type Shown = Unit & { label: string };

function panels(units: readonly Shown[], lang: Lang): Panel {
  return {
    spacing: BETWEEN,
    resolve: { scale: { color: "independent", fill: "independent", shape: "independent" } },
    hconcat: [moneyPanel(units, lang), peoplePanel(units, lang)],
  };
}

const LEGEND = {
  title: null,
  orient: "top" as const,
  direction: "vertical" as const,
  symbolSize: 80,
  offset: 8,
};

function moneyPanel(units: readonly Shown[], lang: Lang): LayerSpec<Field> {
  const labels = units.map((unit) => unit.label);
  const values = units.flatMap(({ label, sums }) =>
    MONEY.filter((kind) => sums[kind].sum > 0).map((kind) => ({
      label,
      kind: NAMES[kind][lang],
      sum: sums[kind].sum,
    })),
  );
  const powers = values.map(({ sum }) => Math.log10(sum));
  const [low, high] = powers.length === 0 ? [3, 6] : [Math.floor(Math.min(...powers)), Math.ceil(Math.max(...powers))];
  // One decade at least, and a little room at both ends for the points.
  const decades = Array.from({ length: Math.max(1, high - low) + 1 }, (_, index) => low + index);
  const domain = [10 ** (low - 0.12), 10 ** (low + decades.length - 1 + 0.12)];
  const scale = { domain: MONEY.map((kind) => NAMES[kind][lang]) };
  const ticks = decades.map((power) => 10 ** power);
  return {
    width: MONEY_PLOT,
    height: units.length * rowHeight(labels),
    data: { values },
    encoding: { y: rowChannel([...labels], { grid: true }) },
    layer: [
      {
        mark: { type: "point", size: 70, opacity: 1, strokeWidth: 1.6 },
        encoding: {
          x: {
            field: "sum",
            type: "quantitative",
            scale: { type: "log", domain, nice: false },
            axis: {
              title: lang === "zh" ? "金额（元，对数刻度）" : "Amount (yuan, log scale)",
              values: decades.length > 6 ? ticks.filter((_, index) => index % 2 === 0) : ticks,
              labelExpr: tickLabels(ticks, lang),
              grid: true,
            },
          },
          shape: { field: "kind", type: "nominal", scale: { ...scale, range: ["circle", "diamond"] }, legend: LEGEND },
          color: {
            field: "kind",
            type: "nominal",
            scale: { ...scale, range: [COLOURS.mark, COLOURS.second] },
            legend: LEGEND,
          },
          fill: {
            field: "kind",
            type: "nominal",
            scale: { ...scale, range: [COLOURS.mark, COLOURS.paper] },
            legend: LEGEND,
          },
        },
      },
      rowLabels(labels),
      rowNumbers(
        units.map((unit) => ({ label: unit.label, number: money(unit) === 0 ? "–" : yuan(money(unit), lang) })),
        MONEY_PLOT + MONEY_ROOM - 6,
      ),
      caption(lang === "zh" ? "合计" : "together", MONEY_PLOT + MONEY_ROOM - 6, -6, "right"),
    ],
  };
}

/** An expression that gives ticks their names; a spec can hold no function. */
function tickLabels(ticks: readonly number[], lang: Lang): string {
  const names = ticks.map((tick) => `${JSON.stringify(String(tick))}: ${JSON.stringify(shortNumber(tick, lang))}`);
  return `{${names.join(", ")}}[toString(datum.value)] || ''`;
}

function peoplePanel(units: readonly Shown[], lang: Lang): LayerSpec<Field> {
  const labels = units.map((unit) => unit.label);
  const values = units.flatMap(({ label, sums }) => {
    let from = 0;
    return PEOPLE.filter((kind) => sums[kind].sum > 0).map((kind) => {
      const start = from;
      from += sums[kind].sum;
      return { label, kind: NAMES[kind][lang], from: start, to: from };
    });
  });
  const top = Math.max(1, ...values.map(({ to }) => to));
  return {
    width: PEOPLE_PLOT,
    height: units.length * rowHeight(labels),
    data: { values },
    encoding: { y: rowChannel([...labels], { grid: true }) },
    layer: [
      {
        mark: { type: "bar", height: 13, stroke: COLOURS.paper, strokeWidth: 1 },
        encoding: {
          x: {
            field: "from",
            type: "quantitative",
            scale: { domain: [0, top], nice: true },
            axis: {
              title: lang === "zh" ? "人数（人）" : "People",
              tickCount: 5,
              tickMinStep: 1,
              format: "d",
              grid: true,
            },
          },
          x2: { field: "to" },
          color: {
            field: "kind",
            type: "nominal",
            scale: {
              domain: PEOPLE.map((kind) => NAMES[kind][lang]),
              range: PEOPLE.map((kind) => PEOPLE_COLOURS[kind]),
            },
            legend: { ...LEGEND, symbolType: "square", symbolSize: 130 },
          },
        },
      },
      rowNumbers(
        units.map((unit) => ({ label: unit.label, number: people(unit) === 0 ? "–" : `${people(unit)}` })),
        PEOPLE_PLOT + PEOPLE_ROOM - 6,
      ),
      caption(lang === "zh" ? "人" : "people", PEOPLE_PLOT + PEOPLE_ROOM - 6, -6, "right"),
    ],
  };
}
