import type { CutNotice } from "./terms.js";
import { VarintReader, VarintWriter } from "./varints.js";
import type { Vocabulary } from "./vocabulary.js";
import type { Counts } from "./word-counter.js";

/**
 * The words of a file's notices as bytes. First come the words themselves, a line break between two; then the number of
 * notices, and of each the counts of the whole, the number of its problems, and the counts of each of these, where a
 * word's number is its place among the words.
 */
export function encodeWords(notices: readonly CutNotice[], words: readonly string[]): Uint8Array {
  if (places.length < words.length) places = new Int32Array(2 * words.length);
  const own: number[] = [];
  const counted = new VarintWriter();
  const add = (counts: Counts) => {
    counted.add(counts.length);
    for (let at = 0; at < counts.length; at += 2) {
      const word = counts[at]!;
      if (places[word] === 0) places[word] = own.push(word);
      counted.add(places[word]! - 1);
      counted.add(counts[at + 1]!);
    }
  };
  counted.add(notices.length);
  for (const { whole, problems } of notices) {
    add(whole);
    counted.add(problems.length);
    for (const counts of problems) add(counts);
  }
  for (const word of own) places[word] = 0;
  const all = new VarintWriter();
  all.addBytes(Buffer.from(own.map((word) => words[word]!).join("\n")));
  all.addBytes(counted.bytes());
  return all.bytes();
}

/** From 1, by word; all 0 between calls. One array serves all files: to fill a new one would take longer than the rest. */
let places = new Int32Array(0);

/** Reads them back, with the numbers that the words have in another vocabulary. */
export function decodeWords(bytes: Uint8Array, vocabulary: Vocabulary): CutNotice[] {
  const all = new VarintReader(bytes);
  const words = Buffer.from(all.nextBytes()).toString();
  const numbers = words === "" ? new Int32Array() : vocabulary.numbers(words.split("\n"));
  const counted = new VarintReader(all.nextBytes());
  const next = (): Counts => {
    const counts = new Int32Array(counted.next());
    for (let at = 0; at < counts.length; at += 2) {
      counts[at] = numbers[counted.next()]!;
      counts[at + 1] = counted.next();
    }
    return counts;
  };
  return Array.from({ length: counted.next() }, () => {
    const whole = next();
    return { whole, problems: Array.from({ length: counted.next() }, next) };
  });
}
