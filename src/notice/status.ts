import { findDates } from "./dates.js";
import { dueIn } from "./due.js";
import { leadingMark } from "./marks.js";
import type { Evidence, Stated, Status, StatusBasis } from "./notice.js";
import { lineAt, type Paragraph } from "./paragraph.js";
import { plainWords } from "./plain-words.js";
import { leadingState } from "./statement.js";
import {
  AT_THE_END,
  COMPLETED,
  clauseState,
  FINISHED_ON_DAY,
  LEADS,
  LISTS_MEASURES,
  MOSTLY,
  NAMES_ITEM,
  OF_ITEM,
  OF_THE_ITEM,
  REMAINDER,
  REST_UNDER_WAY,
  SEVERAL,
  STILL_OPEN,
  speaksOfOthers,
  TALLY_REACH,
  tallyState,
  UNFINISHED,
} from "./status-words.js";

/** The state of a problem with what it was read from. */
export interface ReadStatus {
  status: Status;
  basis: StatusBasis;
  /** The words; empty where the notice gives none. */
  text: string;
  line: number | null;
  doneOn: string | null;
  dueOn: string | null;
}

const NONE: ReadStatus = { status: "unstated", basis: "none", text: "", line: null, doneOn: null, dueOn: null };

const GOING_ON = /^(?:目前|现)?(?:正在|仍在|尚未)整改$/;

interface Sentence {
  text: string;
  /** Where it begins in its paragraph. */
  at: number;
  /** The sentence with the contents of quotations blanked; empty where it is too long to be read. */
  words: string;
}

/** A longer sentence is a list that lost its stops, and says nothing of the state. */
const LONGEST_SENTENCE = 1200;

/** Sentences that speak of the state are at the head or the end of an account; in between stand the measures. */
function sentencesOf({ text }: Paragraph): Sentence[] {
  const sentences: Sentence[] = [];
  for (let from = 0; from < text.length; ) {
    const stop = text.indexOf("。", from);
    const end = stop === -1 ? text.length : stop + 1;
    const sentence = text.slice(from, end);
    const words = sentence.length > LONGEST_SENTENCE ? "" : plainWords(withoutQuotations(sentence)).trimStart();
    sentences.push({ text: sentence, at: from, words });
    from = end;
  }
  return sentences;
}

/** A paragraph and those of its sentences that may say how things stand. */
interface Told {
  paragraph: Paragraph;
  /** What may hold a statement on the state, and what a clause with the item for its subject. */
  ofState: Sentence[];
  ofItem: Sentence[];
}

function toldIn(paragraph: Paragraph): Told {
  const { text } = paragraph;
  const ofBoth = /完成|到位|整改|推进|完毕|办结|销号/.test(text);
  const ofState = ofBoth || /阶段性|正在|[序时]{2}进度/.test(text);
  const ofItem = ofBoth || text.includes("解决");
  const sentences = ofState || ofItem ? sentencesOf(paragraph) : [];
  return { paragraph, ofState: ofState ? sentences : [], ofItem: ofItem ? sentences : [] };
}

/** Quotations and titles of documents say nothing of the state: their contents are blanked, position by position. */
function withoutQuotations(text: string): string {
  if (!/[“《「]/.test(text)) return text;
  let depth = 0;
  let blanked = "";
  for (let at = 0; at < text.length; at++) {
    const char = text[at]!;
    if (depth > 0 && "”》」".includes(char)) depth--;
    blanked += depth > 0 && char !== "。" ? "～" : char;
    if ("“《「".includes(char)) depth++;
  }
  return blanked;
}

/**
 * Reads what an item's own text says of its state as a whole.
 * @param account the words behind or below its statement
 * @param year year that a date without one refers to
 * @param publishedOn ISO date of the notice, where it is known: 2026年6月完成 in one of 2025 is a plan
 */
export function itemStatus(
  account: readonly Paragraph[],
  year: number | undefined,
  publishedOn: string | null = null,
): ReadStatus {
  return statusOf(account.map(withPlainLabel), year, publishedOn);
}

/** 【整改结果】已完成 reads as 整改结果：已完成; every character keeps its place. */
function withPlainLabel(paragraph: Paragraph): Paragraph {
  if (!paragraph.text.startsWith("【") || leadingState(paragraph.text) !== "") return paragraph;
  const text = paragraph.text.replace(/^【([^】]{2,12})】/, (_, label: string) => ` ${label}：`);
  return { ...paragraph, text };
}

function statusOf(account: readonly Paragraph[], year: number | undefined, publishedOn: string | null): ReadStatus {
  const whole = account.reduce((sum, paragraph) => sum + paragraph.text.length, 0);
  let read: ReadStatus | null = null;
  const rank = { completed: 1, mostly_completed: 2, in_progress: 3, unstated: 0 } as const;
  const offer = (
    status: Exclude<Status, "unstated">,
    paragraph: Paragraph,
    sentence: Pick<Sentence, "text" | "at">,
  ) => {
    if (read !== null && rank[read.status] >= rank[status]) return;
    const dates = datesOf(status, plainWords(sentence.text), year);
    // 7月完成 in a notice of May means a July that the text does not date.
    if (isAfter(dates.doneOn, publishedOn)) dates.doneOn = null;
    read = { status, basis: "item", text: excerpt(sentence.text), line: lineAt(paragraph, sentence.at), ...dates };
  };
  /** Clauses that name the item, wherever they stand. */
  const offerNamed = (paragraph: Paragraph, sentence: Sentence) => {
    if (!NAMES_ITEM.test(sentence.words)) return;
    for (const clause of clausesOf(sentence)) {
      const state = clauseState(clause, OF_THE_ITEM);
      if (state !== null) offer(state, paragraph, sentence);
    }
  };
  /**
   * The clause that closes the account. The last clause may stand alone; before it only a clause that speaks of 整改
   * says so of the item, and behind several measures only that it goes on (正在整改，计划于9月完成).
   */
  const offerClosing = (paragraph: Paragraph, sentence: Sentence) => {
    clausesOf(sentence).forEach((clause, at, clauses) => {
      const isLast = at === clauses.length - 1;
      const isClosing = several ? GOING_ON.test(clause) : /[已均都未正基]/.test(clause) && clause.includes("整改");
      const state = isLast || isClosing ? clauseState(clause, AT_THE_END) : null;
      // Among several measures a bare 已完成 at the end may mean the last of them.
      if (state === null || (several && state === "completed" && !/整改|销号|办结/.test(clause))) return;
      offer(state, paragraph, sentence);
    });
  };
  const several = account.some((paragraph) => SEVERAL.test(paragraph.text.slice(0, 2000)));
  const told = account.map(toldIn);
  told.forEach(({ paragraph, ofState }) => {
    const tally = tallyState(plainWords(paragraph.text.slice(0, TALLY_REACH)));
    if (tally) offer(tally.state, paragraph, { text: tally.words, at: tally.at });
    let isBehindList = false;
    for (const sentence of ofState) {
      const { words } = sentence;
      if (words === "") continue;
      if (leadingMark(words) !== null) isBehindList = false;
      // One of several measures speaks of itself unless it names the item, or counts what is left of it.
      const isMeasure = several && !isBehindList;
      isBehindList ||= LISTS_MEASURES.test(words);
      const leads = sentence.at === 0 && LEADS.test(words);
      if (isMeasure && !leads && !OF_ITEM.test(words) && !REMAINDER.test(words)) continue;
      if (UNFINISHED.some((pattern) => pattern.test(words)) && !speaksOfOthers(words))
        offer("in_progress", paragraph, sentence);
      else if (MOSTLY.some((pattern) => pattern.test(words))) offer("mostly_completed", paragraph, sentence);
      else if (COMPLETED.some((pattern) => pattern.test(words)) && !speaksOfOthers(words)) {
        if (!several || !/^[^。]*问题已/.test(words) || !STILL_OPEN.test(paragraph.text))
          offer(isToCome(words, publishedOn) ? "in_progress" : "completed", paragraph, sentence);
      }
    }
  });
  if (read === null && account.length === 1 && whole <= 60) {
    // An account of one short sentence that is still going on says so of the item itself.
    const [only] = sentencesOf(account[0]!);
    if (only && /^(?:整改情况[：:])?(?:目前|现|现已|我[^，。]{0,6})?(?:正在|正)[^。]{2,40}。?$/.test(only.text)) {
      offer("in_progress", account[0]!, only);
    }
  }
  for (const { paragraph, ofItem } of told) for (const sentence of ofItem) offerNamed(paragraph, sentence);
  const last = told.findLast(({ paragraph }) => !/^(?:责任|牵头|完成时限|整改时限)/.test(paragraph.text));
  const closing = last?.ofItem.at(-1);
  if (closing) offerClosing(last!.paragraph, closing);
  // An account without measures that leaves a rest under way leaves the item so, unless it says otherwise anywhere.
  if (read === null && !several) {
    for (const { paragraph, ofState } of told)
      for (const sentence of ofState)
        if (REST_UNDER_WAY.test(sentence.words)) offer("in_progress", paragraph, sentence);
  }
  const state: ReadStatus = read ?? { ...NONE };
  state.dueOn =
    dueIn(account, year, true) ?? state.dueOn ?? (state.status === "in_progress" ? dueIn(account, year) : null);
  return state;
}

/** 完成情况：2026年6月完成 in a notice of 2025: without 已 a day that is still to come is a plan. */
function isToCome(words: string, publishedOn: string | null): boolean {
  if (publishedOn === null || words.includes("已") || !FINISHED_ON_DAY.test(words)) return false;
  return isAfter(findDates(words).at(-1)?.from ?? null, publishedOn);
}

/** Whether a day or month lies behind the day that the notice was published on. */
function isAfter(day: string | null, publishedOn: string | null): boolean {
  return day !== null && publishedOn !== null && day > publishedOn.slice(0, day.length);
}

function clausesOf({ words }: Sentence): string[] {
  return words
    .split(/[，,。；;：:！!]/)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== "");
}

/** `done_on` and `due` as the sentence on the state gives them. */
function datesOf(
  status: Status,
  sentence: string,
  year: number | undefined,
): { doneOn: string | null; dueOn: string | null } {
  const dates = findDates(sentence, { year });
  const last = dates[dates.length - 1];
  if (!last) return { doneOn: null, dueOn: null };
  const namesDay = FINISHED_ON_DAY.test(sentence);
  if (status === "in_progress") {
    const due = /(?:计划|预计|拟|力争|争取|确保|将|时限)[^，。；]{0,40}$/.exec(sentence.slice(0, last.index));
    return { doneOn: null, dueOn: due || namesDay ? (last.to ?? last.from) : null };
  }
  const done =
    namesDay ||
    (/(?:已|均)?[于在]$/.test(sentence.slice(0, last.index)) &&
      /^[，,]?[^，。；]{0,8}(?:完成|到位|销号|办结|完毕)/.test(sentence.slice(last.index + last.length)));
  return { doneOn: done ? last.from : null, dueOn: null };
}

function excerpt(sentence: string): string {
  const trimmed = sentence.trim();
  return trimmed.length > 160 ? `…${trimmed.slice(-159)}` : trimmed;
}

/**
 * What the notice says of all its problems at once; null where it only counts.
 * @param stated the totals that the notice claims
 * @param evidence where each total was read
 * @param found number of problems found
 */
export function overallStatus(
  stated: Stated,
  evidence: Readonly<Record<string, Evidence>>,
  found: number,
): ReadStatus | null {
  const at = (name: string) => evidence[`stated.${name}`];
  const state = (status: Status, source: Evidence | undefined): ReadStatus => ({
    ...NONE,
    status,
    basis: "overall",
    text: source?.text ?? "",
    line: source?.line ?? null,
  });
  const total = stated.problems ?? found;
  const nothingOpen = (stated.inProgress ?? 0) === 0 && (stated.mostly ?? 0) === 0;
  if (stated.completed !== null && stated.completed >= total && total > 0 && nothingOpen)
    return state("completed", at("completed"));
  // A rate of measures says nothing of the problems that they belong to.
  const ofProblems = at("ratePct")?.rule !== "stated/measures-rate";
  if (stated.ratePct === 100 && ofProblems && nothingOpen) return state("completed", at("ratePct"));
  if (stated.completed === null && stated.inProgress === 0 && (stated.mostly ?? 0) === 0)
    return state("completed", at("inProgress"));
  if (stated.mostly !== null && stated.mostly >= total && total > 0) return state("mostly_completed", at("mostly"));
  return null;
}
