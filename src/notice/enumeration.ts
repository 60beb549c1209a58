import { allMatches } from "./all-matches.js";
import { quotedPassages } from "./quotation.js";

/** The families of printed marks. （1） and (1) are one family, and so are ①, ⑴ and ⒈; a run of marks keeps to its family. */
export type MarkFamily =
  | "point"
  | "circled"
  | "bracketed"
  | "bracketed-han"
  | "number"
  | "han"
  | "ordinal"
  | "first-of";

/** A mark of enumeration in running text: 一是, ①, （1）, 1., （一）, 一、, 第一， 其一， */
export interface Mark {
  family: MarkFamily;
  /** The number it stands for, 1 or more. */
  value: number;
  /** Index of the paragraph it stands in. */
  paragraph: number;
  /** Index of its first character in the paragraph's text. */
  at: number;
  /** Index at which its words begin, after the mark and the punctuation and space behind it. */
  end: number;
  /** The mark as printed, without space and without punctuation that is no part of it. */
  printed: string;
  /** Whether it stands where a mark should: at the beginning, or after punctuation or space. */
  clear: boolean;
}

const HAN = "[一二三四五六七八九十]{1,3}";
const DIGITS = "[0-9０-９]{1,2}";
/** After 1. or 1、 comes no digit, or it is a decimal point (1.31天); but a date may follow (1.2021年3月…). */
const NO_DECIMAL = "(?:(?![0-9０-９])|(?=[0-9０-９]{4} ?年|[0-9０-９]{1,2} ?月 ?[0-9０-９份]))";

/** The shape of each family's marks; each captures the numeral. */
const SHAPES: ReadonlyArray<readonly [family: MarkFamily, shape: string]> = [
  ["point", `(${HAN})[ 　]?是`],
  ["circled", "([①-⒛㉑-㉟❶-❿])"],
  ["bracketed", `[（(][ 　]?(${DIGITS})[ 　]?[）)]`],
  ["bracketed-han", `[（(][ 　]?(${HAN})[ 　]?[）)]`],
  ["number", `(${DIGITS})[ 　]?(?:[.．、]${NO_DECIMAL}|[）)])`],
  ["han", `(${HAN})、`],
  ["ordinal", `第(${HAN})[，,：:、是]`],
  ["first-of", `其(${HAN})[，,：:、是]`],
];
const MARK = new RegExp(SHAPES.map(([, shape]) => shape).join("|"), "g");

/** Families whose marks are parts of ordinary phrases too (第一、第二支部), so that they count only where a sentence begins. */
const STRICT: ReadonlySet<MarkFamily> = new Set(["bracketed-han", "han", "ordinal", "first-of"]);

const SENTENCE_END = "。；;：:！!？?";
const CLAUSE_END = `${SENTENCE_END}，,、.．…”’」』》）)】]"〕`;
const SPACE = " \t\u3000\u00a0";
const AFTER_MARK = `${SPACE}，,、：:.．`;
/** Characters that make another word of the 一是 behind them: 统一是, 之一是, 第一是, 周一是. */
const WORD_BEFORE = "统之唯第单同不万逐专合划如其周初期班年月号楼组";

/**
 * Finds every mark of enumeration in a paragraph's text, in order. Left out are marks inside quotation marks, titles
 * and brackets, and what only looks like one: decimals, 第二是, 统一是, 第（二）款, a row of bare numbers (1、2号楼).
 * @param text the paragraph
 * @param paragraph its index, noted in the marks
 */
export function findMarks(text: string, paragraph = 0): Mark[] {
  const marks: Mark[] = [];
  const matches = allMatches(MARK, text);
  const passages = matches.length > 0 ? quotedPassages(text) : [];
  let passage = 0;
  for (const match of matches) {
    const at = match.index;
    while (passage < passages.length && passages[passage]!.end <= at) passage++;
    if (passage < passages.length && passages[passage]!.start < at) continue;

    const slot = match.findIndex((group, index) => index > 0 && group !== undefined);
    const family = SHAPES[slot - 1]![0];
    const value = numeral(match[slot]!, family);
    const clear = standsClear(text, at, STRICT.has(family) ? SENTENCE_END : CLAUSE_END) && !decimals(text, at);
    if (value === 0 || !(clear || excused(family, match[0], value, text[at - 1] ?? ""))) continue;

    const previous = marks.at(-1);
    if (previous && previous.end >= at && previous.family === family) marks.pop();
    marks.push({
      family,
      value,
      paragraph,
      at,
      end: wordsFrom(text, at + match[0].length),
      printed: printed(match[0], family),
      clear,
    });
  }
  return marks;
}

/** Whether a mark begins the text, or follows space or one of `ends`. */
function standsClear(text: string, at: number, ends: string): boolean {
  if (at === 0) return true;
  const before = text[at - 1]!;
  return ends.includes(before) || SPACE.includes(before);
}

/** Whether what begins at `at` are the decimals of a number: the 5、 of 12.5、 */
function decimals(text: string, at: number): boolean {
  return /[.．]/.test(text[at - 1] ?? "") && /[0-9０-９]/.test(text[at - 2] ?? "");
}

/** Whether a mark may stand right behind a word, where the punctuation was forgotten: “…上门收取党费④建立…”. */
function excused(family: MarkFamily, mark: string, value: number, before: string): boolean {
  if (family === "circled") return true;
  if (family === "point") return !WORD_BEFORE.includes(before) && !/[一二三四五六七八九十]/.test(before);
  if (family === "bracketed") return before !== "第";
  return family === "number" && value > 1 && /[.．]$/.test(mark) && /[\u4e00-\u9fff]/.test(before) && before !== "第";
}

/** Index of the first character that is neither space nor punctuation belonging to the mark. */
function wordsFrom(text: string, from: number): number {
  let index = from;
  while (index < text.length && AFTER_MARK.includes(text[index]!)) index++;
  return index;
}

/** The mark without space, and without punctuation unless that is what makes the mark (1. and 一、, but 一是 and 第一). */
function printed(mark: string, family: MarkFamily): string {
  const bare = mark.replace(/[ 　]/g, "");
  return family === "number" || family === "han" ? bare : bare.replace(/[，,：:、]$/, "");
}

/** The number a numeral stands for, 0 where it is none (一二). */
function numeral(text: string, family: MarkFamily): number {
  if (family === "circled") return circledNumber(text.charCodeAt(0));
  if (family === "number" || family === "bracketed") {
    return Number(text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0)));
  }
  return hanNumber(text);
}

/** The number of a circled, bracketed or dotted digit: the blocks ①–⑳, ⑴–⒇, ⒈–⒛, ㉑–㉟, ❶–❿ of Unicode. */
function circledNumber(code: number): number {
  if (code >= 0x3251) return code - 0x3251 + 21;
  if (code >= 0x2776) return code - 0x2776 + 1;
  return ((code - 0x2460) % 20) + 1;
}

/** A Chinese numeral from 一 to 九十九; 0 for a row of digits that is no numeral. */
function hanNumber(text: string): number {
  const parts = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text);
  if (!parts) return 0;
  const [, tens = "", ten = "", ones = ""] = parts;
  const digit = (character: string) => "一二三四五六七八九".indexOf(character) + 1;
  if (ten === "") return ones === "" ? digit(tens) : 0;
  return (tens === "" ? 1 : digit(tens)) * 10 + (ones === "" ? 0 : digit(ones));
}
