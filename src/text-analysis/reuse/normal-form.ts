import type { Paragraph } from "../../notice/paragraph.js";

/**
 * A notice as it is compared: letters and numbers alone, under NFKC, in small letters, each number one sign `0`. Spaces,
 * punctuation, width and figures make no difference, so that 召开会议3次 and 召开会议 12 次 are one wording.
 */
export interface NormalText {
  signs: string;
  /** For each paragraph, the index of its first sign; the last entry is the number of signs. */
  starts: Int32Array;
}

/** The normal form of the paragraphs of a notice, one behind the other. */
export function normalText(paragraphs: readonly Paragraph[]): NormalText {
  const starts = new Int32Array(paragraphs.length + 1);
  let signs = "";
  paragraphs.forEach(({ text }, index) => {
    signs += normalise(text).signs;
    starts[index + 1] = signs.length;
  });
  return { signs, starts };
}

/**
 * The normal form of a text.
 * @returns its signs, and for each sign the index in the text of the character that it stands for
 */
export function normalise(text: string): { signs: string; origins: number[] } {
  const origins: number[] = [];
  let signs = "";
  let inNumber = false;
  let at = 0;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    // Common Chinese characters are their own normal form; the look-up of all others takes longer.
    const form = code >= 0x4e00 && code <= 0x9fff ? character : signsOf(character);
    for (const sign of form) {
      const isDigit = sign === "0";
      if (isDigit && inNumber) continue;
      inNumber = isDigit;
      for (let i = 0; i < sign.length; i++) origins.push(at);
      signs += sign;
    }
    // 3.5 and 1,200 are one number; any other sign ends it.
    if (form === "" && !/[.,，．]/.test(character)) inNumber = false;
    at += character.length;
  }
  return { signs, origins };
}

/** Forms of characters met before: a text has few different ones beside Chinese. */
const FORMS = new Map<string, string>();

function signsOf(character: string): string {
  const known = FORMS.get(character);
  if (known !== undefined) return known;
  let signs = "";
  for (const sign of character.normalize("NFKC").toLowerCase()) {
    if (/\p{Nd}/u.test(sign)) signs += "0";
    else if (/\p{L}/u.test(sign)) signs += sign;
  }
  FORMS.set(character, signs);
  return signs;
}

/** Index of the paragraph that a sign stands in. */
export function paragraphOf({ starts }: NormalText, sign: number): number {
  let low = 0;
  let high = starts.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= sign) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Where a sign stands: the paragraph's index and the index in its text. */
export function locateSign(
  text: NormalText,
  paragraphs: readonly Paragraph[],
  sign: number,
): { paragraph: number; at: number } {
  const paragraph = paragraphOf(text, sign);
  return { paragraph, at: normalise(paragraphs[paragraph]!.text).origins[sign - text.starts[paragraph]!]! };
}
