/** A passage in quotation marks, 《》 or brackets: from its opening character up to and with its closing one. */
export interface Passage {
  start: number;
  end: number;
}

/** The opening character of each closing one; half-width brackets go with full-width ones, as they are often mixed. */
const OPENING: Readonly<Record<string, string>> = {
  "”": "“",
  "’": "‘",
  "」": "「",
  "』": "『",
  "》": "《",
  "〉": "〈",
  "）": "（",
  ")": "（",
  "】": "【",
};
/** A longer passage is taken for a slip of the pen, such as a quotation mark that was never closed. */
const LONGEST_PASSAGE = 200;

/** The quoted and bracketed passages of a text, in order and without those inside another. */
export function quotedPassages(text: string): Passage[] {
  const passages: Passage[] = [];
  const opened = new Map<string, number>();
  for (let index = 0; index < text.length; index++) {
    if (!mayQuote(text.charCodeAt(index))) continue;
    const character = text[index] === "(" ? "（" : text[index]!;
    const opening = OPENING[character];
    if (opening === undefined) {
      const earlier = opened.get(character);
      if (earlier === undefined || index - earlier > LONGEST_PASSAGE) opened.set(character, index);
      continue;
    }
    const start = opened.get(opening);
    if (start === undefined) continue;
    opened.delete(opening);
    if (index - start > LONGEST_PASSAGE) continue;
    while (passages.length > 0 && passages.at(-1)!.start > start) passages.pop();
    passages.push({ start, end: index + 1 });
  }
  return passages;
}

/** Whether a character is a quotation mark or bracket: ( ) ‘ ’ “ ” and the blocks 〈 to 】 and （ ）. Every character of every account passes here. */
function mayQuote(code: number): boolean {
  if (code > 0x3011) return code === 0xff08 || code === 0xff09;
  return (
    code >= 0x3008 ||
    code === 0x28 ||
    code === 0x29 ||
    code === 0x201c ||
    code === 0x201d ||
    code === 0x2018 ||
    code === 0x2019
  );
}
