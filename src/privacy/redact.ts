import { findNames } from "./find-names.js";
import { findPersonal } from "./find-personal.js";
import { mapTexts } from "./map-texts.js";
import { hasCommonSurname, wordliness } from "./name-candidates.js";
import type { Personal, Privacy } from "./personal.js";
import { type Pseudonym, pseudonymOf } from "./pseudonym.js";

/** What stands in the place of something that is left out. No word of the tokenizer comes of it. */
export const LEFT_OUT = "[***]";

/** A replaced stretch of a text. */
interface Replacement {
  from: number;
  to: number;
  by: string;
}

/** Replaces what leads to a person. Everything that a notice gives goes through it before anything is made of it. */
export interface Redactor {
  /** A text of a notice with what was found in that notice replaced. */
  text(text: string, personal: readonly Personal[]): string;
  /** The same, with where a place in the text has gone to. */
  moved(text: string, personal: readonly Personal[]): { text: string; place: (at: number) => number };
  /** The lines of a notice; what a line end breaks in two is replaced where it begins and taken out where it goes on. */
  lines(lines: readonly string[], personal: readonly Personal[]): string[];
  /** Any value with all texts in it replaced, at whatever depth; keys of objects are left. */
  deep<Value>(value: Value, personal: readonly Personal[]): Value;
  /** The same for a value that belongs to no notice: what is in each text is found in that text itself. */
  loose<Value>(value: Value): Value;
  /** What leads to a person in texts of one notice, as far as it is to be replaced. */
  find(texts: readonly string[]): Personal[];
  /** The pseudonyms of things; empty where none are made. */
  pseudonyms(personal: readonly Personal[]): Pseudonym[];
}

export function createRedactor({ mode, secret }: Privacy): Redactor {
  const replacementOf = (one: Personal) => (secret === null ? LEFT_OUT : pseudonymOf(one, secret).key);
  const patterns = new WeakMap<readonly Personal[], Locator>();
  const locate = (text: string, personal: readonly Personal[]): Replacement[] => {
    if (personal.length === 0 || text.length < 2) return [];
    let locator = patterns.get(personal);
    if (!locator) {
      locator = locatorOf(personal, replacementOf);
      patterns.set(personal, locator);
    }
    return locator(text);
  };
  const redactor: Redactor = {
    text: (text, personal) => replaced(text, locate(text, personal)),
    moved(text, personal) {
      const replacements = locate(text, personal);
      return { text: replaced(text, replacements), place: (at) => placeAfter(at, replacements) };
    },
    lines: (lines, personal) =>
      personal.length === 0 ? [...lines] : replacedLines(lines, locate(lines.join(""), personal)),
    deep: (value, personal) =>
      personal.length === 0 ? value : mapTexts(value, (text) => redactor.text(text, personal)),
    loose: (value) => (mode === "keep" ? value : mapTexts(value, (text) => redactor.text(text, redactor.find([text])))),
    find: (texts) => findPersonal(texts, mode),
    pseudonyms: (personal) => (secret === null ? [] : personal.map((one) => pseudonymOf(one, secret))),
  };
  return redactor;
}

type Locator = (text: string) => Replacement[];

/** Makes what finds the things of one notice in any of its texts. */
function locatorOf(personal: readonly Personal[], replacementOf: (one: Personal) => string): Locator {
  const byText = new Map<string, Personal>();
  for (const one of personal) byText.set((one.label ?? "") + one.value, one);
  const replacements = new Map(Array.from(byText, ([text, one]) => [text, replacementOf(one)]));
  const literal = [...byText.keys()].filter((text) => byText.get(text)!.kind !== "person" || isUnmistakable(text));
  const doubtful = new Set([...byText.keys()].filter((text) => !literal.includes(text)));
  // The longer first: a number with its extension before the number.
  literal.sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const anyLiteral = new RegExp(literal.map(escapePattern).join("|"));
  const everyLiteral = new RegExp(anyLiteral, "g");
  const anyDoubtful = new RegExp([...doubtful].map(escapePattern).join("|"));
  const beginnings = beginningsOf(literal);

  return (text) => {
    const found: Replacement[] = [];
    // Hardly a text has any, and this is found out fast.
    if (literal.length > 0 && anyLiteral.test(text)) {
      for (const match of text.matchAll(everyLiteral)) {
        if (isInsideNumber(text, match.index, match[0])) continue;
        const one = byText.get(match[0])!;
        const from = match.index + (one.label?.length ?? 0);
        found.push({ from, to: match.index + match[0].length, by: replacements.get(match[0])! });
      }
    }
    if (doubtful.size > 0 && anyDoubtful.test(text)) {
      for (const { from, to } of findNames(text, doubtful)) {
        const by = replacements.get(text.slice(from, to));
        if (by !== undefined && doubtful.has(text.slice(from, to))) found.push({ from, to, by });
      }
    }
    const rest = beginnings(text);
    if (rest) found.push({ ...rest, by: replacements.get(rest.whole)! });
    return withoutOverlaps(found);
  };
}

/** A name that is meant wherever it stands: 张建国 and 李明, but not 高明, which is part of 提高明显. */
function isUnmistakable(name: string): boolean {
  return name.length > 2 || (hasCommonSurname(name) && wordliness(name) === 0);
}

/** So many characters of a number or an address at the end of a text give it away. */
const TELLING = 6;

/**
 * Finds at the end of a text the beginning of something that was cut off there: records hold some texts only up to a
 * length, and 张建 would lead to 张建国.
 */
function beginningsOf(values: readonly string[]) {
  const byLastCharacter = new Map<string, Array<{ beginning: string; whole: string }>>();
  for (const whole of values) {
    const least = /^[\u4e00-\u9fff·]{3,12}$/.test(whole) ? 2 : TELLING;
    for (let length = whole.length - 1; length >= least; length--) {
      const beginning = whole.slice(0, length);
      const last = beginning.at(-1)!;
      byLastCharacter.set(last, [...(byLastCharacter.get(last) ?? []), { beginning, whole }]);
    }
  }
  for (const list of byLastCharacter.values()) list.sort((a, b) => b.beginning.length - a.beginning.length);
  return (text: string): { from: number; to: number; whole: string } | null => {
    const found = byLastCharacter.get(text.at(-1)!)?.find(({ beginning }) => text.endsWith(beginning));
    return found ? { from: text.length - found.beginning.length, to: text.length, whole: found.whole } : null;
  };
}

/** Whether a number that was found is but a part of a longer one. */
function isInsideNumber(text: string, at: number, value: string): boolean {
  const isDigit = (character: string | undefined) => character !== undefined && character >= "0" && character <= "9";
  return (isDigit(value[0]) && isDigit(text[at - 1])) || (isDigit(value.at(-1)) && isDigit(text[at + value.length]));
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}

/** The first of those that overlap, the longer of two that begin at one place. */
function withoutOverlaps(found: Replacement[]): Replacement[] {
  if (found.length < 2) return found;
  found.sort((a, b) => a.from - b.from || b.to - a.to);
  let end = 0;
  return found.filter(({ from, to }) => {
    if (from < end) return false;
    end = to;
    return true;
  });
}

function replaced(text: string, replacements: readonly Replacement[]): string {
  if (replacements.length === 0) return text;
  let result = "";
  let end = 0;
  for (const { from, to, by } of replacements) {
    result += text.slice(end, from) + by;
    end = to;
  }
  return result + text.slice(end);
}

/** The same in lines that the replacements were found in as one text. */
function replacedLines(lines: readonly string[], replacements: readonly Replacement[]): string[] {
  let start = 0;
  let next = 0;
  return lines.map((line) => {
    const own: Replacement[] = [];
    const end = start + line.length;
    for (; next < replacements.length && replacements[next]!.from < end; next++) {
      const { from, to, by } = replacements[next]!;
      own.push({ from: Math.max(from - start, 0), to: Math.min(to - start, line.length), by: from < start ? "" : by });
      // What goes on in the next line is looked at there again.
      if (to > end) break;
    }
    start = end;
    return replaced(line, own);
  });
}

/** Where a place of the text stands once stretches before it have been replaced. */
function placeAfter(at: number, replacements: readonly Replacement[]): number {
  let shift = 0;
  for (const { from, to, by } of replacements) {
    if (from >= at) break;
    // A place inside a replaced stretch is now its beginning.
    if (to > at) return from + shift;
    shift += by.length - (to - from);
  }
  return at + shift;
}
