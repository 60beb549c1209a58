import { many } from "../messages/plural.js";
import type { NoticeRecord } from "../pipeline/record.js";
import { compared, type Finding } from "./check.js";
import type { Counts } from "./counts.js";

/** The total of measures against those that the text has. */
export function measuresCheck({ stated }: NoticeRecord, counts: Counts): Finding | null {
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

/** The number of measures completed against those that report something done. */
export function measuresCompletedCheck(record: NoticeRecord, counts: Counts): Finding | null {
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
export function measuresPartsCheck({ stated }: NoticeRecord): Finding | null {
  const { measures, measuresCompleted } = stated;
  if (measures === null || measuresCompleted === null || measuresCompleted <= measures) return null;
  const note = {
    zh: `通报称已完成整改措施 ${measuresCompleted} 项，措施总数 ${measures} 项`,
    en: `The notice speaks of ${many(measuresCompleted, "measure")} completed, of ${measures} in all`,
  };
  const remark = { zh: "两数可能不是同一口径", en: "the two may not count the same things" };
  return compared("measures_parts", measuresCompleted, measures, note, remark);
}
