import { opensWithAction, statesFinding } from "./fault.js";
import { narrowDigits } from "./numerals.js";
import { DONE_IN_MONTH, DONE_ON_DAY, OPENS_STATE, STATE_ADVERB, STATE_VERB } from "./state-words.js";

/**
 * Takes the paragraph of a heading apart: the statement of what was wrong, its title, and what follows on the same line.
 */
export interface Statement {
  /** How the heading says that it names a problem: a wrapper (关于…问题), a label (整改任务：), or plain words. */
  form: "wrapped" | "labelled" | "plain";
  /** The opener (关于, 针对, …) where there is one. */
  opener: string;
  /** The leading clause, by the codebook's rules for `title`. */
  title: string;
  /** The whole statement of what was wrong. */
  statement: string;
  /** Index in the text at which the statement ends and the rest begins. */
  restAt: number;
}

/** A heading's words are looked for in this many code units: a longer wrapper is no wrapper. */
const REACH = 900;

const LABEL =
  /^(?:【|\[)?(?:巡[视察]?组?)?(?:反馈|指出|发现|具体|存在|突出|主要)?的?(?:具体)?(?:问题|(?<=巡[视察]组?)反馈|整改任务|整改内容|整改问题|整改事项|问题表现|具体表现|问题描述|问题内容|反馈意见|反馈问题)(?:】[：:]?|\][：:]?|[：:])\s*/;

/** Words that open the report of what was done, on a line of their own or inside the paragraph of the statement. */
export const ACCOUNT_LABEL =
  /(?:【|\[|（)?(?:问题|主要|具体|已采取的?|采取的?|巡[视察])?(?:整改|落实|完成|推进|办理|情况|进展|处理|核查)(?:任务|工作)?(?:整改|落实|完成|推进|进展|进度|推进)*(?:情况|措施|成效|成果|结果|效果|进展|进度|状态|说明|落实|到位情况|举措|做法)(?:及成效|和成效|如下)?(?:】[：:]?|(?:\]|）)?\s*[：:])/;

/** What it ends in: a test for most statements. */
const LABEL_END = /[：:】]/;

/** At the head of a paragraph 整改： alone is one too. */
const ACCOUNT_LABEL_AT_START = new RegExp(`^(?:${ACCOUNT_LABEL.source}|整改[：:])\\s{0,4}`);

/** The label such as 整改情况： that a paragraph opens with, with the blanks behind it; empty where there is none. */
export function accountLabelOf(text: string): string {
  return ACCOUNT_LABEL_AT_START.exec(text.length > 40 ? text.slice(0, 40) : text)?.[0] ?? "";
}

/** Tells whether a paragraph opens with such a label. */
export function opensWithAccountLabel(text: string): boolean {
  return accountLabelOf(text) !== "";
}

/** 整改进度：已完成，并长期坚持。 完成情况：2024年7月已完成 */
const STATE_ALONE = new RegExp(
  `^[^：:]{2,12}[：:]\\s{0,4}(?:${STATE_ADVERB}{0,3}${STATE_VERB}|取得阶段性|${DONE_ON_DAY}|${DONE_IN_MONTH})[^。；]{0,40}。?$`,
);

/** Tells whether a paragraph gives an item's state behind a label and nothing more: it closes the item's account. */
export function closesWithState(text: string): boolean {
  return text.length <= 60 && opensWithAccountLabel(text) && STATE_ALONE.test(text);
}

/** Who answers for the item, and by when: 责任领导：…, 整改时限：…, 2023年12月底前完成. */
const NOTE =
  "(?:责任|牵头|分管|包案)[^（(）)。：:]{0,8}[：:]|(?:整改|办结|销号)(?:时限|期限|时间)|(?:19|20)[0-9]{2}年[0-9]{1,2}月(?:[0-9]{1,2}日|底)?(?:之|以)?前";

/** The state of the item, or such a note, in brackets at the end of its heading: 学习不深入（已完成）. */
const BRACKET_BEHIND = new RegExp(
  `[（(【[](?:(?:整改)?(?:状态|情况)?[：:]?(?:${OPENS_STATE})[^（(）)。]{0,24}|(?:${NOTE})[^（(）)。]{0,60})[）)】\\]][。．.]?$`,
);

/** 台账不全。已补登。（已完成）: behind the finding stands its account, and the bracket belongs to that. */
const TELLS_ON = /。\s*[^\s。]/;

/** The same at its head: 【已完成】学习不深入. */
const STATE_PREFIX = new RegExp(
  `^[（(【[](?:整改)?(?:状态|情况)?[：:]?(?:${OPENS_STATE})[^（(）)】。]{0,16}(?<!情况|时限|时间|进度|结果|措施)[）)】\\]]\\s{0,4}`,
);

/** The bracket at the head of a statement that gives its state; empty where there is none. */
export function leadingState(text: string): string {
  return STATE_PREFIX.exec(text.length > 40 ? text.slice(0, 40) : text)?.[0] ?? "";
}

const OPENER = /^(?:关于|针对|对于|对照|在(?=[“‘"「『]))/;

/** The end of a wrapper: 问题, 方面, 的整改情况 and their like, before a stop or the end of the line. */
const TAIL = new RegExp(
  "(?:方面(?:的|存在的?)?|的(?:具体|突出|主要|有关|相关|个别)?)?" +
    "(?:" +
    "问题(?:方面|事项)?(?:的?(?:整改|落实|推进)(?:整改|落实|完成|推进|进展|到位|进度)*(?:工作)?的?(?:情况|措施|成效|进展|工作|说明)?)?(?:方面)?" +
    "|方面(?:的?(?:整改|落实)(?:整改|落实|完成|推进|进展)*(?:情况|工作)?|情况)?" +
    "|(?:整改|落实)(?:整改|落实|完成|推进|进展)*(?:工作)?(?:情况|措施)" +
    "|事项(?:的?整改(?:情况)?)?" +
    "|情况" +
    ")" +
    // A blank ends it too, where words follow.
    "(?=\\s*(?:[。．.：:；;，,！!]|$|[（(【](?!.{0,30}问题))|[ \\t\\u00a0\\u3000]{1,8}[\\u4e00-\\u9fff“《①])",
  "y",
);

const QUOTE_OPEN = "“‘「『〝\"'＂";
const QUOTE_CLOSE = "”’」』〞\"'＂";

/** Where a clause after 问题， goes on as an account and not as part of the statement. */
const ACCOUNT_OPENS =
  /^\s*(?:一是|一方面|①|[（(][一1１][）)]|1[.、．]|已|我|局|党|县|市|区|镇|乡|校|院|通过|制定|修订|印发|出台|开展|召开|组织|进一步|切实|认真|严格|加强|强化|及时|立即|迅速|深入|采取|主要|目前|截至|\d)/;

/** What bears on a wrapper's end: a quotation mark, or a character that its tail can begin with. */
const QUOTE_OR_TAIL = /[问方整落事情的]|[“‘「『〝"'＂”’」』〞]/g;

/**
 * Bounds of the wrapper's content in `text`, and where what follows begins; null where the text is not wrapped.
 * @param latest a wrapper that could end only behind this place is not looked for
 */
function unwrap(text: string, from: number, latest: number): { start: number; end: number; restAt: number } | null {
  const reach = Math.min(text.length, from + REACH);
  let start = from;
  while (start < reach && /[\s]/.test(text[start]!)) start++;
  const quoted = QUOTE_OPEN.includes(text[start] ?? "\0");
  let depth = 0;
  let open: { start: number; end: number; restAt: number } | null = null;
  let comma: { start: number; end: number; restAt: number } | null = null;
  QUOTE_OR_TAIL.lastIndex = start;
  while (QUOTE_OR_TAIL.test(text)) {
    const at = QUOTE_OR_TAIL.lastIndex - 1;
    if (at >= reach || (at > latest && comma === null && open === null)) break;
    const char = text[at]!;
    const closes = QUOTE_CLOSE.includes(char);
    if (QUOTE_OPEN.includes(char) && !(closes && depth > 0)) depth++;
    else if (closes) depth = Math.max(0, depth - 1);
    if (at === start) continue;
    TAIL.lastIndex = at;
    const tail = TAIL.exec(text);
    if (!tail) continue;
    // 的 or 情况 alone ends a wrapper only right behind a closing quotation mark.
    if (!/问题|方面|整改|落实|事项/.test(tail[0]) && !QUOTE_CLOSE.includes(text[at - 1]!)) continue;
    const restAt = at + tail[0].length;
    const found = { start, end: at, restAt };
    if (quoted && depth > 0) {
      // The quotation may never be closed: remember the first end that a sentence gives.
      if (open === null && (restAt === text.length || "。：:".includes(text[restAt]!))) open = found;
      continue;
    }
    const next = text.slice(restAt, restAt + 1);
    if ((next === "，" || next === ",") && !ACCOUNT_OPENS.test(text.slice(restAt + 1, restAt + 12))) {
      comma ??= found;
      continue;
    }
    if (comma !== null && /[。；;]/.test(text.slice(comma.restAt, at))) return comma;
    return found;
  }
  return comma ?? open;
}

/** 针对“…”，已…: a finding that is quoted whole needs no 问题 behind it; the account follows the stop. */
function quotationAt(text: string, from: number): { start: number; end: number; restAt: number } | null {
  if (!QUOTE_OPEN.includes(text[from] ?? "\0")) return null;
  const reach = Math.min(text.length, from + REACH);
  let depth = 0;
  for (let at = from; at < reach; at++) {
    const char = text[at]!;
    if (QUOTE_OPEN.includes(char) && !(QUOTE_CLOSE.includes(char) && depth > 0)) depth++;
    else if (QUOTE_CLOSE.includes(char)) depth--;
    if (depth > 0) continue;
    const isFinding = at - from > 5 && /^(?:的?(?:问题)?)[，,：:](?![“‘])/.test(text.slice(at + 1, at + 6));
    const restAt = isFinding ? text.slice(at).search(/[，,：:]/) + at : 0;
    return isFinding ? { start: from, end: at + 1, restAt } : null;
  }
  return null;
}

/** Takes one pair of quotation marks around the whole off, if it is a pair. */
function unquote(text: string): string {
  const first = QUOTE_OPEN.indexOf(text[0] ?? "\0");
  if (first < 0 || text.length < 2) return text;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text[at]!;
    if (QUOTE_OPEN.includes(char) && !(QUOTE_CLOSE.includes(char) && depth > 0)) depth++;
    else if (QUOTE_CLOSE.includes(char)) depth--;
    if (depth === 0) return at === text.length - 1 ? text.slice(1, -1) : text;
  }
  // Never closed: the opening mark is a slip of the pen.
  return text.slice(1);
}

/** What a detail inside a long statement opens with: the finding in the large ends before it. */
const DETAIL =
  /[，,；;] {0,2}(?=(?:截至|截止|自|从|其中|例如|如|比如)? ?(?:(?:19|20)\d\d ?(?:年|[-—至~]|\/)|\d{1,2} ?月)|如[：:，]|例如|比如|其中)/;

/** A statement up to this length is a title as it stands; beyond, only what stands before its first detail. */
const LONG_TITLE = 62;
const VERY_LONG_TITLE = 75;

/** Numbers of points that one statement makes: （1）甲；（2）乙. */
const INNER_MARK =
  /(^|[。；;，,、])[ \u3000]{0,4}(?:[（(][ \u3000]?[0-9０-９]{1,2}[ \u3000]?[）)]|[①-⑳])[ \u3000]{0,4}/g;

/** The title of a statement: its leading clause without quotation marks around the whole, trailing 问题 and stops. */
export function titleOf(statement: string): string {
  let title = unquote(statement.trim()).replace(INNER_MARK, "$1");
  const stop = title.search(/[。！？!?]/);
  if (stop >= 4) title = title.slice(0, stop);
  if (title.length > LONG_TITLE) {
    const detail = narrowDigits(title).search(DETAIL);
    if (detail >= 6) title = title.slice(0, detail);
    else if (title.length > VERY_LONG_TITLE) {
      const clause = title.search(/[，,；;]/);
      if (clause >= 6) title = title.slice(0, clause);
    }
  }
  title = title.replace(/^[\s，,、：:；;。.]+/, "").replace(/[\s。．.，,、：:；;！!…]+$/, "");
  title = title.replace(/(?:方面存在的?问题|方面的?问题|的?问题|方面)(?:方面)?$/, "") || title;
  title = unquote(title).replace(/[\s。．.，,、：:；;]+$/, "");
  // White space that a page layout pushed between digits and words says nothing.
  return /\s/.test(title) ? title.replace(/(?<=[^a-zA-Z])\s+|\s+(?=[^a-zA-Z])/g, "") : title;
}

/**
 * Reads a heading paragraph.
 * @param text the paragraph after its mark
 * @param accountFollows whether the account stands in paragraphs of its own below; then a plain paragraph is statement to
 *   its end, else only its first sentence is
 * @param announced whether a mark before the text says that a problem follows (问题1：, 针对第1个问题)
 */
export function readStatement(text: string, accountFollows: boolean, announced = false): Statement {
  let from = leadingState(text).length;
  let form: Statement["form"] = "plain";
  const label = LABEL.exec(from === 0 ? text : text.slice(from));
  if (label) {
    from += label[0].length;
    form = "labelled";
  }
  const opener = OPENER.exec(text.slice(from, from + 4))?.[0] ?? "";
  const quotation = opener !== "" || announced ? quotationAt(text, from + opener.length) : null;
  const inner =
    quotation ?? unwrap(text, from + opener.length, opener === "" ? latestPlainEnd(text, from) : text.length);
  if (inner && (opener !== "" || quotation || isPlainWrapper(text, from, inner))) {
    const statement = unquote(text.slice(inner.start, inner.end).trim()).replace(/^(?:关于|针对)(?=.{4})/, "");
    if (statement.length >= 2) {
      return {
        form: form === "labelled" ? form : "wrapped",
        opener,
        title: titleOf(statement),
        statement,
        restAt: skipStops(text, inner.restAt),
      };
    }
  }
  const bracket = BRACKET_BEHIND.exec(text.length <= 200 ? text : "");
  if (bracket && (accountFollows || !TELLS_ON.test(text.slice(from, bracket.index)))) {
    const statement = text.slice(from, bracket.index).trim();
    return { form, opener: "", title: titleOf(statement), statement, restAt: bracket.index };
  }
  // No wrapper: the statement runs to an account label, or to the end where the account stands below, or to the stop.
  const body = text.slice(from, from + REACH);
  const accountLabel = LABEL_END.test(body) ? ACCOUNT_LABEL.exec(body) : null;
  let end = text.length;
  let restAt = text.length;
  if (accountLabel && accountLabel.index >= 4) {
    end = from + accountLabel.index;
    restAt = end;
  } else if (!accountFollows) {
    const stop = partingBlank(body) ?? /[。；;：:！!]/.exec(body);
    if (stop && stop.index >= 2) {
      end = from + stop.index;
      restAt = end;
    }
  }
  const statement = text
    .slice(from, end)
    .trim()
    .replace(/^(?:关于|针对)(?=.{4})/, "");
  return { form, opener: "", title: titleOf(statement), statement, restAt: skipStops(text, restAt) };
}

/** 台账不全 站里补登…: a blank behind the words on what was wrong, before the account that follows on their line. */
const PARTING = /(?<=[\u4e00-\u9fff”》）])[ \t\u00a0\u3000]{1,8}(?=[\u4e00-\u9fff“《①])/;
/** What stands before a blank has to say a fault; words shorter than this, parted by a blank, may be a name. */
const SHORTEST_PARTED = 6;

function partingBlank(body: string): { index: number } | null {
  const blank = PARTING.exec(body);
  if (!blank || blank.index < SHORTEST_PARTED) return null;
  const before = body.slice(0, blank.index);
  return !/[。；;：:！!]/.test(before) && statesFinding(before) ? blank : null;
}

const PARTY_BODY = /^.{0,2}党(?:委|组|支部|总支)/;

/** Without an opener a wrapper is no longer than this. */
const PLAIN_WRAPPER = 80;

/** The last place where a wrapper without an opener may end: it is short, and no sentence ends in it. */
function latestPlainEnd(text: string, from: number): number {
  const stop = text.slice(from, from + PLAIN_WRAPPER).search(/[。；;：:]/);
  return from + (stop === -1 ? PLAIN_WRAPPER : stop);
}

/** Without an opener only a short sentence that ends in 问题 is wrapped: 党费收缴不及时的问题。 */
function isPlainWrapper(text: string, from: number, inner: { end: number; restAt: number }): boolean {
  const tail = text.slice(inner.end, inner.restAt);
  const rest = text.slice(inner.restAt, inner.restAt + 12);
  return (
    inner.end <= latestPlainEnd(text, from) &&
    // 党委核心作用…问题的整改情况: here the body that opens the words is not the one that acted.
    (!opensWithAction(text.slice(from, from + 20)) ||
      (PARTY_BODY.test(text.slice(from, from + 6)) && /问题的(?:整改|落实)/.test(tail))) &&
    // 超配、超编问题，本轮巡视仍然存在: the sentence goes on, and 问题 is a word of it.
    !(/^[，,]/.test(rest) && !ACCOUNT_OPENS.test(rest.slice(1))) &&
    tail.includes("问题")
  );
}

function skipStops(text: string, at: number): number {
  let next = at;
  while (next < text.length && /[\s。．.：:；;，,！!]/.test(text[next]!)) next++;
  return next;
}
