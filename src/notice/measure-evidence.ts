import { type Clause, clausesOf, HABITUAL } from "./measure-clauses.js";
import type { Measure } from "./notice.js";

/** The evidence a measure gives (codebook, "Evidence flags of a measure"). */
export type MeasureEvidence = Pick<Measure, "dated" | "documented" | "quantified" | "accountable">;

/**
 * Reads the evidence flags of a measure from what it reports: announcements and demands give no evidence, nor does
 * what stands in quotation marks or in the problem said again.
 * @param text the measure's words
 */
export function readEvidence(text: string): MeasureEvidence {
  const clauses = clausesOf(text).filter((clause) => !clause.announced);
  return {
    dated: clauses.some((clause) => DATE.test(clause.text)),
    documented: clauses.some((clause) => makesDocument(clause.reported)),
    quantified: clauses.some((clause) => QUANTITY.test(clause.reported) && !EVERY.test(clause.reported)),
    accountable: clauses.some(dealsWithSomebody) || FIRST_FORM.test(text),
  };
}

/** A day or month: 2021年3月5日, 4月份, 十一月初, 2021.3.5; not 每月25日. */
export const DATE =
  /(?<![每0-9０-９])[0-9０-９]{1,2}月(?!度)|(?<![个每月一二三四五六七八九十])[一二三四五六七八九十]{1,2}月(?=[份初中底上下一二三四五六七八九十])|[0-9]{4}[./-][0-9]{1,2}[./-][0-9]{1,2}/;

/** Verbs by which a unit makes, issues or amends a document, before its title; with 的 they tell whose it is (印发的《》). */
const MAKES =
  "制定|制订|拟定|拟制|制发|制作|印发|印制|下发|下达|发布|发出|发送|发了|出台|修订|修改|修正|完善|健全|起草|编制|编写|编印|汇编|形成|建立|签订|签署|会签|审议通过|研究通过|讨论通过|通过了|研究了|讨论研究|上报|报送|提交|出具|更新|废止|纳入|列入|写入|新制定|新修订|新出台|新印发";
const USES = "学习|传达|宣传(?!部)|宣讲|领会|贯彻|落实|执行|遵守|根据|按照|依据|对照|参照|围绕|掌握|填写";
const TITLE_AND_VERBS = new RegExp(`(${MAKES})(的)?|(${USES})|(并|后)|(》)`, "g");
/** A document made is named before the verb: 《》已正式印发, 对《》进行修订, 就《》征求意见. */
const MADE = new RegExp(`》[^《》，]{0,10}(?:已|正式|进行|予以|并)[^《》，]{0,6}(?:${MAKES})(?!的)|》的?(?:修订|编制|制定|起草|修改)(?:工作)?$|就《》[^，]{0,8}征求`);

/** Whether a clause names a document, standing as 《》, that was made, issued or amended. */
function makesDocument(text: string): boolean {
  if (!text.includes("》")) return false;
  if (MADE.test(text)) return true;
  let making = false;
  let studying = false;
  for (const [, makes, of, uses, joins, title] of text.matchAll(TITLE_AND_VERBS)) {
    if (title) {
      if (making) return true;
      studying = false;
    } else if (joins) studying = false;
    else if (uses) {
      making = false;
      studying = /学习|传达|宣/.test(uses);
    } else making = !studying && (!of || makes!.startsWith("新"));
  }
  return false;
}

const UNITS =
  "人次|场次|批次|艘次|次(?!以上)|大(?=领域|功能|板块|行动|工程|平台|任务)|场|人(?!民|大代表)|名|位|份|件|个(?!月|百分点内)|家|起|批|项|元(?!以[上下内])|篇|条|户|宗|期|套|台|辆|处(?!室|级|长)|支(?!部)|所|本|册|幅|枚|间|座|吨|亩|平方米|㎡|公里|天|道|门(?!户)|类|株|块|笔|例|卷|则|课时|学时";
/** A number of things, persons, events or money, or a rate; ordinals (第3次), bounds (不少于2篇) and set phrases (四个意识) are none. */
export const QUANTITY = new RegExp(
  [
    `(?<![第近0-9０-９.．]|不少于|不低于|至少|不超过)[0-9０-９]{1,9}(?:[.．][0-9０-９]{1,6})?[余多]?[万亿千百]?[余多]?(?:${UNITS})`,
    "[0-9０-９][%％]|(?:率|比例|占)[^，]{0,6}[0-9０-９]|[0-9][万亿](?!元以)",
    "(?<![第每统万其一二三四五六七八九十])[两二三四五六七八九十]{1,3}大?(?:名|人(?![民员大事才选格])|次(?!以上|会|全|常委|代表)|场|家|批|期|份|件|起|个(?!意识|自信|维护|确立|责任|方面|关键|环节|服从|不|一|带头|聚焦|坚持|务必|到位|必须|结合|融合|严格|阶段|层面|角度|专项|统筹|过硬|月)|项(?!规定))",
    "(?<![第每统万其])一名",
  ].join("|"),
);
const EVERY = /每[年月周季天日次人个半]/;

/** Somebody is criticised, warned, disciplined or dismissed, or has to account for himself. */
const SANCTION = new RegExp(
  [
    "约谈(?!机制|制度|办法|会)|诫勉|批评教育|批评帮助|通报批评|(?:严肃|提出|提出了?严肃|给予|予以)批评(?![与和意])|警告",
    "(?:给予|受到|作出|予以|党纪|政务|政纪)[^，]{0,12}处分(?!人员|党员|干部|规定|条例|法)|处分[0-9两一二三四五六]",
    "记过|降级|撤职|免职|免去|辞退|解聘|解除聘|开除|留党察看|立案(?:审查|调查|查处|处理|并|[0-9两一二三]|$)",
    "(?:进行|开展|予以|给予|启动|已|被|受到|共)[^，]{0,6}(?:问责|追责|责任追究)|(?:问责|追责)[^，]{0,6}[0-9两一二三四五六]",
    "(?<!廉政)提醒谈话(?!机制|制度)|谈话提醒(?!机制|制度)|谈话、批评",
    "(?:(?<!工)[作做](?:出|出了|了)?(?:深刻|书面|认真|严肃|情况)?的?|深刻的?|书面|责令|提交)检[查讨]|提交[^，]{0,4}对照检查材料",
    "组织处理|严肃处理|查处[^，]{0,12}(?:责任|[0-9])|扣罚|扣发|罚款",
  ].join("|"),
);
const MONEY = "元|款|费|金|补贴|补助|津贴|酬|利息|工资|租|财政|专户|物资|物品";
const RETURNED = "退还|退回|退缴|清退|追回|追缴|(?<!费)收缴|补缴|上缴|缴回|缴入|返还|归还|收回";
/** Money or goods are paid back. */
const RESTITUTION = new RegExp(`(?:${RETURNED})(?!党费|会费|税)[^，]{0,24}(?:${MONEY})|(?:${MONEY})[^，]{0,24}(?<!未)(?:${RETURNED})`);
/** The first of the four forms of discipline, which is often quoted. */
const FIRST_FORM = /第一种形态[”"]?[^，。；]{0,4}(?:谈话|处理|约谈)/;

/** Whether a clause reports that somebody was called to account, and not only that it is done in such cases. */
function dealsWithSomebody({ text, general }: Clause): boolean {
  return !general && !HABITUAL.test(text) && (SANCTION.test(text) || RESTITUTION.test(text));
}
