import { type Clause, clausesOf } from "./measure-clauses.js";
import type { MeasureState } from "./notice.js";

/** Words that say that the matter itself is unfinished. */
const UNFINISHED = new RegExp(
  [
    "正在(?![^，]{1,20}的)",
    "正(?=积极|抓紧|加紧|着手|有序|加快|稳步|逐步|按|申请|办理|协调|推进|制定|编制|起草|修订|对接|筹备|处于|进一步)",
    "有序推进|有序开展|有序进行|序时|抓紧推进|抓紧办理|抓紧扫尾|按计划推进|推进中|进行中|办理中|审批中|建设中|走程序",
    "逐步(?=推进|推开|解决|完成|落实|实施|消化|清退|收回|化解|配齐|配备|调整|到位|建立|完善|整改|清理|办理|开展)(?![^，]*了)",
    "尚未(?![^，]{1,12}的)|尚在|尚需|尚待|仍需|仍在|仍未|还需|还未|有待|(?:还|仍)存在|未全部|未完成(?![^，]{0,10}的)|未整改到位(?![^，]{0,4}的)|仅剩",
    "(?:有|存在)(?:一定|较大|一些)?差距$",
    "^(?![^，]*(?:经|后|均|须|严格|一律|按))[^，]*报[^，]{0,14}(?:审批|审定|核准|批准|报批)$",
    "处于[^，]*阶段|^(?:目前|现|已)[^，]*(?:意见|推进|审批|施工|筹备|招标|设计|论证)阶段",
    "初步(?:人选|意向|达成)|确定了初步",
  ].join("|"),
);

/** Announcements of a particular step that the matter still waits for, unlike those of going on as before. */
const OUTSTANDING = /拟(?=[于在对通与开举召组聘投联])|定于|计划(?=[于在\d今明下年])|预计|(?:^|[正需须尚仍])待(?!遇)|将于[^，]*(?:\d月|年底|季度|前)|力争[^，]*(?:完成|列入|\d|年底)/;

/** A total and the smaller part of it that is finished: 72宗案件中，有71宗已结案. */
const PART_OF_TOTAL = /(\d{1,6})([个宗项件户处家人名起套条])[^。；;\n]{0,12}[中，,][^。；;\n]{0,6}?有?(\d{1,6})\2[^，,。；;\n]{0,6}(?:已|完成|整改到位|办结|结案)/g;

/** What is meant to be rather than reported. */
const EXHORTS = /要(?![求点件素害闻领览])|应(?![急用对届收付邀])|必须|须|需(?!求)|不得|严禁|杜绝|避免|防止|确保|努力|更加|从严从实|尽量|尽可能/;
/** What is done again and again, or whenever there is cause, rather than once. */
const HABITUAL = /定期|经常|日常|平时|常态|随时|时时|适时|每[年月周季天日次个半逢]|按[年月周季旬](?!度)|凡|一旦|如有|如发现|发现[^，]*问题[^，]*(?:及时|立即)|以来$|对[^，]*的(?:单位|个人|支部|部门|科室|干部|同志)[^，]*[予给]/;

const HAPPENED = new RegExp(
  [
    "(?<![对而])已(?![知故往])",
    "(?<![为除不罢])了(?![解然结断如])",
    "(?<!限期|限时|按时|按期|按量|保质|前|全面|任务)完成(?!时限|情况|率|任务的)",
    "未发现|未再|得到|获得|荣获|取得|收到|受到|跻身|位列",
    "清退|退还|退回|收缴|追回|追缴|补缴|缴入|收回|归还|核销|扣除|拆除|注销|撤销|废止|解除|免去|辞退|立案|处分|开除",
  ].join("|"),
);

/** Acts of an office that are reported as events. */
const ACT = /召开|举办|举行|印发|下发|制发|发出|发布|公布|公示|制定|制订|出台|修订|修改|修正|起草|编印|汇编|成立|组建|设立|开设|增设|建立(?!健全|和落实)|签订|签署|聘请|邀请|选派|抽调|派出|任命|提拔|配备|配齐|引进|招录|约谈|函告|函询|致函|责令|责成|诫勉|批评教育|批评帮助|提醒谈话|谈话提醒|检讨|启动|启用|上线|开通|打造|搭建|投入|购置|安装|赴|前往|走访|慰问|捐赠/;

/** Work that is an event where it is aimed at something: 对…进行…, 开展…活动, 组织…学习. */
const WORK = new RegExp(
  [
    "进行[^，]{0,14}(?:检查|梳理|修改|整顿|清查|核查|排查|摸排|自查|谈话|批评|审计|评估|检测|更新|调整|轮岗|剖析|研讨|培训|学习|改版|核实|调查|整治|清理|督查|督导|研究|测试|宣传|解读|辅导|对照|整改|通报|处理|比对|公开)",
    "开展(?![^，]{0,10}(?:工作|建设|服务)$)",
    "组织(?!部|生活|领导|建设|力|关系|路线|协调|纪律|体系|人事|法|架构|程序|原则|观念|功能|优势|保障|实施|振兴)",
    "(?:集中|专题|传达|系统)学习",
    "[将把](?![^，]*作为)[^，]*(?:纳入|列入|写入|列为|移交|上交|计入|接入|划转|分发|公布|用于|调整|融入)",
    "全面(?:梳理|清查|排查|摸排|摸底|清理|检查|自查)|逐一|全部|立即纠正|及时纠正",
    "实施",
    "(?<!进一步)明确[^，]{0,14}(?:人员|专人|分工|职责)",
  ].join("|"),
);
const COUNT = /[0-9０-９][^，]{0,1}(?:余|多)?(?:人次|场次|次|场|人|名|份|件|个|家|起|批|项|万元|元|篇|条|户|宗|期|套|台|辆|处|支|所)/;
const DATE = /[0-9０-９]{1,2}月/;

/**
 * What a measure reports (codebook, "Measures and what the account reports"): `under_way` where its matter is said to
 * be unfinished, or something happened and a particular step is still announced; else `done` where anything happened;
 * else `planned` where it announces; else `declared`.
 */
export function measureState(text: string): MeasureState {
  const clauses = clausesOf(text);
  if (clauses.some((clause) => UNFINISHED.test(clause.text)) || partOnly(text)) return "under_way";
  const done = clauses.some(happened);
  const announced = clauses.some((clause) => clause.announced);
  if (done) return announced && clauses.some((clause) => OUTSTANDING.test(clause.text)) ? "under_way" : "done";
  return announced ? "planned" : "declared";
}

/** Whether a clause reports something that happened. */
function happened(clause: Clause): boolean {
  if (clause.announced) return false;
  const text = beforeDemand(clause.text);
  if (EXHORTS.test(text)) return false;
  if (HAPPENED.test(text)) return true;
  if (HABITUAL.test(text)) return false;
  return ACT.test(text) || COUNT.test(text) || DATE.test(text) || (!clause.heading && WORK.test(text));
}

/** What stands before 要求各单位…: what is demanded has not happened yet. */
function beforeDemand(text: string): string {
  const demand = /(?<![按的照作关定量])要求(?=[^的和及进抓做，]{2})/.exec(text);
  return demand ? text.slice(0, demand.index) : text;
}

/** Whether only a part of a total is said to be finished. */
function partOnly(text: string): boolean {
  for (const [, total, , part] of text.matchAll(PART_OF_TOTAL)) if (Number(part) < Number(total)) return true;
  return false;
}
