import { findDates } from "./dates.js";
import { dueIn } from "./due.js";
import type { Evidence, Stated, Status, StatusBasis } from "./notice.js";
import { lineAt, type Paragraph } from "./paragraph.js";

/** The state of a problem with what it was read from. */
export interface ReadStatus {
  status: Status;
  basis: StatusBasis;
  /** The words; empty where the notice gives none. */
  text: string;
  line: number | null;
  doneOn: string | null;
  dueOn: string | null;
}

const NONE: ReadStatus = { status: "unstated", basis: "none", text: "", line: null, doneOn: null, dueOn: null };

/** What a sentence about the item as a whole may speak of. */
const MATTER =
  "(?:该|此|本|上述|以上|这)(?:项|类|个|一)?(?:整改)?(?:任务|问题|工作|事项|条|项目|措施)|(?:整改|落实)(?:进展|完成|落实|推进)*(?:情况|状态|结果|进度|成效)|完成情况|办理情况|问题整改|整改(?:任务|工作|事项)?";

const DONE =
  "(?:(?:已|均|皆|现|全部|目前|经)+(?:经|基本上?)?(?:全部|按期|如期|按时|彻底|整改|落实|按要求|提前|于[^，。；]{2,24})*(?:整改)?(?:完成|到位|完毕|办结|销号|完结|解决到位)(?:整改)?|整改(?:已)?(?:全部)?(?:完成|到位|完毕|销号))";

/**
 * Statements on the state of the item as a whole, in order of precedence: what is said to be unfinished outweighs what
 * is said to be done, since a notice that claims both reports a part.
 */
const UNFINISHED: readonly RegExp[] = [
  // 目前未完成整改, 未全部完成, 尚未整改到位, 暂未整改到位
  /(?:^|[，。；：:（(【\s]|目前|至今|仍|暂|现)(?:尚|仍|还|暂)?(?:未|没有)(?:能)?(?:全部|全面|彻底|完全)?(?:完成整改|整改到位|整改完成|整改完毕|完成$|完成[，。；（(]|全部完成|办结|销号)(?!的)/,
  // 剩余10名未完成, 仅剩2个项目未整改到位
  /(?:剩余|仅剩|还剩|尚有|仍有|还有|另有|另外|其余|余下)[^。；]{0,24}(?:未|正在|没有|在建)(?:能)?[^。；]{0,12}(?:完成|到位|整改|治理|消化|推进|办理|清退|收回|实施|调解|协商|会商|程序|施工|洽谈)/,
  // 该项任务计划于2023年5月30日完成, 预计2021年12月底之前完成
  /(?:计划|预计|拟|力争|争取|确保|将)(?:于|在|到)?[^，。；]{2,22}(?:底|前|日|月|年|度|季度|内)(?:之前|以前)?(?:逐步|全部|全面|基本)?(?:完成|整改到位|整改完成|办结|销号)/,
  // 整改情况：正在整改；持续推进
  /(?:^|[：:，。；（(【])(?:目前)?(?:该问题|此问题|此项工作|该项工作|该项目)?(?:正在|正|仍在|还在)(?:抓紧|加快|积极|持续|有序|稳步)?(?:整改|推进整改|整改推进)(?:中|之中)?(?:[，。；）)】]|$)/,
  /(?:^|[：:（(【])(?:长期整改|持续整改|持续推进|长期坚持整改|整改中|推进中|正在推进|正在整改|长期推进|需长期坚持|阶段性完成)(?:[，。；）)】]|$|并|，)/,
  // 待…同意后即可完成
  /待[^，。；]{2,30}(?:后|同意|通过|批复)[^，。；]{0,6}(?:即可|方可|才能|再)[^，。；]{0,6}(?:完成|整改|销号)/,
];

const MOSTLY: readonly RegExp[] = [
  new RegExp(
    `(?:${MATTER}|目前|现|已)[^，。；]{0,12}(?:已)?基本(?:上)?(?:完成(?:整改)?|整改到位|整改完成|整改完毕|到位|落实到位)(?=[，。；;,）)】]|并|且|$)`,
  ),
  /(?:^|[：:（(【])(?:已)?基本(?:完成|整改到位)(?:整改)?(?:[，。；）)】]|$)/,
  /(?:^|[：:（(【])(?:整改)?(?:已)?取得(?:了)?(?:明显|初步)?(?:的)?阶段性(?:成效|成果|进展)(?:[，。；）)】]|$)/,
];

const COMPLETED: readonly RegExp[] = [
  // 该项任务已于2023年2月21日完成; 该问题已经整改到位; 整改情况：已完成整改并长期坚持
  new RegExp(`(?:${MATTER})[：:，,]?(?:目前|现)?${DONE}(?=[，。；;,）)】]|并|且|$)`),
  new RegExp(`(?:^|[：:（(【。；])(?:目前|现|截至目前)?[，,]?${DONE}(?:并|且|，|,|。|；|;|）|\\)|】|$)`),
  /(?:^|[：:（(【])(?:已完成|完成整改|整改完成|完成|已整改|已办结|已销号|立行立改)(?:整改)?(?:并|且|，|。|；|）|\)|】|$)/,
  // 已全部按要求整改到位, 6个问题已全部整改到位; 已完成…问题整改
  /已(?:经)?(?:全部|均|全面)(?:按[^，。；]{1,8})?(?:完成)?整改(?:到位|完成|完毕)/,
  /(?:已|均)(?:全部)?完成[^，。；]{0,30}问题(?:的)?整改/,
];

/** What a clause on the item as a whole may have for a subject: 该问题, 上述两个问题, 该项整改. */
const SUBJECT =
  "(?:(?:该|此|本|上述|以上|这|这一|所有|全部)(?:[0-9一二两三四五六七八九十]{1,3})?(?:项|类|个|些)?(?:整改)?(?:任务|问题|工作|事项|整改)|[0-9一二两三四五六七八九十]{1,3}个(?:具体)?问题)";
const ADVERB =
  "(?:目前|现|截至目前|已|已经|均|都|也|皆|全部|全面|按期|如期|按时|按要求|彻底|基本|基本上|大部分|尚|仍|还|正|正在|仍在|持续|继续|有序|抓紧|加快|未|没有|于[^，。；]{2,20})";
const PREDICATE =
  "(?:完成整改|整改完成|整改到位|整改完毕|整改落实到位|落实到位|整改销号|完成销号|完成|办结|销号|解决|整改|推进|推进整改|整改推进|整改中|推进中)";
const AFTERWARDS = "(?:并(?:长期|持续|一直)坚持|并销号|，?长期坚持)?";

/** A clause that says how the item stands and nothing else. */
const OF_THE_ITEM = new RegExp(`^${SUBJECT}(${ADVERB}{0,5})(${PREDICATE})${AFTERWARDS}$`);
/** The same without a subject: at the very end of an account it speaks of the item. */
const AT_THE_END = new RegExp(
  `^(?:问题|整改|[^的，。]{2,24}(?=[均都](?:已)?整改))?(${ADVERB}{0,5})(${PREDICATE})${AFTERWARDS}$`,
);

/** The state that a clause gives in so many words; null for any other clause. */
function clauseState(clause: string, form: RegExp): Exclude<Status, "unstated"> | null {
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
  if (/未|没有|尚|仍|还|正|持续|继续|有序|抓紧|加快/.test(adverbs) || /推进|中$/.test(predicate)) return "in_progress";
  if (/基本|大部分/.test(adverbs)) return "mostly_completed";
  // 整改 alone says that work is done on it; 已整改 that it was.
  return predicate !== "整改" || /已/.test(adverbs) ? "completed" : null;
}

const COUNT = "(\\d{1,3}|[一二两三四五六七八九十]{1,3})";
/** 采取了3项措施，其中，已完成3项: the state of a problem by a count of its measures. */
const TALLY = new RegExp(
  `(?:采取|制定|制订|提出|落实|明确)(?:了)?(?:整改)?(?:措施)?\\s?${COUNT}\\s?[项条个](?:整改)?(?:具体)?(?:措施)?[^。]{0,20}?(?:已|均|全部)(?:全部|按期)?(?:完成|落实)(?:并[^，。：；0-9一二两三四五六七八九十]{2,8})?\\s?${COUNT}?\\s?[项条个]?(?:[，,、](?:其余)?(正在推进|正在整改|推进中|整改中|未完成|尚未完成|持续推进)\\s?${COUNT})?`,
);

/** The state that a tally of measures comes to; null where it leaves some of them open without saying so. */
function tallyState(text: string): { state: "completed" | "in_progress"; words: string; at: number } | null {
  const tally = TALLY.exec(text.length > 140 ? text.slice(0, 140) : text);
  if (!tally) return null;
  const [words, all, done, open] = tally;
  const at = tally.index;
  if (open !== undefined) return { state: "in_progress", words, at };
  const complete = done === undefined ? /均|全部/.test(words) : all === done;
  return complete ? { state: "completed", words, at } : null;
}

/** The second mark of an enumeration: the account has several measures. */
const SEVERAL = /二是|②|[（(]2[）)]|[（(]二[）)]|2[.、．]/;

/** What a sentence among several measures has to say to speak of the item and not of its measure. */
const OF_ITEM =
  /^[（(【[](?:已|未|正在|尚未|持续|长期|基本|立行立改|整改中|推进中|完成)[^。；）)]{0,24}[）)】\]]|(?:该|此|本|上述|以上)(?:项|类|个|一)?(?:整改)?(?:任务|问题|整改|事项)|^[^，。；]{0,14}(?:整改|完成)(?:情况|进展|状态|成效)|问题已(?:经)?(?:全部|均|全面)整改(?:到位|完成)/;
/** What is left of the matter is the matter's own state, in whichever measure it is counted. */
const REMAINDER = /(?:剩余|仅剩|还剩|余下|其余|另有|另外|尚有|还有)[^。；]{0,24}(?:未|正在|没有|在建|待)/;
/** A state with which an account begins, before its measures. */
const LEADS =
  /^(?:目前|现)?(?:正在|持续|已|已经|基本|尚未|未|长期)(?:推进|整改|完成|到位)+(?:整改)?(?:到位|完成)?[，。；：]/;
const STILL_OPEN = /正在|尚未|逐步|有序推进/;

/** Sentences that speak of the state are at the head or the end of an account; in between stand the measures. */
function sentencesOf(paragraph: Paragraph): Array<{ text: string; at: number }> {
  const sentences: Array<{ text: string; at: number }> = [];
  let from = 0;
  for (let at = 0; at < paragraph.text.length; at++) {
    if (paragraph.text[at] !== "。") continue;
    sentences.push({ text: paragraph.text.slice(from, at + 1), at: from });
    from = at + 1;
  }
  if (from < paragraph.text.length) sentences.push({ text: paragraph.text.slice(from), at: from });
  return sentences;
}

/** Quotations and titles of documents say nothing of the state: their contents are blanked, position by position. */
function withoutQuotations(text: string): string {
  if (!/[“《「]/.test(text)) return text;
  let depth = 0;
  let blanked = "";
  for (const char of text) {
    if (depth > 0 && "”》」".includes(char)) depth--;
    blanked += depth > 0 && char !== "。" ? "～".repeat(char.length) : char;
    if ("“《「".includes(char)) depth++;
  }
  return blanked;
}

/**
 * Reads what an item's own text says of its state as a whole.
 * @param account the words behind or below its statement
 * @param year year that a date without one refers to
 */
export function itemStatus(account: readonly Paragraph[], year: number | undefined): ReadStatus {
  const whole = account.reduce((sum, paragraph) => sum + paragraph.text.length, 0);
  let read: ReadStatus | null = null;
  const rank = { completed: 1, mostly_completed: 2, in_progress: 3, unstated: 0 } as const;
  const offer = (status: Exclude<Status, "unstated">, paragraph: Paragraph, sentence: { text: string; at: number }) => {
    if (read !== null && rank[read.status] >= rank[status]) return;
    const dates = datesOf(status, sentence.text, year);
    read = { status, basis: "item", text: excerpt(sentence.text), line: lineAt(paragraph, sentence.at), ...dates };
  };
  /** Clauses that name the item, wherever they stand; or, at the end, the one that closes the account. */
  const offerClauses = (paragraph: Paragraph, atEnd: boolean) => {
    if (!/完成|到位|整改|推进|完毕|办结|销号|解决/.test(paragraph.text)) return;
    const sentences = sentencesOf(paragraph);
    for (const sentence of atEnd ? sentences.slice(-1) : sentences) {
      if (sentence.text.length > 1200) continue;
      const clauses = withoutQuotations(sentence.text)
        .split(/[，,。；;：:！!]/)
        .map((clause) => clause.trim())
        .filter((clause) => clause !== "");
      // The last clause may stand alone; before it only a clause that speaks of 整改 says so of the item.
      const closing = clauses.filter(
        (clause, at) =>
          at === clauses.length - 1 || (!several && /[已均都未正基]/.test(clause) && clause.includes("整改")),
      );
      for (const clause of atEnd ? closing : clauses) {
        const state = clauseState(clause, atEnd ? AT_THE_END : OF_THE_ITEM);
        // Among several measures a bare 已完成 at the end may mean the last of them.
        if (state === null) continue;
        if (atEnd && several && state === "completed" && !/整改|销号|办结/.test(clause)) continue;
        offer(state, paragraph, sentence);
      }
    }
  };
  const several = SEVERAL.test(account.map((paragraph) => paragraph.text.slice(0, 2000)).join("\n"));
  account.forEach((paragraph) => {
    const tally = tallyState(paragraph.text);
    if (tally) offer(tally.state, paragraph, { text: tally.words, at: tally.at });
    if (!/完成|到位|整改|推进|完毕|办结|销号|阶段性|正在/.test(paragraph.text)) return;
    for (const sentence of sentencesOf(paragraph)) {
      if (sentence.text.length > 1200) continue;
      const words = withoutQuotations(sentence.text);
      // One of several measures speaks of itself unless it names the item, or counts what is left of it.
      const leads = sentence.at === 0 && LEADS.test(words);
      if (several && !leads && !OF_ITEM.test(words) && !REMAINDER.test(words)) continue;
      if (UNFINISHED.some((pattern) => pattern.test(words)) && !speaksOfOthers(words))
        offer("in_progress", paragraph, sentence);
      else if (MOSTLY.some((pattern) => pattern.test(words))) offer("mostly_completed", paragraph, sentence);
      else if (COMPLETED.some((pattern) => pattern.test(words)) && !speaksOfOthers(words)) {
        if (!several || !/^[^。]*问题已/.test(words) || !STILL_OPEN.test(paragraph.text))
          offer("completed", paragraph, sentence);
      }
    }
  });
  if (read === null && account.length === 1 && whole <= 60) {
    // An account of one short sentence that is still going on says so of the item itself.
    const [only] = sentencesOf(account[0]!);
    if (only && /^(?:整改情况[：:])?(?:目前|现|现已|我[^，。]{0,6})?(?:正在|正)[^。]{2,40}。?$/.test(only.text)) {
      offer("in_progress", account[0]!, only);
    }
  }
  for (const paragraph of account) offerClauses(paragraph, false);
  const last = account.findLast((paragraph) => !/^(?:责任|牵头|完成时限|整改时限)/.test(paragraph.text));
  if (last) offerClauses(last, true);
  const state: ReadStatus = read ?? { ...NONE };
  state.dueOn =
    dueIn(account, year, true) ?? state.dueOn ?? (state.status === "in_progress" ? dueIn(account, year) : null);
  return state;
}

/** Things that are finished or not without the item being so: inspections of others, a share of cases, earlier rounds. */
function speaksOfOthers(sentence: string): boolean {
  return /督促[^，。]{0,20}(?:整改到位|完成整改)|责令|(?<!按)要求[^，。]{0,30}(?:整改到位|完成)|现场整改|下[达发][^，。]{0,12}整改通知书/.test(
    sentence,
  );
}

/** `done_on` and `due` as the sentence on the state gives them. */
function datesOf(
  status: Status,
  sentence: string,
  year: number | undefined,
): { doneOn: string | null; dueOn: string | null } {
  const dates = findDates(sentence, { year });
  const last = dates[dates.length - 1];
  if (!last) return { doneOn: null, dueOn: null };
  if (status === "in_progress") {
    const due = /(?:计划|预计|拟|力争|争取|确保|将|时限)[^，。；]{0,40}$/.exec(sentence.slice(0, last.index));
    return { doneOn: null, dueOn: due ? (last.to ?? last.from) : null };
  }
  const done =
    /(?:已|均)?[于在]$/.test(sentence.slice(0, last.index)) &&
    /^[，,]?[^，。；]{0,8}(?:完成|到位|销号|办结)/.test(sentence.slice(last.index + last.length));
  return { doneOn: done ? last.from : null, dueOn: null };
}

function excerpt(sentence: string): string {
  const trimmed = sentence.trim();
  return trimmed.length > 160 ? `…${trimmed.slice(-159)}` : trimmed;
}

/**
 * What the notice says of all its problems at once; null where it only counts.
 * @param stated the totals that the notice claims
 * @param evidence where each total was read
 * @param found number of problems found
 */
export function overallStatus(
  stated: Stated,
  evidence: Readonly<Record<string, Evidence>>,
  found: number,
): ReadStatus | null {
  const at = (name: string) => evidence[`stated.${name}`];
  const state = (status: Status, source: Evidence | undefined): ReadStatus => ({
    ...NONE,
    status,
    basis: "overall",
    text: source?.text ?? "",
    line: source?.line ?? null,
  });
  const total = stated.problems ?? found;
  const nothingOpen = (stated.inProgress ?? 0) === 0 && (stated.mostly ?? 0) === 0;
  if (stated.completed !== null && stated.completed >= total && total > 0 && nothingOpen)
    return state("completed", at("completed"));
  if (stated.ratePct === 100 && nothingOpen) return state("completed", at("ratePct"));
  if (stated.completed === null && stated.inProgress === 0 && (stated.mostly ?? 0) === 0)
    return state("completed", at("inProgress"));
  if (stated.mostly !== null && stated.mostly >= total && total > 0) return state("mostly_completed", at("mostly"));
  return null;
}
