import { narrowDigits } from "./numerals.js";

/**
 * The families of printed marks that open a paragraph. Which of them stands above which is not fixed here: each notice
 * has its own order, and the outline learns it from the notice.
 */
export type MarkClass =
  /** 一、 第一部分 */
  | "han"
  /** （一） */
  | "han-paren"
  /** 1. １、 */
  | "digit"
  /** 1.1 */
  | "digit-digit"
  /** 1.1.1 */
  | "digit-digit-digit"
  /** （1） 1） */
  | "digit-paren"
  /** ① */
  | "circle"
  /** 一是 一要 */
  | "shi"
  /** 第一， 其一， */
  | "ordinal"
  /** 问题一： 问题（一）： 【问题1】 第一个问题： 第1项： 针对第1个问题“…” */
  | "issue"
  /** ● ■ ◆: no count */
  | "bullet"
  /** An unnumbered line that is a heading by its form. */
  | "bare";

/** A mark at the head of a paragraph. */
export interface Mark {
  class: MarkClass;
  /** Its value: 3 for 三、, （三）, 3., 2.3, ③, 三是; 1 for every bullet. */
  value: number;
  /** As the notice prints it, without brackets' width and trailing punctuation: `1`, `2.3`, `(3)`, `①`, `一是`, `(四)`. */
  printed: string;
  /** Code units it takes at the head of the text, with what separates it from the words. */
  length: number;
}

const HAN_DIGITS = "〇一二三四五六七八九";

/** The value of a Chinese numeral from 一 to 九十九; NaN where it is not one. */
export function hanValue(numeral: string): number {
  const ten = numeral.indexOf("十");
  const digit = (char: string | undefined) => (char === undefined ? 0 : HAN_DIGITS.indexOf(char));
  if (ten < 0) return numeral.length === 1 && digit(numeral) > 0 ? digit(numeral) : Number.NaN;
  if (ten > 1 || numeral.length > ten + 2) return Number.NaN;
  const tens = ten === 0 ? 1 : digit(numeral[0]);
  const units = digit(numeral[ten + 1]);
  return tens < 1 || units < 0 ? Number.NaN : tens * 10 + units;
}

/** The value of ASCII or full-width digits. */
function digitValue(digits: string): number {
  return Number(narrowDigits(digits));
}

const HAN = "[一二三四五六七八九十]{1,3}";
const DIGIT = "[0-9０-９]{1,3}";
/** A number of one level in 2.3.1. */
const LEVEL = "[0-9０-９]{1,2}";
const GAP = "[ \\t\\u3000\\u00a0]{0,8}";

/** Brackets round a number, on either side. */
const OPENING = "（(〔［\\[【";
const CLOSING = "）)〕］\\]】";

const HAN_OPENS = "一二三四五六七八九十";
const DIGIT_OPENS = "0123456789０１２３４５６７８９";
const BRACKET_OPENS = "（(〔［[【";

interface Form {
  class: MarkClass;
  /** Every character that its pattern can begin with. */
  opens: string;
  pattern: RegExp;
  print: (numeral: string) => string;
}

/** In order of trial: a longer form stands before one that would match its head. */
const FORMS: readonly Form[] = [
  {
    class: "issue",
    opens: "反具存问整【[第针对关",
    pattern: new RegExp(
      `^(?:(?:反馈|具体|存在)?(?:问题|反馈意见|整改事项)${GAP}[（(]?(${HAN}|${DIGIT})[）)]?${GAP}[：:、.．]|` +
        `[【\\[](?:反馈|具体|存在)?(?:问题|反馈意见|整改事项)${GAP}(${HAN}|${DIGIT})${GAP}[】\\]][：:]?|` +
        `第(${HAN}|${DIGIT})[个项条](?:反馈|具体|整改)?(?:问题|事项|任务)?[：:]|` +
        // 针对第1个问题“…”，…; what follows has to be the finding, or the sentence only points to it.
        `(?:针对|对于|关于)(?:反馈|指出)?的?第(${HAN}|${DIGIT})[个项条](?:反馈|具体|整改)?(?:问题|意见|事项)[，,：:]?(?=[“‘"])|` +
        `(?:针对|对于|关于)(?:反馈|具体)?问题${GAP}(${HAN}|${DIGIT})[，,：:]?(?=[“‘"]))${GAP}`,
    ),
    print: (numeral) => numeral,
  },
  {
    class: "shi",
    opens: HAN_OPENS,
    pattern: new RegExp(`^(${HAN})(?:是|要)(?!否)[，,：:]?${GAP}`),
    print: (numeral) => `${numeral}是`,
  },
  {
    class: "ordinal",
    opens: "第其",
    pattern: new RegExp(`^[第其](${HAN})${GAP}[，,、：:]${GAP}`),
    print: (numeral) => `第${numeral}`,
  },
  {
    class: "han",
    opens: `第${HAN_OPENS}`,
    pattern: new RegExp(
      `^(?:第(${HAN})(?:部分|章)${GAP}[、：:.．]?|(${HAN})${GAP}[、.．，:：]|(${HAN})[ \\u3000]{1,8}(?=[\\u4e00-\\u9fff]))${GAP}`,
    ),
    print: (numeral) => numeral,
  },
  {
    class: "han-paren",
    opens: BRACKET_OPENS + HAN_OPENS,
    pattern: new RegExp(`^(?:[${OPENING}]${GAP}(${HAN})${GAP}[${CLOSING}]|(${HAN})[）)])${GAP}[、.．]?${GAP}`),
    print: (numeral) => `(${numeral})`,
  },
  {
    class: "digit-digit-digit",
    opens: DIGIT_OPENS,
    pattern: new RegExp(`^(${LEVEL}[.．]${LEVEL}[.．]${LEVEL})[.．、]?(?![0-9０-９.．])${GAP}(?=[\\u4e00-\\u9fff“])`),
    print: narrowDigits,
  },
  {
    class: "digit-digit",
    opens: DIGIT_OPENS,
    pattern: new RegExp(
      `^(${LEVEL}[.．]${LEVEL})(?:[.．、]|[ \\u3000]{1,8}|(?=关于|针对|“))(?![0-9０-９]|${GAP}月)${GAP}`,
    ),
    print: narrowDigits,
  },
  {
    class: "digit",
    opens: DIGIT_OPENS,
    pattern: new RegExp(
      `^(?:(${DIGIT})${GAP}(?:[.．、](?:(?![0-9０-９])|(?=${LEVEL} ?月 ?[0-9０-９]|[0-9０-９]{4} ?年))|[,，：:](?=[\\u3000 ]{0,4}[\\u4e00-\\u9fff“]))|(${DIGIT})(?=${GAP}(?:关于|针对)|[ \\u3000]{1,4}[\\u4e00-\\u9fff]{2,40}方面$))${GAP}`,
    ),
    print: (numeral) => String(digitValue(numeral)),
  },
  {
    class: "digit-paren",
    opens: BRACKET_OPENS + DIGIT_OPENS,
    pattern: new RegExp(`^(?:[${OPENING}]${GAP}(${DIGIT})${GAP}[${CLOSING}]|(${DIGIT})[）)])${GAP}[、.．]?${GAP}`),
    print: (numeral) => `(${digitValue(numeral)})`,
  },
];

/** The forms that a paragraph can open with, by its first character: most paragraphs need none of the patterns. */
const FORMS_BY_OPENING = new Map<string, Form[]>();
for (const form of FORMS) {
  for (const char of form.opens) FORMS_BY_OPENING.set(char, [...(FORMS_BY_OPENING.get(char) ?? []), form]);
}
const BULLETS = "●■◆▲★◎◇□○▪►➢•";

/** A bullet that opens a paragraph of words. */
export const BULLET = new RegExp(`^[${BULLETS}]${GAP}(?=[\\u4e00-\\u9fff“《])`);

/** The value of an enclosed number such as ①, ⑫, ㉑ or ❸; 0 where the character is none. */
export function circleValue(char: string): number {
  const code = char.charCodeAt(0);
  if (code >= 0x2460 && code <= 0x2473) return code - 0x245f;
  if (code >= 0x3251 && code <= 0x325f) return code - 0x3251 + 21;
  if (code >= 0x2776 && code <= 0x277f) return code - 0x2775;
  return 0;
}

/** Marks that Unicode has as one character, in rows that begin with one: what they are for other notices, and print. */
const ROWS: ReadonlyArray<[first: number, count: number, markClass: MarkClass, print: (value: number) => string]> = [
  // ⑴
  [0x2474, 20, "digit-paren", (value) => `(${value})`],
  // ⒈
  [0x2488, 20, "digit", String],
  // ㈠
  [0x3220, 10, "han-paren", (value) => `(${HAN_OPENS[value - 1]})`],
];

/** The mark that one character is: ①, ⑴, ⒈, ㈠; null for any other. */
function enclosedMark(char: string): Omit<Mark, "length"> | null {
  const circle = circleValue(char);
  if (circle > 0) return { class: "circle", value: circle, printed: char };
  const code = char.charCodeAt(0);
  for (const [first, count, markClass, print] of ROWS) {
    const value = code - first + 1;
    if (value >= 1 && value <= count) return { class: markClass, value, printed: print(value) };
  }
  return null;
}

/**
 * Reads the mark that opens a paragraph.
 * @param text the paragraph, trimmed
 * @returns the mark, or null where the paragraph opens with words
 */
export function leadingMark(text: string): Mark | null {
  const first = text[0];
  if (first === undefined) return null;
  const enclosed = enclosedMark(first);
  if (enclosed) {
    const gap = /^.[ \t\u3000]{0,8}[、.．]?[ \t\u3000]{0,8}/.exec(text)!;
    return { ...enclosed, length: gap[0].length };
  }
  const bullet = BULLETS.includes(first) ? BULLET.exec(text) : null;
  if (bullet) return { class: "bullet", value: 1, printed: first, length: bullet[0].length };
  for (const form of FORMS_BY_OPENING.get(first) ?? []) {
    const found = form.pattern.exec(text);
    if (!found) continue;
    const numeral = found.find((group, at) => at > 0 && group !== undefined) ?? "";
    const last = numeral.replace(/^(?:[0-9０-９]{1,2}[.．]){1,2}/, "");
    const value = /^[一二三四五六七八九十]/.test(last) ? hanValue(last) : digitValue(last);
    if (!(value > 0)) continue;
    return { class: form.class, value, printed: form.print(numeral), length: found[0].length };
  }
  return null;
}
