import { findDates } from "./dates.js";
import { dueIn } from "./due.js";
import type { Evidence, Stated, Status, StatusBasis } from "./notice.js";
import { lineAt, type Paragraph } from "./paragraph.js";
import {
  AT_THE_END,
  COMPLETED,
  clauseState,
  LEADS,
  MOSTLY,
  OF_ITEM,
  OF_THE_ITEM,
  REMAINDER,
  SEVERAL,
  STILL_OPEN,
  speaksOfOthers,
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

/** Sentences that speak of the state are at the head or the end of an account; in between stand the measures. */
function sentencesOf(paragraph: Paragraph): Array<{ text: string; at: number }> {
  const sentences: Array<{ text: string; at: number }> = [];
  let from = 0;
  for (let at = 0; at < paragraph.text.length; at++) {
    if (paragraph.text[at] !== "。") continue;
    sentences.push({ text: paragraph.text.slice(from, at + 1), at: from });
    from = at + 1;
  }
  if (from < paragraph.text.length) sentences.push({ text: paragraph.text.slice(from), at: from });
  return sentences;
}

/** Quotations and titles of documents say nothing of the state: their contents are blanked, position by position. */
function withoutQuotations(text: string): string {
  if (!/[“《「]/.test(text)) return text;
  let depth = 0;
  let blanked = "";
  for (const char of text) {
    if (depth > 0 && "”》」".includes(char)) depth--;
    blanked += depth > 0 && char !== "。" ? "～".repeat(char.length) : char;
    if ("“《「".includes(char)) depth++;
  }
  return blanked;
}

/**
 * Reads what an item's own text says of its state as a whole.
 * @param account the words behind or below its statement
 * @param year year that a date without one refers to
 */
export function itemStatus(account: readonly Paragraph[], year: number | undefined): ReadStatus {
  return statusOf(account.map(withPlainLabel), year);
}

/** 【整改结果】已完成 reads as 整改结果：已完成; every character keeps its place. */
function withPlainLabel(paragraph: Paragraph): Paragraph {
  const text = paragraph.text.replace(/^【([^】]{2,12})】/, (_, label: string) => ` ${label}：`);
  return text === paragraph.text ? paragraph : { ...paragraph, text };
}

function statusOf(account: readonly Paragraph[], year: number | undefined): ReadStatus {
  const whole = account.reduce((sum, paragraph) => sum + paragraph.text.length, 0);
  let read: ReadStatus | null = null;
  const rank = { completed: 1, mostly_completed: 2, in_progress: 3, unstated: 0 } as const;
  const offer = (status: Exclude<Status, "unstated">, paragraph: Paragraph, sentence: { text: string; at: number }) => {
    if (read !== null && rank[read.status] >= rank[status]) return;
    const dates = datesOf(status, sentence.text, year);
    read = { status, basis: "item", text: excerpt(sentence.text), line: lineAt(paragraph, sentence.at), ...dates };
  };
  /** Clauses that name the item, wherever they stand; or, at the end, the one that closes the account. */
  const offerClauses = (paragraph: Paragraph, atEnd: boolean) => {
    if (!/完成|到位|整改|推进|完毕|办结|销号|解决/.test(paragraph.text)) return;
    const sentences = sentencesOf(paragraph);
    for (const sentence of atEnd ? sentences.slice(-1) : sentences) {
      if (sentence.text.length > 1200) continue;
      const clauses = withoutQuotations(sentence.text)
        .split(/[，,。；;：:！!]/)
        .map((clause) => clause.trim())
        .filter((clause) => clause !== "");
      // The last clause may stand alone; before it only a clause that speaks of 整改 says so of the item, and behind
      // several measures only that it goes on (正在整改，计划于9月完成).
      const closing = clauses.filter(
        (clause, at) =>
          at === clauses.length - 1 ||
          (several ? GOING_ON.test(clause) : /[已均都未正基]/.test(clause) && clause.includes("整改")),
      );
      for (const clause of atEnd ? closing : clauses) {
        const state = clauseState(clause, atEnd ? AT_THE_END : OF_THE_ITEM);
        // Among several measures a bare 已完成 at the end may mean the last of them.
        if (state === null) continue;
        if (atEnd && several && state === "completed" && !/整改|销号|办结/.test(clause)) continue;
        offer(state, paragraph, sentence);
      }
    }
  };
  const several = SEVERAL.test(account.map((paragraph) => paragraph.text.slice(0, 2000)).join("\n"));
  account.forEach((paragraph) => {
    const tally = tallyState(paragraph.text);
    if (tally) offer(tally.state, paragraph, { text: tally.words, at: tally.at });
    if (!/完成|到位|整改|推进|完毕|办结|销号|阶段性|正在/.test(paragraph.text)) return;
    for (const sentence of sentencesOf(paragraph)) {
      if (sentence.text.length > 1200) continue;
      const words = withoutQuotations(sentence.text);
      // One of several measures speaks of itself unless it names the item, or counts what is left of it.
      const leads = sentence.at === 0 && LEADS.test(words);
      if (several && !leads && !OF_ITEM.test(words) && !REMAINDER.test(words)) continue;
      if (UNFINISHED.some((pattern) => pattern.test(words)) && !speaksOfOthers(words))
        offer("in_progress", paragraph, sentence);
      else if (MOSTLY.some((pattern) => pattern.test(words))) offer("mostly_completed", paragraph, sentence);
      else if (COMPLETED.some((pattern) => pattern.test(words)) && !speaksOfOthers(words)) {
        if (!several || !/^[^。]*问题已/.test(words) || !STILL_OPEN.test(paragraph.text))
          offer("completed", paragraph, sentence);
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
  for (const paragraph of account) offerClauses(paragraph, false);
  const last = account.findLast((paragraph) => !/^(?:责任|牵头|完成时限|整改时限)/.test(paragraph.text));
  if (last) offerClauses(last, true);
  const state: ReadStatus = read ?? { ...NONE };
  state.dueOn =
    dueIn(account, year, true) ?? state.dueOn ?? (state.status === "in_progress" ? dueIn(account, year) : null);
  return state;
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
  if (status === "in_progress") {
    const due = /(?:计划|预计|拟|力争|争取|确保|将|时限)[^，。；]{0,40}$/.exec(sentence.slice(0, last.index));
    return { doneOn: null, dueOn: due ? (last.to ?? last.from) : null };
  }
  const done =
    /(?:已|均)?[于在]$/.test(sentence.slice(0, last.index)) &&
    /^[，,]?[^，。；]{0,8}(?:完成|到位|销号|办结)/.test(sentence.slice(last.index + last.length));
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
