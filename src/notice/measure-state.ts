import { type Clause, clausesOf, HABITUAL } from "./measure-clauses.js";
import { DATE, QUANTITY } from "./measure-evidence.js";
import type { MeasureState } from "./notice.js";

/** Words that say that the matter itself is unfinished. */
const UNFINISHED = new RegExp(
  [
    "正在(?![^，]{1,20}的)",
    "(?<![公改纠修更端校])正(?=积极|抓紧|加紧|着手|有序|加快|稳步|逐步|按|申请|办理|协调|推进|制定|编制|起草|修订|对接|筹备|处于|进一步)",
    "有序推进|有序进行|序时|按计划推进|走程序",
    "^(?![在对从于])[^，]*(?:推进|进行|办理|审批|建设|施工|筹备|编制|起草|招标|整改|协商|洽谈|论证|诉讼|审理|征求意见|预制)中$",
    "逐步(?=推进|推开|解决|完成|落实|实施|消化|清退|收回|化解|配齐|配备|调整|到位|整改|清理|办理|开展)(?![^，]*了)",
    "尚未(?!发现|出现|[^，]{1,12}的)|暂未(?!发现|出现)|暂无法|暂时(?:未|无法)|尚在|尚需|尚待|仍需|仍在|仍未(?=完成|整改|解决|到位|落实)|还需|还未|有待|(?:还|仍)存在|未全部|未完成(?![^，]{0,10}的)|未整改到位(?![的问])|仅剩|剩余[^，]{0,14}(?:于|将|拟|计划|待|预计|分期|正|尚|未|力争)|等待(?:批复|审批|批准)|完成[^，]{0,8}(?:工程量|进度|总量|任务)[^，]{0,4}[0-9]{1,2}(?:[.][0-9]+)?[%％]",
    "(?:有|存在)(?:一定|较大|一些)?差距$",
    "处于[^，]*阶段|^(?:目前|现|已)[^，]*(?:意见|推进|审批|施工|筹备|招标|设计|论证)阶段",
    "初步(?:人选|意向|达成)|确定了初步",
  ].join("|"),
);

/** Announcements of a particular step that the matter still waits for, unlike those of going on as before. */
const OUTSTANDING = /拟(?=[于在对通与开举召组聘投联])|(?<!限)定于|(?<!有)计划(?=[于在\d今明下]|年[底内])|预计[^，]*(?:完成|到位|建成|竣工|交付|启用|投用|\d月|年底)|(?:^|[正需须尚仍])待(?!遇)|将于[^，]*(?:\d月|年底|季度|前)|(?:力争|争取)[^，]*(?:完成|建成|列入|\d|年底)/;

/** Something is before another body for its approval; not: 经报…批准后, 严格报…审批. */
const SUBMITTED = /^(?![^，]*(?:经|后|均|须|严格|一律|按))[^，]*报[^，]{0,14}(?:审批|审定|核准|批准|报批)$/;
const APPROVED = /同意|批复|通过|获批|批准后|已(?!报|上报)/;

/** A total and the smaller part of it that is finished: 72宗案件中，有71宗已结案. */
const PART_OF_TOTAL = /(\d{1,6})([个宗项件户处家人名起套条])[^。；;\n]{0,12}[中，,](?:其中)?已?有?(\d{1,6})\2[^，,。；;\n]{0,6}(?:已|完成|整改到位|办结|结案)/g;

const HAPPENED = new RegExp(
  [
    "(?<![对而])已(?![知故往])",
    "(?<![为除不罢])了(?![解然结断如])",
    "^(?![^，]*(?:按[时期质量]|限[期时]|保质))[^，]*(?<![未前])完成(?!时限|情况|率)",
    "多次|先后|占[^，]{0,10}[0-9０-９]",
    "未发现|未再|得到|获得|荣获|获[^，]*(?:肯定|好评|表彰|批示)|取得|收到(?![^，]*后$)|受到|跻身|位列",
    "(?:明显|显著|大幅|大大)(?:下降|提升|提高|增强|改善|好转|减少|加快)$",
    "(?:提升|提高|优化|下降|压缩|压减|缩减|增长|降低|减少)[^，]{0,6}[0-9０-９]",
    "自[^，]*[月日]起",
    "(?:清退|退还|退回|(?<!费)收缴|追回|追缴|补缴|缴入|收回|归还|核销|扣除|拆除|注销|撤销|废止|解除|免去|辞退|立案|处分|开除)(?!工作|管理|制度|情况|标准|流程|机制)",
  ].join("|"),
);

/** Acts of an office that are reported as events. */
const ACT =
  /召开|举办|举行|印发|下发|制发|发出|发布|公示|成立|组建|增设|签订|签署|聘请|邀请|选派|抽调|派出|任命|提拔|约谈|函告|函询|致函|责令|责成|诫勉|批评教育|批评帮助|通报批评|提醒谈话(?!机制|制度)|谈话提醒(?!机制|制度)|检讨|购置|安装|捐赠|慰问|委托|寄送|发送|赠送|报备$/;

/** Work that is an event where it is aimed at something, but may as well be the heading of a measure. */
const WORK = new RegExp(
  [
    "制定|制订|拟定|编制|编写|出台|修订|修改|修正|起草|编印|汇编|公布|设立|开设|启动|启用|上线|开通|(?:打造|搭建|构建)[^，]*“|投入|配备|配齐(?!配强)|赴|前往|走访|张贴|重申|重新|^接待|^学习《",
    "建立(?!健全|和落实|[^，]{0,6}长效)|建立健全[^，]{0,20}(?:台[账帐]|清单|专班|小组)|(?:完善|健全)[^，]*《",
    "形成[^，]{0,12}(?:报告|说明|方案|清单|材料|纪要|台[账帐]|意见)|[作做]出[^，]{0,8}(?:安排|部署|说明|检查|调整|规定|处理|决定)",
    "^(?:及时|合理|适当)?调整|梳理|(?:摸排|排查|清查|自查|核查|核实)$|[上讲授][^，]{0,10}党课",
    "进行[^，]{0,14}(?:检查|梳理|修改|整顿|清查|核查|排查|摸排|自查|谈话|批评|审计|评估|检测|更新|调整|轮岗|剖析|研讨|培训|学习|改版|核实|调查|整治|清理|督查|督导|研究|测试|宣传|解读|辅导|对照|整改|通报|处理|比对|公开|追责|问责|约谈|整理|补充|维修|更换|登记|解散)",
    "开展(?!$)(?![^，]{0,10}(?:工作|建设|服务)$)",
    "(?<![党级层各团社])组织(?![的、和中内会与及作员]|部|生活|领导|建设|力|关系|路线|协调|纪律|体系|人事(?:部门|科|处|工作)|法|架构|程序|原则|观念|功能|优势|保障|振兴)",
    "(?:集中|专题|传达|系统)学习|听取[^，]*(?:汇报|报告)|宣讲",
    "[将把](?![^，]*作为)[^，]*(?:列为|移交|上交|划转|分发|公布|用于|调整)|[纳列写计融并归记]入(?!工作)",
    "全面(?:梳理|清查|排查|摸排|摸底|清理|检查|自查)|逐一|全部(?=[^，]{0,4}(?:上交|收回|到位|整改|完成|清理|清退|纳入|归还|补|退))|立即纠正|及时纠正",
    "^实施",
    "停止|停发|取消|终止|关停|发函|起诉|提起诉讼|购买|新建|更换|修缮|选举产生|补选|补[齐办签录]|补充(?:完善|签订|登记)",
    "^经[^，]{0,16}(?:研究|研究决定|讨论|审议|核实|核查|调查|协商|批准|同意|请示|查|梳理)$|(?:到|赴|深入)[^，]{2,}(?:调研|走访|检查|督导|宣讲)$",
    "与[^，]*(?:对接|协商|会商)$|在[^，]*会议?上",
    "(?:指定|确定|安排|落实)专人|(?<!进一步)明确[^，]{0,14}(?:人员|专人|分工|职责|清单|范围)|明确一名",
  ].join("|"),
);
/**
 * What a measure reports (codebook, "Measures and what the account reports"): `under_way` where its matter is said to
 * be unfinished, or something happened and a particular step is still announced; else `done` where anything happened;
 * else `planned` where it announces; else `declared`.
 */
export function measureState(text: string): MeasureState {
  const clauses = clausesOf(text);
  if (clauses.some((clause) => UNFINISHED.test(clause.text)) || partOnly(text) || awaitsApproval(clauses)) return "under_way";
  const done = clauses.some(happened);
  const announced = clauses.some((clause) => clause.announced);
  if (done) return announced && clauses.some((clause) => OUTSTANDING.test(clause.text)) ? "under_way" : "done";
  return announced ? "planned" : "declared";
}

/** Whether a clause reports something that happened. */
function happened(clause: Clause): boolean {
  if (clause.announced) return false;
  const text = clause.reported;
  if (HAPPENED.test(text)) return true;
  if (DATE.test(text) && !/每[年月]/.test(text)) return true;
  if (HABITUAL.test(text)) return false;
  if (QUANTITY.test(text)) return true;
  if (clause.general) return false;
  return ACT.test(text) || (!clause.heading && WORK.test(text));
}

/** Whether only a part of a total is said to be finished. */
function partOnly(text: string): boolean {
  for (const [, total, , part] of text.matchAll(PART_OF_TOTAL)) if (Number(part) < Number(total)) return true;
  return false;
}

/** Whether something was submitted for approval and nothing is said of its having been given. */
function awaitsApproval(clauses: readonly Clause[]): boolean {
  const submitted = clauses.findLastIndex(({ text }) => SUBMITTED.test(text));
  if (submitted < 0 || clauses.slice(submitted).some(({ text }) => APPROVED.test(text))) return false;
  return submitted === clauses.length - 1 || /已|目前|正|现|将|拟|待/.test(clauses[submitted]!.text);
}
