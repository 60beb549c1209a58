import type { ClaimEvent, Count } from "./claim-events.js";
import type { Topic } from "./claim-signs.js";

/** A total that later numbers may be parts of. */
export interface Total {
  topic: Topic;
  value: number;
  /** Its measure word. */
  unit: string;
}

/** The problems are the inspection's: it fed back, pointed out, found them. */
export const OF_INSPECTION =
  /反馈|指出|(?:巡视|巡察)(?:组|期间|中)?(?:共|已)?(?:提出|发现|交办)|(?:巡视|巡察)(?:整改)?(?:具体|主要|突出|涉及|的)*(?:问题)?(?:共|有|共计|为)?[^，。；]{0,8}$/;
/** A few of them picked out, or problems that people brought in. */
export const PICKED_OUT =
  /重点|难点|突出|共性|个性|典型|疑难|复杂|困难|领办|带头认领|主动认领|督办|包案|包抓|其中|部分|个别|剩余|其余|群众|反映|移交|涉及|存在|发现|解决|化解|协调|受理|收集/;

/** The total that each number without a noun is a part of. */
export interface Topics {
  of: ReadonlyMap<Count, Topic | null>;
  /** The total of this sentence that a row of states divides. */
  wholes: ReadonlySet<Count>;
  /** A row of several parts adds up to a total of problems in this sentence. */
  addsUp: boolean;
  /** The total of problems, given in an earlier sentence, that a row of several parts in this one adds up to. */
  earlierSum: number | null;
}

/**
 * Finds out what the numbers without a noun count (完成9个，基本完成2个，未完成1个): a row of them is divided from one
 * total. That is the one that they add up to, else one with their measure word, else the last one named.
 */
export function findTopics(events: readonly ClaimEvent[], earlier: readonly Total[]): Topics {
  const of = new Map<Count, Topic | null>();
  const wholes = new Set<Count>();
  const totals: Array<Total & { count: Count | null }> = earlier.map((total) => ({ ...total, count: null }));
  const own = totals.length;
  let spoken: { topic: Topic; clause: number } | null = null;
  let row: Count[] = [];
  let addsUp = false;
  let earlierSum: number | null = null;
  const close = () => {
    if (row.length === 0) return;
    const whole = wholeOf(row, totals, own, spoken);
    const topic = whole ? whole.topic : (spoken?.topic ?? null);
    for (const count of row) of.set(count, topic);
    const isSum = whole?.topic === "problem" && row.length > 1 && sumOf(row) === whole.value;
    if (whole?.count) {
      wholes.add(whole.count);
      addsUp ||= isSum;
    } else if (isSum) earlierSum = whole!.value;
    row = [];
  };
  for (const event of events) {
    if (event.kind === "noun") {
      if (row.length > 0 && event.clause !== row.at(-1)!.clause) close();
      spoken = event;
    }
    if (event.kind !== "count") continue;
    if (event.state !== null && event.noun === null) {
      // 整改一个、销号一个 is a manner of speaking; 完成11个，正在整改一个 is not.
      if (!event.isOne || row.length > 0 || event.isRest || event.isExcepted) row.push(event);
      continue;
    }
    close();
    const named = event.noun ?? spoken?.topic ?? null;
    const topic = named === "problem" && event.state === null && isAside(event) ? "other" : named;
    of.set(event, topic);
    if (topic !== null) spoken = { topic, clause: event.clause };
    if (event.state === null && topic !== null && !event.isOne && !event.isExcepted) {
      totals.push({ topic, value: event.value, unit: event.unit, count: event });
    }
  }
  close();
  return { of, wholes, addsUp, earlierSum };
}

/** Whether the words before a number make its problems the inspection's. */
export function isOfInspection(count: Count): boolean {
  return OF_INSPECTION.test(count.before.slice(count.before.lastIndexOf("；") + 1));
}

/** 解决群众反映的问题36个: none of the inspection's, or only some of them. */
function isAside(count: Count): boolean {
  return !isOfInspection(count) && PICKED_OUT.test(count.words.slice(0, count.at + 12));
}

function wholeOf<T extends Total & { count: Count | null }>(
  row: readonly Count[],
  totals: readonly T[],
  own: number,
  spoken: { topic: Topic; clause: number } | null,
): T | null {
  const sum = sumOf(row);
  const most = Math.max(0, ...row.map(({ value }) => value));
  const unit = row[0]!.unit;
  // 整改措施已完成28条: the noun of the clause itself.
  const isNamed = spoken !== null && spoken.clause === row[0]!.clause;
  let best: T | null = null;
  let bestScore = 0;
  totals.forEach((total, at) => {
    if (total.value < most || (isNamed && total.topic !== spoken!.topic)) return;
    const exact = sum === total.value ? 4 : 0;
    const sameUnit = total.unit === unit ? 3 : 0;
    const isOwn = at >= own;
    if (!isOwn && exact + sameUnit === 0) return;
    const score = exact + sameUnit + (isOwn ? 2 : 0) + at / totals.length;
    if (score > bestScore) [best, bestScore] = [total, score];
  });
  return best;
}

function sumOf(row: readonly Count[]): number {
  return row.reduce((sum, { value, isSubset }) => sum + (isSubset ? 0 : value), 0);
}
