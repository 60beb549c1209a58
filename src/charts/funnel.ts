import { funnelLimits, overdispersion, TAILS } from "../completion/funnel-limits.js";
import type { Lang } from "../messages/message.js";
import { many, plural } from "../messages/plural.js";
import type { Bilingual, Column } from "../tables/column.js";
import type { CompletionRow } from "../tables/completion.js";
import type { Chart, ChartInput } from "./chart.js";
import { completionColumns } from "./columns.js";
import { compose } from "./compose.js";
import { emptyPanel, fraction, noProblems } from "./frame.js";
import { FUNNEL_WIDTH, funnelPlot, PLACES } from "./funnel-plot.js";
import { withoutProblems, withoutStates } from "./left-out.js";
import { total } from "./rank-units.js";
import { byText, unitLabels, unitRows } from "./units.js";

/** A ratio that a funnel is drawn of. */
interface FunnelRatio {
  name: string;
  title: Bilingual;
  part(row: CompletionRow): number;
  whole(row: CompletionRow): number;
  /** What the ratio is, in a sentence. */
  definition: Bilingual;
  x: Bilingual;
  y: Bilingual;
  columns: Column[];
  /** What is said of units whose denominator is 0. */
  leftOut(units: number): Bilingual;
  none: Bilingual;
}

const given = (row: CompletionRow) => row.completed + row.mostly_completed + row.in_progress;

const COMPLETION: FunnelRatio = {
  name: "completion-funnel",
  title: {
    zh: "完成率与写明状态的问题数（漏斗图）",
    en: "Completion ratio against the problems it rests on (funnel plot)",
  },
  part: (row) => row.completed,
  whole: given,
  definition: {
    zh: "完成率 ratio = 已完成 ÷ 写明状态的问题。",
    en: "ratio = completed / problems with a stated state.",
  },
  x: { zh: "写明状态的问题数", en: "Problems with a stated state" },
  y: { zh: "完成率（%）", en: "Completed / stated (%)" },
  columns: completionColumns("group", "notices", "completed", "mostly_completed", "in_progress", "ratio"),
  leftOut: withoutStates,
  none: {
    zh: "这批通报没有写明任何一个问题的整改状态，完成率无从计算。按措施判断的落实率见 account-funnel。",
    en: "No notice gives the state of any problem, so this ratio cannot be computed. See account-funnel for the ratio read from measures.",
  },
};

const ACCOUNT: FunnelRatio = {
  name: "account-funnel",
  title: { zh: "落实率与问题数（漏斗图）", en: "Account ratio against the number of problems (funnel plot)" },
  part: (row) => row.accounted_done,
  whole: (row) => row.problems,
  definition: {
    zh: "落实率 account_ratio = 落实的问题 ÷ 全部问题，由措施的写法判断，不是通报自己的结论。",
    en: "account_ratio = problems accounted for as done / all problems; read from the wording of the measures, not a conclusion of the notice.",
  },
  x: { zh: "问题数", en: "Problems" },
  y: { zh: "落实率（%）", en: "Done / all problems (%)" },
  columns: completionColumns("group", "notices", "problems", "accounted_done", "account_ratio"),
  leftOut: withoutProblems,
  none: { zh: "", en: "" },
};

/** Completion ratio of units against the problems with a stated state, with control limits. */
export function completionFunnel(input: ChartInput, lang: Lang): Chart {
  return funnel(input, COMPLETION, lang);
}

/** Account ratio of units against their problems, with control limits. */
export function accountFunnel(input: ChartInput, lang: Lang): Chart {
  return funnel(input, ACCOUNT, lang);
}

/** Dispersion is not spoken of where there are fewer units to tell it from. */
const LEAST_UNITS = 10;

const LIMIT_COLUMNS: Column[] = (["low", "high"] as const).flatMap((end) =>
  (["95", "99.8"] as const).map(
    (level): Column => ({
      name: `limit_${level.replace(".", "_")}_${end}`,
      type: "number",
      unit: "share",
      minimum: 0,
      maximum: 1,
      title: {
        zh: `${level}% 控制限${end === "low" ? "下限" : "上限"}`,
        en: `${end === "low" ? "Lower" : "Upper"} ${level} % control limit`,
      },
      description: {
        zh: "该单位分母下，二项分布给出的控制限（Spiegelhalter 2005）",
        en: "Control limit of the binomial distribution at the unit's denominator (Spiegelhalter 2005)",
      },
    }),
  ),
);

const OUTSIDE_COLUMN: Column = {
  name: "outside",
  type: "string",
  enumeration: PLACES,
  title: { zh: "位置", en: "Place" },
  description: { zh: "相对于控制限的位置", en: "Where the unit lies by the control limits" },
};

/** A unit in the funnel. */
interface Point {
  row: CompletionRow;
  part: number;
  n: number;
  share: number;
  limits: Record<"95" | "99.8", { low: number; high: number }>;
  outside: keyof typeof PLACES;
}

/**
 * Shares against their denominators between control limits: a small unit strays far by chance alone, so that the
 * highest and lowest shares are no league table. Only units outside the limits are named.
 */
function funnel(input: ChartInput, ratio: FunnelRatio, lang: Lang): Chart {
  const units = unitRows(input);
  const rows = units.filter((row) => ratio.whole(row) > 0);
  const done = total(rows, ratio.part);
  const whole = total(rows, ratio.whole);
  const overall = done / whole;
  const points = rows
    .map((row): Point => {
      const [part, n] = [ratio.part(row), ratio.whole(row)];
      const share = part / n;
      const limits = { 95: funnelLimits(overall, n, TAILS[95]), 99.8: funnelLimits(overall, n, TAILS[99.8]) };
      const beyond = (level: "95" | "99.8") => share < limits[level].low || share > limits[level].high;
      return { row, part, n, share, limits, outside: beyond("99.8") ? "99.8" : beyond("95") ? "95" : "within" };
    })
    .sort((a, b) => distance(b, overall) - distance(a, overall) || byText(a.row.group, b.row.group));
  const leftOut = input.completion.filter((row) => row.by === "unit").length - rows.length;
  const [far, near] = (["99.8", "95"] as const).map(
    (level) => points.filter((point) => point.outside === level).length,
  ) as [number, number];
  const dispersion = overdispersion(
    overall,
    points.map(({ share, n }) => ({ share, trials: n })),
  );
  const notes =
    rows.length < 2
      ? []
      : [
          `${ratio.definition[lang]}${lang === "zh" ? "" : " "}${summary(whole, rows.length, fraction(done, whole), lang)}`,
          limitsNote(near + far, far, rows.length, lang),
          ...(rows.length < LEAST_UNITS ? [] : [dispersionNote(dispersion, lang)]),
          ...(leftOut > 0 ? [ratio.leftOut(leftOut)[lang]] : []),
        ];
  const labels = unitLabels(
    input,
    points.map(({ row }) => row),
    lang,
  );
  const none = ratio.none[lang];
  const panel =
    rows.length > 1
      ? funnelPlot({
          points: points.map(({ row, n, share, outside }) => ({
            n,
            share,
            place: outside,
            name: (labels.get(row.group) ?? "?").replaceAll("\n", ""),
          })),
          overall,
          xTitle: ratio.x[lang],
          yTitle: ratio.y[lang],
          lang,
        })
      : rows.length === 1
        ? emptyPanel(
            lang === "zh"
              ? "只有一个单位可算出比率，没有可比较的单位。"
              : "One unit alone has the ratio: there is none to compare.",
          )
        : none === "" || units.length === 0
          ? noProblems(lang)
          : emptyPanel(none);
  return compose(
    {
      name: ratio.name,
      title: ratio.title,
      notes,
      width: FUNNEL_WIDTH + 60,
      panel,
      columns: [...ratio.columns, ...LIMIT_COLUMNS, OUTSIDE_COLUMN],
      rows: points.map(({ row, limits, outside }) => ({
        ...row,
        limit_95_low: limits[95].low,
        limit_95_high: limits[95].high,
        limit_99_8_low: limits[99.8].low,
        limit_99_8_high: limits[99.8].high,
        outside,
      })),
    },
    lang,
  );
}

/** Distance from the overall share in standard errors. */
function distance({ share, n }: Point, overall: number): number {
  return Math.abs(share - overall) * Math.sqrt(n);
}

function summary(whole: number, units: number, overall: string, lang: Lang): string {
  return lang === "zh"
    ? `n = ${whole} 个问题，来自 ${units} 个单位；横线为合计 ${overall}。`
    : `n = ${many(whole, "problem")} from ${many(units, "unit")}; the level line is all together, ${overall}.`;
}

function limitsNote(outside: number, far: number, units: number, lang: Lang): string {
  const expected = (units * 0.05).toFixed(1);
  return lang === "zh"
    ? `控制限（二项分布，Spiegelhalter 2005）：若各单位并无差别，约 95%、99.8% 的点落在其间。${outside} 个单位在 95% 控制限外（仅凭偶然约 ${expected} 个），其中 ${far} 个在 99.8% 控制限外。在控制限内的单位不宜分高低。限外的单位放得下时标出名称，全部见同名 CSV。`
    : `Control limits (binomial, Spiegelhalter 2005) hold about 95% and 99.8% of points if units do not differ. ${many(outside, "unit")} ${plural(outside, "lies", "lie")} outside 95% (about ${expected} by chance alone), ${far} of them outside 99.8%. Units within the limits should not be ranked. Those outside are named where there is room; all are in the CSV.`;
}

function dispersionNote(dispersion: number | null, lang: Lang): string {
  if (dispersion === null)
    return lang === "zh" ? "各单位都相同，没有控制限。" : "All units are alike, so that there are no limits.";
  const value = dispersion.toFixed(1);
  return lang === "zh"
    ? `离散度 φ = ${value}（1 为仅凭偶然）。控制限以各问题互相独立为前提；同一篇通报中的问题并不独立，故偏窄。`
    : `Dispersion φ = ${value} (1 is chance alone). The limits take problems for independent; those of one notice are not, so they are too narrow.`;
}
