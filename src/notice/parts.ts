import { endsInFault, speaksOfFault, statesFinding } from "./fault.js";
import { plainWords } from "./plain-words.js";

/** What a part of the notice is for; only `report` lists problems. */
export type PartRole = "report" | "organisation" | "leads" | "outstanding" | "next" | "advice";

const NEXT =
  /下一?步|下一?阶段|今后|以后|后续(?:整改|工作|措施|打算|计划)|打算|继续(?:深化|推进|抓好|抓实|加强|巩固|做好|坚持|用力)|持续(?:深化|巩固|用力|发力|抓好整改|推进整改|推动整改|加强)|(?:深化|巩固|拓展|扩大|用好|运用)(?:拓展|提升|深化|扩大|巩固|和|与|用好|运用)*(?:巡[视察])?(?:整改)?(?:落实)?(?:工作)?成[果效]|长效机制|不断深化|深化成果/;
const NEXT_PLAIN = /下一?步|下一?阶段|今后|打算|工作计划/;
const LEADS = /线索|信访|移交(?:的)?(?:问题|事项|件)|问责情况|追责问责|执纪问责情况|立案|案件(?:办理|查处)/;
const OUTSTANDING =
  /(?:需要?|仍需|尚需|还需|有待)(?:继续|长期|持续|进一步)*(?:整改|推进|深化|落实|坚持|解决)|(?:未|尚未|没有|未能|未全部)(?:全部|彻底)?(?:整改)?(?:完成|到位|办结)(?:整改)?的?.{0,8}(?:事项|问题|任务|说明|原因|情况)|(?:正在|持续|长期|继续)(?:推进|整改|坚持|抓好)+(?:整改)?的?(?:事项|问题|任务)/;
const ADVICE = /意见建议|工作建议|整改建议|[条项]建议/;
const ORGANISATION =
  /组织领导|加强领导|提高.{0,6}站位|政治站位|主体责任(?:情况|落实)?$|基本情况|总体情况|整体情况|责任落实|基础工作|工作机制|高度重视|组织(?:开展|推进|推动|实施)|组织情况|主要做法|工作开展情况|统一思想|压实责任|精心组织|周密部署|推动整改工作$/;
const REPORT =
  /(?:反馈|巡[视察]|指出|发现).{0,14}(?:问题|意见|事项).{0,14}(?:整改|落实)|(?:整改|落实)(?:整改|落实|完成|推进|进展|工作|任务|阶段性|具体|的)*(?:情况|进展|成效|结果)|逐条逐项|真改实改|整改(?:任务|工作)(?:的)?落实|(?:扎实|认真|全力|坚决)(?:推进|抓好|抓实|做好|落实).{0,10}整改|对照问题/;

/**
 * The role that a part's heading claims; null where it claims none.
 * @param heading the heading's words without mark
 */
export function claimedRole(heading: string): PartRole | null {
  const words = heading.length > 90 ? heading.slice(0, 90) : heading;
  const clause = words.split(/[。：:]/, 1)[0]!;
  if (LEADS.test(clause) && !speaksOfFault(clause.replace(/问题/g, "").replace(LEADS, ""))) return "leads";
  if (ADVICE.test(clause) && !/反馈意见建议?整改|问题/.test(clause)) return "advice";
  if (OUTSTANDING.test(clause) && !/对.{2,20}(?:不|未).{0,10}到位/.test(clause)) return "outstanding";
  if (NEXT_PLAIN.test(clause)) return "next";
  if (tellsOfReport(clause) && !NEXT.test(clause)) return "report";
  // 整改长效机制不健全 is what was found, not what comes next.
  if (NEXT.test(clause) && !statesFinding(clause)) return "next";
  if (tellsOfOrganisation(clause) && !/方面(?:的?问题)?$/.test(clause)) return "organisation";
  return null;
}

/** 反馈问题整改情况 heads a report; 审计指出的问题整改缓慢 is what was found. */
function tellsOfReport(clause: string): boolean {
  return REPORT.test(clause) && !endsInFault(clause);
}

/** 责任落实 heads how the work was organised; 责任落实不够有力 is what was found. */
function tellsOfOrganisation(clause: string): boolean {
  return ORGANISATION.test(clause) && !statesFinding(clause);
}

/** Tells a heading that only says that a report follows (二、巡察反馈问题整改情况) from one that names a field or a fault. */
export function isPartHeading(heading: string): boolean {
  const clause = heading.split(/[。：:]/, 1)[0]!;
  if (
    /方面(?:存在)?(?:的?问题)?(?:[及和与的]?整改(?:落实)?(?:情况)?)?$/.test(clause) ||
    /^(?:在|关于|针对|聚焦)/.test(clause)
  )
    return false;
  return tellsOfReport(clause) || tellsOfOrganisation(clause);
}

/** 该方面反馈问题7个，…: it speaks of the problems under a heading, and of no others. */
export const OF_THE_FIELD = /^[该此本](?:一)?(?:方面|部分|板块|领域|大?类|项)[^，。；]{0,14}(?:问题|意见|任务)/;

/** 该方面反馈问题7个，均已完成整改: the state of all problems under a heading; null where it gives none. */
export function stateOfAll(text: string): "completed" | null {
  if (text.length > 80 || !OF_THE_FIELD.test(text)) return null;
  return /[，,](?:目前)?(?:已|均|全部|现){1,3}(?:经)?(?:按期|全部)?(?:完成整改|整改完成|整改到位|整改完毕|办结|销号|完成)[。！]?$/.test(
    text,
  ) && /均|全部/.test(text)
    ? "completed"
    : null;
}

/** A heading that groups problems by state; null for any other. */
export function groupState(heading: string): "completed" | "mostly_completed" | "in_progress" | null {
  const words = plainWords(heading);
  // 党的建设方面（4个问题，已全部完成整改）: the bracket speaks of all below.
  const bracket = /[（(][^（(）)]{0,16}(?:已|均|全部){1,3}(?:完成整改|整改完成|整改到位|完成)[^（(）)]{0,6}[）)]$/.exec(
    words.slice(0, 120),
  );
  if (bracket && /全部|均|都|^[（(]已/.test(bracket[0])) return "completed";
  const clause = words.split(/[。：:，,]/, 1)[0]!.replace(/[（(].{0,30}$/, "");
  if (!/(?:问题|事项|任务|情况|项目|清单)$|^(?:已|正在|基本|未|尚未|长期)/.test(clause) || clause.length > 40)
    return null;
  if (/基本(?:完成|整改到位|整改完成)/.test(clause)) return "mostly_completed";
  if (
    /(?:未|尚未|没有|未能)(?:全部|彻底)?(?:整改)?(?:完成|到位)|正在|推进中|整改中|持续(?:整改|推进)|长期(?:整改|坚持)|需要?(?:进一步|继续|长期|持续)/.test(
      clause,
    )
  ) {
    return "in_progress";
  }
  if (/(?:已|全部|均)(?:经|全部|按期|如期)?(?:整改)?(?:完成|到位|办结|销号)|^(?:整改)?完成(?:整改)?的/.test(clause))
    return "completed";
  return null;
}
