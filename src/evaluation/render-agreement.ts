import type { Lang } from "../messages/message.js";
import type { Agreement, AgreementFigure, AgreementMeasure, Disagreement } from "./agreement.js";
import { type Column, confusionLines, decimal, displayTable, oneLine, range } from "./display-table.js";

const WORDS = {
  zh: {
    category: "类别",
    all: "全部类别",
    measure: "指标",
    value: "值",
    interval: "{} % 区间",
    cases: "单元",
    no_cases: "无定义：没有两人都编码的单元",
    no_variance: "无定义：全部同一编码",
    compared: "{} 个单元，其中 {} 个至少有两人编码",
    pair: "编码者",
    percent: "一致率",
    kappa: "Cohen κ",
    alpha: "Krippendorff α",
    alpha_labels: "Krippendorff α（标签集合）",
    confusion: "（行：{}；列：{}）",
    none: "没有分歧",
    uncoded: "—",
  },
  en: {
    category: "category",
    all: "all categories",
    measure: "measure",
    value: "value",
    interval: "{} % interval",
    cases: "units",
    no_cases: "undefined: no unit was coded by two",
    no_variance: "undefined: one code throughout",
    compared: "{} units, {} of them coded by at least two",
    pair: "coders",
    percent: "percent agreement",
    kappa: "Cohen's kappa",
    alpha: "Krippendorff's alpha",
    alpha_labels: "Krippendorff's alpha (label sets)",
    confusion: " (rows: {}; columns: {})",
    none: "no disagreements",
    uncoded: "—",
  },
} satisfies Record<Lang, Record<string, string>>;

/** The figures of agreement with their intervals, then each two coders with their confusion table. */
export function renderAgreement(agreement: Agreement, lang: Lang): string {
  const words = WORDS[lang];
  const level = String(Math.round(agreement.bootstrap.level * 100));
  const figures = displayTable(
    [
      { title: words.category, align: "left" },
      { title: words.measure, align: "left" },
      { title: words.value, align: "right" },
      { title: fill(words.interval, level), align: "right" },
      { title: words.cases, align: "right" },
      { title: "", align: "left" },
    ],
    agreement.figures.map((figure) => figureRow(figure, lang)),
  );
  const columns: Column[] = [
    { title: words.pair, align: "left" },
    { title: words.percent, align: "right" },
    { title: words.kappa, align: "right" },
    { title: words.cases, align: "right" },
  ];
  const pairs = displayTable(
    columns,
    agreement.pairs.map(({ coders, percent, kappa, cases }) => [
      coders.map(oneLine).join(" – "),
      decimal(percent),
      decimal(kappa),
      String(cases),
    ]),
  );
  const confusions = agreement.pairs.flatMap(({ coders, confusion }) => [
    "",
    words.category + fill(words.confusion, ...coders.map(oneLine)),
    ...confusionLines(confusion),
  ]);
  const compared = fill(words.compared, String(agreement.units), String(agreement.compared));
  return `${[compared, "", ...figures, "", ...pairs, ...confusions].join("\n")}\n`;
}

/** The units on which coders disagree: id, text, and what each of them gave it. */
export function renderDisagreements(
  coders: readonly string[],
  disagreements: readonly Disagreement[],
  lang: Lang,
): string {
  const words = WORDS[lang];
  if (disagreements.length === 0) return `${words.none}\n`;
  const blocks = disagreements.map(({ id, text, codes }) => {
    const given = codes.map((labels, coder) => {
      const shown = labels === null ? words.uncoded : labels.join(";");
      return `    ${oneLine(coders[coder]!)}: ${oneLine(shown)}`;
    });
    return [`${oneLine(id)}  ${oneLine(text)}`, ...given].join("\n");
  });
  return `${blocks.join("\n")}\n`;
}

function figureRow(figure: AgreementFigure, lang: Lang): string[] {
  const words = WORDS[lang];
  const measure: AgreementMeasure = figure.measure;
  return [
    figure.category === null ? words.all : oneLine(figure.category),
    words[measure],
    decimal(figure.value),
    range(figure),
    String(figure.cases),
    figure.undefinedBecause === null ? "" : words[figure.undefinedBecause],
  ];
}

function fill(template: string, ...values: string[]): string {
  return values.reduce((text, value) => text.replace("{}", () => value), template);
}
