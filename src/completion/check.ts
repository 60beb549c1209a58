import type { Evidence } from "../notice/notice.js";
import type { Bilingual } from "../tables/column.js";

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
export type Finding = Omit<Check, "evidence">;

/** A check that comes to a number. The remark, on how the two could differ, is made only where they do. */
export function compared(
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

/** A check that the text does not settle, with the reason. */
export function unsettled(check: Check["check"], stated: number, claim: Bilingual, reason: Bilingual): Finding {
  const note = { zh: `${claim.zh}；${reason.zh}。`, en: `${claim.en}; ${reason.en}.` };
  return { check, stated, derived: null, difference: null, note };
}
