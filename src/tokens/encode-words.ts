import type { NoticePlaces } from "./counted-texts.js";
import type { CutTexts } from "./cut-texts.js";
import type { MetWords } from "./met-words.js";
import { VarintReader, VarintWriter } from "./varints.js";

/** The words of a file's texts, and which of these its notices consist of. */
export interface FileWords extends CutTexts {
  notices: readonly NoticePlaces[];
}

/**
 * The words of a file as bytes: the number of texts, the words of each, the number of notices, and of each the texts of
 * the whole, the number of its problems, and the texts of each of these. A list comes after its length.
 * @param list gives the words the numbers that stand for them; other files may share it
 */
export function encodeWords({ words, ends, notices }: FileWords, list: MetWords): Uint8Array {
  const writer = new VarintWriter();
  const add = (places: ArrayLike<number>) => {
    writer.add(places.length);
    for (let at = 0; at < places.length; at++) writer.add(places[at]!);
  };
  writer.add(ends.length);
  let next = 0;
  for (const end of ends) {
    writer.add(end - next);
    while (next < end) writer.add(list.number(words[next++]!));
  }
  writer.add(notices.length);
  for (const { whole, problems } of notices) {
    add(whole);
    writer.add(problems.length);
    for (const places of problems) add(places);
  }
  return writer.bytes();
}

/**
 * Reads them back.
 * @param numbers the words that the numbers stand for, by theirs in a vocabulary
 */
export function decodeWords(bytes: Uint8Array, numbers: Int32Array): FileWords {
  const reader = new VarintReader(bytes);
  const places = (): Int32Array => {
    const list = new Int32Array(reader.next());
    for (let at = 0; at < list.length; at++) list[at] = reader.next();
    return list;
  };
  const ends = new Int32Array(reader.next());
  // Each word takes a byte at least.
  const words = new Int32Array(bytes.length);
  let length = 0;
  for (let at = 0; at < ends.length; at++) {
    for (let left = reader.next(); left > 0; left--) words[length++] = numbers[reader.next()]!;
    ends[at] = length;
  }
  const notices = Array.from({ length: reader.next() }, (): NoticePlaces => {
    const whole = places();
    return { whole, problems: Array.from({ length: reader.next() }, places) };
  });
  return { words: words.subarray(0, length), ends, notices };
}
