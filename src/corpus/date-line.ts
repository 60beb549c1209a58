const DATE =
  /(?<year>(?:19|20)\d\d)\s{0,2}[年./\-－—]\s{0,2}(?<month>\d{1,2})\s{0,2}[月./\-－—]\s{0,2}(?<day>\d{1,2})(?!\d)\s{0,2}[日号]?/;
const HAN_DATE =
  /(?<year>[一二三四五六七八九〇○Ｏ零0]{4})年(?<month>[一二三四五六七八九十元]{1,3})月(?<day>[一二三四五六七八九十]{1,3})[日号]/;
const CLOCK =
  /^\s{0,3}(?:星期[一二三四五六日天])?\s{0,3}(?:[T ]?\d{1,2}[:：时]\d{1,2}(?:[:：分]\d{1,2})?(?:\.\d+)?[秒分Z]?)?$/;
const LABEL =
  /^(?:(?:发布|公布|公开|发文|更新|录入|上传|上线|生成|成文|印发|制发|信息|公示|刊发|发表)?(?:日期|时间)|发布于)[:：]?/;

/**
 * The day that a line of a page head gives, where the line is nothing but a date: `2021年06月30日`, `（2021-6-30）`,
 * `时间:2020-11-16 17:06`, `二〇二一年六月三十日`.
 * @returns ISO date, or null where the line holds anything else
 */
export function dateLine(text: string): string | null {
  if (text.length < 6 || text.length > 60) return null;
  let inner = withoutLabel(text.trim());
  const bracketed = /^[（([【[](?<inner>[^（）()[\]【】]+)[）)\]】]$/.exec(inner);
  if (bracketed) inner = withoutLabel(bracketed.groups!.inner!.trim());
  const at = inner.match(DATE) ?? inner.match(HAN_DATE);
  if (at?.index !== 0) return null;
  return CLOCK.test(inner.slice(at[0].length)) ? isoDate(at.groups!) : null;
}

/** Without a label such as 发布时间：, whose characters may stand apart. */
function withoutLabel(text: string): string {
  const colon = text.search(/[:：]/);
  const end = colon === -1 || colon > 16 ? text.search(/\d/) : colon + 1;
  const head = text.slice(0, Math.max(end, 0)).replace(/\s+/g, "");
  return LABEL.exec(head)?.[0] === head ? text.slice(Math.max(end, 0)).trimStart() : text;
}

/** The first full date in a short text as an ISO date; null where there is none. */
export function firstDate(text: string): string | null {
  const found = text.match(DATE) ?? text.match(HAN_DATE);
  return found ? isoDate(found.groups!) : null;
}

function isoDate(parts: Record<string, string>): string | null {
  const year = number(parts.year!);
  const month = number(parts.month!);
  const day = number(parts.day!);
  const days = [31, year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28, 31, 30, 31, 30];
  const length = days[month - 1] ?? [31, 31, 30, 31, 30, 31][month - 7];
  if (length === undefined || day < 1 || day > length) return null;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** A number in ASCII digits, or in the Chinese numerals of a date (`二〇二一`, `十`, `三十一`, `元`). */
function number(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const digits = [...text].map((char) => "〇一二三四五六七八九".indexOf(/[○Ｏ零0]/.test(char) ? "〇" : char));
  if (text.length === 4) return Number(digits.join(""));
  if (text === "元") return 1;
  const ten = text.indexOf("十");
  if (ten === -1) return digits[0]!;
  return (ten === 0 ? 1 : digits[0]!) * 10 + (ten === text.length - 1 ? 0 : digits[ten + 1]!);
}
