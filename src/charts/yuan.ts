import type { Lang } from "../messages/message.js";

const STEPS: Record<Lang, ReadonlyArray<[size: number, name: string]>> = {
  zh: [
    [1e12, "万亿"],
    [1e8, "亿"],
    [1e4, "万"],
    [1, ""],
  ],
  en: [
    [1e9, "bn"],
    [1e6, "m"],
    [1e3, "k"],
    [1, ""],
  ],
};

/** An amount of yuan for a label, to three digits: 56,905,200 becomes 5690万元, 12004 becomes 1.2万元, or ¥56.9m, ¥12k. */
export function yuan(amount: number, lang: Lang): string {
  return lang === "zh" ? `${shortNumber(amount, lang)}元` : `¥${shortNumber(amount, lang)}`;
}

/** The same without its unit, for an axis that names it. */
export function shortNumber(amount: number, lang: Lang): string {
  // Rounded first, so that 9,999.6 is 1万 and not 10000.
  const rounded = Number(amount.toPrecision(3));
  const [size, name] = STEPS[lang].find(([size]) => Math.abs(rounded) >= size) ?? [1, ""];
  const value = rounded / size;
  return `${Number(value.toPrecision(3))}${name}`;
}
