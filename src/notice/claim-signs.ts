import { allMatches } from "./all-matches.js";
import { NUMERAL } from "./numerals.js";

/** What a problem or measure can be said to be. */
export type State = "completed" | "mostly" | "inProgress";
/** What a number counts. A task (整改任务) lies between: finer than a problem, and met by measures. */
export type Topic = "problem" | "measure" | "task" | "other";

const UNIT = "个|项|条|件|点|处";
/** Counts of headings that problems are put under, not of problems. */
const GROUPING = "类|方面|板块|部分|领域|层面|维度|大项";
const NUMBER_AHEAD = `(?=[^，。；、0-9０-９]{0,2}(?:${NUMERAL})\\s?(?:${UNIT}))`;

const FINISHED = "完成|到位|办结|销号|解决|清零|完毕";
/** In what manner something goes on: with a verb of working on it, enough to say that it is unfinished. */
const GOING_ON =
  "(?:按照?(?:时间|工作|整改|既定)?(?:计划|序时(?:进度)?|节点|时限|期|要求|进度|方案|程序|规定)(?:要求|安排)?|序时|有序|稳步|加快|加紧|抓紧|持续|中?长期|继续|进一步|逐步|分(?:期|批|步|阶段|年度?))";
/** Said of anything that is worked on; only after 正在 does it say more. */
const WITH_ZEAL = "(?:积极|扎实|全力|大力|深入|认真|统筹|协调|着力)";
const WORKING = "(?:整改|推进|办理|落实|实施|解决|坚持|抓好|抓(?!紧)|深化|用力|巩固|跟进|改(?![革善造进变正为]))";
/** 已完成并长期坚持: finished all the same. */
const AND_KEPT_UP =
  "(?:并|且|和|但)?(?:已|需要?|还需|仍需|并|且)(?:要)?(?:转入)?(?:长期|持续|继续)(?:坚持|推进|整改|巩固|抓好|深化)(?:整改)?";

/**
 * The grammar: a sentence is a row of clauses, a clause a row of these signs. A number takes the noun beside it, or that
 * of a total it is a part of; a number with a state beside it counts that state, one without is a total.
 */
const SIGNS: ReadonlyArray<[name: string, source: string]> = [
  // 第4条意见 names one of them.
  ["ordinal", `第(?:${NUMERAL})\\s?(?:${UNIT}|轮|批|次|届|组|阶段)`],
  ["rate", `[0-9０-９]{1,3}(?:[.．][0-9０-９]{1,3})?[%％]|百分之(?:${NUMERAL})`],
  [
    "rateWord",
    "(?:总体|综合)?(?:完成整改|整改完成|整改到位|整改办结|整改销号|整改|完成|到位|办结|销号|解决|落实)(?:率|比例|比率)|占比?|百分比",
  ],
  // 其中1个月内完成的19条: by when they are to be finished.
  ["deadline", `(?:${NUMERAL})个(?:月|工作日)以?内(?:整改)?(?:完成|到位|办结)的?`],
  ["count", `(?:${NUMERAL})\\s?(?:个?大?(?:${GROUPING})|${UNIT})`],
  // Matters that notices count beside the problems; they change the topic and nothing is read of them.
  [
    "other",
    "(?:立行立改|立知立改|即知即改|即行即改|立查立改|立整立改|立改立行|边巡边改|边查边改|边巡边查边改|未巡先改|马上改|马上就改)(?:的?[0-9０-９]{1,3}[个项条件]|[^，。；、0-9]{0,6}?)(?:问题|事项|任务)?|[^，。；、0-9]{0,4}(?:线索|投诉|工单|诉求)|信访[^，。；、0-9]{0,3}|举报件?|(?:工作)?(?:意见)?建议|意见|问题清单|制度|文件|项目|任务|事项|(?:督查|督导|督办|检查|排查|抽查|自查|查摆|检视|剖析|审计|民主生活会|专项|群众|职工|师生|企业|信访|基层|历史遗留|遗留|同类|类似)[^，。；、0-9]{0,8}问题",
  ],
  ["task", "(?:问题)?(?:整改|具体|落实|细化|子|的){1,4}任务"],
  // 19个问题细化整改措施68条 counts two things.
  ["measure", "(?:问题(?:的|整改|具体){0,3}|(?:整改|具体|对应|落实|细化|的){0,4})(?:措施|举措)"],
  ["problem", `反馈的?(?:具体)?意见${NUMBER_AHEAD}`],
  [
    "problem",
    "(?:具体|突出|主要|重点|共性|个性|整改|反馈|细化|方面|表现|的|突出性){0,4}问题(?:表现|具体表现)?|(?:具体)?问题表现|具体表现",
  ],
  // 应完成整改33个 is what was to be done, not what is.
  [
    "due",
    "(?:应|应当|应该|需|需要|计划)(?:在[^，。；]{0,12}前?)?(?:完成)?整改(?:完成)?的?(?=[^，。]{0,6}[0-9０-９一二三四五六七八九十])",
  ],
  // 对7个问题逐一明确责任领导和完成时限: nothing is finished by having a date.
  ["deadline", "(?:整改)?(?:完成|办结|销号|整改)的?(?:时限|期限|时间|日期|节点|标准)"],
  // 逐一对账销号, 实行销号管理 is how the work is done; 已逐一销号 is that it is.
  ["deadline", "(?<!已经?)逐[一项条个件](?:进行)?(?:对账|对单|验收)?销号|销号(?:管理|制度?|台账|清单)"],
  // 未完成但取得阶段性成效4个: what has come of them does not finish them.
  [
    "inProgress",
    "(?:未|尚未|没有)(?:全部|完全)?(?:整改)?(?:完成|到位)(?:整改)?但(?:是)?(?:已经?|均|都)?(?:取得|达到)了?[^，。；、0-9]{0,6}阶段性[^，。；、0-9]{0,4}(?:成效|进展|成果|目标)",
  ],
  [
    "mostly",
    `(?:已经?)?(?:阶段性(?:整改)?(?:完成|到位)|完成了?(?:当前|现)?阶段性?(?:的)?(?:整改)?(?:任务|目标|工作)|完成了?阶段性(?:的)?整改|(?:基本|初步)(?:上)?(?:整改)?(?:完成|解决|到位|办结)(?:整改|到位)?|基本整改(?:到位|完成)?|(?:取得|达到)(?:了)?(?:明显|初步|积极|较好|较大|实质性|重大){0,2}(?:的)?阶段性(?:的)?(?:明显)?(?:成效|进展|成果|目标)|取得(?:了)?(?:明显|初步|积极|较好|较大|实质性|重大)(?:的)?(?:成效|进展|成果))(?:${AND_KEPT_UP})?`,
  ],
  ["completed", `(?:已经?)?(?:整改)?(?:完成|到位)(?:整改)?${AND_KEPT_UP}`],
  [
    "inProgress",
    [
      `(?:暂未|还未|仍未|未|尚未|没有|未能|不能|无法|难以)(?:按期|如期|按时)?(?:全部|完全|彻底)?(?:整改)?(?:${FINISHED})(?:整改)?`,
      "未整改(?:到位|完成)?|部分(?:完成|整改|解决)(?:整改)?",
      "未到(?:整改)?(?:完成)?(?:时限|期限|时间节点|期)",
      "不具备(?:整改)?(?:完成)?条件",
      `(?:计划|预计|拟|力争|争取|确保|将[于在]|(?:延期?|延长|推迟|顺延)[至到])[^，。；、个项条]{2,14}(?:${FINISHED})(?:整改)?`,
      "需要?[^，。；、0-9]{2,14}(?:解决|协调|审批|批复)",
      `(?:正在?|尚在|仍在|还在)(?:${GOING_ON}|${WITH_ZEAL}){0,3}(?:地)?(?:${WORKING}|进行)(?:整改|落实)?中?`,
      // 按期整改完毕 is finished.
      `(?:需要?|应|仍需|尚需|还需)?(?:${GOING_ON}){1,3}(?:地)?${WORKING}{1,2}(?!(?:整改|落实)?(?:${FINISHED}))中?`,
      "(?:整改|推进|进行|办理|实施)(?:过程)?(?:之)?中|推进整改|待(?:整改|完成|销号)",
      `待[^，。；、0-9]{1,14}后[^，。；、0-9]{0,4}(?:${FINISHED}|${WORKING})`,
      "(?:达到|符合)(?:时序|序时)进度(?:要求)?",
    ].join("|"),
  ],
  [
    "completed",
    "(?:已经?)?(?:整改)?(?:完成|办结)了?(?:整改|到位|完毕|销号)?|(?:已经?)?(?:整改|落实|解决)了?(?:到位|完毕|销号|结束|完结)|已经?(?:整改|解决|落实)|(?:对账|验收)?销号|已?(?:清零|改完|改到位|改好)|通过验收|达到整改要求|(?<=全部|均|都|已)(?:落地|落实)",
  ],
  ["inProgress", `(?<![^，、；])推进(?=(?:${NUMERAL})\\s?(?:${UNIT}))`],
  // 反馈问题23个，整改21个；66条措施落实61条.
  ["completed", `(?<=措施|举措|，|^)(?:已)?落实(?=(?:${NUMERAL})\\s?(?:${UNIT})(?!措施|举措))`],
  ["completed", `(?<![^，、；])(?:共|累计|现)?整改(?=(?:问题)?(?:${NUMERAL})\\s?(?:${UNIT}))`],
  // 确保20个问题全部整改到位 is not yet so.
  ["aim", "确保|力争|争取|务求|力求|保证"],
  ["all", "全部|全面|均|都|悉数|逐一"],
  ["each", "分别"],
  ["among", "其中"],
  ["except", "(?<![清解拆免消扣删排破剔根开扫铲废])除(?![夕险尘])"],
  ["quoted", "“”"],
  ["rest", "其余|其他|其它|剩余|余下|另外?"],
  ["left", "还有|尚有|仍有|还剩|仅剩|只剩|剩下"],
];
/** One group a sign, in their order: the signs' own sources have none, and a name for each would cost more than to count. */
const SIGN = new RegExp(SIGNS.map(([, source]) => `(${source})`).join("|"), "g");

/** A sign and where it stands in its clause. */
export interface Sign {
  kind: string;
  text: string;
  at: number;
  end: number;
}

/** The signs of a clause, in reading order. */
export function signsOf(clause: string): Sign[] {
  return allMatches(SIGN, clause).map((match) => {
    let group = 1;
    while (match[group] === undefined) group++;
    const [kind] = SIGNS[group - 1]!;
    return { kind, text: match[0], at: match.index, end: match.index + match[0].length };
  });
}

const IS_GROUPING = new RegExp(`(?:${GROUPING})$`);

/** Tells whether a sign counts headings (4个方面), not problems. */
export function isGrouping(sign: Sign): boolean {
  return sign.kind === "count" && IS_GROUPING.test(sign.text);
}

/** Tells whether a sign is one of the three states. */
export function isState(kind: string): kind is State {
  return kind === "completed" || kind === "mostly" || kind === "inProgress";
}

/** Tells whether a sign names what can be counted. */
export function isNoun(kind: string): kind is Topic {
  return kind === "problem" || kind === "measure" || kind === "task" || kind === "other";
}

/** 持续推进反馈的12个问题整改: the number is that of the matter worked on, not of what is unfinished. */
const WORKED_ON = /反馈|指出|^[^，]{0,12}问题(?:整改|的整改|落实)/;

/**
 * Which state each number of a clause counts: the one right before it (已完成31个), else the one after it
 * (11个问题已整改完成). A state counts one number only.
 */
export function pairUp(signs: readonly Sign[], clause: string): Map<number, State> {
  const pairs = new Map<number, State>();
  const isCounted = (sign: Sign | undefined) => sign?.kind === "count" && !isGrouping(sign);
  signs.forEach((sign, at) => {
    if (!isState(sign.kind)) return;
    let next = at + 1;
    while (signs[next] && (isNoun(signs[next]!.kind) || signs[next]!.kind === "all")) next++;
    const following = signs[next];
    // 没有完成和基本完成的3个问题: how many of each, it does not say.
    if (isJoined(clause, sign, signs[at + 1]) || isJoined(clause, signs[at - 1], sign)) return;
    if (following && isCounted(following) && !pairs.has(next) && following.at - sign.end <= 14) {
      if (sign.kind === "inProgress" && WORKED_ON.test(clause.slice(sign.end))) return;
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

function isJoined(clause: string, one: Sign | undefined, other: Sign | undefined): boolean {
  if (!one || !other || one.kind === other.kind || !isState(one.kind) || !isState(other.kind)) return false;
  return /^的?(?:、|和|及|与|或|以及)(?:已|还)?$/.test(clause.slice(one.end, other.at));
}

/**
 * The noun a number counts: the one right after it, else the one right before it (整改措施239条).
 * `chained` where another number takes its place (14项42个具体问题).
 */
export function nounOf(signs: readonly Sign[], index: number, clause: string): Topic | "chained" | null {
  const sign = signs[index]!;
  const after = signs[index + 1];
  if (after && after.at - sign.end <= 3) {
    if (isNoun(after.kind) && !/[已均全正未需制]/.test(clause.slice(sign.end, after.at))) return after.kind;
    if (after.kind === "count" && after.at === sign.end) return "chained";
  }
  let before = index - 1;
  while (signs[before] && isGrouping(signs[before]!)) before--;
  const earlier = signs[before];
  const gap = earlier
    ? clause.slice(earlier.end, sign.at).replace(/[0-9０-９一二三四五六七八九十]{1,4}个?(?:大?类|大?方面|大?板块)/g, "")
    : "";
  const counted = signs[before - 1];
  // 19个问题已有17个: the noun has a number already.
  const isTaken =
    counted?.kind === "count" && !isGrouping(counted) && earlier !== undefined && earlier.at - counted.end <= 3;
  if (earlier && isNoun(earlier.kind) && !isTaken && gap.length <= 4) return earlier.kind;
  return null;
}
