const DAY = 86_400_000;

/** Excel counts days from here, but for those before March 1900: it takes that year for a leap year. */
const ORIGIN = Date.UTC(1899, 11, 30);
const FIRST = Date.UTC(1900, 2, 1);

/**
 * The number that Excel keeps a day as.
 * @returns null for a month, a year, a day that no calendar has, and one before March 1900
 */
export function excelDay(iso: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return null;
  const time = Date.parse(`${iso}T00:00:00Z`);
  if (Number.isNaN(time) || time < FIRST || new Date(time).toISOString().slice(0, 10) !== iso) return null;
  return (time - ORIGIN) / DAY;
}
