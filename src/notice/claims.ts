import { NUMERAL, parseNumeral } from "./numerals.js";

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

type State = "completed" | "mostly" | "inProgress";
type Topic = "problem" | "measure" | "other";

/**
 * The grammar: a sentence is a row of clauses, a clause a row of these signs. A number takes the noun beside it, or the
 * topic of the clause before; a number with a state beside it counts that state of the topic, one without is its total.
 */
const SIGNS: ReadonlyArray<[name: string, source: string]> = [
  ["rate", "[0-9０-９]{1,3}(?:[.．][0-9０-９]{1,3})?[%％]"],
  ["rateWord", "(?:整改)?(?:任务)?(?:总体)?(?:完成|整改|到位|办结|销号)率|占比?|百分比"],
  ["count", `(?:${NUMERAL})\\s?(?:个?大?(?:类|方面|板块)|个|项|条|件|点|处)`],
  // Matters that notices count beside the problems; they change the topic and nothing is read of them.
  [
    "other",
    "(?:立行立改|立知立改|即知即改|即行即改|立整立改|边巡边改|未巡先改|马上改)[^，。；、0-9]{0,6}?(?:问题|事项|任务)?|[^，。；、0-9]{0,4}线索|信访[^，。；、0-9]{0,3}|举报件?|(?:工作)?(?:意见)?建议|意见|(?:问题)?(?:整改)?(?:子)?任务|(?:整改)?事项|问题清单|制度|文件|项目|(?:督查|督导|检查|排查|自查|查摆|检视|剖析|审计|民主生活会|专项)[^，。；、0-9]{0,8}问题",
  ],
  ["measure", "(?:问题)?(?:整改|具体|对应|落实|细化|的)*(?:措施|举措)"],
  [
    "problem",
    "(?:具体|突出|主要|重点|共性|个性|整改|反馈|细化|方面|表现|的|突出性)*问题(?:表现|具体表现)?|(?:具体)?问题表现|具体表现",
  ],
  // 应完成整改33个 is what was to be done, not what is.
  ["due", "(?:应|应当|应该|需|需要)(?:完成)?整改(?:完成)?的?(?=[^，。]{0,6}[0-9０-９一二三四五六七八九十])"],
  ["completed", "(?:已经?)?(?:整改)?完成(?:整改)?(?:并|且|和|、)(?:需)?(?:要)?(?:长期|持续)(?:坚持|推进|整改|巩固)"],
  [
    "inProgress",
    "(?:未|尚未|没有|未能|未全部)(?:整改)?(?:完成|到位|办结|销号)(?:整改)?|未整改(?:到位|完成)?|(?:正在|正)(?:有序|积极|加快|持续|抓紧|按计划)*(?:整改|推进|办理|落实|进行|实施)(?:整改|落实)?|(?:需|需要|应|仍需|尚需|还需)?(?:长期|持续|继续|进一步)(?:推进|整改|坚持|抓好|深化|用力|落实)+(?:整改)?|(?:整改|推进|进行)(?:过程)?中|(?:有序|按计划|按序时|序时)推进|推进整改",
  ],
  [
    "mostly",
    "阶段性(?:整改)?(?:完成|到位)|(?:基本|初步)(?:上)?(?:整改)?(?:完成|解决|到位|办结)(?:整改|到位)?|基本整改|(?:均|也都|已)?(?:取得|达到)(?:了)?(?:明显|初步|积极|较好|较大|实质性|重大)*(?:的)?阶段性(?:的)?(?:明显)?(?:成效|进展|成果|目标)|取得(?:了)?(?:明显|初步|积极|较好|较大|实质性)(?:成效|进展|成果)",
  ],
  [
    "completed",
    "(?:已经?)?(?:整改)?(?:完成|办结)了?(?:整改|到位|完毕|销号)?|(?:已经?)?(?:整改|落实|解决)了?(?:到位|完毕|销号|结束)|已经?(?:整改|解决|落实)|(?:对账)?销号",
  ],
  ["all", "全部|均|都|悉数|逐一"],
  ["among", "其中"],
  ["except", "除"],
  ["rest", "其余|其他|剩余|余下|另外?"],
];
const SIGN = new RegExp(SIGNS.map(([name, source], at) => `(?<${name}_${at}>${source})`).join("|"), "g");

interface Sign {
  kind: string;
  text: string;
  at: number;
  end: number;
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

function signsOf(clause: string): Sign[] {
  const signs: Sign[] = [];
  for (const match of clause.matchAll(SIGN)) {
    const name = Object.keys(match.groups!).find((group) => match.groups![group] !== undefined)!;
    signs.push({ kind: name.split("_", 1)[0]!, text: match[0], at: match.index, end: match.index + match[0].length });
  }
  return signs;
}

function isState(kind: string): kind is State {
  return kind === "completed" || kind === "mostly" || kind === "inProgress";
}

/**
 * Which state each number of a clause counts: the one right before it (已完成31个), else the one after it
 * (11个问题已整改完成). A state counts one number only.
 */
function pairUp(signs: readonly Sign[]): Map<number, State> {
  const pairs = new Map<number, State>();
  const isCounted = (sign: Sign | undefined) => sign?.kind === "count" && !/(?:类|方面|板块)$/.test(sign.text);
  signs.forEach((sign, at) => {
    if (!isState(sign.kind)) return;
    let next = at + 1;
    while (
      signs[next] &&
      (signs[next]!.kind === "problem" || signs[next]!.kind === "measure" || signs[next]!.kind === "all")
    )
      next++;
    const following = signs[next];
    if (following && isCounted(following) && !pairs.has(next) && following.at - sign.end <= 14) {
      pairs.set(next, sign.kind);
      return;
    }
    for (let before = at - 1; before >= 0; before--) {
      const earlier = signs[before]!;
      if (isState(earlier.kind) || pairs.has(before)) break;
      if (isCounted(earlier)) {
        pairs.set(before, sign.kind);
        break;
      }
    }
  });
  return pairs;
}

/**
 * The noun a number counts: the one right after it, else the one right before it (整改措施239条).
 * `chained` where another number takes its place (14项42个具体问题).
 */
function nounOf(signs: readonly Sign[], index: number, clause: string): Topic | "chained" | null {
  const sign = signs[index]!;
  const after = signs[index + 1];
  if (after && after.at - sign.end <= 3) {
    if (isNoun(after.kind)) return after.kind;
    if (after.kind === "count" && after.at === sign.end) return "chained";
  }
  let before = index - 1;
  while (signs[before]?.kind === "count" && /(?:类|方面|板块)$/.test(signs[before]!.text)) before--;
  const earlier = signs[before];
  const gap = earlier
    ? clause.slice(earlier.end, sign.at).replace(/[0-9０-９一二三四五六七八九十]{1,4}(?:大?类|大?方面)/g, "")
    : "";
  if (earlier && isNoun(earlier.kind) && gap.length <= 4) return earlier.kind;
  return null;
}

function isNoun(kind: string): kind is Topic {
  return kind === "problem" || kind === "measure" || kind === "other";
}
