import { allMatches } from "../notice/all-matches.js";
import { PUBLIC_FIGURES } from "./data/public-figures.js";
import { MINORITY_NAMES } from "./minority-names.js";
import { candidatesAt } from "./name-candidates.js";
import { evidenceAfter, evidenceBefore, namesThing, PEOPLE_FOLLOW } from "./name-evidence.js";

/** A stretch of a text. */
export interface Span {
  from: number;
  to: number;
}

interface Judged extends Span {
  points: number;
}

/** Points from which a stretch is taken for a name. */
const ENOUGH = 2.1;
/** What it adds to stand in a list with so many names that are beyond doubt. */
const LISTED = [0, 2.2, 3.4, 4.4];
/** Evidence on both sides is worth more than its sum: 院长江海虚列支出. */
const SPEAKS = 1.5;
const TOGETHER = 1;
/** What it adds that the same characters are a name elsewhere in the notice. */
const KNOWN = 2.6;

/** Of a name that is known by its own characters, such as 买买提·吐尔逊. */
const MINORITY = 9;
/** Of a public figure: more than any name can have, so that none is found in or across it. */
const FIGURE = 1000;

const FIGURES = new RegExp(PUBLIC_FIGURES.join("|"), "g");

/**
 * Finds the personal names in a text, by their characters and by what stands round them.
 * @param known names that the same notice holds elsewhere
 * @returns in order, none overlapping another
 */
export function findNames(text: string, known: ReadonlySet<string> = new Set()): Span[] {
  const names = withoutOverlaps(joinLists(text, judge(text, known)));
  return names.filter(({ points }) => points < FIGURE).map(({ from, to }) => ({ from, to }));
}

/** The names that texts of one notice hold, in the order in which they are first met. */
export function namesOf(texts: readonly string[]): string[] {
  const names = new Set<string>();
  for (const text of texts) for (const { from, to } of findNames(text)) names.add(text.slice(from, to));
  return [...names];
}

/** Every possible name with its points, the best at each place. */
function judge(text: string, known: ReadonlySet<string>): Judged[] {
  const judged: Judged[] = [];
  const add = (pattern: RegExp, points: number) => {
    for (const match of allMatches(pattern, text)) {
      judged.push({ from: match.index, to: match.index + match[0].length, points });
    }
  };
  add(FIGURES, FIGURE);
  add(MINORITY_NAMES, MINORITY);
  for (let at = 0; at < text.length; at++) {
    const candidates = candidatesAt(text, at);
    if (candidates.length === 0) continue;
    const before = evidenceBefore(text, at);
    const listed = at > 0 && "、和与及".includes(text[at - 1]!);
    let best: Judged | null = null;
    for (const { from, to, points } of candidates) {
      if (namesThing(text.slice(from, to))) continue;
      const after = evidenceAfter(text, to, listed);
      let sum = points + before + after + (before >= SPEAKS && after >= SPEAKS ? TOGETHER : 0);
      if (known.has(text.slice(from, to))) sum += KNOWN;
      if (best === null || sum > best.points) best = { from, to, points: sum };
    }
    if (best) judged.push(best);
  }
  return judged.sort((a, b) => a.from - b.from);
}

const SEPARATOR = /^(?:[、，,与及]|以及|\s){1,3}$/;

/**
 * Takes those with points enough; of a list (甲、乙、丙), the rest too where some are names beyond doubt, the more the
 * surer. A list that ends in 等3人 or 2名同志 is one of people.
 */
function joinLists(text: string, judged: readonly Judged[]): Judged[] {
  const accepted: Judged[] = [];
  for (const list of listsOf(text, judged)) {
    let sure = list.filter(({ points }) => points >= ENOUGH).length;
    if (list.length > 1 && PEOPLE_FOLLOW.test(text.slice(list.at(-1)!.to, list.at(-1)!.to + 16))) sure += 2;
    const listed = LISTED[Math.min(sure, LISTED.length - 1)]!;
    for (const one of list) if (one.points >= ENOUGH || one.points + listed >= ENOUGH) accepted.push(one);
  }
  return accepted;
}

/** Possible names in groups: those of a group have nothing but separators between them. */
function listsOf(text: string, judged: readonly Judged[]): Judged[][] {
  const lists: Judged[][] = [];
  for (const one of judged) {
    const list = lists.at(-1);
    const last = list?.at(-1);
    const gap = last ? one.from - last.to : -1;
    if (list && last && gap >= 1 && gap <= 3 && SEPARATOR.test(text.slice(last.to, one.from))) list.push(one);
    // One that begins inside another is left to itself, and the list goes on after it.
    else if (gap < 0 && last) lists.splice(-1, 0, [one]);
    else lists.push([one]);
  }
  return lists;
}

/** Of names that overlap, the one with more points. */
function withoutOverlaps(judged: Judged[]): Judged[] {
  judged.sort((a, b) => a.from - b.from);
  const kept: Judged[] = [];
  for (const one of judged) {
    const last = kept.at(-1);
    if (last === undefined || one.from >= last.to) kept.push(one);
    else if (one.points > last.points) kept[kept.length - 1] = one;
  }
  return kept;
}
