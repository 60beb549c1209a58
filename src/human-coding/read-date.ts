/** Months as an English spreadsheet writes them: `5-Mar-24`. */
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const YEAR_FIRST = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T ]?(?:星期.|\d{1,2}:.{0,20}))?$/;
const MONTH_ONLY = /^(\d{4})(?:[-/.](\d{1,2})|年(\d{1,2})月)$/;
const PLAIN = /^(\d{4})(\d{2})(\d{2})$/;
const NAMED_MONTH = /^(\d{1,2})[- ]([a-z]{3})[a-z]{0,6}[- ](\d{2}|\d{4})$/i;
const YEAR_LAST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/;
const SERIAL = /^\d{5}(?:\.\d{1,12})?$/;

/** First and last serial numbers taken for days: 2000-01-01 and 2099-12-31 in the 1900 system. */
const SERIALS = { first: 36526, last: 73050 };
/** Day 0 of the 1900 system as it is used from March 1900 on, and how far the 1904 system lies behind it. */
const EPOCH = Date.UTC(1899, 11, 30);
const SYSTEM_1904 = 1462;
const DAY = 86_400_000;

/**
 * Reads a date as a person or a spreadsheet writes it: `2024-03-05`, `2024/3/5`, `2024年3月5日`, `20240305`, `5-Mar-24`,
 * `31/03/2024`, a serial number such as `45356`, or a month.
 * @returns ISO date or `YYYY-MM`; null where it is none, or where day and month cannot be told apart (`3/5/2024`)
 */
export function readDate(cell: string, { date1904 = false }: { date1904?: boolean } = {}): string | null {
  const text = cell.normalize("NFKC").replace(/^'/, "").trim();
  let match = YEAR_FIRST.exec(text) ?? PLAIN.exec(text);
  if (match) return day(Number(match[1]), Number(match[2]), Number(match[3]));
  match = MONTH_ONLY.exec(text);
  if (match) return month(Number(match[1]), Number(match[2] ?? match[3]));
  match = NAMED_MONTH.exec(text);
  if (match) {
    const year = Number(match[3]) + (match[3]!.length === 2 ? 2000 : 0);
    return day(year, MONTHS.indexOf(match[2]!.toLowerCase()) + 1, Number(match[1]));
  }
  match = YEAR_LAST.exec(text);
  if (match) {
    const [one, two, year] = [Number(match[1]), Number(match[2]), Number(match[3])];
    if (one === two || one > 12) return day(year, two, one);
    return two > 12 ? day(year, one, two) : null;
  }
  if (SERIAL.test(text)) {
    const serial = Math.floor(Number(text)) + (date1904 ? SYSTEM_1904 : 0);
    if (serial < SERIALS.first || serial > SERIALS.last) return null;
    return new Date(EPOCH + serial * DAY).toISOString().slice(0, 10);
  }
  return null;
}

function day(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && year >= 1900 ? date.toISOString().slice(0, 10) : null;
}

function month(year: number, month: number): string | null {
  return year >= 1900 && month >= 1 && month <= 12 ? `${year}-${String(month).padStart(2, "0")}` : null;
}
