import { gazetteer } from "../notice/divisions.js";
import { GIVEN_CHARACTERS, UNLIKELY_CHARACTERS } from "./data/given-characters.js";
import { FREQUENT_WORDS, RARER_WORDS } from "./data/ordinary-words.js";
import { COMMON_SURNAMES, DOUBLE_SURNAMES, RARER_SURNAMES } from "./data/surnames.js";
import { isWordPair } from "./word-pairs.js";

/** A stretch of a text that could be a name by its characters alone. */
export interface Candidate {
  from: number;
  to: number;
  /** How much its characters speak for a name, whatever stands round it. */
  points: number;
}

const COMMON = new Set(COMMON_SURNAMES);
const RARER = new Set(RARER_SURNAMES);
const DOUBLE = new Set(DOUBLE_SURNAMES);
const GIVEN = new Set(GIVEN_CHARACTERS);
const UNLIKELY = new Set(UNLIKELY_CHARACTERS);

let frequent: Set<string> | null = null;
let rarer: Set<string> | null = null;

function wordsOf(list: string): Set<string> {
  const entries = list.trim().split(/[|\n]/);
  return new Set(
    entries.flatMap((entry) => {
      const [first, endings] = entry.split(":") as [string, string];
      return endings.split(" ").map((ending) => first + ending);
    }),
  );
}

/** How much speaks against a name that these characters are a word that one meets without any person in mind. */
export function wordliness(text: string): number {
  frequent ??= wordsOf(FREQUENT_WORDS);
  rarer ??= wordsOf(RARER_WORDS);
  if (frequent.has(text)) return 5;
  // 安远, 南靖: a county's name.
  return rarer.has(text) || gazetteer().byShortName.has(text) ? 2.5 : 0;
}

/** Whether a surname is one that is seldom anything else. */
export function hasCommonSurname(name: string): boolean {
  return COMMON.has(name[0]!) || DOUBLE.has(name.slice(0, 2));
}

const HAN = /^[\u4e00-\u9fff]+$/;

/**
 * The names that could begin at a place: surname and one or two characters, for each length that is possible.
 * Empty where no surname stands there.
 */
export function candidatesAt(text: string, from: number): Candidate[] {
  const isDouble = DOUBLE.has(text.slice(from, from + 2));
  const first = text[from]!;
  const single = COMMON.has(first) ? 1 : RARER.has(first) ? 0 : null;
  if (!isDouble && single === null) return [];
  const candidates: Candidate[] = [];
  if (isDouble) for (const given of [1, 2]) add(candidates, text, from, 2, given, 2);
  if (single !== null) for (const given of [1, 2]) add(candidates, text, from, 1, given, single);
  return candidates;
}

function add(list: Candidate[], text: string, from: number, surname: number, given: number, points: number): void {
  const to = from + surname + given;
  const name = text.slice(from, to);
  if (to > text.length || !HAN.test(name) || MASKED.test(name)) return;
  let sum = points + (given === 2 ? 0.3 : 0);
  if (LINKS.has(text[to - 1]!)) sum -= 2;
  for (let at = from + surname; at < to; at++) {
    if (GIVEN.has(text[at]!)) sum += 0.6;
    else if (UNLIKELY.has(text[at]!)) sum -= 2;
  }
  if (surname === 1) sum -= wordPenalty(text, from, to);
  list.push({ from, to, points: sum });
}

/** What goes on after a name rather than ending one: 唐敏和出纳, 李明对. */
const LINKS = new Set("和与及同对等共");

/** 张某, 王某某: somebody has hidden the name already. */
const MASKED = /[某甲乙丙丁]$|某/;

/** What is taken off where the characters are, or begin with, or run into an ordinary word. */
function wordPenalty(text: string, from: number, to: number): number {
  const two = wordliness(text.slice(from, from + 2));
  const three = wordliness(text.slice(from, from + 3));
  if (to - from === 2) return Math.max(three, two);
  const given = isWordPair(text.slice(from + 1, to)) ? 0.4 : 0;
  // 江水生: a third character that names are made of makes little of the word before it.
  return given + Math.max(three, two > 4 ? two - 0.5 : two > 0 && GIVEN.has(text[to - 1]!) ? 1.2 : two);
}
