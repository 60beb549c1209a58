/**
 * Numbers as notices write them: 23, ２３, 二十三, 两百零五, 3.5万, 1千余, 20余万, 逾百, 1,234.5.
 *
 * `NUMERAL` is for building larger patterns; its repetitions are bounded, so a pattern made with it stays linear.
 */

/** A full-width digit or sign mapped to its ASCII twin, one code unit for one, so that indices keep. */
const NARROW: Readonly<Record<string, string>> = {
  "．": ".",
  "％": "%",
  "－": "-",
  "／": "/",
};
const WIDE = /[０-９．％－／]/;
const WIDE_ALL = /[０-９．％－／]/g;

/** The text with full-width digits, points, percent signs, hyphens and slashes made ASCII; as long as the input. */
export function narrowDigits(text: string): string {
  if (!WIDE.test(text)) return text;
  return text.replace(WIDE_ALL, (sign) => NARROW[sign] ?? String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  "○": 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  两: 2,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
};
const SMALL_UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 拾: 10, 佰: 100, 仟: 1000 };
const LARGE_UNITS: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8, 萬: 1e4, 億: 1e8 };

const CHINESE = "[〇○零一二三四五六七八九十百千万亿两廿卅壹贰叁肆伍陆柒捌玖拾佰仟]{1,16}";
const ARABIC = "[0-9０-９]{1,15}(?:,[0-9]{3}){0,4}(?:[.．][0-9０-９]{1,6})?";

/** Pattern source of one numeral, `余` or `多` included; without anchors or groups of its own. */
export const NUMERAL = `(?:${ARABIC}\\s?(?:[余多]?[百千万亿]{1,2})?|${CHINESE})[余多]?`;

const NUMBER_TEXT = /^([0-9]{1,15}(?:,[0-9]{3}){0,4}(?:\.[0-9]{1,6})?)\s?([百千万亿]{0,2})$/;

/**
 * The value of a text that is a numeral and nothing else.
 * `余` and `多` (and more) are passed over: the value is the number printed, a lower bound of what is meant.
 * @returns null where the text is no numeral, or means no one number (三四, 数十)
 */
export function parseNumeral(text: string): number | null {
  const plain = narrowDigits(text.trim()).replace(/[余多]/g, "");
  if (plain === "" || plain.length > 32) return null;
  const arabic = NUMBER_TEXT.exec(plain);
  if (!arabic) return parseChinese(plain);
  const digits = arabic[1]!;
  // `1,23` or `1234,567` is a list or a slip, not one number.
  if (digits.includes(",") && !/^[0-9]{1,3}(?:,[0-9]{3})+(?:\.|$)/.test(digits)) return null;
  let value = Number(digits.replaceAll(",", ""));
  for (const unit of arabic[2]!) value *= SMALL_UNITS[unit] ?? LARGE_UNITS[unit]!;
  // Decimal fractions times ten thousand leave binary dust (4.584 × 10000 = 45840.00000000001).
  return Number.isInteger(value) && value < 1e15 ? value : Number(value.toPrecision(15));
}

/** The value of a numeral of Chinese characters, by units (两百零五) or by places (二〇二一). */
function parseChinese(text: string): number | null {
  const spelled = /[廿卅]/.test(text) ? text.replaceAll("廿", "二十").replaceAll("卅", "三十") : text;
  if (!/[十百千万亿拾佰仟萬億]/.test(spelled)) return parsePlaces(spelled);
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  let lastUnit = 1e4;
  for (const sign of spelled) {
    const value = DIGITS[sign];
    if (value !== undefined) {
      // Two digits side by side (二三十) name a span, not a number; a zero only marks a skipped place.
      if (digit !== null && digit !== 0) return null;
      digit = value;
      continue;
    }
    const small = SMALL_UNITS[sign];
    if (small !== undefined) {
      if (small >= lastUnit) return null;
      section += (digit === null || digit === 0 ? 1 : digit) * small;
      lastUnit = small;
      digit = null;
      continue;
    }
    const large = LARGE_UNITS[sign];
    if (large === undefined) return null;
    const count = section + (digit ?? 0);
    total = large === 1e8 ? (total + count || 1) * large : total + (count || 1) * large;
    section = 0;
    digit = null;
    lastUnit = 1e4;
  }
  return total + section + (digit ?? 0);
}

/** 二〇二一 as 2021, 七 as 7. */
function parsePlaces(text: string): number | null {
  let value = 0;
  for (const sign of text) {
    const digit = DIGITS[sign];
    if (digit === undefined) return null;
    value = value * 10 + digit;
  }
  // 三四个 means three or four.
  if (text.length === 2 && DIGITS[text[1]!] === DIGITS[text[0]!]! + 1 && value > 10) return null;
  return value;
}

const MONEY = new RegExp(`^(${NUMERAL})(?:人民币)?元(?:整|人民币)?$`);

/**
 * An amount of money in yuan, such as 73643.5元, 4.584万元, 20余万元, 2.3亿元.
 * @returns null where the text is not one amount in yuan
 */
export function parseYuan(text: string): number | null {
  const match = MONEY.exec(text.trim());
  return match ? parseNumeral(match[1]!) : null;
}
