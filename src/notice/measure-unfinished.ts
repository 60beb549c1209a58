import { allMatches } from "./all-matches.js";
import { anyOf } from "./any-of.js";
import type { Clause } from "./measure-clauses.js";

/** Words that say that the matter itself is unfinished. */
const UNFINISHED = anyOf(
  // 正在 of the matter, not of something in it (正在执行的制度); 正 short for it, not in 公正, 正式.
  "正在(?!(?![对与就向])[^，]{1,20}的)",
  "正(?<![公改纠修更端校]正)(?=积极|抓紧|加紧|着手|有序|加快|稳步|逐步|按|与|申请|办理|协调|推进|制定|编制|起草|修订|对接|筹备|处于|进一步)",
  "有序(?:推进|进行|消化|化解|实施|清退|退出)|序时|按计划推进|走程序",
  "(?:推进|进行|办理|审批|建设|施工|筹备|编制|起草|招标|整改|协商|洽谈|论证|诉讼|审理|征求意见|预制)中$(?<!^[在对从于][^，]{0,40})",
  "逐步(?=推进|推开|解决|完成|落实|实施|消化|清退|收回|化解|配齐|配备|调整|到位|整改|清理|办理|开展)(?![^，]{0,40}了)",
  // What is not there yet; not 未完成任务的支部, which names others.
  "尚未(?!发现|出现|[^，]{1,12}的)|暂未(?!发现|出现)|暂无法|暂时(?:未|无法)|尚[在需待]|仍[需在]|仍未(?=完成|整改|解决|到位|落实)|还[需未]",
  "有待|(?:还|仍)存在|(?:有|存在)(?:一定|较大|一些)?差距$|未全部|未完成(?![^，]{0,10}的)|未整改到位(?![的问])",
  "仅剩|(?:剩余|其余|余下)[^，]{0,14}(?:于|将|拟|计划|待|预计|分期|正(?!常|式)|尚|未|力争|[列纳]入[^，]{0,10}计划)|待(?:批|审|批复|审批|审定|验收)$|等待[^，]{0,8}(?:批复|审批|批准|评审|验收|审定)",
  "完成[^，]{0,8}(?:工程量|进度|总量|任务)[^，]{0,4}[0-9]{1,2}(?:[.][0-9]+)?[%％]",
  "阶段(?<=(?:处于|^目前|^现|^已)[^，]{0,30}(?:意见|推进|审批|施工|筹备|招标|设计|论证|整改)阶段)",
  "初步(?:人选|意向|达成)|确定了初步|进度[^，]{0,6}滞后$",
);

/** An announced step that the matter still waits for, unlike the announcement of going on as before. */
const OUTSTANDING = anyOf(
  "拟(?=[于在对通与开举召组聘投联])|定于(?<!限定于)|计划(?<!有计划)(?=[于在今明下]|\\d{1,4}[年月]|年[底内])|待(?<=(?:^|[正需须尚仍])待)(?!遇)",
  "预计[^，]{0,30}(?:完成|到位|建成|竣工|交付|启用|投用|\\d月|年底)|将于[^，]{0,30}(?:\\d月|年底|季度|[前后])",
  "(?:力争|争取)[^，]{0,30}(?:完成|建成|列入|\\d|年底)",
);

/** Something was put before another body for its approval; not where a rule or a sequence is told: 严格报…审批, 经报…批准后. */
const SUBMITTED = /报[^，]{0,14}(?:审批|审定|核准|批准|报批)$/;
const IN_GENERAL = /经|后|均|须|严格|一律|按/;
const APPROVED = /同意|批复|通过|获批|批准后|已(?!报|上报)/;
const STANDS_SO = /已|目前|正|现|将|拟|待/;

/** A total and a smaller part of it that is finished: 72宗案件中，有71宗已结案; 18户中，已完成15户. */
const PARTS_OF_TOTAL = [
  /(\d{1,6})([个宗项件户处家人名起套条])[^。；;\n]{0,12}[中，,](?:其中)?已?有?(\d{1,6})\2[^，,。；;\n]{0,6}(?:已(?!转化|采纳|吸收|应用|运用|推广)|完成|整改到位|办结|结案)/g,
  /(\d{1,6})([个宗项件户处家起套条])[^。；;\n]{0,8}[中，,](?:其中)?(?:目前)?已(?:完成|办结|整改|解决|化解)(\d{1,6})\2/g,
];

/** Whether a measure says that its matter is unfinished, whatever has been done about it. */
export function isUnfinished(text: string, clauses: readonly Clause[]): boolean {
  return clauses.some((clause) => UNFINISHED.test(clause.text)) || partOnly(text) || awaitsApproval(clauses);
}

/** Whether a measure announces a particular step that is still to come. */
export function hasOutstandingStep(clauses: readonly Clause[]): boolean {
  return clauses.some((clause) => OUTSTANDING.test(clause.text));
}

/** Whether only a part of a total is said to be finished. */
function partOnly(text: string): boolean {
  for (const pattern of PARTS_OF_TOTAL) {
    for (const [, total, , part] of allMatches(pattern, text)) if (Number(part) < Number(total)) return true;
  }
  return false;
}

/** Whether something was submitted for approval, as the last thing said or as what stands now, and none is said to have been given. */
function awaitsApproval(clauses: readonly Clause[]): boolean {
  const submitted = clauses.findLastIndex(({ text }) => SUBMITTED.test(text) && !IN_GENERAL.test(text));
  if (submitted < 0 || clauses.slice(submitted).some(({ text }) => APPROVED.test(text))) return false;
  return submitted === clauses.length - 1 || STANDS_SO.test(clauses[submitted]!.text);
}
