/** Punctuation and white space that stand in no word of the tokenizer's own dictionary. */
const PUNCTUATION = " \t\n\u3000，。、；：？！“”‘’《》〈〉（）【】〔〕〖〗…—～·,.;:?!()[]<>\"'|/%％";

const DIGITS = "0123456789";

/** Kinds of characters, by code unit. */
const INSIDE = 0;
const BOUNDARY = 1;
const DIGIT = 2;

/** Takes a text apart at places where no word can go across. */
export type ClauseReader = (text: string, each: (clause: string) => void) => void;

/**
 * Makes a reader of clauses: the stretches between punctuation, white space and numbers. Words cut from them one by one
 * are the words of the whole text, but for the punctuation and the numbers, which no count wants: no word of the
 * dictionary holds such a character, so that the tokenizer's best path has a node at each. A number that touches a
 * Latin letter (WPS2019) stays in its clause.
 * @param terms the user dictionary's terms: a character that one of them holds is no boundary
 */
export function clauseReader(terms: Iterable<string>): ClauseReader {
  const kinds = new Uint8Array(1 << 16);
  for (const mark of PUNCTUATION) kinds[mark.charCodeAt(0)] = BOUNDARY;
  for (const digit of DIGITS) kinds[digit.charCodeAt(0)] = DIGIT;
  for (const term of terms) for (let at = 0; at < term.length; at++) kinds[term.charCodeAt(at)] = INSIDE;
  // A number is either a boundary as a whole or not at all.
  const digits = [...DIGITS].every((digit) => kinds[digit.charCodeAt(0)] === DIGIT);

  return (text, each) => {
    let start = 0;
    let at = 0;
    while (at < text.length) {
      const kind = kinds[text.charCodeAt(at)]!;
      if (kind === INSIDE) {
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
      if (at > start) each(text.slice(start, at));
      start = end;
      at = end;
    }
    if (start < text.length) each(text.slice(start));
  };
}

function isLatin(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}
