import { many } from "../messages/plural.js";
import type { NoticeRecord } from "../pipeline/record.js";
import type { Bilingual } from "../tables/column.js";
import { compared, type Finding } from "./check.js";
import type { Counts } from "./counts.js";

/** The total of problems against those that the text lists. */
export function problemsCheck(record: NoticeRecord, counts: Counts): Finding | null {
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
export function partsCheck({ stated }: NoticeRecord): Finding | null {
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
