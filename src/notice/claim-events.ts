import {
  isGrouping,
  isNoun,
  isState,
  nounOf,
  pairUp,
  type Sign,
  type State,
  signsOf,
  type Topic,
} from "./claim-signs.js";
import { inTurn } from "./claim-turns.js";
import { parseNumeral } from "./numerals.js";

/** A number that a sentence gives, with what stands about it. */
export interface Count {
  kind: "count";
  value: number;
  /** Its measure word: 个, 项, 条, …. */
  unit: string;
  /** The noun beside it; null where it has none (已完成18个). */
  noun: Topic | null;
  state: State | null;
  clause: number;
  /** Its clause, its place in it and the words of the sentence before it, as far as they tell whose count it is. */
  words: string;
  at: number;
  before: string;
  /** After 其中, once states were counted: a part of a part. */
  isSubset: boolean;
  /** Between 除 and 外. */
  isExcepted: boolean;
  /** 全部, 均 in its clause, and no 其余. */
  ofAll: boolean;
  isRest: boolean;
  isDue: boolean;
  /** Written 一, which counts less often than it idles (一项政治任务). */
  isOne: boolean;
  /** The noun after it names a finer division than problems as such: 26个具体表现. */
  isFiner: boolean;
}

/** What a sentence says that bears on totals and states, in reading order. */
export type ClaimEvent =
  | Count
  | { kind: "noun"; topic: Topic; clause: number }
  | { kind: "rate"; value: number; topic: Topic | null; isShare: boolean }
  /** 其余均已完成: a state of all, or of all that are left, without a number. */
  | { kind: "whole"; state: State; isRest: boolean; clause: number }
  /** The end of 除…外: how many it names, where it gives no number, and in what state it says they are. */
  | { kind: "excepted"; named: number; state: State | null };

/** Earlier inspections, other supervisors and campaigns have problems of their own. */
const ELSEWHERE =
  /上一?轮|上次|上一次|前[一几]轮|以往|历次|历年|往年|审计|环保督|环境保护督|环境督|督察组|全国人大|主题教育|专项检查|组织生活会|民主生活会|检视|查摆|自查|以案促改|查找|扫黑除恶|举一反三|“回头看”发现/;
/** 巡视和专项检查反馈的21个问题: the inspection's own, among others. */
const JOINT = /(?:巡视|巡察)(?:组)?(?:反馈)?(?:、|和|及|与|以及)[^，。；]{0,24}$/;
const QUOTED = /《[^》]{0,80}》|“[^”]{0,80}”|（[^）]{0,120}）|\([^)]{0,120}\)/g;
const EXCEPTION = /除[^。]{0,400}外/;
/** 共31个问题 after what two inspections found is of both. */
const SUM = /^(?:共|合计|总计|累计)(?:计|有)?[0-9０-９一二三四五六七八九十]/;
const FINER = /具体|表现|细化/;
/** 56项具体问题表现或案例: examples of the problems, not a division of them. */
const EXAMPLES = /^(?:或|及|和|与|、)(?:典型|具体)?(?:案例|事例)/;
/** 2个月, 12个村, 9个责任部门: no problems. */
const OTHER_NOUN =
  /^(?:(?:责任|牵头|配合|整改|基层|下属|所属|二级|直属|重点|相关|有关)?(?:单位|部门|[科处股]室|站所|党组织|党支部|支部|党总支|企业|公司|学院|学校|班组|项目|工程|环节|岗位)|月|工作日|季度|年度|村|社区|乡|镇|街道|县|区(?!委)|市(?!委)|州|旗|小?组|专班|平台|账户|网格|点位|案件|系统|窗口|标段|地块|小区|行业|协会|专项|领导)/;

/**
 * Reads a sentence's numbers, nouns, rates and states of the whole.
 * @param sentence one sentence; quotations and brackets in it say nothing of the whole
 */
export function claimEvents(sentence: string): ClaimEvent[] {
  const exception = EXCEPTION.exec(sentence);
  const inException = (at: number) =>
    exception !== null && at > exception.index && at < exception.index + exception[0].length;
  // What an exception quotes are the titles of the problems it names: how many there are counts.
  const plain = sentence.replace(QUOTED, (quoted, at: number) => (quoted[0] === "“" && inException(at) ? "“”" : ""));
  return new EventReader(plain).read();
}

class EventReader {
  private readonly events: ClaimEvent[] = [];
  private hasState = false;
  private pending: Count | null = null;
  private isSubset = false;
  private isExcepted = false;
  private exceptedNames = 0;
  private exceptedCounts = 0;
  private exceptedState: State | null = null;
  /** From a clause on another supervisor's findings to the next on the inspection's. */
  private isElsewhere = false;

  constructor(private readonly sentence: string) {}

  read(): ClaimEvent[] {
    const clauses: Array<{ words: string; from: number; signs: Sign[] }> = [];
    let from = 0;
    // 已完成：24个 is one clause; 除1个外均已完成 is two.
    for (const words of this.sentence.split(
      /(?<=[，；、,;]|[：:](?![0-9０-９])|外(?=其余|其他|其它|所有|全部|剩余|均|都|已))/,
    )) {
      clauses.push({ words, from, signs: signsOf(words) });
      from += words.length;
    }
    const respective = inTurn(clauses.flatMap(({ signs }) => signs));
    for (const [clause, { words, from: start, signs }] of clauses.entries()) {
      this.readClause(clause, words, start, signs, respective);
    }
    return this.events;
  }

  private readClause(
    clause: number,
    words: string,
    from: number,
    signs: readonly Sign[],
    respective: ReadonlyMap<Sign, Sign>,
  ): void {
    const begins = /[；;]/.test(this.sentence[from - 1] ?? "");
    if (begins) this.isSubset = false;
    const elsewhere = ELSEWHERE.exec(words);
    const named =
      elsewhere !== null &&
      !JOINT.test(this.sentence.slice(Math.max(0, from + elsewhere.index - 30), from + elsewhere.index));
    // 其中自查发现3个 is an aside: what follows goes on about the whole.
    if (named && signs[0]?.kind === "among") return;
    const sumsUp = SUM.test(words);
    if (named || begins || sumsUp || /反馈|巡视组|巡察组/.test(words)) this.isElsewhere = named;
    if (named) this.events.push({ kind: "noun", topic: "other", clause });

    const pairs = pairUp(signs, words);
    this.carryState(words, from, signs, pairs);
    this.settlePending(signs, pairs);
    const isAll = signs.some(({ kind }) => kind === "all");
    const isRest = signs.some(({ kind }) => kind === "rest" || kind === "left");
    signs.forEach((sign, index) => {
      if (sign.kind === "among" && this.hasState) this.isSubset = true;
      if (sign.kind === "except" && /外/.test(this.sentence.slice(from + sign.end))) this.openException();
      if (this.isExcepted && (sign.kind === "ordinal" || sign.kind === "quoted")) this.exceptedNames++;
      if (this.isExcepted && isState(sign.kind) && /外/.test(words.slice(sign.end))) this.exceptedState ??= sign.kind;
      if (isNoun(sign.kind) && !this.isElsewhere) {
        this.events.push({ kind: "noun", topic: sign.kind, clause });
      }
      if (sign.kind === "count" && !isGrouping(sign)) {
        const isAim = signs.slice(0, index).some(({ kind }) => kind === "aim");
        const state = isAim ? null : stateGiven(sign, index, pairs, respective);
        this.pushCount({ clause, words, from, signs, index, state, ofAll: isAll && !isRest, isRest });
      }
      if (sign.kind === "rate") this.pushRate(signs, index, respective);
    });
    if (!pairs.size) this.pushWhole(clause, signs);
    if (this.isExcepted && /外[，,]?$/.test(words)) this.closeException();
  }

  private pushCount(given: {
    clause: number;
    words: string;
    from: number;
    signs: readonly Sign[];
    index: number;
    state: State | null;
    ofAll: boolean;
    isRest: boolean;
  }): void {
    const { clause, words, from, signs, index, state } = given;
    const sign = signs[index]!;
    const unit = sign.text.slice(-1);
    const value = parseNumeral(sign.text.slice(0, -1));
    if (value === null || OTHER_NOUN.test(words.slice(sign.end, sign.end + 8))) return;
    const beside = nounOf(signs, index, words);
    if (beside === "chained") return;
    const next = signs[index + 1];
    const before = this.sentence.slice(Math.max(0, from + sign.at - 40), from + sign.at);
    // Leads and complaints that were handed over are no findings.
    let noun: Topic | null = this.isElsewhere || /移交/.test(words) ? "other" : beside;
    // 除“…”“…”两项外: what it quotes are titles of problems.
    if (noun === null && this.isExcepted && this.exceptedNames > 0) noun = "problem";
    // 反馈的36条意见 are what it found; 征求意见53条 are not.
    if (noun === "other" && /反馈的?$/.test(before) && /^意见(?!建议)/.test(words.slice(sign.end, sign.end + 4)))
      noun = "problem";
    if (state !== null) this.hasState = true;
    if (this.isExcepted) this.exceptedCounts++;
    const count: Count = {
      kind: "count",
      value,
      unit,
      noun,
      state,
      clause,
      words,
      at: sign.at,
      before,
      isSubset: this.isSubset,
      isExcepted: this.isExcepted,
      ofAll: given.ofAll,
      isRest: given.isRest,
      isDue: signs.slice(0, index).some(({ kind }) => kind === "due"),
      isOne: sign.text.startsWith("一") && sign.text.length === 2,
      isFiner: next?.kind === "problem" && FINER.test(next.text) && !EXAMPLES.test(words.slice(next.end)),
    };
    this.events.push(count);
    if (state === null && noun === null && this.hasState && sign.at <= 3) this.pending = count;
  }

  /** 已完成任务50个、措施165条: one state for both. */
  private carryState(words: string, from: number, signs: readonly Sign[], pairs: Map<number, State>): void {
    const [noun, count] = signs;
    const last = this.events.at(-1);
    const isList = this.sentence[from - 1] === "、" && noun?.at === 0 && isNoun(noun.kind) && count?.kind === "count";
    if (!isList || pairs.size > 0 || signs.some(({ kind }) => isState(kind))) return;
    if (last?.kind !== "count" || last.state === null || last.noun === null || last.noun === noun.kind) return;
    if (/^[^0-9]{0,12}[0-9０-９一二三四五六七八九十百]{1,4}[个项条件]、?[，。；]?$/.test(words))
      pairs.set(1, last.state);
  }

  /** 已完成27项，1项涉及土地置换，计划明年完成: the state of the last one follows in a clause of its own. */
  private settlePending(signs: readonly Sign[], pairs: ReadonlyMap<number, State>): void {
    if (this.pending === null) return;
    const state = signs.find(({ kind }) => isState(kind));
    if (state && pairs.size === 0 && !signs.some(({ kind }) => kind === "count")) {
      this.pending.state = state.kind as State;
    }
    if (state || signs.some(({ kind }) => kind === "count")) this.pending = null;
  }

  private pushRate(signs: readonly Sign[], index: number, respective: ReadonlyMap<Sign, Sign>): void {
    const sign = signs[index]!;
    let at = index - 1;
    // 完成率分别为; 占问题总数的.
    while (signs[at]?.kind === "each" || signs[at]?.kind === "problem") at--;
    const word = respective.get(sign) ?? signs[at];
    const isRate = word?.kind === "rateWord";
    if (!isRate && !isWholly(sign, signs[index + 1])) return;
    const value = parseNumeral(sign.text.replace(/[%％]$|^百分之/g, ""));
    if (value === null || value > 100) return;
    const noun = isRate ? signs[signs.indexOf(word) - 1] : undefined;
    const topic = noun && isNoun(noun.kind) && word!.at - noun.end <= 2 ? noun.kind : null;
    this.events.push({ kind: "rate", value, topic, isShare: isRate && /占/.test(word.text) });
  }

  private pushWhole(clause: number, signs: readonly Sign[]): void {
    const isRest = signs.some(({ kind }) => kind === "rest");
    const states = signs.filter(({ kind }) => isState(kind));
    const isAll = signs.some((sign, at) => sign.kind === "all" || isWholly(sign, signs[at + 1]));
    if (states.length !== 1 || !(isRest || isAll)) return;
    this.events.push({ kind: "whole", state: states[0]!.kind as State, isRest, clause });
  }

  private openException(): void {
    this.isExcepted = true;
    this.exceptedNames = 0;
    this.exceptedCounts = 0;
    this.exceptedState = null;
  }

  private closeException(): void {
    this.isExcepted = false;
    this.events.push({
      kind: "excepted",
      named: this.exceptedCounts > 0 ? 0 : this.exceptedNames,
      state: this.exceptedState,
    });
  }
}

/** 100%完成整改. */
function isWholly(sign: Sign, next: Sign | undefined): boolean {
  return sign.kind === "rate" && next !== undefined && next.at === sign.end && isState(next.kind);
}

function stateGiven(
  sign: Sign,
  index: number,
  pairs: ReadonlyMap<number, State>,
  respective: ReadonlyMap<Sign, Sign>,
): State | null {
  const state = respective.get(sign);
  return state ? (state.kind as State) : (pairs.get(index) ?? null);
}
