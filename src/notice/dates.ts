import { narrowDigits, parseNumeral } from "./numerals.js";

/** A date, month or span of time named in a text. */
export interface DateMention {
  /** Where it stands in the text, in UTF-16 code units. */
  index: number;
  length: number;
  /** `YYYY-MM-DD` or `YYYY-MM`; null where the text gives no year and the context neither. */
  from: string | null;
  /** End of a span, in the same forms; null for a single date, and for one that is open (至今). */
  to: string | null;
  precision: "day" | "month";
  /** True for a limit: 6月底前, 30日之前. */
  by: boolean;
  /** True where the year is printed with the date itself. */
  yearGiven: boolean;
}

/** What is known before the text is read. */
export interface DateContext {
  /** The year that 今年 and a bare 6月30日 refer to, where no year stands in the sentence. */
  year?: number | undefined;
  /**
   * The text tells events one after the other: a date without a year goes on from the date before it, also in an earlier
   * sentence, and `year` serves only where none came before.
   */
  isNarrative?: boolean;
}

const YEAR = "(?:19|20)[0-9]{2}|[一二][〇○零OＯ0一二三四五六七八九]{3}";
const MONTH = "1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九元正]";
const DAY = "[12][0-9]|3[01]|0?[1-9]|三十一?|[二廿]?十?[一二三四五六七八九]|[一二]?十";
const RELATIVE = "今年|本年|去年|上年|前年|明年|来年|同年|当年|次年|翌年";

// A head opens a mention or sets the year for those after it. What follows a head is read by the sticky patterns below,
// so no pattern ever looks far ahead.
const HEAD = new RegExp(
  `(?<![0-9.])(?:(${YEAR})\\s{0,2}年度?\\s{0,2}|(${RELATIVE})\\s?|((?:19|20)[0-9]{2})([-./])(1[0-2]|0?[1-9])(?:\\4([12][0-9]|3[01]|0?[1-9]))?(?![0-9])` +
    `|([0-9]{2})年(?=[0-9]{1,2}月[0-9]{1,2}日)|(?=(?:${MONTH})\\s{0,2}(?:月|[-—–~至到]))|(?<!前)年(?=底|末))|[。；;!！?？]`,
  "g",
);
const MONTH_DAY = new RegExp(`(${MONTH})\\s{0,2}月份?(?:\\s{0,2}(${DAY})\\s{0,2}[日号])?`, "y");
const MONTH_SPAN = /([0-9]{1,2})\s?[-—–~至到]{1,2}\s?([0-9]{1,2})月(?!\s?[0-9]{1,2}\s?日)/y;
const YEAR_PART = /年?(?:(底|末|内)|(上|下)半年|第?([一二三四1-4])季度)/y;
const TO = /\s?(?:起|开始)?\s?(?:至|到|—{1,2}|–|-{1,2}|~|～|〜)\s?/y;
const OPEN = /今(?!年)|目前|现在/y;
const END_FULL = new RegExp(
  `(?:(${YEAR})\\s{0,2}年\\s{0,2}|(${RELATIVE})\\s?)?(${MONTH})\\s{0,2}月份?(?:\\s{0,2}(${DAY})\\s{0,2}[日号])?`,
  "y",
);
const END_NUMERIC = /((?:19|20)[0-9]{2})[-./](1[0-2]|0?[1-9])(?:[-./]([12][0-9]|3[01]|0?[1-9]))?(?![0-9])/y;
const END_DAY = new RegExp(`(${DAY})\\s{0,2}[日号]`, "y");
const LIMIT = /(?:[上中下]旬|初|中|底|末)?(?:之|以)?前(?!期|后)/y;
const PART = /[上中下]旬|初(?!步|级|中)|底|末/y;
/** A bare 一月 is as often “once a month” (一月一调度); only these make it a month. */
const MONTH_SURE = /份|[上中下]旬|初|底|末|之前|以前|前/y;

interface Point {
  year: number | null;
  month: number;
  day: number | null;
}

/**
 * Finds the dates of a text, in reading order.
 * A date without a year takes that of the date before it in its sentence, else `context.year`, else that of the date
 * before it in the text; the last two the other way round in a narrative. The end of a span that would come before its start is in the next year. Dates that the
 * calendar does not have (6月31日) are left out.
 */
export function findDates(text: string, context: DateContext = {}): DateMention[] {
  const found: DateMention[] = [];
  if (!/[年月]|[0-9０-９][-./－．／][0-9０-９]/.test(text)) return found;
  const plain = narrowDigits(text);
  let sentenceYear: number | null = null;
  let lastYear: number | null = null;
  const known = () =>
    sentenceYear ?? (context.isNarrative ? (lastYear ?? context.year ?? null) : (context.year ?? lastYear));
  const setYear = (year: number | null) => {
    if (year === null) return;
    sentenceYear = year;
    lastYear = year;
  };

  HEAD.lastIndex = 0;
  for (let match = HEAD.exec(plain); match; match = HEAD.exec(plain)) {
    // Looking at a bare month takes no characters; step on by hand.
    if (match[0] === "") HEAD.lastIndex = match.index + 1;
    const [all, year, relative, numericYear, sign, numericMonth, numericDay, shortYear] = match;
    if (all !== "" && "。；;!！?？".includes(all)) {
      sentenceYear = null;
      continue;
    }
    const at = match.index;
    let end = at + all.length;
    let start: Point | null = null;
    let finish: Point | null = null;
    let sure = true;

    if (numericYear) {
      // 2020.12 is a number as often as a month.
      if (numericDay === undefined && (sign === "." || plain[at - 1] === "-")) continue;
      start = { year: Number(numericYear), month: Number(numericMonth), day: numericDay ? Number(numericDay) : null };
    } else {
      const own = year
        ? yearOf(year)
        : shortYear
          ? 2000 + Number(shortYear)
          : relative
            ? relativeYear(relative, context.year ?? lastYear, known())
            : null;
      setYear(own);
      sure = Boolean(year || relative || shortYear);
      const base = own ?? known();
      const span = stick(MONTH_SPAN, plain, end);
      const part = span ? null : stick(YEAR_PART, plain, end);
      if (span) {
        start = { year: base, month: Number(span[1]), day: null };
        finish = { year: base, month: Number(span[2]), day: null };
        end += span[0].length;
        if (start.month < 1 || finish.month > 12 || start.month >= finish.month) continue;
      } else if (part && (sure || all === "年")) {
        [start, finish] = yearPart(base, part);
        end += part[0].length;
      } else {
        const monthDay = all === "年" ? null : stick(MONTH_DAY, plain, end);
        if (!monthDay) continue;
        start = { year: base, month: monthOf(monthDay[1]!), day: monthDay[2] ? parseNumeral(monthDay[2]) : null };
        end += monthDay[0].length;
        const bareChinese = !sure && start.day === null && !/^[0-9]/.test(monthDay[1]!);
        if (bareChinese && !monthDay[0].endsWith("份") && !stick(MONTH_SURE, plain, end)) continue;
        if (!sure && /[0-9一二三四五六七八九十个]/.test(plain[at - 1] ?? "") && bareChinese) continue;
      }
    }
    setYear(start.year);

    if (!finish) {
      const to = stick(TO, plain, end);
      const rest = to ? end + to[0].length : -1;
      if (to && stick(OPEN, plain, rest)) end = rest + stick(OPEN, plain, rest)![0].length;
      else if (to) {
        const [point, length] = endPoint(plain, rest, start, context.year ?? lastYear);
        if (point) {
          finish = point;
          end = rest + length;
          if (point.year !== null) setYear(point.year);
        }
      }
    }
    const part = stick(LIMIT, plain, end);
    const by = part !== null;
    end += part ? part[0].length : (stick(PART, plain, end)?.[0].length ?? 0);

    if (!isDate(start) || (finish && !isDate(finish))) {
      HEAD.lastIndex = end;
      continue;
    }
    found.push({
      index: at,
      length: end - at,
      from: iso(start),
      to: finish ? iso(finish) : null,
      precision: start.day === null ? "month" : "day",
      by,
      yearGiven: Boolean(year || numericYear || shortYear),
    });
    HEAD.lastIndex = end;
  }
  return found;
}

/**
 * The one date or month that a text consists of.
 * @returns `YYYY-MM-DD` or `YYYY-MM`; null where the text is anything else
 */
export function parseDate(text: string): string | null {
  const trimmed = text.trim();
  const compact = /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(trimmed);
  if (compact) {
    const point = { year: Number(compact[1]), month: Number(compact[2]), day: Number(compact[3]) };
    return isDate(point) ? iso(point) : null;
  }
  const [mention] = findDates(trimmed);
  return mention && mention.index === 0 && mention.length === trimmed.length && !mention.to ? mention.from : null;
}

/** The end of a span, and how many characters it takes; null where no date follows. */
function endPoint(text: string, at: number, start: Point, reference: number | null): [Point | null, number] {
  const numeric = stick(END_NUMERIC, text, at);
  if (numeric) {
    const day = numeric[3] ? Number(numeric[3]) : null;
    return [{ year: Number(numeric[1]), month: Number(numeric[2]), day }, numeric[0].length];
  }
  const full = stick(END_FULL, text, at);
  if (full) {
    const month = monthOf(full[3]!);
    const day = full[4] ? parseNumeral(full[4]) : null;
    let year = full[1] ? parseNumeral(full[1]) : null;
    if (full[2]) year = relativeYear(full[2], reference, start.year);
    if (year === null && start.year !== null) year = start.year + (month < start.month ? 1 : 0);
    return [{ year, month, day }, full[0].length];
  }
  const day = start.day === null ? null : stick(END_DAY, text, at);
  if (day) return [{ ...start, day: parseNumeral(day[1]!) }, day[0].length];
  return [null, 0];
}

/** The year printed as 2021, 二〇二一 or 二O二一. */
function yearOf(text: string): number | null {
  return /^[0-9]+$/.test(text) ? Number(text) : parseNumeral(text.replace(/[OＯ0]/g, "〇"));
}

/** Year end, half-year or quarter, as months. */
function yearPart(year: number | null, part: RegExpExecArray): [Point, Point | null] {
  const month = (number: number): Point => ({ year, month: number, day: null });
  if (part[2]) return part[2] === "上" ? [month(1), month(6)] : [month(7), month(12)];
  if (part[3]) {
    const quarter = parseNumeral(part[3])!;
    return [month(quarter * 3 - 2), month(quarter * 3)];
  }
  return [month(12), null];
}

/** @param reference the year of writing @param running the year last spoken of */
function relativeYear(word: string, reference: number | null, running: number | null): number | null {
  const [base, shift] =
    word === "同年" || word === "当年"
      ? [running, 0]
      : word === "次年" || word === "翌年"
        ? [running, 1]
        : word === "今年" || word === "本年"
          ? [reference, 0]
          : word === "明年" || word === "来年"
            ? [reference, 1]
            : [reference, word === "前年" ? -2 : -1];
  return base === null ? null : base + shift;
}

function monthOf(text: string): number {
  return text === "元" || text === "正" ? 1 : parseNumeral(text)!;
}

function isDate({ year, month, day }: Point): boolean {
  if (month < 1 || month > 12) return false;
  if (day === null) return true;
  // Without a year, 2月29日 may be right.
  const leap = year === null || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!;
  return day >= 1 && day <= days;
}

function iso({ year, month, day }: Point): string | null {
  if (year === null) return null;
  const two = (number: number) => String(number).padStart(2, "0");
  return day === null ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`;
}

/** Matches a sticky pattern at one place. */
function stick(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
