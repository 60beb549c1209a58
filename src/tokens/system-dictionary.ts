import { Crossings } from "./crossings.js";
import type { Neighbours } from "./neighbours.js";

/*
 * The tokenizer's own dictionary, a text with a word on each line: word, blank, frequency, blank, part of speech.
 */

/** Where words of a dictionary go across. */
export function crossingsOf(dictionary: string): Crossings {
  const crossings = new Crossings();
  eachWord(dictionary, (start, end) => crossings.addWord(dictionary, start, end));
  return crossings;
}

/**
 * The part of a dictionary that can matter to some texts: words of one character, and those whose characters stand side
 * by side in the texts. Texts are cut with it as with the whole: to the tokenizer a word weighs the logarithm of its
 * share of all frequencies, so the frequencies left out go to a word that the texts cannot hold; and a character of no
 * word weighs as much as the rarest word, so that one stays.
 * @param texts what stands side by side in the texts
 */
export function dictionaryPart(dictionary: string, texts: Neighbours): string {
  const kept: string[] = [];
  let keptFrom = 0;
  let leftOut = 0;
  let rarest = { line: "", frequency: 0 };
  eachWord(dictionary, (start, end, next) => {
    if (texts.hasAll(dictionary, start, end)) return;
    if (keptFrom < start) kept.push(dictionary.slice(keptFrom, start));
    keptFrom = next;
    const frequency = Number.parseInt(dictionary.slice(end + 1, next), 10);
    leftOut += frequency;
    if (rarest.line === "" || frequency < rarest.frequency) rarest = { line: dictionary.slice(start, next), frequency };
  });
  kept.push(dictionary.slice(keptFrom), rarest.line);
  leftOut -= rarest.frequency;
  if (leftOut > 0) kept.push(`${absentWord(texts)} ${leftOut} x\n`);
  return kept.join("");
}

/**
 * Tells of the words of a dictionary by their places: from `start` to `end`, and where the next line begins. Making an
 * object of each of 350,000 would take longer than all that is done with them.
 */
function eachWord(dictionary: string, each: (start: number, end: number, next: number) => void): void {
  for (let start = 0; start < dictionary.length; ) {
    const end = dictionary.indexOf(" ", start);
    const next = dictionary.indexOf("\n", end) + 1;
    each(start, end, next);
    start = next;
  }
}

/** First of the characters that Unicode leaves to private use. */
const PRIVATE = 0xe000;

/** Twice the same character, of which the texts hold no two side by side. */
function absentWord(texts: Neighbours): string {
  let character = PRIVATE;
  while (texts.has(character, character)) character++;
  return String.fromCharCode(character).repeat(2);
}
