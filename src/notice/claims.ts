import { type ClaimEvent, type Count, claimEvents } from "./claim-events.js";
import type { State, Topic } from "./claim-signs.js";
import { findTopics, isOfInspection, OF_INSPECTION, PICKED_OUT, type Topics, type Total } from "./claim-topics.js";

/** What one sentence claims; null where it does not. */
export interface Claims {
  problems: number | null;
  completed: number | null;
  mostly: number | null;
  inProgress: number | null;
  measures: number | null;
  measuresCompleted: number | null;
  tasks: number | null;
  tasksCompleted: number | null;
  /** Of the problems, or not said of what. */
  ratePct: number | null;
  /** Of the measures or tasks. */
  measuresRatePct: number | null;
  /** A number of problems that the sentence only comes by: 对12个问题逐一明确责任人. */
  problemsInPassing: number | null;
  /** It says without a number that all are finished, or all but those it names. */
  finished: "all" | "rest" | null;
}

/** What a sentence claims, and the totals it leaves for the next. */
export interface Reading {
  claims: Claims | null;
  totals: Total[];
}

const NO_READING: Reading = { claims: null, totals: [] };

/** A total is told by these verbs where the noun alone (措施) could be anything. */
const MAKES = /制定|制订|提出|细化|明确|形成|分解|列出|采取|拿出|确定|梳理|研究|建立|共|汇总|出台/;
const REFINES = /细化|分解|梳理(?:为|成|出)|拆分|拆解|具体化|归纳|归并|归类/;
/** The problems are taken up as a whole. */
const TAKES_UP =
  /(?:^|[，；：])[^，；：]{0,24}?(?:针对|对照|对|围绕|聚焦|就|将|把)[^，；：]{0,8}$|(?:梳理|归纳|汇总|认领|列出|形成|细化|分解)(?:出|为|成)?[^，；：]{0,8}$/;

/** What is carried out of the measures: 完成整改28个，落实整改措施97条. */
const CARRIED_OUT = /(?:^|[，；、])(?:共|累计|现)?落实(?:整改|具体)?(?:措施|举措)$/;

/** It speaks of the rectification in so many words. */
const CLAIMS_SOMETHING = /反馈|整改|巡视|巡察/;
/** What goes on about a total that an earlier sentence gave. */
const GOES_ON = /^(?:截[至止]|目前|现在?|至今|到|其中|除|已|共|所有|全部|上述|问题)|完成|到位/;

/**
 * Reads the totals and states that a sentence claims.
 * @param earlier totals that the sentences before it gave, oldest first
 */
export function readSentence(sentence: string, earlier: readonly Total[] = []): Reading {
  if (sentence.length > 1200) return NO_READING;
  const isPlain = CLAIMS_SOMETHING.test(sentence) || (earlier.length > 0 && GOES_ON.test(sentence));
  if (!isPlain && !/问题/.test(sentence)) return NO_READING;
  const events = claimEvents(sentence);
  const topics = findTopics(events, earlier);
  // 梳理问题12个，完成9个，基本完成2个，未完成1个: that the parts make up the whole tells what it speaks of.
  if (!isPlain && !topics.addsUp) return NO_READING;
  return new SentenceReader(sentence, earlier, topics).read(events);
}

class SentenceReader {
  private readonly claims: Claims = {
    problems: null,
    completed: null,
    mostly: null,
    inProgress: null,
    measures: null,
    measuresCompleted: null,
    tasks: null,
    tasksCompleted: null,
    ratePct: null,
    measuresRatePct: null,
    problemsInPassing: null,
    finished: null,
  };
  private readonly totals: Total[] = [];
  private topic: Topic | null = null;
  private hasState = false;
  private lastState: State | null = null;
  private isTotalOfAll = false;
  /** The one state that is counted is that of 反馈的…个问题. */
  private isSoleState = false;
  private hasException = false;
  private excepted = 0;
  private exceptedState: State = "inProgress";
  /** Numbers of matters that are none of the inspection's listed problems. */
  private readonly otherCounts = new Set<number>();

  constructor(
    private readonly sentence: string,
    private readonly earlier: readonly Total[],
    private readonly topics: Topics,
  ) {}

  read(events: readonly ClaimEvent[]): Reading {
    for (const event of events) {
      if (event.kind === "noun") this.topic = event.topic;
      if (event.kind === "count") this.readCount(event);
      if (event.kind === "rate") this.readRate(event);
      if (event.kind === "whole") this.readWhole(event);
      if (event.kind === "excepted") {
        this.hasException = true;
        this.excepted += event.named;
        if (event.state !== null) this.exceptedState = event.state;
      }
    }
    if (this.excepted > 0 && this.hasState) this.claims[this.exceptedState] ??= this.excepted;
    this.settleTotal();
    const { claims, totals } = this;
    const empty = Object.values(claims).every((value) => value === null);
    return { claims: empty ? null : claims, totals };
  }

  private readCount(count: Count): void {
    const topic = this.topics.of.get(count);
    if (topic === undefined) return;
    if (count.noun !== null) this.topic = count.noun;
    const { value } = count;
    const state = count.state ?? (topic === "measure" && this.isCarriedOut(count) ? "completed" : null);
    if (topic === "other") this.otherCounts.add(value);
    if (topic !== null && state === null && !count.isExcepted && !count.isOne) {
      this.totals.push({ topic, value, unit: count.unit });
    }
    if (topic === null || topic === "other") return;
    // 提出8项立行立改问题，…将8项问题全部整改完毕: the same eight.
    if (this.otherCounts.has(value)) return;
    const isInspections = isOfInspection(count);
    if (state === null) {
      const isWhole = isInspections && /反馈|指出|提出/.test(count.before) && this.claims.problems === null;
      if (count.isExcepted && !isWhole) this.excepted += value;
      else if (!count.isOne) this.total(topic, count, isInspections || count.isDue);
      return;
    }
    // 反馈的28个问题已全部整改到位: the number is the total, and the state holds for all of it.
    const isTotal =
      count.ofAll &&
      !count.isSubset &&
      (isInspections || /(?:全部|所有)$/.test(count.before) || this.isFirst(topic, count));
    if (isTotal && topic === "problem") this.totalOfAll(value);
    if (isTotal && topic === "measure") this.claims.measures ??= value;
    if (isTotal && topic === "task") this.claims.tasks ??= value;
    this.state(topic, state, count);
  }

  /** Measures carried out are a part only where it is known how many there are; else their number is the total. */
  private isCarriedOut({ before, value }: Count): boolean {
    return CARRIED_OUT.test(before) && (this.known("measure") ?? -1) >= value;
  }

  /** 现在8个问题已全部整改完成, where no greater number was given before. */
  private isFirst(topic: Topic, count: Count): boolean {
    return count.noun === topic && this.known(topic) === null && !PICKED_OUT.test(count.words.slice(0, count.at));
  }

  private totalOfAll(value: number): void {
    if (this.claims.problems !== null) return;
    this.claims.problems = value;
    this.isTotalOfAll = true;
  }

  /** A total that only 全部 or a single state makes one is none where the sentence goes on to others. */
  private settleTotal(): void {
    const { claims } = this;
    const states = [claims.completed, claims.mostly, claims.inProgress].filter((state) => state !== null);
    const sum = states.reduce((total, state) => total + state, 0);
    if (this.isTotalOfAll && claims.problems! < sum) claims.problems = null;
    // Of 17个问题56个具体表现 in the sentence before, the one that is divided here.
    claims.problems ??= this.topics.earlierSum;
    // 反馈的16个问题基本整改到位.
    if (claims.problems === null && this.known("problem") === null && states.length === 1 && this.isSoleState)
      claims.problems = sum;
  }

  private known(topic: Topic): number | null {
    const { claims } = this;
    const own = topic === "problem" ? claims.problems : topic === "measure" ? claims.measures : claims.tasks;
    return own ?? this.earlier.findLast((total) => total.topic === topic)?.value ?? null;
  }

  private total(topic: Topic, count: Count, isInspections: boolean): void {
    const { claims } = this;
    const { value, before, words } = count;
    const near = before.slice(-24) + words.slice(count.at, count.at + String(value).length + 12);
    const isDivided = this.topics.wholes.has(count);
    if (topic === "problem") {
      const known = claims.problems;
      // 11个问题26个具体表现: the finest division is what the states are counted in.
      // …unless their states add up to the coarser: 17个问题56个具体表现，完成13个，未完成4个.
      const isFiner =
        !this.topics.addsUp &&
        known !== null &&
        value > known &&
        (count.isFiner || /(?:共|合计|总计|共计)$/.test(before));
      if (isDivided || isFiner || (isInspections && (known === null || REFINES.test(before)))) claims.problems = value;
      else if (TAKES_UP.test(before) && !PICKED_OUT.test(near)) claims.problemsInPassing ??= value;
    }
    if (
      topic === "measure" &&
      (isDivided || /整改/.test(near) || (MAKES.test(near) && (this.topics.addsUp || /整改|反馈/.test(this.sentence))))
    ) {
      claims.measures ??= value;
    }
    if (topic === "task" && (isDivided || MAKES.test(near) || REFINES.test(before))) claims.tasks ??= value;
  }

  private state(topic: Topic, state: State, count: Count): void {
    this.isSoleState =
      !this.hasState && count.noun === "problem" && /反馈的?(?:[^，。；]{1,4}(?:方面|大?类))?$/.test(count.before);
    this.hasState = true;
    this.lastState = state;
    if (count.isSubset) return;
    const { claims } = this;
    const { value } = count;
    if (topic === "problem") claims[state] = (claims[state] ?? 0) + value;
    else if (state === "completed" && (this.known(topic) ?? -1) >= value) {
      if (topic === "measure") claims.measuresCompleted = (claims.measuresCompleted ?? 0) + value;
      else claims.tasksCompleted = (claims.tasksCompleted ?? 0) + value;
    }
  }

  private readRate({ value, topic, isShare }: Extract<ClaimEvent, { kind: "rate" }>): void {
    const { claims } = this;
    if (isShare && this.lastState !== "completed") return;
    const of = topic ?? this.topic;
    if (of === "other") return;
    if (of === "measure" || of === "task") claims.measuresRatePct ??= value;
    else claims.ratePct ??= value;
  }

  /** 均已整改到位: a state of all, without a number. That of a rest (其余全部完成) is no number that the notice gives. */
  private readWhole({ state, isRest }: Extract<ClaimEvent, { kind: "whole" }>): void {
    if (this.topic !== null && this.topic !== "problem") return;
    const { claims } = this;
    if (isRest || this.hasException) {
      if (state === "completed" && this.hasException && this.topic !== null) claims.finished = "rest";
      this.hasState = true;
      return;
    }
    const total = this.known("problem");
    if (total === null || claims[state] !== null) {
      if (state === "completed" && OF_INSPECTION.test(this.sentence)) claims.finished = "all";
      this.hasState = true;
      return;
    }
    if (this.hasState) return;
    if (claims.problems === null) {
      if (state === "completed") claims.finished = "all";
      return;
    }
    claims[state] = total;
    this.hasState = true;
  }
}
