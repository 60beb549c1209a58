import { NUMERAL } from "./numerals.js";

/** What a problem or measure can be said to be. */
export type State = "completed" | "mostly" | "inProgress";
/** What a number counts. */
export type Topic = "problem" | "measure" | "other";

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

/** A sign and where it stands in its clause. */
export interface Sign {
  kind: string;
  text: string;
  at: number;
  end: number;
}

/** The signs of a clause, in reading order. */
export function signsOf(clause: string): Sign[] {
  const signs: Sign[] = [];
  for (const match of clause.matchAll(SIGN)) {
    const name = Object.keys(match.groups!).find((group) => match.groups![group] !== undefined)!;
    signs.push({ kind: name.split("_", 1)[0]!, text: match[0], at: match.index, end: match.index + match[0].length });
  }
  return signs;
}

/** Tells whether a sign is one of the three states. */
export function isState(kind: string): kind is State {
  return kind === "completed" || kind === "mostly" || kind === "inProgress";
}

/**
 * Which state each number of a clause counts: the one right before it (已完成31个), else the one after it
 * (11个问题已整改完成). A state counts one number only.
 */
export function pairUp(signs: readonly Sign[]): Map<number, State> {
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
export function nounOf(signs: readonly Sign[], index: number, clause: string): Topic | "chained" | null {
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
