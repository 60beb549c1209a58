import type { NoticeRecord } from "../pipeline/record.js";
import type { Bilingual } from "../tables/column.js";
import { compared, type Finding, unsettled } from "./check.js";
import { ownStates } from "./state-check.js";

/**
 * The printed percentage against the notice's own numbers, rounded as the percentage is. It seldom says what it is a
 * percentage of: the first basis that gives the printed number is taken, else the strict one, completed / problems.
 */
export function rateCheck(record: NoticeRecord): Finding | null {
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
