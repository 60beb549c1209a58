import type { Bilingual } from "../tables/column.js";
import type { NoticeRow } from "../tables/notices.js";

/** Counts that add up: a value is `part / whole`. `lenient` is the part with 基本完成 counted as completed. */
export interface Tally {
  part: number;
  lenient: number;
  whole: number;
}

/** A problem as far as comparisons need it. */
export interface ComparedProblem {
  problem_id: string;
  line: number;
  title: string;
  category: string;
  status: string;
  account_state: string;
  /** Measures, and those with at least one evidence flag. */
  measures: number;
  evidenced: number;
}

/** What groups are compared on. */
export interface Measure {
  name: MeasureName;
  title: Bilingual;
  /** What the value is made of: numerator / denominator. */
  formula: Bilingual;
  /** What one case of the denominator is. */
  cases: Bilingual;
  /** `share`: 0–1, a part of the cases. `mean`: an amount per notice, with no upper end. */
  scale: "share" | "mean";
  /** Whether 基本完成 can be counted as completed. */
  lenient: boolean;
  /**
   * Whether it is a statement of the notice as a whole, of which one notice has one: it cannot be split by what differs
   * between problems, and within one notice there is no chance to reckon with.
   */
  ofNotice: boolean;
}

export type MeasureName = "ratio" | "account_ratio" | "stated_ratio" | "evidenced" | "problems";

/** The measures, defined as in the tables. */
export const MEASURES: Record<MeasureName, Measure> = {
  ratio: {
    name: "ratio",
    title: { zh: "完成率（按通报所述状态）", en: "Completion ratio (states given)" },
    formula: {
      zh: "已完成 ÷（已完成＋基本完成＋正在整改），只计通报写明状态的问题",
      en: "completed / (completed + mostly completed + in progress), over problems whose state the notice gives",
    },
    cases: { zh: "写明状态的问题", en: "problems with a stated state" },
    scale: "share",
    lenient: true,
    ofNotice: false,
  },
  account_ratio: {
    name: "account_ratio",
    title: { zh: "落实率（按措施判断）", en: "Account ratio (read from measures)" },
    formula: {
      zh: "已落实的问题（至少一项措施已办，且无一在办或仅有计划）÷ 全部问题",
      en: "problems accounted for as done (a measure done, none under way or only planned) / all problems",
    },
    cases: { zh: "问题", en: "problems" },
    scale: "share",
    lenient: false,
    ofNotice: false,
  },
  stated_ratio: {
    name: "stated_ratio",
    title: { zh: "自报完成率", en: "Completion ratio as claimed" },
    formula: {
      zh: "通报自报的已完成数 ÷ 自报的问题总数，只计两数都给出的通报",
      en: "completed / problems as notices claim them, over notices that claim both",
    },
    cases: { zh: "自报的问题", en: "claimed problems" },
    scale: "share",
    lenient: true,
    ofNotice: true,
  },
  evidenced: {
    name: "evidenced",
    title: { zh: "有据措施比例", en: "Evidenced measures" },
    formula: {
      zh: "至少带有一种凭据（日期、文件、数量、问责）的措施 ÷ 全部措施",
      en: "measures with at least one evidence flag (dated, documented, quantified, accountable) / all measures",
    },
    cases: { zh: "措施", en: "measures" },
    scale: "share",
    lenient: false,
    ofNotice: false,
  },
  problems: {
    name: "problems",
    title: { zh: "每篇通报的问题数", en: "Problems per notice" },
    formula: { zh: "问题 ÷ 通报", en: "problems / notices" },
    cases: { zh: "通报", en: "notices" },
    scale: "mean",
    lenient: false,
    ofNotice: true,
  },
};

/** What one problem adds; null for measures that are of whole notices. */
export function problemTally(measure: MeasureName, problem: ComparedProblem): Tally | null {
  switch (measure) {
    case "ratio": {
      if (problem.status === "unstated") return { part: 0, lenient: 0, whole: 0 };
      const part = problem.status === "completed" ? 1 : 0;
      return { part, lenient: problem.status === "mostly_completed" ? 1 : part, whole: 1 };
    }
    case "account_ratio": {
      const part = problem.account_state === "done" ? 1 : 0;
      return { part, lenient: part, whole: 1 };
    }
    case "evidenced":
      return { part: problem.evidenced, lenient: problem.evidenced, whole: problem.measures };
    default:
      return null;
  }
}

/**
 * What the claim of a notice adds to `stated_ratio`: nothing unless it claims both numbers. A notice that does not speak
 * of 基本完成 has none.
 */
export function claimTally({ stated_problems, stated_completed, stated_mostly }: NoticeRow): Tally {
  if (stated_problems === null || stated_completed === null) return { part: 0, lenient: 0, whole: 0 };
  return { part: stated_completed, lenient: stated_completed + (stated_mostly ?? 0), whole: stated_problems };
}

export function noTally(): Tally {
  return { part: 0, lenient: 0, whole: 0 };
}

/** Adds the second tally to the first. */
export function addTally(total: Tally, more: Tally): void {
  total.part += more.part;
  total.lenient += more.lenient;
  total.whole += more.whole;
}
