import type { Neighbours } from "./neighbours.js";

/** Punctuation and white space that stand in no word of the tokenizer's own dictionary. */
const PUNCTUATION = " \t\n\u3000，。、；：？！“”‘’《》〈〉（）【】〔〕〖〗…—～·,.;:?!()[]<>\"'|/%％";

const DIGITS = "0123456789";
const LATIN = `${DIGITS}ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz`;

/** Kinds of characters, by code unit. */
const INSIDE = 0;
const BOUNDARY = 1;
const DIGIT = 2;

/** Takes a text apart at places where no word can go across; a piece lies from `start` to `end` of the text. */
export type PieceReader = (text: string, each: (text: string, start: number, end: number) => void) => void;

/**
 * Makes a reader of the pieces that a text can be cut in one by one: it is parted at punctuation, white space and
 * numbers, and between characters that stand side by side in no word. The words of the pieces are the words of the whole
 * text, but for the punctuation and the numbers, which no count wants: the tokenizer's best path has a node wherever no
 * word goes across. A number that touches a Latin letter (WPS2019) stays in its piece.
 * @param terms the user dictionary's terms: a character that one of them holds is no boundary
 * @param neighbours what stands side by side in the words of the tokenizer's own dictionary; gets that of the terms
 */
export function pieceReader(terms: Iterable<string>, neighbours: Neighbours): PieceReader {
  const kinds = new Uint8Array(1 << 16);
  for (const mark of PUNCTUATION) kinds[mark.charCodeAt(0)] = BOUNDARY;
  for (const digit of DIGITS) kinds[digit.charCodeAt(0)] = DIGIT;
  for (const term of terms) {
    for (let at = 0; at < term.length; at++) kinds[term.charCodeAt(at)] = INSIDE;
    neighbours.addText(term);
  }
  for (const left of LATIN) for (const right of LATIN) neighbours.add(left.charCodeAt(0), right.charCodeAt(0));
  // A number is either a boundary as a whole or not at all.
  const digits = [...DIGITS].every((digit) => kinds[digit.charCodeAt(0)] === DIGIT);

  return (text, each) => {
    let start = 0;
    let at = 0;
    while (at < text.length) {
      const code = text.charCodeAt(at);
      const kind = kinds[code]!;
      if (kind === INSIDE) {
        if (at > start && !isSecondHalf(code) && !neighbours.has(text.charCodeAt(at - 1), code)) {
          each(text, start, at);
          start = at;
        }
        at++;
        continue;
      }
      let end = at + 1;
      if (kind === DIGIT) {
        while (end < text.length && kinds[text.charCodeAt(end)] === DIGIT) end++;
        const apart = digits && !isLatin(text.charCodeAt(at - 1)) && !isLatin(text.charCodeAt(end));
        if (!apart) {
          at = end;
          continue;
        }
      }
      if (at > start) each(text, start, at);
      start = end;
      at = end;
    }
    if (start < text.length) each(text, start, text.length);
  };
}

function isLatin(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

/** Whether a code unit is the second of a character of two. */
function isSecondHalf(code: number): boolean {
  return (code & 0xfc00) === 0xdc00;
}
