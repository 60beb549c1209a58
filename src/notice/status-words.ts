import { anyOf } from "./any-of.js";
import type { Status } from "./notice.js";
import { DONE_IN_MONTH, DONE_ON_DAY, OPENS_STATE } from "./state-words.js";

/**
 * The words by which a notice says how an item stands. What they are read from, and which of them counts, is status.ts.
 */

/** What a sentence about the item as a whole may speak of. */
const MATTER =
  "(?:该|此|本|上述|以上|这)(?:项|类|个|一)?(?:整改)?(?:任务|问题|工作|事项|条|项目|措施)|(?:整改|落实)(?:进展|完成|落实|推进)*(?:情况|状态|结果|进度|成效)|完成情况|办理情况|问题整改|整改(?:任务|工作|事项)?";

const DONE =
  "(?:(?:已|均|皆|现|全部|目前|经){1,4}(?:经|基本上?)?(?:全部|按期|如期|按时|彻底|整改|落实|按要求|提前|于[^，。；]{2,24}){0,3}(?:整改)?(?:完成|到位|完毕|办结|销号|完结|解决到位)(?:整改)?|整改(?:已)?(?:全部)?(?:完成|到位|完毕|销号))";

/**
 * Statements on the state of the item as a whole, in order of precedence: what is said to be unfinished outweighs what
 * is said to be done, since a notice that claims both reports a part.
 */
export const UNFINISHED: readonly RegExp[] = [
  // 目前未完成整改, 未全部完成, 尚未整改到位, 暂未整改到位
  /(?:^|[，。；：:（(【\s]|目前|至今|仍|暂|现)(?:尚|仍|还|暂)?(?:未|没有)(?:能)?(?:全部|全面|彻底|完全)?(?:完成整改|整改到位|整改完成|整改完毕|完成$|完成[，。；（(]|全部完成|办结|销号)(?!的)/,
  // 剩余10名未完成, 仅剩2个项目未整改到位, 余下9处需与外单位会商，将持续推进
  /(?:剩余|仅剩|还剩|尚有|仍有|还有|另有|另外|其余|余下)[^。；]{0,24}(?:未|正在|没有|在建|将(?:继续|持续))(?:能)?[^。；]{0,12}(?:完成|到位|整改|治理|消化|推进|办理|清退|收回|实施|调解|协商|会商|程序|施工|洽谈)/,
  // 该项任务计划于2023年5月30日完成, 预计2021年12月底之前完成
  /(?:计划|预计|拟|力争|争取|确保|将)(?:于|在|到)?[^，。；]{2,22}(?:底|前|日|月|年|度|季度|内)(?:之前|以前)?(?:逐步|全部|全面|基本)?(?:完成|整改到位|整改完成|办结|销号)/,
  // 整改情况：正在整改；持续推进
  /(?:^|[：:，。；（(【])(?:目前)?(?:[该此本这](?:一?[项条个])?(?:整改)?(?:问题|工作|任务|事项|项目)?)?(?:目前)?(?:正在|正|仍在|还在)(?:抓紧|加快|积极|持续|有序|稳步)?(?:整改|推进整改|整改推进)(?:中|之中)?(?:[，。；）)】]|$)/,
  /(?:^|[：:（(【])(?:长期整改|持续整改|持续推进|长期坚持整改|(?:整改|推进|办理|落实)中|正在(?:推进|整改|办理|落实)|需?长期推进|需长期坚持|阶段性完成|(?:整改)?(?:已)?达到?(?:序时|时序)进度(?:要求)?)(?:[，。；）)】]|$|并|，)/,
  // 待…同意后即可完成
  /待[^，。；]{2,30}(?:后|同意|通过|批复)[^，。；]{0,6}(?:即可|方可|才能|再)[^，。；]{0,6}(?:完成|整改|销号)/,
];

/** 基本完成 and its like, said of the item. */
export const MOSTLY: readonly RegExp[] = [
  new RegExp(
    `(?:${MATTER}|目前|现|已)[^，。；]{0,12}(?:已)?基本(?:上)?(?:完成(?:整改)?|整改到位|整改完成|整改完毕|到位|落实到位)(?=[，。；;,）)】]|并|且|$)`,
  ),
  /(?:^|[：:（(【])(?:已)?基本(?:完成|整改到位)(?:整改)?(?:[，。；）)】]|$)/,
  /(?:^|[：:（(【])(?:整改)?(?:已)?取得(?:了)?(?:明显|初步)?(?:的)?阶段性(?:成效|成果|进展)(?:[，。；）)】]|$)/,
];

const BEHIND_LABEL = "(?<!时限|期限|时间)[：:]|[（(【]";

/**
 * 完成情况：2024年2月完成: the day on which the item was finished, and nothing more; behind 时限： it is a plan. A day without
 * its year needs a label or a bracket before it.
 */
export const FINISHED_ON_DAY = new RegExp(
  `(?:(?:^|${BEHIND_LABEL})${DONE_ON_DAY}|(?:${BEHIND_LABEL})${DONE_IN_MONTH})(?:[，并]{1,2}长期坚持)?[。）)】]{0,2}$`,
);

/** 已完成 and its like, said of the item. */
export const COMPLETED: readonly RegExp[] = [
  // 该项任务已于2023年2月21日完成; 该问题已经整改到位; 整改情况：已完成整改并长期坚持
  new RegExp(`(?:${MATTER})[：:，,]?(?:目前|现)?${DONE}(?=[，。；;,）)】]|并|且|$)`),
  new RegExp(`(?:^|[：:（(【。；])(?:目前|现|截至目前)?[，,]?${DONE}(?:并|且|，|,|。|；|;|）|\\)|】|$)`),
  /(?:^|[：:（(【])(?:已完成|完成整改|整改完成|完成|已整改|已办结|已销号|立行立改)(?:整改)?(?:并|且|，|。|；|）|\)|】|$)/,
  FINISHED_ON_DAY,
  // 已全部按要求整改到位, 6个问题已全部整改到位; 已完成…问题整改
  /已(?:经)?(?:全部|均|全面)(?:按[^，。；]{1,8})?(?:完成)?整改(?:到位|完成|完毕)/,
  /(?:已|均)(?:全部)?完成[^，。；]{0,30}问题(?:的)?整改/,
];

/** What a clause on the item as a whole may have for a subject: 该问题, 上述两个问题, 该项整改. */
const SUBJECT =
  "(?:(?:该|此|本|上述|以上|这|这一|所有|全部)(?:[0-9一二两三四五六七八九十]{1,3})?(?:项|类|个|些)?(?:整改)?(?:任务|问题|工作|事项|整改)|[该此本这]一?[项条](?=[目现已均正仍尚未基整完办])|[0-9一二两三四五六七八九十]{1,3}个(?:具体)?问题)";
const ADVERB =
  "(?:目前|现|截至目前|(?:(?:19|20)[0-9]{2}年)?[0-9]{1,2}月(?:[0-9]{1,2}日|底)?|同[日月]|当[日天月]|已|已经|均|都|也|皆|全部|全面|按期|如期|按时|按要求|按(?:照)?(?:计划|方案|序时进度|时间节点)|彻底|基本|基本上|大部分|尚|仍|还|正|正在|仍在|仍?需要?|还需|长期|持续|继续|有序|稳步|扎实|全力|逐步|抓紧|加快|未|没有|于[^，。；]{2,20})";
const PREDICATE =
  "(?:完成整改|整改完成|整改到位|整改完毕|整改落实到位|落实到位|整改销号|完成销号|完成|办结|销号|解决|整改|推进|推进整改|整改推进|整改中|推进中)";
const AFTERWARDS = "(?:并(?:长期|持续|一直)坚持|并销号|，?长期坚持)?";

/** What every sentence has in it that says so of the item by name. */
export const NAMES_ITEM = new RegExp(SUBJECT);
/** A clause that says how the item stands and nothing else. */
export const OF_THE_ITEM = new RegExp(`^${SUBJECT}(${ADVERB}{0,4})(${PREDICATE})${AFTERWARDS}$`);
/** The same without a subject: at the very end of an account it speaks of the item. */
export const AT_THE_END = new RegExp(
  `^(?:问题|整改(?:工作)?|[^的，。]{2,24}(?=[均都](?:已)?整改))?(${ADVERB}{0,4})(${PREDICATE})${AFTERWARDS}$`,
);

/** The state that a clause gives in so many words; null for any other clause. */
export function clauseState(clause: string, form: RegExp): Exclude<Status, "unstated"> | null {
  if (clause.length > 44) return null;
  if (
    form === AT_THE_END &&
    /^(?:该项|这项|此项)?(?:整改)?(?:工作|任务)?(?:已)?取得(?:了)?(?:明显|初步)?的?阶段性(?:成效|成果|进展)$/.test(
      clause,
    )
  )
    return "mostly_completed";
  const found = form.exec(clause);
  if (!found) return null;
  const [, adverbs = "", predicate = ""] = found;
  if (/未|没有|尚|仍|还|正|持续|继续|有序|稳步|逐步|抓紧|加快/.test(adverbs) || /推进|中$/.test(predicate))
    return "in_progress";
  if (/基本|大部分/.test(adverbs)) return "mostly_completed";
  // 整改 alone says that work is done on it; 已整改 that it was.
  return predicate !== "整改" || /已/.test(adverbs) ? "completed" : null;
}

const COUNT = "(\\d{1,3}|[一二两三四五六七八九十]{1,3})";
/** 采取了3项措施，其中，已完成3项: the state of a problem by a count of its measures. */
const TALLY = new RegExp(
  `(?:采取|制定|制订|提出|落实|明确)(?:了)?(?:整改)?(?:措施)?\\s?${COUNT}\\s?[项条个](?:整改)?(?:具体)?(?:措施)?[^。]{0,20}?(?:已|均|全部)(?:全部|按期)?(?:完成|落实)(?:并[^，。：；0-9一二两三四五六七八九十]{2,8})?\\s?${COUNT}?\\s?[项条个]?(?:[，,、](?:其余)?(正在推进|正在整改|推进中|整改中|未完成|尚未完成|持续推进)\\s?${COUNT})?`,
);

/** A tally stands in this many code units at the head of a paragraph. */
export const TALLY_REACH = 140;

/** The state that a tally of measures comes to; null where it leaves some of them open without saying so. */
export function tallyState(text: string): { state: "completed" | "in_progress"; words: string; at: number } | null {
  const tally = TALLY.exec(text);
  if (!tally) return null;
  const [words, all, done, open] = tally;
  const at = tally.index;
  if (open !== undefined) return { state: "in_progress", words, at };
  const complete = done === undefined ? /均|全部/.test(words) : all === done;
  return complete ? { state: "completed", words, at } : null;
}

/** The second mark of an enumeration: the account has several measures. */
export const SEVERAL = /二是|②|⑵|⒉|[（(] ?[2２二] ?[）)]|[2２][.、．]/;

/** 一是…；二是…。 in one sentence: what stands behind its stop is no measure. */
export const LISTS_MEASURES = /[；;] ?(?:二是|②|⑵|⒉|[（(] ?[2２二] ?[）)]|[2２][.、．])/;

/** What a sentence among several measures has to say to speak of the item and not of its measure. */
export const OF_ITEM = anyOf(
  `^[（(【[](?:${OPENS_STATE})[^。；）)]{0,24}[）)】\\]]`,
  "(?:该|此|本|上述|以上)(?:项|类|个|一)?(?:整改)?(?:任务|问题|整改|事项)",
  "^[^，。；]{0,14}(?:整改|完成|落实)(?:情况|进展|状态|成效|结果|进度)",
  "问题已(?:经)?(?:全部|均|全面)整改(?:到位|完成)",
);
/**
 * What is left of the matter is the matter's own state, in whichever measure it is counted; 其中尚有 divides what the measure
 * itself brought about (新建泵站9座，其中尚有2座正在施工).
 */
export const REMAINDER =
  /(?:剩余|仅剩|还剩|余下|其余|另有|另外|尚有|还有)(?<!其中..)[^。；]{0,24}(?:未|正在|没有|在建|待)/;
/** 补齐19份，其余正在核实补充: part of the matter is done and the rest under way, in whatever words. */
export const REST_UNDER_WAY =
  /[，；](?:剩余|其余|余下)(?!的?(?:措施|任务|问题))[^，。；]{0,24}正(?:在|抓紧|逐步|加快|有序)/;
/** A state with which an account begins, before its measures. */
export const LEADS =
  /^(?:目前|现)?(?:正在|持续|已|已经|基本|尚未|未|长期)(?:推进|整改|完成|到位)+(?:整改)?(?:到位|完成)?[，。；：]/;
/** Words by which an account says that part of it is open. */
export const STILL_OPEN = /正在|尚未|逐步|有序推进/;

/** Things that are finished or not without the item being so: inspections of others, a share of cases, earlier rounds. */
export function speaksOfOthers(sentence: string): boolean {
  return /督促[^，。]{0,20}(?:整改到位|完成整改)|责令|(?<!按)要求[^，。]{0,30}(?:整改到位|完成)|现场整改|下[达发][^，。]{0,12}整改通知书/.test(
    sentence,
  );
}
