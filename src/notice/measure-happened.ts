import { anyOf } from "./any-of.js";
import type { Clause } from "./measure-clauses.js";
import { DATE, QUANTITY } from "./measure-quantities.js";

/** What is done again and again, or whenever there is cause, rather than once. */
const HABITUAL = anyOf(
  "定期|定时|经常|日常|平时|常态|随时|时时|适时|每[年月周季天日次个半逢]|按[年月周季旬](?!度)",
  "发现[^，]{0,20}问题[^，]{0,20}(?:及时|立即)|以来$",
  // A rule for whoever it may concern: 对违反规定的干部给予通报; 对…的责任人 is somebody in particular.
  "对[^，]{0,40}的(?:单位|个人|支部|部门|科室|干部|同志|(?:相关|有关)?人员)[^，]{0,30}[予给]",
  // Only the occasion of what follows: 在日常监管中，
  "^在[^，]*[中时前上下后]$",
);

/** Words that say of themselves that something happened, exists or was attained. */
const HAPPENED = anyOf(
  "已(?<![对而]已)(?![知故往])|了(?<![为除不罢]了)(?![解然结断如])",
  // 限期完成, 按时完成 tell how it is to be.
  "完成(?<!(?:[未前]|(?:按[时期质量]|限[期时]|保质)[^，]{0,12})完成)(?!时限|情况|率)",
  "多次|先后|占[^，]{0,10}[0-9０-９]|自[^，]{0,20}[月日]起",
  "未发现|未再|得到|获得|荣获|获[^，]{0,20}(?:肯定|好评|表彰|批示)|取得|收到(?![^，]{0,30}后$)|受到|跻身|位列",
  "(?:明显|显著|大幅|大大)(?:下降|提升|提高|增强|改善|好转|减少|加快)$",
  "(?:提升|提高|优化|下降|压缩|压减|缩减|增长|降低|减少)[^，]{0,6}[0-9０-９]",
  "(?:清退|退还|退回|收缴(?<!费收缴)|追回|追缴|补缴|缴入|收回|归还|核销|扣除|拆除|注销|撤销|废止|解除|免去|辞退|立案|处分|开除)(?!工作|管理|制度|情况|标准|流程|机制)",
);

/** Acts of an office, which this genre reports as events without any mark of the past; 公示制度 is a rule, no act. */
const ACT = anyOf(
  "召开|举办|举行|印发|下发|制发|发出|(?:发布|公示)(?!制度|机制)|寄送|发送|赠送|报备$",
  "成立|组建|增设|签订|签署|聘请|邀请|委托|选派|抽调|派出|任命|提拔|购置|安装|捐赠|慰问",
  "约谈|函告|函询|致函|责令|责成|诫勉|批评教育|批评帮助|通报批评|提醒谈话(?!机制|制度)|谈话提醒(?!机制|制度)|检讨",
);

/** Work that is an event where it is aimed at something; in a heading it only names the measure (制定全年计划。). */
const WORK = anyOf(
  "制定|制订|拟定|编制|编写|制作(?<!控制作)|出台|修订|修改|修正|起草|编印|汇编|公布|设立|开设|启动|启用|上线|开通|(?:打造|搭建|构建)[^，]{0,20}“",
  "投入|配备|配齐(?!配强)|赴|前往|走访|张贴|重申|重新|^接待|^学习《|^实施|听取[^，]{0,40}(?:汇报|报告)|宣讲",
  // 建立健全机制 and 建立长效机制 are formulas; a register or a list is something.
  "建立(?!健全|和落实|[^，]{0,6}长效)|建立健全[^，]{0,20}(?:台[账帐]|清单|专班|小组)|(?:完善|健全)[^，]{0,20}《|列出[^，]{0,10}(?:清单|台账)",
  "形成[^，]{0,12}(?:报告|说明|方案|清单|材料|纪要|台[账帐]|意见)|[作做]出[^，]{0,8}(?:安排|部署|说明|检查|调整|规定|处理|决定)",
  "^(?:及时|合理|适当)?调整|梳理|(?:摸排|排查|清查|自查|核查|核实)$|[上讲授][^，]{0,10}党课",
  "进行[^，]{0,14}(?:检查|梳理|修改|整顿|清查|核查|排查|摸排|自查|谈话|批评|审计|评估|检测|更新|调整|轮岗|剖析|研讨|培训|学习|改版|核实|调查|整治|清理|督查|督导|研究|测试|宣传|解读|辅导|对照|整改|通报|处理|比对|公开|追责|问责|约谈|整理|补充|维修|更换|登记|解散)",
  // 开展工作, 开展建设 are too general to be an event.
  "开展(?!$)(?![^，]{0,10}(?:工作|建设|服务)$)",
  // 组织 as a verb: not 党组织, 组织部, 组织生活, 组织力.
  "组织(?<![党级层各团社]组织)(?![的、和中内会与及作员]|部|生活|领导|建设|力|关系|路线|协调|纪律|体系|人事(?:部门|科|处|工作)|法|架构|程序|原则|观念|功能|优势|保障|振兴)",
  "(?:集中|专题|传达|系统)学习|与[^，]{0,40}(?:对接|协商|会商)$|在[^，]{0,40}会议?上",
  "[将把](?![^，]{0,40}作为)[^，]{0,60}(?:列为|移交|上交|划转|分发|公布|用于|调整)|[纳列写计融并归记]入(?!工作)",
  "全面(?:梳理|清查|排查|摸排|摸底|清理|检查|自查)|逐一|全部(?=[^，]{0,4}(?:上交|收回|到位|整改|完成|清理|清退|纳入|归还|补|退))|立即纠正|及时纠正",
  "停止|停发|取消|终止|关停|发函|起诉|提起诉讼|购买|新建|更换|修缮|选举产生|补选|补[齐办签录]|补充(?:完善|签订|登记)",
  "^经[^，]{0,16}(?:研究|研究决定|讨论|审议|核实|核查|调查|协商|批准|同意|请示|查|梳理)$|(?:到|赴|深入)[^，]{2,30}(?:调研|走访|检查|督导)$",
  "(?:指定|确定|安排|落实)专人|明确(?<!进一步明确)[^，]{0,14}(?:人员|专人|分工|职责|清单|范围)|明确一名",
);

/** Whether a clause tells of something done regularly or in given cases. */
export function isHabitual(text: string): boolean {
  return HABITUAL.test(text);
}

/** Whether a clause reports that something happened or exists: a mark of the past, a date, a number, an act of office, a piece of work. */
export function reportsEvent(clause: Clause): boolean {
  if (clause.announced) return false;
  const text = clause.reported;
  if (HAPPENED.test(text) || DATE.test(text)) return true;
  if (HABITUAL.test(text)) return false;
  if (QUANTITY.test(text)) return true;
  return !clause.general && (ACT.test(text) || (!clause.heading && WORK.test(text)));
}
