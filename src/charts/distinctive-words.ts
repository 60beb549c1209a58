import type { Lang } from "../messages/message.js";
import { many } from "../messages/plural.js";
import type { Bilingual, Column } from "../tables/column.js";
import type { Chart, ChartCategory, ChartInput } from "./chart.js";
import { completionColumns } from "./columns.js";
import { compose } from "./compose.js";
import { emptyPanel, notGiven, type Panel } from "./frame.js";
import { type KeyWord, LEAST_LOG_LIKELIHOOD, LEAST_NOTICES } from "./key-words.js";
import { plainLabel } from "./label.js";
import { textWidth, wrapEvenly } from "./metrics.js";
import { categoryLabels, namedCategories } from "./named-categories.js";
import { total } from "./rank-units.js";
import { COLOURS, SIZES, SMALL_MIDDLE } from "./theme.js";

const TITLE = { zh: "各类问题的特征词", en: "Distinctive words of each category" };

/** Words shown of each category, and of one that is shown by itself. */
const EACH = 8;
const ALONE = 30;

const ROW = 18;
/** Width of a panel's plot, and of one that stands by itself. */
const PLOT = 110;
const PLOT_ALONE = 320;
const COUNT_ROOM = 56;
const COLUMNS = 3;
const WORD_GAP = 8;
const GAP = 24;
const WORD_SIZE = SIZES.small;

/** Longest word that is shown whole, in code points. */
const LONGEST = 16;

/** The axis ends here; the few words that are more than this many times as frequent stand at its end. */
const MOST_TIMES = 512;

/**
 * Words that set the problems of a category apart from those of the others: the strongest by log-likelihood, with how
 * many times as frequent they are. All categories in small panels, or one with more words where one is asked for.
 */
export function distinctiveWords(input: ChartInput, lang: Lang): Chart {
  const { byCategory, words } = input.counts?.words ?? { byCategory: new Map<string, KeyWord[]>(), words: new Map() };
  const asked = input.focus?.category;
  const named = namedCategories(input.categories, byCategory.keys()).filter(
    ({ code }) => asked === undefined || code === asked,
  );
  const names = categoryLabels(named, lang);
  const shown = named.map(({ code }) => ({
    code,
    words: (byCategory.get(code) ?? []).slice(0, asked === undefined ? EACH : ALONE),
  }));
  const counted = total([...words.values()], (count) => count);
  const notes =
    counted === 0
      ? []
      : lang === "zh"
        ? [
            `n = ${counted} 个词（停用词除外），出自各问题的表述和整改情况，按问题的主类别归类；各问题之外的文字不计。横轴为该词在本类中的频率是其他类别的几倍（在其他类别中没有出现的按 0.5 次计；超过 ${MOST_TIMES} 倍的画在轴端）。右侧为次数和通报数。`,
            `按对数似然 G² 排列（Rayson 和 Garside 2000），只取 G² ≥ ${LEAST_LOG_LIKELIHOOD}（Rayson、Berridge 和 Francis 2004）、至少见于 ${LEAST_NOTICES} 篇通报的词。类别由规则和模型按用词判定，特征词因此部分反映编码规则本身。`,
          ]
        : [
            `n = ${many(counted, "word")} (stop words left out) of problems, statement and account, under the primary category; text outside problems is left out. Horizontal: how many times as frequent the word is as in the other categories (one that they lack is taken as 0.5 there; beyond ${MOST_TIMES} times it stands at the end). At the right: occurrences and notices.`,
            `Ordered by log-likelihood G² (Rayson and Garside 2000); only words with G² ≥ ${LEAST_LOG_LIKELIHOOD} (Rayson, Berridge and Francis 2004) that stand in ${LEAST_NOTICES} notices or more. Rules and a model assign categories by words, so that distinctive words reflect the codebook in part.`,
          ];
  const plot = asked === undefined ? PLOT : PLOT_ALONE;
  const columns = Math.min(COLUMNS, Math.max(1, shown.length));
  const room = Math.ceil(
    Math.max(0, ...shown.flatMap(({ words }) => words.map(({ term }) => textWidth(short(term), WORD_SIZE)))),
  );
  const panel =
    input.counts === undefined
      ? notGiven("terms", lang)
      : shown.every(({ words }) => words.length === 0)
        ? emptyPanel(
            lang === "zh"
              ? "没有达到标准的特征词：文本太少，或只有一个类别。"
              : "No word stands out enough: there is too little text, or but one category.",
          )
        : panels(shown, names, { columns, plot, room }, lang);
  return compose(
    {
      name: "distinctive-words",
      title: asked === undefined ? TITLE : titleOf(input.categories.find(({ code }) => code === asked)),
      notes,
      width: columns * (plot + COUNT_ROOM + room + GAP),
      panel,
      columns: COLUMN_LIST,
      rows: named.flatMap(({ code }) =>
        (byCategory.get(code) ?? []).map((word) => ({
          category: code,
          term: word.term,
          count: word.count,
          notices: word.notices,
          elsewhere: word.elsewhere,
          words: words.get(code) ?? 0,
          log_likelihood: word.logLikelihood,
          log_ratio: word.logRatio,
        })),
      ),
    },
    lang,
  );
}

const COLUMN_LIST: Column[] = [
  ...completionColumns("category"),
  {
    name: "term",
    type: "string",
    title: { zh: "词", en: "Term" },
    description: { zh: "分词得到的词", en: "A word as cut" },
  },
  {
    name: "count",
    type: "integer",
    unit: "occurrence",
    minimum: 1,
    title: { zh: "本类次数", en: "Count in the category" },
    description: { zh: "在该类问题中出现的次数", en: "Occurrences in problems of the category" },
  },
  ...completionColumns("notices").map((column) => ({
    ...column,
    description: { zh: "该类问题中含有该词的通报数", en: "Notices that hold the word in a problem of the category" },
  })),
  {
    name: "elsewhere",
    type: "integer",
    unit: "occurrence",
    minimum: 0,
    title: { zh: "其他类次数", en: "Count elsewhere" },
    description: { zh: "在其他各类问题中出现的次数", en: "Occurrences in problems of the other categories" },
  },
  {
    name: "words",
    type: "integer",
    unit: "word",
    minimum: 0,
    title: { zh: "本类总词数", en: "Words of the category" },
    description: { zh: "该类问题的总词数", en: "Occurrences of all words in problems of the category" },
  },
  {
    name: "log_likelihood",
    type: "number",
    minimum: 0,
    title: { zh: "对数似然", en: "Log-likelihood" },
    description: { zh: "2 Σ O ln(O/E)（Rayson 和 Garside 2000）", en: "2 Σ O ln(O/E) (Rayson and Garside 2000)" },
  },
  {
    name: "log_ratio",
    type: "number",
    title: { zh: "对数比", en: "Log ratio" },
    description: {
      zh: "两处频率之比的以 2 为底的对数（Hardie 2014）",
      en: "Binary logarithm of the ratio of the two rates (Hardie 2014)",
    },
  },
];

/** A word in a panel, or the line that says that there is none. */
interface Line {
  category: string;
  rank: number;
  heading: string;
  lift: number;
  none: string;
  term: string;
  /** Where the rule begins: once, as frequent as elsewhere. */
  once: number | null;
  times: number | null;
  count: string;
}

const NONE = { zh: "没有这样的词", en: "none" } as const;

/** A heading of several lines stands on its last one. */
function heading(lines: readonly string[]): { heading: string; lift: number } {
  return { heading: lines.join("\n"), lift: (1 - lines.length) * (SIZES.rowLine + 1) };
}

function titleOf(category: ChartCategory | undefined): Bilingual {
  const [zh, en] = [plainLabel(category?.zh ?? ""), plainLabel(category?.en ?? "")];
  return { zh: `${zh}：问题的特征词`, en: `${en}: distinctive words` };
}

function short(term: string): string {
  const points = [...plainLabel(term)];
  return points.length <= LONGEST ? points.join("") : `${points.slice(0, LONGEST - 1).join("")}…`;
}

function panels(
  shown: ReadonlyArray<{ code: string; words: readonly KeyWord[] }>,
  names: ReadonlyMap<string, string>,
  { columns, plot, room }: { columns: number; plot: number; room: number },
  lang: Lang,
): Panel {
  const most = Math.max(...shown.map(({ words }) => words.length));
  const headings = new Map(
    shown.map(({ code }) => {
      const name = (names.get(code) ?? code).replaceAll("\n", "");
      return [code, wrapEvenly(name, room + plot + COUNT_ROOM, SIZES.label)];
    }),
  );
  const values = shown.flatMap(({ code, words }): Line[] => {
    const category = names.get(code) ?? code;
    const first = heading(headings.get(code) ?? [code]);
    const nothing = { category, rank: 1, ...first, none: NONE[lang], term: "", once: null, times: null, count: "" };
    const rows = words.map(({ term, count, notices, logRatio }, index) => ({
      category,
      rank: index + 1,
      ...(index === 0 ? first : { heading: "", lift: 0 }),
      none: "",
      term: short(term),
      once: 1,
      times: Math.min(MOST_TIMES, 2 ** logRatio),
      count: `${count} · ${notices}`,
    }));
    return rows.length === 0 ? [nothing] : rows;
  });
  const text = {
    type: "text" as const,
    baseline: "middle" as const,
    dy: SMALL_MIDDLE,
    fontSize: WORD_SIZE,
    color: COLOURS.ink,
  };
  return {
    data: { values },
    facet: {
      field: "category",
      type: "nominal",
      sort: shown.map(({ code }) => names.get(code) ?? code),
      // A header of the facet would push the panels apart by its width.
      header: { title: null, labelExpr: "''", labelPadding: 0, labelFontSize: 1 },
    },
    columns,
    spacing: { row: 24, column: GAP },
    spec: {
      width: plot,
      height: most * ROW,
      encoding: {
        y: {
          field: "rank",
          type: "ordinal",
          scale: { domain: Array.from({ length: most }, (_, index) => index + 1) },
          axis: { title: null, labels: false, domain: false, ticks: false, grid: true },
        },
      },
      layer: [
        {
          mark: { type: "rule", color: COLOURS.line, strokeWidth: 1.4 },
          encoding: { x: { field: "once", type: "quantitative" }, x2: { field: "times" } },
        },
        {
          mark: { type: "point", filled: true, size: 52, opacity: 1, color: COLOURS.mark },
          encoding: {
            x: {
              field: "times",
              type: "quantitative",
              scale: { type: "log", base: 2, domain: [1, MOST_TIMES], nice: false },
              axis: {
                title: lang === "zh" ? "倍数（对数刻度）" : "times as frequent (log scale)",
                values: [1, 4, 16, 64, 256],
                format: "d",
                grid: true,
                labelFontSize: SIZES.small,
                titleFontSize: SIZES.small,
                titlePadding: 6,
              },
            },
          },
        },
        {
          mark: {
            ...text,
            align: "left",
            baseline: "bottom",
            fontSize: SIZES.label,
            fontWeight: "bold",
            lineHeight: SIZES.rowLine + 1,
            dy: { expr: "datum.lift" },
          },
          encoding: { x: { value: -room - WORD_GAP }, y: { value: -8 }, text: { field: "heading", type: "nominal" } },
        },
        {
          mark: { ...text, align: "left", color: COLOURS.muted },
          encoding: { x: { value: WORD_GAP }, text: { field: "none", type: "nominal" } },
        },
        {
          mark: { ...text, align: "right" },
          encoding: { x: { value: -WORD_GAP }, text: { field: "term", type: "nominal" } },
        },
        {
          mark: { ...text, align: "right", color: COLOURS.muted },
          encoding: { x: { value: plot + COUNT_ROOM - 4 }, text: { field: "count", type: "nominal" } },
        },
      ],
    },
  } as unknown as Panel;
}
