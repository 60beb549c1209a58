import { isState, nounOf, pairUp, type Sign, type State, signsOf, type Topic } from "./claim-signs.js";
import { parseNumeral } from "./numerals.js";

/** What one sentence claims; null where it does not. */
export interface Claims {
  problems: number | null;
  completed: number | null;
  mostly: number | null;
  inProgress: number | null;
  measures: number | null;
  measuresCompleted: number | null;
  ratePct: number | null;
  /** It says that all are finished, without a number. */
  allCompleted: boolean;
}

/** The problems are the inspection's: it fed back, pointed out, found them. */
const OF_INSPECTION =
  /反馈|指出|(?:巡视|巡察)(?:组|期间|中)?(?:共|已)?(?:提出|发现|交办)|(?:巡视|巡察)(?:整改)?(?:具体|主要|突出|涉及|的)*(?:问题)?(?:共|有|共计|为)?[^，。；]{0,8}$/;
/** Earlier inspections, other supervisors and campaigns have problems of their own. */
const ELSEWHERE =
  /上一?轮|上次|上一次|前[一几]轮|以往|历次|历年|往年|审计|环保督|环境保护督|环境督|督察组|全国人大|主题教育|专项检查|组织生活会|民主生活会|检视|查摆|自查|以案促改|查找|扫黑除恶|举一反三|“回头看”发现/;
/** A total is told by these verbs where the noun alone (措施) could be anything. */
const MAKES = /制定|制订|提出|细化|明确|形成|分解|列出|采取|拿出|确定|梳理|研究|建立|共/;
const REFINES = /细化|分解|梳理(?:为|成|出)|拆分|具体化|归纳|归并/;
const FINER = /具体|表现|细化/;
const QUOTED = /《[^》]{0,80}》|“[^”]{0,80}”|（[^）]{0,120}）|\([^)]{0,120}\)/g;

/**
 * Reads the totals and states that a sentence claims.
 * @returns null where it claims nothing of the inspection's problems or the rectification's measures
 */
export function readClaims(sentence: string): Claims | null {
  if (sentence.length > 1200) return null;
  const plain = sentence.replace(QUOTED, "");
  if (!/反馈|整改|巡视|巡察/.test(plain)) return null;
  return new SentenceReader(plain).read();
}

class SentenceReader {
  private readonly claims: Claims = {
    problems: null,
    completed: null,
    mostly: null,
    inProgress: null,
    measures: null,
    measuresCompleted: null,
    ratePct: null,
    allCompleted: false,
  };
  private topic: Topic | null = null;
  /** Inside 其中… after a state: parts of what has been counted. */
  private isSubset = false;
  private hasState = false;
  private excepted = 0;
  private isException = false;
  /** From a clause on another supervisor's findings to the next on the inspection's. */
  private isElsewhere = false;
  /** Numbers of matters that are none of the inspection's listed problems. */
  private readonly otherCounts = new Set<number>();

  constructor(private readonly sentence: string) {}

  read(): Claims | null {
    let from = 0;
    for (const clause of this.sentence.split(/(?<=[，；、,;：:])/)) {
      this.readClause(clause, from);
      from += clause.length;
    }
    const { claims } = this;
    const empty = Object.values(claims).every((value) => value === null || value === false);
    return empty ? null : claims;
  }

  private readClause(clause: string, from: number): void {
    const signs = signsOf(clause);
    if (/[；;]/.test(this.sentence[from - 1] ?? "")) this.isSubset = false;
    const named = ELSEWHERE.test(clause);
    // 其中自查发现3个 is an aside: what follows goes on about the whole.
    if (named && signs[0]?.kind === "among") return;
    if (named) this.topic = "other";
    if (named || /反馈|巡视组|巡察组/.test(clause) || /[；;]/.test(this.sentence[from - 1] ?? ""))
      this.isElsewhere = named;
    const excludes = this.isElsewhere;
    const pairs = pairUp(signs);
    for (const [index, sign] of signs.entries()) {
      if (sign.kind === "among" && this.hasState) this.isSubset = true;
      if (sign.kind === "except") this.isException = true;
      if (!excludes && (sign.kind === "problem" || sign.kind === "measure" || sign.kind === "other"))
        this.topic = sign.kind;
      if (sign.kind === "count") this.readCount(clause, from, signs, index, pairs, excludes);
      if (sign.kind === "rate") this.readRate(signs, index);
    }
    if (!pairs.size) this.readWhole(signs);
    if (this.isException && /外[，,]?$/.test(clause)) this.isException = false;
  }

  private readCount(
    clause: string,
    from: number,
    signs: readonly Sign[],
    index: number,
    pairs: ReadonlyMap<number, State>,
    excludes: boolean,
  ): void {
    const sign = signs[index]!;
    if (/(?:类|方面|板块)$/.test(sign.text)) return;
    const value = parseNumeral(sign.text.replace(/\s?(?:个|项|条|件|点|处)$/, ""));
    // 一个问题一个方案, 一项政治任务: one is hardly ever counted.
    if (value === null || sign.text.startsWith("一")) return;
    const noun = nounOf(signs, index, clause);
    if (noun === "chained") return;
    const topic = excludes ? "other" : (noun ?? this.topic);
    if (noun && !excludes) this.topic = noun;
    if (topic === "other") this.otherCounts.add(value);
    if (topic === null || topic === "other") return;
    // 提出8项立行立改问题，…将8项问题全部整改完毕: the same eight.
    if (this.otherCounts.has(value)) return;
    const state = pairs.get(index);
    const before = this.sentence.slice(Math.max(0, from + sign.at - 40), from + sign.at);
    const isInspections = OF_INSPECTION.test(before.slice(before.lastIndexOf("；") + 1));

    if (state === undefined) {
      const isWhole = isInspections && /反馈|指出|提出/.test(before) && this.claims.problems === null;
      if (this.isException && !isWhole) this.excepted += value;
      else {
        const isDue = signs.slice(0, index).some((other) => other.kind === "due");
        this.total(topic, value, clause, before, isInspections || isDue, sign, signs[index + 1]);
      }
      return;
    }
    // 反馈的28个问题已全部整改到位: the number is the total, and the state holds for all of it.
    const ofAll = signs.some((other) => other.kind === "all") && !signs.some((other) => other.kind === "rest");
    const isTotal = ofAll && (isInspections || /(?:全部|所有)$/.test(before));
    if (isTotal && topic === "problem") this.claims.problems ??= value;
    if (isTotal && topic === "measure") this.claims.measures ??= value;
    this.count(topic, state, value);
  }

  private total(
    topic: Topic,
    value: number,
    clause: string,
    before: string,
    isInspections: boolean,
    sign: Sign,
    noun: Sign | undefined,
  ): void {
    const near = before.slice(-24) + clause.slice(sign.at, sign.end + 8);
    if (topic === "problem" && isInspections) {
      const known = this.claims.problems;
      // 11个问题26个具体表现: the finest division is what the states are counted in.
      const isFiner = known !== null && value > known && noun?.kind === "problem" && FINER.test(noun.text);
      if (known === null || isFiner || REFINES.test(before)) this.claims.problems = value;
    }
    if (topic === "measure" && (/整改/.test(near) || (MAKES.test(near) && /整改|反馈/.test(this.sentence)))) {
      this.claims.measures ??= value;
    }
  }

  private count(topic: Topic, state: State, value: number): void {
    this.hasState = true;
    if (this.isSubset) return;
    if (topic === "problem") this.claims[state] = (this.claims[state] ?? 0) + value;
    else if (state === "completed" && this.claims.measures !== null) {
      this.claims.measuresCompleted = (this.claims.measuresCompleted ?? 0) + value;
    }
  }

  private readRate(signs: readonly Sign[], index: number): void {
    const word = signs[index - 1];
    if (word?.kind !== "rateWord" || (this.topic !== "problem" && this.topic !== null)) return;
    const share = /占/.test(word.text);
    if (share && this.claims.completed === null) return;
    const value = parseNumeral(signs[index]!.text.replace(/[%％]$/, ""));
    if (value !== null && value <= 100) this.claims.ratePct ??= value;
  }

  /** 其余全部完成, 均已整改到位: a state of all that are left, without a number. */
  private readWhole(signs: readonly Sign[]): void {
    const all = signs.some((sign) => sign.kind === "all" || sign.kind === "rest");
    const states = signs.filter((sign) => isState(sign.kind));
    if (!all || states.length !== 1 || this.topic !== "problem" || this.isSubset) return;
    const state = states[0]!.kind as State;
    const { claims } = this;
    const others = claims.inProgress ?? this.excepted;
    const isRest = this.excepted > 0 || signs.some((sign) => sign.kind === "rest");
    if (claims.problems === null || claims[state] !== null) {
      if (state === "completed" && !isRest) claims.allCompleted = OF_INSPECTION.test(this.sentence);
      return;
    }
    if (isRest && others === 0) return;
    if (!isRest && this.hasState) return;
    claims[state] =
      claims.problems - (isRest ? others + (state === "mostly" ? (claims.completed ?? 0) : (claims.mostly ?? 0)) : 0);
    if (this.excepted > 0 && claims.inProgress === null) claims.inProgress = this.excepted;
    this.hasState = true;
  }
}
