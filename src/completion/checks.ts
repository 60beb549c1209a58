import type { Message } from "../messages/message.js";
import { many, plural } from "../messages/plural.js";
import type { Evidence, Stated, Status } from "../notice/notice.js";
import type { NoticeRecord } from "../pipeline/record.js";
import type { Bilingual } from "../tables/column.js";
import { type Counts, noticeCounts } from "./counts.js";

/** What is checked, in the order of the rows. */
export const CHECKS = {
  problems: { zh: "问题总数", en: "total of problems" },
  parts: { zh: "各状态之和与总数", en: "states against the total" },
  completed: { zh: "已完成数", en: "completed" },
  mostly_completed: { zh: "基本完成数", en: "mostly completed" },
  in_progress: { zh: "正在整改数", en: "in progress" },
  measures: { zh: "措施总数", en: "total of measures" },
  measures_completed: { zh: "已完成措施数", en: "measures completed" },
  measures_parts: { zh: "已完成措施数与措施总数", en: "measures completed against their total" },
  rate_pct: { zh: "完成率", en: "percentage of completion" },
  outstanding: { zh: "未完成事项清单", en: "closing list of open items" },
} as const;

/** A claim of a notice held against what is counted in it, or against the notice's own other figures. */
export interface Check {
  check: keyof typeof CHECKS;
  /** The number that the notice gives. */
  stated: number;
  /** The number found; null where the text does not settle it. */
  derived: number | null;
  /** stated - derived; null where `derived` is. */
  difference: number | null;
  /** An observation about the text, in a sentence or two, and the words it rests on with their line. */
  note: Bilingual;
  /** Where the notice says so; null where the place was not kept. */
  evidence: Pick<Evidence, "line" | "text"> | null;
}

/** A check before the words of the notice are put to it. */
type Finding = Omit<Check, "evidence">;

/**
 * Holds each number that a rectification notice claims against the text: one check for each claim made, agreeing or not,
 * and one for a closing list of open items of which some were not found among the problems.
 *
 * States are mostly not given item by item, so that a count of states is a range: from the problems that carry the state
 * to those plus the ones that carry none of their own. A claim inside the range is not settled (`derived` null); one
 * outside is held against the nearer end, the least difference that the text can bear.
 *
 * @returns no checks for documents of other genres
 */
export function checksOf(record: NoticeRecord): Check[] {
  if (record.genre !== "rectification") return [];
  const counts = noticeCounts(record);
  const findings = [
    problemsCheck(record, counts),
    partsCheck(record),
    stateCheck("completed", record),
    stateCheck("mostly_completed", record),
    stateCheck("in_progress", record),
    measuresCheck(record, counts),
    measuresCompletedCheck(record, counts),
    measuresPartsCheck(record),
    rateCheck(record),
    outstandingCheck(record),
  ];
  return findings.flatMap((finding) => (finding === null ? [] : [withWords(finding, record)]));
}

/** The claim that each check is about, under whose name its place in the notice is kept. */
const CLAIM: Record<Exclude<Check["check"], "outstanding">, keyof Stated> = {
  problems: "problems",
  parts: "completed",
  completed: "completed",
  mostly_completed: "mostly",
  in_progress: "inProgress",
  measures: "measures",
  measures_completed: "measuresCompleted",
  measures_parts: "measuresCompleted",
  rate_pct: "ratePct",
};

/** Puts the words of the notice to a finding, so that nobody has to look the claim up to believe it. */
function withWords(finding: Finding, record: NoticeRecord): Check {
  const evidence = wordsOf(finding.check, record);
  if (evidence === null) return { ...finding, evidence };
  const words = windowOn(evidence.text, String(finding.stated));
  const note = {
    zh: `${finding.note.zh}原文第 ${evidence.line} 行：“${words}”`,
    en: `${finding.note.en} Line ${evidence.line}: “${words}”`,
  };
  return { ...finding, note, evidence: { line: evidence.line, text: evidence.text } };
}

function wordsOf(check: Check["check"], record: NoticeRecord): Evidence | null {
  if (check === "outstanding") {
    const [first] = unlinked(record);
    return first ? { line: first.line ?? record.line, text: String(first.args.words ?? ""), rule: first.rule } : null;
  }
  const states = ["completed", "mostly", "inProgress"] as const;
  const claim =
    check === "parts" ? (states.find((state) => record.stated[state] !== null) ?? "completed") : CLAIM[check];
  return record.evidence[`stated.${claim}`] ?? null;
}

/** Most characters of a sentence that a note quotes. */
const QUOTED = 100;

/** A long sentence cut to the part that holds the number, on one line. */
function windowOn(sentence: string, number: string): string {
  const text = sentence.replace(/\p{Cc}+/gu, " ").trim();
  if (text.length <= QUOTED) return text;
  const at = text.indexOf(number);
  const from = Math.max(0, Math.min(at - QUOTED / 2, text.length - QUOTED));
  return `${from > 0 ? "…" : ""}${text.slice(from, from + QUOTED)}${from + QUOTED < text.length ? "…" : ""}`;
}

function problemsCheck(record: NoticeRecord, counts: Counts): Finding | null {
  const { stated } = record;
  if (stated.problems === null) return null;
  const note = {
    zh: `通报称共有 ${stated.problems} 个问题，按编码手册从正文数出 ${counts.problems} 个`,
    en: `The notice speaks of ${many(stated.problems, "problem")}; counted by the codebook, its text lists ${counts.problems}`,
  };
  const remark =
    counts.problems > stated.problems
      ? headingRemark(record)
      : { zh: "正文可能没有逐条列出，或有条目未被读出", en: "the text may not list every one, or some were not read" };
  return compared("problems", stated.problems, counts.problems, note, remark);
}

/** Why a notice may speak of fewer problems than its text lists: it counts headings, which can be tried. */
function headingRemark({ stated, problems }: NoticeRecord): Bilingual {
  const levels = [
    new Set(problems.map(({ aspect }) => aspect)),
    new Set(problems.map(({ aspect, parent }) => JSON.stringify([aspect, parent]))),
  ];
  return levels.some(({ size }) => size === stated.problems)
    ? {
        zh: `问题之上恰有 ${stated.problems} 个标题，通报可能按标题计数`,
        en: `the problems stand below ${many(stated.problems!, "heading")}, which the notice may count instead`,
      }
    : { zh: "通报可能按较粗一级的标题计数", en: "the notice may count broader headings" };
}

/**
 * The notice's own states against its own total; where it gives only one state there is no sum, but one that exceeds the
 * total does not fit either.
 */
function partsCheck({ stated }: NoticeRecord): Finding | null {
  const { problems, completed, mostly, inProgress } = stated;
  const given = [completed, mostly, inProgress].filter((part) => part !== null);
  const sum = given.reduce((total, part) => total + part, 0);
  if (problems === null || given.length === 0 || (given.length === 1 && sum <= problems)) return null;
  const note = {
    zh: `通报称共有 ${problems} 个问题，所列各状态（${given.join("＋")}）合计 ${sum} 个`,
    en: `The notice speaks of ${many(problems, "problem")}; the states it gives (${given.join(" + ")}) come to ${sum}`,
  };
  const remark =
    sum < problems
      ? { zh: "其余问题的状态没有一并写出", en: "it does not say how the others stand" }
      : { zh: "同一问题可能计入了两种状态", en: "a problem may be counted under two states" };
  return compared("parts", problems, sum, note, remark);
}

const STATES = {
  completed: { claim: "completed", zh: "已完成", en: "completed" },
  mostly_completed: { claim: "mostly", zh: "基本完成", en: "mostly completed" },
  in_progress: { claim: "inProgress", zh: "正在整改", en: "in progress" },
} as const;

/**
 * Problems by the state that the notice gives them one by one. A state read from a sentence on all items is left open: it
 * may be the claim itself, which cannot bear itself out.
 */
function ownStates({ problems }: NoticeRecord): Record<Status, number> {
  const own = { completed: 0, mostly_completed: 0, in_progress: 0, unstated: 0 };
  for (const { status, statusBasis } of problems) own[statusBasis === "overall" ? "unstated" : status]++;
  return own;
}

function stateCheck(check: keyof typeof STATES, record: NoticeRecord): Finding | null {
  const state = STATES[check];
  const stated = record.stated[state.claim];
  if (stated === null) return null;
  const claim = {
    zh: `通报称${state.zh}的问题有 ${stated} 个`,
    en: `The notice speaks of ${many(stated, "problem")} ${state.en}`,
  };
  const total = record.problems.length;
  if (total === 0) {
    return unsettled(check, stated, claim, {
      zh: "正文没有读出逐条的问题，无从核对",
      en: "no single problems were read from its text, so that this cannot be checked",
    });
  }
  const { [check]: least, unstated: open } = ownStates(record);
  const most = least + open;
  const found = {
    zh: `正文 ${total} 个问题中逐条写明${state.zh}的有 ${least} 个`,
    en: `of the ${many(total, "problem")} in its text, ${least} ${plural(least, "is", "are")} each said to be ${state.en}`,
  };
  if (open > 0) {
    found.zh += `，另有 ${open} 个没有逐条写明状态`;
    found.en += ` and ${open} ${plural(open, "has", "have")} no state of ${plural(open, "its", "their")} own`;
  }
  if (open > 0 && least <= stated && stated <= most) {
    return unsettled(check, stated, claim, {
      zh: `${found.zh}，正文不足以核对`,
      en: `${found.en}, so that the text does not settle it`,
    });
  }
  if (open > 0 && stated > most) {
    found.zh += `，全部算上也只有 ${most} 个`;
    found.en += `, at most ${most} in all`;
  }
  const note = { zh: `${claim.zh}；${found.zh}`, en: `${claim.en}; ${found.en}` };
  const { problems } = record.stated;
  const remark =
    problems !== null && problems !== total
      ? {
          zh: `问题总数的数法也不同（通报 ${problems}，正文 ${total}），两数未必可比`,
          en: `the totals differ too (${problems} in the notice, ${total} counted), so that the two may not be comparable`,
        }
      : null;
  return compared(check, stated, Math.min(Math.max(stated, least), most), note, remark);
}

function measuresCheck({ stated }: NoticeRecord, counts: Counts): Finding | null {
  if (stated.measures === null) return null;
  const note = {
    zh: `通报称采取整改措施 ${stated.measures} 项，按编码手册从正文数出 ${counts.measures} 项`,
    en: `The notice speaks of ${many(stated.measures, "measure")}; counted by the codebook, its text has ${counts.measures}`,
  };
  const remark = {
    zh: "通报的措施清单与公开正文的分项未必同一口径",
    en: "the unit's own list of measures need not be divided as the published text is",
  };
  return compared("measures", stated.measures, counts.measures, note, remark);
}

function measuresCompletedCheck(record: NoticeRecord, counts: Counts): Finding | null {
  const stated = record.stated.measuresCompleted;
  if (stated === null) return null;
  const done = record.problems.flatMap(({ measures }) => measures).filter(({ state }) => state === "done").length;
  const note = {
    zh: `通报称已完成整改措施 ${stated} 项；正文数出的 ${counts.measures} 项中，写明做了某事的有 ${done} 项`,
    en: `The notice speaks of ${many(stated, "measure")} completed; of the ${counts.measures} in its text, ${done} report something done`,
  };
  const remark = {
    zh: "“写明做了某事”不等于通报所说的“完成”",
    en: "to report something done is not the same as the notice's own “completed”",
  };
  return compared("measures_completed", stated, done, note, remark);
}

/** More measures finished than there are: the one sum that the two claims can fail. */
function measuresPartsCheck({ stated }: NoticeRecord): Finding | null {
  const { measures, measuresCompleted } = stated;
  if (measures === null || measuresCompleted === null || measuresCompleted <= measures) return null;
  const note = {
    zh: `通报称已完成整改措施 ${measuresCompleted} 项，措施总数 ${measures} 项`,
    en: `The notice speaks of ${many(measuresCompleted, "measure")} completed, of ${measures} in all`,
  };
  const remark = { zh: "两数可能不是同一口径", en: "the two may not count the same things" };
  return compared("measures_parts", measuresCompleted, measures, note, remark);
}

/**
 * The closing list of items that need further work against the problems of the text: entries told apart, and those of
 * them that are one of the problems. Made only where an entry was not found.
 */
function outstandingCheck(record: NoticeRecord): Finding | null {
  const missing = unlinked(record).length;
  if (missing === 0) return null;
  const found = record.problems.filter(({ statusBasis }) => statusBasis === "outstanding").length;
  const note = {
    zh: `通报文末未完成事项清单读出 ${found + missing} 项，其中 ${found} 项能对应到正文的问题`,
    en: `The notice's closing list has ${many(found + missing, "item")} that could be told apart; ${found} of them ${plural(found, "is", "are")} among the problems of its text`,
  };
  const remark = {
    zh: "清单的措辞可能与正文不同，或所指问题没有在正文列出",
    en: "the list may word them differently, or the text may not report on them",
  };
  return compared("outstanding", found + missing, found, note, remark);
}

/** Entries of the closing list that reading could not match to a problem. */
function unlinked({ messages }: NoticeRecord): Message[] {
  return messages.filter(({ rule }) => rule === "outline/unlinked-outstanding");
}

/**
 * The printed percentage against the notice's own numbers, rounded as the percentage is. It seldom says what it is a
 * percentage of: the first basis that gives the printed number is taken, else the strict one, completed / problems.
 */
function rateCheck(record: NoticeRecord): Finding | null {
  const { ratePct } = record.stated;
  if (ratePct === null) return null;
  const decimals = Math.min(6, String(ratePct).split(".")[1]?.length ?? 0);
  const bases = rateBases(record).map((basis) => ({
    ...basis,
    rate: Number(((100 * basis.part) / basis.whole).toFixed(decimals)),
  }));
  const claim = { zh: `通报称完成率为 ${ratePct}%`, en: `The notice gives a rate of ${ratePct} %` };
  const basis = bases.find(({ rate }) => rate === ratePct) ?? bases[0];
  if (!basis) {
    return unsettled("rate_pct", ratePct, claim, {
      zh: "没有写出可供计算的数目，正文也不足以核对",
      en: "it gives no numbers to work it out from, and the text does not settle it",
    });
  }
  const note = {
    zh: `${claim.zh}；按${basis.zh}计算（${basis.part} ÷ ${basis.whole}）为 ${basis.rate}%`,
    en: `${claim.en}; ${basis.en} (${basis.part} / ${basis.whole}) give ${basis.rate} %`,
  };
  const remark = { zh: "通报的完成率可能另有口径", en: "the notice's rate may be of something else" };
  return compared("rate_pct", ratePct, basis.rate, note, remark);
}

/** What a rate of completion can be worked out from, the stricter first; all have a whole above 0. */
function rateBases(record: NoticeRecord) {
  const { problems, completed, mostly, measures, measuresCompleted } = record.stated;
  const bases: Array<Bilingual & { part: number; whole: number }> = [];
  if (problems && completed !== null) {
    bases.push({ part: completed, whole: problems, zh: "自报的已完成数", en: "its own numbers of completed problems" });
    if (mostly !== null) {
      bases.push({
        part: completed + mostly,
        whole: problems,
        zh: "自报的已完成与基本完成数",
        en: "its own numbers of completed and mostly completed problems",
      });
    }
  }
  if (measures && measuresCompleted !== null) {
    bases.push({
      part: measuresCompleted,
      whole: measures,
      zh: "自报的已完成措施数",
      en: "its own numbers of completed measures",
    });
  }
  const own = ownStates(record);
  if (bases.length === 0 && record.problems.length > 0 && own.unstated === 0) {
    bases.push({
      part: own.completed,
      whole: record.problems.length,
      zh: "正文逐条写明的已完成数",
      en: "the problems that its text says are completed",
    });
  }
  return bases;
}

/** A check that comes to a number. The remark, on how the two could differ, is made only where they do. */
function compared(
  check: Check["check"],
  stated: number,
  derived: number,
  note: Bilingual,
  remark: Bilingual | null,
): Finding {
  const difference = Math.round((stated - derived) * 1e6) / 1e6;
  const size = Math.abs(difference);
  const tail =
    difference === 0
      ? { zh: "，两数一致。", en: ": the two agree." }
      : { zh: `，相差 ${size}`, en: `: a difference of ${size}` };
  if (difference !== 0) {
    tail.zh += remark ? `；${remark.zh}。` : "。";
    tail.en += remark ? `; ${remark.en}.` : ".";
  }
  return { check, stated, derived, difference, note: { zh: note.zh + tail.zh, en: note.en + tail.en } };
}

function unsettled(check: Check["check"], stated: number, claim: Bilingual, reason: Bilingual): Finding {
  const note = { zh: `${claim.zh}；${reason.zh}。`, en: `${claim.en}; ${reason.en}.` };
  return { check, stated, derived: null, difference: null, note };
}
