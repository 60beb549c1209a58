import { leadingMark } from "./marks.js";
import { narrowDigits } from "./numerals.js";
import type { Paragraph } from "./paragraph.js";
import { labelParagraph, sliceParagraph } from "./paragraphs.js";

/**
 * Numbers that open an item without a point behind them: 1 学习不深入, ２制度不全. What tells them from a number of
 * something (3 名干部) is that they count on, from line to line.
 */

const NUMBER = /^([0-9０-９]{1,2})[ \t\u3000\u00a0]{0,4}(?=[\u4e00-\u9fff“《])/;

/** What a number counts or dates, unless the word goes on as another one: 个 but not 个别, 项 but not 项目. */
const COUNTED = new RegExp(
  `^(?:${[
    "年(?![度轻龄])|月(?!度)|日(?!常)|[天岁届号轮笔份次篇辆栋座亩吨元万亿%％]|周(?![边期])|小时|分钟|季度",
    "个(?![别人])|名(?![义单])|项(?!目)|人(?![事员才居])|件|条(?![例块])|家(?![庭底属])|户(?![外籍])|位(?!置)",
    "处(?![置理级分])|批(?![复评准而])|台(?!账)|本(?![级部单职])|支(?![部委出付持])|所(?![属辖])|期(?!限)",
    "场(?![所地镇馆])|起|例|类|种(?!植)|级|大(?![额型量])|方面|余|多(?!数)|公[里斤顷]|平方|千[克米瓦]|[十百千]",
  ].join("|")})`,
);

/** Behind the number of a table's row stand cells. */
const CELLS = /[\t\u3000]|[ \u00a0]{2}/;

/** Fewer numbers that count on may do so by chance. */
const FEWEST = 3;

/** A notice may print a number twice, or leave this many out. */
const MOST_SKIPPED = 1;

/** The number that a paragraph opens with, as it is printed with the blanks behind it; null where it is pointed or counts. */
function unpointedNumber(text: string): string | null {
  const number = NUMBER.exec(text)?.[0];
  if (number === undefined || leadingMark(text) !== null) return null;
  const words = text.slice(number.length);
  return COUNTED.test(words) || CELLS.test(words) ? null : number;
}

/**
 * Puts a point behind such numbers.
 * @param paragraphs a notice
 */
export function pointNumbers(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const numbers = paragraphs.map(({ text }) => unpointedNumber(text));
  if (numbers.every((number) => number === null)) return paragraphs;
  let last = 0;
  let counted = 0;
  let pointed = 0;
  let astray = 0;
  const items = paragraphs.map(({ text }, at) => {
    const number = numbers[at]!;
    const mark = number === null ? leadingMark(text) : null;
    const value = number === null ? (mark?.class === "digit" ? mark.value : null) : Number(narrowDigits(number.trim()));
    if (value === null) return null;
    const countsOn = value === 1 || (value >= last && value <= last + MOST_SKIPPED + 1);
    if (countsOn) counted++;
    if (countsOn || mark) last = value;
    if (number === null) return null;
    if (countsOn) pointed++;
    else astray++;
    return countsOn ? number : null;
  });
  if (counted < FEWEST || astray > pointed / 2) return paragraphs;
  return paragraphs.map((paragraph, at) => {
    const number = items[at];
    return number ? labelParagraph(`${number.trim()}.`, sliceParagraph(paragraph, number.length)) : paragraph;
  });
}
