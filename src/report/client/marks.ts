import { comparable } from "../../coding/terms.js";
import { clausesOf } from "../../notice/measure-clauses.js";
import { readEvidence } from "../../notice/measure-evidence.js";
import { DATE, QUANTITY } from "../../notice/measure-quantities.js";
import { quotedPassages } from "../../notice/quotation.js";
import type { MeasureKind } from "../measure-code.js";

/** What a mark in a text stands for. */
export type MarkKind =
  | "title"
  | "term"
  | "state"
  | "dated"
  | "documented"
  | "quantified"
  | "accountable"
  | "figure"
  | "found";

/** A marked stretch of a text: from, to (UTF-16 code units), and why. */
export interface Mark {
  from: number;
  to: number;
  kind: MarkKind;
}

/** A stretch of a text with everything that marks it. */
export interface Segment {
  text: string;
  kinds: MarkKind[];
}

/** Cuts a text at the ends of its marks, which may overlap. The segments together are the text. */
export function segments(text: string, marks: readonly Mark[]): Segment[] {
  const within = marks
    .map(({ from, to, kind }) => ({ from: Math.max(0, from), to: Math.min(text.length, to), kind }))
    .filter(({ from, to }) => from < to);
  const cuts = [...new Set([0, text.length, ...within.flatMap(({ from, to }) => [from, to])])].sort((a, b) => a - b);
  return cuts.slice(1).map((to, index) => {
    const from = cuts[index] as number;
    const kinds = within.filter((mark) => mark.from <= from && mark.to >= to).map(({ kind }) => kind);
    return { text: text.slice(from, to), kinds: [...new Set(kinds)] };
  });
}

/** The place of words in a text, or none where it does not hold them. */
export function markWords(text: string, words: string, kind: MarkKind): Mark[] {
  const from = words === "" ? -1 : text.indexOf(words);
  return from === -1 ? [] : [{ from, to: from + words.length, kind }];
}

/** Every place of words that were searched for. */
export function markFound(text: string, words: readonly string[]): Mark[] {
  const lower = text.toLowerCase();
  return words.flatMap((word) => {
    const marks: Mark[] = [];
    for (let from = lower.indexOf(word); from !== -1; from = lower.indexOf(word, from + word.length)) {
      marks.push({ from, to: from + word.length, kind: "found" });
    }
    return marks;
  });
}

/** Every place of a term in a text, compared as in coding: quotation marks, blanks, width and capitals do not matter. */
export function markTerm(text: string, term: string): Mark[] {
  const wanted = comparable(term);
  if (wanted === "") return [];
  let plain = "";
  const places: number[] = [];
  for (let at = 0; at < text.length; at++) {
    // Nothing or one unit for one unit, so that places stay those of the text.
    const char = comparable(text[at] as string);
    if (char !== "") places.push(at);
    plain += char;
  }
  const marks: Mark[] = [];
  for (let at = plain.indexOf(wanted); at !== -1; at = plain.indexOf(wanted, at + wanted.length)) {
    const last = places[at + wanted.length - 1] as number;
    marks.push({ from: places[at] as number, to: last + 1, kind: "term" });
  }
  return marks;
}

const FLAGS = ["dated", "documented", "quantified", "accountable"] as const;

/**
 * The words of a measure that its evidence flags were read from. It is read clause by clause by the same rules as in the
 * run; a clause that raises a flag is marked, or the date, number or document in it where one stands out.
 * @param text the measure's words
 * @param kind its flags: only what they say is marked
 */
export function markEvidence(text: string, kind: MeasureKind): Mark[] {
  const flags = FLAGS.filter((flag) => kind[flag]);
  if (flags.length === 0) return [];
  const marks: Mark[] = [];
  for (const { from, to, sentence } of clausePlaces(text)) {
    const words = text.slice(from, to);
    // Whether a clause announces or demands is told by the sentence so far.
    const clause = clausesOf(text.slice(sentence, to)).at(-1);
    if (!clause) continue;
    const found = readEvidence(words, [clause]);
    for (const flag of flags) {
      if (!found[flag]) continue;
      const inside = stretches(words, flag);
      if (inside.length === 0) marks.push({ from, to, kind: flag });
      for (const [start, end] of inside) marks.push({ from: from + start, to: from + end, kind: flag });
    }
  }
  return marks;
}

/** A document named in title marks. */
const DOCUMENT = /《[^》]{1,80}》/;
/** The words of a day or month that go on where DATE ends. */
const DATE_TAIL = /^[^，,。；;]{0,8}?[日号]|^[份初中底]/;
/** And the year before it. */
const DATE_HEAD = /(?:[0-9]{4}年|今年|去年|当年|同年)$/;

/** Places of what stands out in a clause for a flag: from, to. */
function stretches(words: string, flag: (typeof FLAGS)[number]): Array<[number, number]> {
  if (flag === "accountable") return [];
  const pattern = flag === "dated" ? DATE : flag === "documented" ? DOCUMENT : QUANTITY;
  const found: Array<[number, number]> = [];
  for (const match of words.matchAll(new RegExp(pattern.source, "g"))) {
    let from = match.index;
    let to = from + match[0].length;
    if (flag === "dated") {
      from -= DATE_HEAD.exec(words.slice(Math.max(0, from - 5), from))?.[0].length ?? 0;
      to += DATE_TAIL.exec(words.slice(to, to + 9))?.[0].length ?? 0;
    }
    if (to > from) found.push([from, to]);
  }
  return found;
}

/** Places of the clauses of a text, with where their sentence begins; quotations and titles are not cut. */
function clausePlaces(text: string): Array<{ from: number; to: number; sentence: number }> {
  const quoted = quotedPassages(text);
  const places: Array<{ from: number; to: number; sentence: number }> = [];
  let from = 0;
  let sentence = 0;
  let next = 0;
  for (let at = 0; at <= text.length; at++) {
    const passage = quoted[next];
    if (passage && at >= passage.start && at < passage.end) {
      at = passage.end - 1;
      next++;
      continue;
    }
    const char = text[at] ?? "。";
    const ends = /[。；;！!？?\n]/.test(char);
    if (!ends && !/[，,：:]/.test(char)) continue;
    if (at > from) places.push({ from, to: at, sentence });
    from = at + 1;
    if (ends) sentence = from;
  }
  return places;
}
