import { OFFICES, PARTS } from "./data/roles.js";
import { isWordPair } from "./word-pairs.js";

/**
 * What stands before and after a possible name, weighed. The weights were set by hand on the samples in
 * tests/fixtures/privacy (docs/en/ethics.md says which of them was only looked at afterwards): a name needs about two points in all, of its characters and of its surroundings. Each look
 * takes a bounded number of characters, so reading a text stays linear.
 */

/** As far as evidence is looked for, in code units. */
const NEAR = 16;

const longestFirst = (words: readonly string[]) => [...words].sort((a, b) => b.length - a.length).join("|");
const OFFICE = longestFirst(OFFICES);
const PART = longestFirst(PARTS);

/** `责任人：`, `组　长：`, `（签名）`: what follows is a name, or a list of names. */
const LABEL =
  /(?:责任|牵头|分管|联系|经办|经手|负责|主管|审核|审批|退回|退款|承包|主持|记录|填表|签名|签字|组|成|组成|队|局|院|校|处|科|所|站|会|书记|主任|局长)(?:领导|人|员|长|人员|者|同志)?[：:）)]$/;
const BEFORE_OFFICE = new RegExp(`(?:${OFFICE})$`);
const BEFORE_PART = new RegExp(`(?:${PART})$`);
/** What a sentence does to people. `和` and the like also part words that are no names, and count less. */
const BEFORE_VERB =
  /(?:给予|免去|任命|约谈|责令|责成|追究|督促|邀请|接待|聘请|聘任|追回|借给|送达|其中|留置|查处|罢免|推选|选举|提名|表彰|看望|慰问|现由|改由|退给|发给|处分|训诫|扣发|批准|吸收|对原?)$/;
const BEFORE_WORD = /[由向与经将被给因为系至以兼]$/;
const BEFORE_LINK = /(?:[和同及、]|以及)$/;
/** 一是康泰同志带头, （2）张海波: the mark of an item. */
const AFTER_ORDINAL = /[一二三四五六七八九十]是$/;
const BEFORE_OF = /的$/;
/** Words whose last character is a surname: 关于, 及时, 规范. What begins inside a word is no name. */
const INSIDE_WORD =
  /(?:[关对由至位属处基鉴用]于|[及同按临小准平随实届]时|[规示模典师防]范|[经收党学公会缴免付]费|[违党法风军校]纪|[公发行收论条下作]文|[大老小]年|[入建全跨爱]党|[保治公平]安|[提最较更]高|[经正反日]常|[国黄白资现基奖]金|[责担信主就离上到]任|[队]伍|[自人]和|[各同这多]项|[清廉]明|[统估审会累]计|[其剩业工]余|[分主监接]管|计师)$/;
/** 门卫石敢当, 租户霍金山, 出库员马小跳: some kind of person. */
const BEFORE_SOMEBODY = /[员人者户长师卫妻弟兄妹子女警]$/;
/** The end of a unit's name: 工程科吕梁. */
const BEFORE_UNIT = /(?:[科局处室股所院校站队组厂乡镇村委会部办]|公司|中心|支部|集团|银行)$/;
const BEFORE_STOP = /[，。；：:;,！？!?“”（）()【】\s]$/;

const AFTER_COMRADE = /^(?:等)?(?:同志|同学|老师|先生|女士)/;
const AFTER_OFFICE = new RegExp(`^(?:原|时任|副|常务副|总|老|代|区委|县委|市委|省委|局党组){0,2}(?:${OFFICE})`);
const AFTER_BRACKET = /^[（(](?:原|时任|现任|已|男|女|系|兼|副|局|县|区|市|中共|汉族|签)/;
/** What is said of a person and seldom of a thing. */
const AFTER_PERSON =
  /^(?:任(?!务|何|期|免|职资格)|担任|兼任|不再|带队|带头|牵头|主持|因(?!此|素|地)|被(?!动)|受到|涉嫌|违规|违反|违纪|挪用|退回|退还|退缴|退出|虚列|虚报|骗取|套取|侵占|私设|收受|公车|多报|多领|重复|占用|未按|未经|未认真|未履行|未严格|已退|已提交|已作|已辞|已向|已被|已调|已回|已补|已将|已主动|作出|作了|做出|作的|提交|书面|逐一|分别|共同|深入|到会|列席|召集|召开|强调|表示|要求|指出|讲|听取|汇报|传达|组织|带领|介绍|审核|送达|协助|提出|递交|补签|解除|家庭|家中|系(?!统|列|数)|先后|每[月周年]|分任|谈话|签|具体负责|负责|转任|调入|调整至|案|负有|对|协商|同意|共同|之[子女妻弟兄]|其[子女妻]|家属|本人|个人|名下|党内|行政|政务|开除|诫勉|通报|停职|免职|记过|警告|留置|立案|严重|领取|参加|参与|当选|调离|调任|退休|去世|反映|承诺|补交|上缴|上交|交回|缴纳|进行|开展|予以|给予|履行|值班|请假|出国|指导|调研|督办|分管|等(?:\d|[一二三四五六七八九十]|同志|人|一批|专家|知名|[^、，。]{0,4}(?:典型|代表)))/;
/** What may follow anything. */
const AFTER_WORD =
  /^(?:拟|仍|均|也|在(?!内|建|职|编|线|岗|册)|于(?!是)|的|为|向|与|和|及|已|未|将|就|等|任|来|到|对|同|共)/;
/** 张母桥镇, 李家村, 王府井路: a place, a school or a firm named after somebody. */
const AFTER_PLACE =
  /^(?:[镇乡村县区市路街桥屯庄寨岭坪湾沟河湖山港]|社区|派出所|司法所|卫生院|中学|小学|学校|医院|公司|集团|水库|书院|纪念)(?!长|委|支|党|镇长)/;
/** 林旺中学: its name ends within the word. */
const SCHOOL = /^[中小大]学$/;
/** 秦国梁，诫勉: what was done follows after a comma. */
const AFTER_SENTENCE =
  /^[，,：:](?:予以|给予|受到)?(?:诫勉|通报|责令|党内|行政|政务|警告|记过|开除|批评|违规|违反|退[回缴])/;
const AFTER_STOP = /^[、，。；：:;,！？!?“”（）()【】\s]|^$/;

/** What says how many people have been named: 等3人, 2名同志, 三位班子成员. */
export const PEOPLE_FOLLOW =
  /^等?(?:\d{1,3}|[二两三四五六七八九十]{1,3})(?:人|[名位][一-龥]{0,6}(?:人|员|长|部|者|工|同志))|^等(?:人|同志)/;

const PLACE = /家[桥岭村湾坪庄屯沟河坝山]$|[省市县区镇乡村]$/;
const ENDS_WITH_OFFICE = new RegExp(`(?:${OFFICE})$`);

/** Whether the characters themselves are those of a place or an office: 汪家桥, 原站长. */
export function namesThing(text: string): boolean {
  return PLACE.test(text) || ENDS_WITH_OFFICE.test(text);
}

/** Points for what stands before place `from`. */
export function evidenceBefore(text: string, from: number): number {
  const before = text.slice(Math.max(0, from - NEAR), from).replace(/\s+/g, "");
  if (before === "" || AFTER_ORDINAL.test(before)) return 0.5;
  if (LABEL.test(before)) return 3;
  if (INSIDE_WORD.test(text.slice(Math.max(0, from - 1), from + 1))) return -2.5;
  if (BEFORE_OFFICE.test(before)) return 2.5;
  if (BEFORE_PART.test(before)) return 1.5;
  if (BEFORE_VERB.test(before)) return 1.6;
  if (BEFORE_WORD.test(before)) return 1;
  if (isWordPair(text.slice(from - 1, from + 1))) return -1.5;
  if (BEFORE_LINK.test(before)) return 0.5;
  if (BEFORE_OF.test(before)) return -0.3;
  if (BEFORE_SOMEBODY.test(before)) return 0.8;
  if (BEFORE_UNIT.test(before)) return 0;
  if (BEFORE_STOP.test(text.slice(Math.max(0, from - 1), from))) return 0.5;
  return isWordPair(text.slice(Math.max(0, from - 2), from)) ? -0.4 : -1;
}

/**
 * Points for what stands from place `to` on.
 * @param listed whether something stands before the name that it could be listed with: 3名同志 speaks of more than one
 */
export function evidenceAfter(text: string, to: number, listed: boolean): number {
  if (SCHOOL.test(text.slice(to - 1, to + 1))) return -3;
  const after = text.slice(to, to + NEAR).replace(/^[\s　]{1,4}/, "");
  if (AFTER_COMRADE.test(after)) return 4.2;
  if (listed && PEOPLE_FOLLOW.test(after)) return 3.5;
  // 任副组长, 任双组长: what looks like a surname is a verb.
  if (AFTER_OFFICE.test(after)) return text[to - 2] === "任" || text[to - 3] === "任" ? -2 : 2.5;
  if (AFTER_BRACKET.test(after)) return 2.5;
  if (AFTER_SENTENCE.test(after)) return 2;
  if (AFTER_STOP.test(text.slice(to, to + 1))) return 1;
  if (AFTER_PLACE.test(after)) return -4;
  if (AFTER_PERSON.test(after)) return 1.5;
  if (AFTER_WORD.test(after)) return 0.8;
  if (isWordPair(text.slice(to - 1, to + 1))) return -1.5;
  return isWordPair(after.slice(0, 2)) ? 0 : -0.6;
}
