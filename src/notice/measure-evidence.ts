import { allMatches } from "./all-matches.js";
import { anyOf } from "./any-of.js";
import { type Clause, clausesOf } from "./measure-clauses.js";
import { isHabitual } from "./measure-happened.js";
import { DATE, QUANTITY } from "./measure-quantities.js";
import type { Measure } from "./notice.js";

/** The evidence that a measure gives (codebook, "Evidence flags of a measure"). */
export type MeasureEvidence = Pick<Measure, "dated" | "documented" | "quantified" | "accountable">;

/**
 * Reads the evidence flags of a measure from what it reports: announcements and demands give no evidence, nor does
 * what stands in quotation marks or in the problem said again.
 * @param text the measure's words
 * @param clauses its clauses, where they have been cut already
 */
export function readEvidence(text: string, clauses: readonly Clause[] = clausesOf(text)): MeasureEvidence {
  const reported = clauses.filter((clause) => !clause.announced);
  return {
    dated: reported.some((clause) => DATE.test(clause.text)),
    documented: reported.some((clause) => makesDocument(clause.reported)),
    quantified: reported.some((clause) => QUANTITY.test(clause.reported) && !EVERY.test(clause.reported)),
    accountable: reported.some(callsToAccount) || FIRST_FORM.test(text),
  };
}

const EVERY = /每[年月周季天日次人个半]/;

/** Verbs by which a unit makes, issues or amends a document. */
const MAKES =
  "新?(?:制定|制订|制发|制作|印发|印制|下发|出台|修订)|拟定|拟制|下达|发布|发出|发送|发了|修改|修正|完善|健全|起草|编制|编写|编印|汇编|形成|建立|签订|签署|会签|审议通过|研究通过|讨论通过|通过了|研究了|讨论了|讨论研究|(?:转化?|汇|整理|提炼)[为成]|上报|报送|提交|出具|更新|废止|[纳列写]入";
/** Verbs by which it studies or applies one. */
const USES = "学习|传达|宣传(?!部)|宣讲|领会|贯彻|落实|执行|遵守|根据|按照|依据|对照|参照|围绕|掌握|填写";
/** The verbs (those of making with the 的 that tells whose a document is: 县委印发的《》), what joins them, and the titles. */
const VERBS_AND_TITLES = new RegExp(`(${MAKES})(的)?|(${USES})|(并|后)|》`, "g");
/** A document named before the verb: 《》已正式印发, 对《》进行修订, 完成《》的编制, 就《》征求意见. */
const MADE = anyOf(
  `》[^《》，]{0,10}(?:已(?:于[^《》，]{2,14})?(?:经[^《》，]{2,14})?|正式|进行|予以|并)[^《》，]{0,6}(?:${MAKES})(?!的)`,
  "》的?(?:修订|编制|制定|起草|修改)(?:工作)?$",
  "就《》[^，]{0,8}征求",
);

/** Whether a clause names a document, standing as 《》, that was made, issued or amended: the verb next before its title decides. */
function makesDocument(text: string): boolean {
  if (!text.includes("》")) return false;
  if (MADE.test(text)) return true;
  let making = false;
  let studying = false;
  for (const [, makes, whose, uses, joins] of allMatches(VERBS_AND_TITLES, text)) {
    if (makes) making = !studying && (!whose || makes.startsWith("新"));
    else if (joins) studying = false;
    else if (uses) {
      making = false;
      // 学习县委印发《》: what is studied was issued by others.
      studying = /学习|传达|宣/.test(uses);
    } else if (making) return true;
    else studying = false;
  }
  return false;
}

/** Who is named before others when he fell short. */
const NAMED = "单位|支部|部门|科室|乡镇|街道|企业|人员|干部|职工|教师|医[生师]|[民干]警|党员|个人|(?:负责|责任)人";
const FIGURE = "[0-9两一二三四五六七八九十]";

/** Somebody is criticised, warned, disciplined or dismissed, or has to account for himself. */
const SANCTION = anyOf(
  "约谈(?!机制|制度|办法|会)|诫勉|批评教育|批评帮助|通报批评|点名(?:道姓)?(?:批评|通报)|(?:严肃|提出严肃|给予|予以)批评(?![与和意])|警告",
  "(?:给予|受到|作出|予以|党纪|政务|政纪)[^，]{0,12}处分(?!人员|党员|干部|规定|条例|法)|处分[0-9两一二三四五六]",
  "记过|降级|撤职|免职(?<!到龄免职)|免去(?![^，]{0,2}[超到]龄)|辞退|解聘|解除聘|开除|留党察看|停职|停岗|停课处理|暂停[^，]{0,8}(?:职务|处方权|执业)",
  // 通报 of so many units or persons; not of cases, of how things stand, or in praise.
  `通报[^，]{0,16}(?:${NAMED})${FIGURE}{1,4}[名人家个位]|${FIGURE}(?:[名位人][^，情问案]{0,12}|[家个](?:[^，]{0,12}(?:${NAMED}))?)(?:进行|予以|给予|作出)?(?:点名|公开|书面|[院校系]统?内|全[^，]){0,2}通报(?!表[扬彰])`,
  // Removed as unfit, unlike those who are moved in the course of things.
  "(?:调整|撤换|调离)[^，]{0,4}(?:不胜任|不称职|不担当|履职不力)",
  // Persons are proceeded against; cases that are opened (立案22件) only count the work.
  "立案(?<!转立案)(?![^，]{0,16}[0-9][件起宗例](?![0-9]{1,4}人))(?=审查|调查|查处|处理|并|[0-9两一二三]|$)|(?:行政|刑事)拘留",
  "(?:进行|开展|予以|给予|启动|已|被|受到|共)[^，]{0,6}(?:问责|追责|责任追究)|(?:问责|追责)[^，]{0,6}[0-9两一二三四五六]",
  // 廉政提醒谈话 is held with everybody, to warn nobody in particular.
  "提醒谈话(?<!廉政提醒谈话)(?!机制|制度)|谈话提醒(?!机制|制度)|谈话、批评",
  // A self-criticism that was called for; 对照检查 is part of every 民主生活会.
  "(?:[作做](?<!工[作做])(?:出|出了|了)?(?:深刻|书面|认真|严肃|情况)?的?|深刻的?|书面|责令|责成[^，]{0,10}|提交)检[查讨]|提交[^，]{0,4}对照检查材料",
  "组织处理|严肃处理|查处(?<!立案查处)[^，]{0,12}(?:责任|[0-9])|扣罚|扣发|扣减[^，]{0,8}(?:绩效|奖金|工资)|(?:处以?|予以|给予|被)[^，]{0,10}罚款",
  `罚款[^，]{0,3}${FIGURE}(?!律)`,
);
const MONEY = "元|款|费|金|补贴|补助|津贴|酬|利息|工资|租|财政|专户|物资|物品";
const RETURNED =
  "退还|退回|退缴|清退|追回|追缴|收缴(?<!费收缴)|补缴|上缴(?<![线网]上缴)|缴回|缴入|返还|归还|收回(?=[^，]{0,8}(?:违规|超|多[发领付报]|不当|冒领))";
/** Money or goods are paid back; 党费 and taxes are paid, not paid back. */
const RESTITUTION = anyOf(
  `(?:${RETURNED})(?!党费|会费|税)[^，]{0,24}(?:${MONEY})`,
  `(?:${MONEY})[^，]{0,24}(?<!未)(?:${RETURNED})`,
  // What was paid wrongly stands in the clause before: …，已全部退回.
  "(?:全部|全额|如数)(?:退[还回缴]|清退|追回|追缴)",
);
/** The first of the four forms of discipline, which is often quoted. */
const FIRST_FORM = /第一种形态[”"]?[^，。；]{0,4}(?:谈话|处理|约谈)/;

/** Whether a clause reports that somebody was called to account, and not only that it is done in such cases. */
function callsToAccount({ text, general }: Clause): boolean {
  return !general && (SANCTION.test(text) || RESTITUTION.test(text)) && !isHabitual(text);
}
