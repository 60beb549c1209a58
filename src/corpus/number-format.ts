const HAN_DIGITS = "〇一二三四五六七八九";
const STEMS = "甲乙丙丁戊己庚辛壬癸";
const BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
const CAPITAL_DIGITS = "零壹贰叁肆伍陆柒捌玖";
const TRADITIONAL_DIGITS = "零壹貳參肆伍陸柒捌玖";

/** A numeral system's characters for counting with tens, hundreds and thousands. */
interface Counting {
  digits: string;
  units: readonly [string, string, string, string];
  /** 一十二 rather than 十二. */
  keepsOne: boolean;
}

const CHINESE: Counting = { digits: "零一二三四五六七八九", units: ["", "十", "百", "千"], keepsOne: false };
const LEGAL: Counting = { digits: CAPITAL_DIGITS, units: ["", "拾", "佰", "仟"], keepsOne: true };
const LEGAL_TRADITIONAL: Counting = { digits: TRADITIONAL_DIGITS, units: ["", "拾", "佰", "仟"], keepsOne: true };

/** The formats of `w:numFmt` (ECMA-376 Part 1, 17.18.59) that Chinese and Western documents use. */
const FORMATS: Record<string, (value: number) => string> = {
  none: () => "",
  decimal: String,
  decimalZero: (value) => String(value).padStart(2, "0"),
  decimalHalfWidth: String,
  decimalFullWidth: (value) => fullWidth(value),
  decimalFullWidth2: (value) => fullWidth(value),
  decimalEnclosedCircle: (value) => circled(value),
  decimalEnclosedCircleChinese: (value) => circled(value),
  decimalEnclosedParen: (value) => enclosed(value, 0x2474, 20),
  decimalEnclosedFullstop: (value) => enclosed(value, 0x2488, 20),
  numberInDash: (value) => `- ${value} -`,
  chineseCounting: (value) => (value < 100 ? counted(value, CHINESE) : positional(value, "○一二三四五六七八九")),
  taiwaneseCounting: (value) => (value < 100 ? counted(value, CHINESE) : positional(value, "○一二三四五六七八九")),
  chineseCountingThousand: (value) => counted(value, CHINESE),
  taiwaneseCountingThousand: (value) => counted(value, CHINESE),
  japaneseCounting: (value) => counted(value, CHINESE).replaceAll("零", ""),
  chineseLegalSimplified: (value) => counted(value, LEGAL),
  ideographLegalTraditional: (value) => counted(value, LEGAL_TRADITIONAL),
  ideographDigital: (value) => positional(value, HAN_DIGITS),
  taiwaneseDigital: (value) => positional(value, "○一二三四五六七八九"),
  japaneseDigitalTenThousand: (value) => positional(value, HAN_DIGITS),
  ideographTraditional: (value) => STEMS[value - 1] ?? String(value),
  ideographZodiac: (value) => BRANCHES[value - 1] ?? String(value),
  ideographEnclosedCircle: (value) => enclosed(value, 0x3280, 10),
  upperRoman: (value) => roman(value),
  lowerRoman: (value) => roman(value).toLowerCase(),
  upperLetter: (value) => letters(value),
  lowerLetter: (value) => letters(value).toLowerCase(),
};

/**
 * Writes a list number as Word does.
 * @param value the counter, 0 or more
 * @param format a value of `w:numFmt`; one that is not known is written in decimal
 */
export function formatNumber(value: number, format: string): string {
  return (Object.hasOwn(FORMATS, format) ? FORMATS[format]! : String)(value);
}

function fullWidth(value: number): string {
  return String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

function circled(value: number): string {
  if (value >= 1 && value <= 20) return String.fromCharCode(0x2460 + value - 1);
  if (value >= 21 && value <= 35) return String.fromCharCode(0x3251 + value - 21);
  if (value >= 36 && value <= 50) return String.fromCharCode(0x32b1 + value - 36);
  return String(value);
}

function enclosed(value: number, first: number, count: number): string {
  return value >= 1 && value <= count ? String.fromCharCode(first + value - 1) : String(value);
}

function positional(value: number, digits: string): string {
  return String(value).replace(/\d/g, (digit) => digits[Number(digit)]!);
}

/** Counting with 十, 百, 千, up to 9999; a gap between digits is one 零. */
function counted(value: number, { digits, units, keepsOne }: Counting): string {
  if (value === 0) return digits[0]!;
  if (value > 9999) return String(value);
  let out = "";
  let gap = false;
  for (let power = 3; power >= 0; power--) {
    const digit = Math.floor(value / 10 ** power) % 10;
    if (digit === 0) {
      gap = out !== "";
      continue;
    }
    if (gap) out += digits[0]!;
    gap = false;
    out += digits[digit]! + units[power]!;
  }
  return !keepsOne && value >= 10 && value < 20 ? out.slice(1) : out;
}

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  const signs: Array<[number, string]> = [
    [1000, "M"],
    [900, "CM"],
    [500, "D"],
    [400, "CD"],
    [100, "C"],
    [90, "XC"],
    [50, "L"],
    [40, "XL"],
    [10, "X"],
    [9, "IX"],
    [5, "V"],
    [4, "IV"],
    [1, "I"],
  ];
  let rest = value;
  let out = "";
  for (const [worth, sign] of signs) {
    while (rest >= worth) {
      out += sign;
      rest -= worth;
    }
  }
  return out;
}

/** A, B, … Z, AA, BB, …: Word repeats the letter. */
function letters(value: number): string {
  if (value < 1 || value > 26 * 30) return String(value);
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}
