import { narrowDigits } from "./numerals.js";

/**
 * The words of a text as patterns ask for them, for judging what it says: another site prints the same sentence with
 * full-width digits, half-width stops, or blanks round its numbers. What a table shows stays as it is printed.
 */

const WIDE: Readonly<Record<string, string>> = {
  ",": "，",
  ";": "；",
  ":": "：",
  "(": "（",
  ")": "）",
  "?": "？",
  "!": "！",
};
const HALF_STOP = /[,;:()?!]/g;
const MAY_BE_HALF = /[,;:()?!]/;

/** A Chinese character, or a mark of Chinese punctuation: a comma beside it is no part of a number or a name. */
const CHINESE = /[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef“”‘’]/;

/** The text with narrow digits and the full-width stops of Chinese print; as long as the input, so that places keep. */
export function evenWidths(text: string): string {
  const narrow = narrowDigits(text);
  if (!MAY_BE_HALF.test(narrow)) return narrow;
  return narrow.replace(HALF_STOP, (stop, at: number) =>
    CHINESE.test(narrow[at - 1] ?? "") || CHINESE.test(narrow[at + 1] ?? "") ? WIDE[stop]! : stop,
  );
}

const BLANK = /[ \t\u00a0\u3000]/;
/** Blanks between a Chinese character and a number on either side, and behind a stop inside a sentence. */
const LAYOUT_BLANKS =
  /[ \t\u00a0\u3000]{1,4}(?:(?<=[\u4e00-\u9fff，。；：、（《“][ \t\u00a0\u3000]{1,4})(?=[0-9])|(?<=[0-9%][ \t\u00a0\u3000]{1,4})(?=[\u4e00-\u9fff%，。；：、）》”])|(?<=[，；：。][ \t\u00a0\u3000]{1,4}))/g;

/** Without one of these a text is plain already: one look for most of them. */
const MAY_DIFFER = /[０-９．％－／,;:()?! \t\u00a0\u3000]/;

/** The same without blanks that only a page's layout asks for: 于 2021 年 3 月, 整改情况： 已完成. Places do not keep. */
export function plainWords(text: string): string {
  if (!MAY_DIFFER.test(text)) return text;
  const even = evenWidths(text);
  return BLANK.test(even) ? even.replace(LAYOUT_BLANKS, "") : even;
}
