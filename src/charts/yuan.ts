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

/** An amount of yuan for a label, to three digits: 5690.5 万元 becomes 5690万, 12004 becomes 1.2万, or 57.1m, 12k. */
export function yuan(amount: number, lang: Lang): string {
  const unit = lang === "zh" ? "元" : "";
  // Rounded first, so that 9,999.6 is 1万 and not 10000.
  const rounded = Number(amount.toPrecision(3));
  const [size, name] = STEPS[lang].find(([size]) => Math.abs(rounded) >= size) ?? [1, ""];
  const value = rounded / size;
  return `${lang === "zh" ? "" : "¥"}${Number(value.toPrecision(3))}${name}${unit}`;
}
