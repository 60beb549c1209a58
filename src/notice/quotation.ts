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

/** Every quotation mark and bracket. */
const MARK = /[“”‘’「」『』《》〈〉【】（）()]/g;

/** The quoted and bracketed passages of a text, in order and without those inside another. */
export function quotedPassages(text: string): Passage[] {
  const passages: Passage[] = [];
  const opened = new Map<string, number>();
  MARK.lastIndex = 0;
  while (MARK.test(text)) {
    const index = MARK.lastIndex - 1;
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
