import type { Crossings } from "./crossings.js";

/** Punctuation and white space that stand in no word of the tokenizer's own dictionary. */
const PUNCTUATION = " \t\n\u3000，。、；：？！“”‘’《》〈〉（）【】〔〕〖〗…—～·,.;:?!()[]<>\"'|/%％";

const LATIN = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** Takes a text apart at places where no word can go across; a piece lies from `start` to `end` of the text. */
export type PieceReader = (text: string, each: (text: string, start: number, end: number) => void) => void;

/**
 * Makes a reader of the pieces that a text can be cut in one by one: it is parted at punctuation and white space, and
 * wherever no word can go across. The words of the pieces are the words of the whole text, but for the punctuation and
 * for numbers, which no count wants: the tokenizer's best path has a node wherever no word goes across. A number that
 * touches a Latin letter (WPS2019) stays in its piece.
 * @param terms the user dictionary's terms: a character that one of them holds is no boundary
 * @param crossings where words of the tokenizer's own dictionary go across; gets the terms
 */
export function pieceReader(terms: Iterable<string>, crossings: Crossings): PieceReader {
  const boundary = new Uint8Array(1 << 16);
  for (const mark of PUNCTUATION) boundary[mark.charCodeAt(0)] = 1;
  for (const term of terms) {
    for (let at = 0; at < term.length; at++) boundary[term.charCodeAt(at)] = 0;
    crossings.addWord(term);
  }
  // Latin letters and digits stay together, as the tokenizer puts them together.
  for (const left of LATIN) for (const right of LATIN) crossings.addWord(left + right);

  return (text, each) => {
    let start = 0;
    let digitsAlone = true;
    let before = 0;
    let left = 0;
    let right = text.charCodeAt(0);
    for (let at = 0; at < text.length; at++) {
      const behind = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
      const isBoundary = boundary[right] === 1;
      if (isBoundary || (at > start && !isSecondHalf(right) && !crossings.mayCross(before, left, right, behind))) {
        if (!digitsAlone) each(text, start, at);
        start = isBoundary ? at + 1 : at;
        digitsAlone = true;
      }
      if (!isBoundary && !isDigit(right)) digitsAlone = false;
      before = left;
      left = right;
      right = behind;
    }
    if (!digitsAlone) each(text, start, text.length);
  };
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Whether a code unit is the second of a character of two. */
function isSecondHalf(code: number): boolean {
  return (code & 0xfc00) === 0xdc00;
}
