import type { Status } from "../notice/notice.js";
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
  rate_pct: { zh: "完成率", en: "percentage of completion" },
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
  /** An observation about the text, in a sentence or two. */
  note: Bilingual;
}

/**
 * Holds each number that a rectification notice claims against the text: one check for each claim made, agreeing or not.
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
  return [
    problemsCheck(record, counts),
    partsCheck(record),
    stateCheck("completed", record),
    stateCheck("mostly_completed", record),
    stateCheck("in_progress", record),
    measuresCheck(record, counts),
    measuresCompletedCheck(record, counts),
    rateCheck(record),
  ].filter((check) => check !== null);
}

function problemsCheck({ stated }: NoticeRecord, counts: Counts): Check | null {
  if (stated.problems === null) return null;
  const note = {
    zh: `通报称共有 ${stated.problems} 个问题，按编码手册从正文数出 ${counts.problems} 个`,
    en: `The notice speaks of ${many(stated.problems, "problem")}; counted by the codebook, its text lists ${counts.problems}`,
  };
  const remark =
    counts.problems > stated.problems
      ? { zh: "通报可能按较粗一级的标题计数", en: "the notice may count broader headings" }
      : { zh: "正文可能没有逐条列出，或有条目未被读出", en: "the text may not list every one, or some were not read" };
  return compared("problems", stated.problems, counts.problems, note, remark);
}

/** The notice's own states against its own total; only where it gives more than one state, so that there is a sum. */
function partsCheck({ stated }: NoticeRecord): Check | null {
  const { problems, completed, mostly, inProgress } = stated;
  const given = [completed, mostly, inProgress].filter((part) => part !== null);
  if (problems === null || given.length < 2) return null;
  const sum = given.reduce((total, part) => total + part, 0);
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

function stateCheck(check: keyof typeof STATES, record: NoticeRecord): Check | null {
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
    en: `of the ${many(total, "problem")} in its text, ${least} ${least === 1 ? "is" : "are"} each said to be ${state.en}`,
  };
  if (open > 0) {
    found.zh += `，另有 ${open} 个没有逐条写明状态`;
    found.en += ` and ${open} ${open === 1 ? "has" : "have"} no state of ${open === 1 ? "its" : "their"} own`;
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

function measuresCheck({ stated }: NoticeRecord, counts: Counts): Check | null {
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

function measuresCompletedCheck(record: NoticeRecord, counts: Counts): Check | null {
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

/**
 * The printed percentage against the notice's own numbers, rounded as the percentage is. It seldom says what it is a
 * percentage of: the first basis that gives the printed number is taken, else the strict one, completed / problems.
 */
function rateCheck(record: NoticeRecord): Check | null {
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
): Check {
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

function unsettled(check: Check["check"], stated: number, claim: Bilingual, reason: Bilingual): Check {
  const note = { zh: `${claim.zh}；${reason.zh}。`, en: `${claim.en}; ${reason.en}.` };
  return { check, stated, derived: null, difference: null, note };
}

function many(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
