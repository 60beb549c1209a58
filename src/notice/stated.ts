import { message } from "../messages/catalogue.js";
import type { Message } from "../messages/message.js";
import type { Total } from "./claim-topics.js";
import { type Claims, readSentence } from "./claims.js";
import { findDates } from "./dates.js";
import { speaksOfFault } from "./fault.js";
import { leadingMark, type Mark } from "./marks.js";
import { NOTHING_STATED } from "./nothing-stated.js";
import type { Evidence, Stated } from "./notice.js";
import { lineAt, type Paragraph } from "./paragraph.js";
import { claimedRole, groupState, isPartHeading, OF_THE_FIELD } from "./parts.js";
import { plainWords } from "./plain-words.js";
import { opensWithAccountLabel } from "./statement.js";

/** Words without which no sentence claims anything of the whole: a cheap test for most paragraphs. */
const WORTH = /[0-9０-９一二三四五六七八九十][^。]{0,4}(?:个|项|条|件|点)|[%％]|百分之|全部|均/;
const SUBJECT = /问题|措施|举措|整改率|完成率|任务|意见|完成|整改/;
/** Totals that a later sentence may still divide. */
const MOST_KNOWN = 12;
const AS_OF = /截[至止]到?|截[至止]日期/;

/** Paragraphs from the start that may be title, date and opening. */
const OPENING = 12;
/** An unnumbered heading of an item. */
const BARE_ITEM = /^(?:关于|针对)[^。]{4,120}问题(?:的整改.{0,6})?[。：:]?$/;

type Slot = Exclude<keyof Stated, "asOf">;

/** The rank of what is taken only where nothing else is. */
const LEAST = 0.5;

interface RankedClaims {
  claims: Claims;
  /** 3: total and states in one sentence; 2: states; 1: a total on its way (制定整改措施…条). */
  rank: number;
  line: number;
  text: string;
  asOf: string | null;
}

/**
 * Reads what the notice itself claims of the whole (codebook, `stated`): how many problems and measures there are, how
 * many are finished, mostly finished and open, the percentage it prints and the day it speaks of.
 * Only sentences that speak of the whole count: those in the opening, in the part on organisation, at the head of a
 * part, and in the closing, not those in the account of one item. A sentence that gives total and states together goes
 * before one that gives a total in passing.
 */
export function readStated(paragraphs: readonly Paragraph[]): {
  stated: Stated;
  evidence: Record<string, Evidence>;
  messages: Message[];
} {
  const found = claimingSentences(paragraphs);
  const stated: Stated = { ...NOTHING_STATED };
  const evidence: Record<string, Evidence> = {};
  const ranks: Partial<Record<keyof Stated, number>> = {};
  const take = (slot: Slot, value: number | null, from: RankedClaims, rank = from.rank, rule = "stated/sentence") => {
    if (value === null || (ranks[slot] ?? 0) >= rank) return;
    stated[slot] = value;
    ranks[slot] = rank;
    evidence[`stated.${slot}`] = { line: from.line, text: from.text, rule };
  };
  for (const from of found) {
    const { claims } = from;
    take("problems", claims.problems, from);
    take("measures", claims.measures, from, from.rank > 1 ? from.rank : 1);
    take("completed", claims.completed, from);
    take("mostly", claims.mostly, from);
    take("inProgress", claims.inProgress, from);
    take("measuresCompleted", claims.measuresCompleted, from);
    take("ratePct", claims.ratePct, from);
  }
  for (const from of found) {
    take("problems", from.claims.problemsInPassing, from, LEAST, "stated/in-passing");
    take("ratePct", from.claims.measuresRatePct, from, LEAST, "stated/measures-rate");
  }
  takeTasks(found, stated, take);
  for (const from of found) {
    if (from.asOf === null || from.rank < 2 || stated.asOf !== null) continue;
    stated.asOf = from.asOf;
    evidence["stated.asOf"] = { line: from.line, text: from.text, rule: "stated/as-of" };
  }
  // 问题已全部整改到位: as many as there are.
  const whole = found.find((from) => from.claims.finished === "all");
  if (whole && stated.problems !== null && stated.completed === null && stated.mostly === null && !stated.inProgress) {
    take("completed", stated.problems, whole, 2);
  }
  return { stated, evidence, messages: sumMessages(stated, evidence) };
}

/** 57条整改任务已完成55条: where a notice counts tasks in place of measures, and how many of them are met. */
function takeTasks(
  found: readonly RankedClaims[],
  stated: Stated,
  take: (slot: Slot, value: number | null, from: RankedClaims, rank: number, rule: string) => void,
): void {
  const met = found.find(({ claims }) => claims.tasksCompleted !== null);
  const counted = found.find(({ claims }) => claims.tasks !== null);
  if (!met || !counted || stated.measures !== null) return;
  take("measures", counted.claims.tasks, counted, LEAST, "stated/tasks");
  take("measuresCompleted", met.claims.tasksCompleted, met, LEAST, "stated/tasks");
}

/** The sentences on the whole, in reading order. */
function claimingSentences(paragraphs: readonly Paragraph[]): RankedClaims[] {
  const found: RankedClaims[] = [];
  let inItem = false;
  let last: string | null = null;
  let known: Total[] = [];
  const marks = paragraphs.map(({ text }) => leadingMark(text));
  paragraphs.forEach((paragraph, index) => {
    inItem = opensItem(paragraph, marks[index]!, paragraphs[index + 1], marks[index + 1] ?? null, inItem);
    const { text } = paragraph;
    const isOnWhole = inItem ? resumesWhole(text) : !opensAccount(text, marks[index]!);
    if (isOnWhole && SUBJECT.test(text) && WORTH.test(text)) {
      let from = 0;
      while (from < text.length) {
        const stop = text.indexOf("。", from);
        const sentence = text.slice(from, stop === -1 ? text.length : stop + 1);
        const reading =
          WORTH.test(sentence) && !OF_THE_FIELD.test(sentence) ? readSentence(plainWords(sentence), known) : null;
        if (reading?.claims) {
          const { claims } = reading;
          const asOf = asOfDay(sentence, lastDay(text.slice(0, from), last) ?? last);
          found.push({ claims, rank: rankOf(claims), line: lineAt(paragraph, from), text: excerpt(sentence), asOf });
        }
        if (reading) known = [...known.slice(-MOST_KNOWN), ...reading.totals];
        from += sentence.length;
      }
    }
    // The years that the opening names tell which year 截至6月30日 means.
    if (index < OPENING) last = lastDay(text, last) ?? last;
  });
  return found;
}

/** 整改措施：…; 2.整改措施：… in a list that each item has, where a part's number (二、整改情况：…) heads the whole. */
function opensAccount(text: string, mark: Mark | null): boolean {
  if (mark === null) return opensWithAccountLabel(text);
  return mark.class !== "han" && mark.class !== "han-paren" && opensWithAccountLabel(text.slice(mark.length));
}

/** Whether the account of an item goes on or begins with this paragraph. */
function opensItem(
  paragraph: Paragraph,
  mark: Mark | null,
  next: Paragraph | undefined,
  nextMark: Mark | null,
  inItem: boolean,
): boolean {
  if (mark === null) return inItem || BARE_ITEM.test(paragraph.text);
  const heading = paragraph.text.slice(mark.length, mark.length + 90).split(/[。：:]/, 1)[0]!;
  if (mark.class === "shi" || mark.class === "ordinal") return inItem;
  const isPart = mark.class === "han" || mark.class === "han-paren";
  if (isPart && (isPartHeading(heading) || groupState(heading) !== null || claimedRole(heading) !== null)) return false;
  const namesFault = /问题/.test(heading) || speaksOfFault(heading);
  if (!isPart) return inItem || namesFault;
  // （一）…不到位: an item itself where its account follows, else a heading that items stand below.
  const accountFollows =
    paragraph.text.length > 120 || (next !== undefined && (nextMark === null || nextMark.class === "shi"));
  return namesFault && accountFollows && mark.class === "han-paren";
}

/** A closing that has no heading of its own takes up the whole again: 截至目前，巡察反馈的…个问题…. */
function resumesWhole(text: string): boolean {
  return /^(?:截[至止]|目前|至此|总体)[^。]{0,60}(?:巡视|巡察)[^。]{0,20}反馈[^。]{0,20}问题/.test(text);
}

function rankOf(claims: Claims): number {
  const states = [
    claims.completed,
    claims.mostly,
    claims.inProgress,
    claims.measuresCompleted,
    claims.tasksCompleted,
    claims.ratePct,
    claims.measuresRatePct,
  ];
  if (states.every((state) => state === null) && claims.finished === null) return 1;
  return claims.problems !== null || claims.measures !== null || claims.tasks !== null ? 3 : 2;
}

/** The last day that a text names. */
function lastDay(text: string, known: string | null): string | null {
  if (text === "") return null;
  const year = known ? Number(known.slice(0, 4)) : undefined;
  const days = findDates(text.slice(0, 1500), { year }).filter(
    (mention) => mention.precision === "day" && mention.from !== null,
  );
  const last = days.at(-1);
  return last ? (last.to ?? last.from) : null;
}

/** The day of 截至…; a bare 6月30日 is the first one after the last day that the opening names. */
function asOfDay(sentence: string, last: string | null): string | null {
  const label = AS_OF.exec(sentence);
  if (!label) return null;
  const year = last ? Number(last.slice(0, 4)) : undefined;
  // 截至集中整改期满（6月30日）: the day may stand a few words on, but in the same clause.
  const words = sentence.slice(label.index, label.index + 40).split(/[，；]/, 1)[0]!;
  const [mention] = findDates(words, { year });
  if (!mention?.from || mention.index > label[0].length + 12) return null;
  const { from, yearGiven } = mention;
  if (yearGiven || last === null || from >= last.slice(0, from.length)) return from;
  return monthsBetween(from, last) > 6 ? `${Number(from.slice(0, 4)) + 1}${from.slice(4)}` : from;
}

function monthsBetween(earlier: string, later: string): number {
  const month = (iso: string) => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7));
  return month(later) - month(earlier);
}

function excerpt(sentence: string): string {
  const trimmed = sentence.trim();
  return trimmed.length > 200 ? `${trimmed.slice(0, 199)}…` : trimmed;
}

/** States that do not add up to the total are reported: the notice contradicts itself, or counts something twice. */
function sumMessages(stated: Stated, evidence: Readonly<Record<string, Evidence>>): Message[] {
  const { problems, completed, mostly, inProgress } = stated;
  if (problems === null || completed === null) return [];
  const sum = completed + (mostly ?? 0) + (inProgress ?? 0);
  const complete = mostly !== null || inProgress !== null;
  if (sum === problems || (sum < problems && !complete)) return [];
  return [message("stated/sum", evidence["stated.completed"]?.line ?? null, { sum, problems })];
}
