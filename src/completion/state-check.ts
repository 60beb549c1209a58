import { many, plural } from "../messages/plural.js";
import type { Status } from "../notice/notice.js";
import type { NoticeRecord } from "../pipeline/record.js";
import { compared, type Finding, unsettled } from "./check.js";

const STATES = {
  completed: { claim: "completed", zh: "已完成", en: "completed" },
  mostly_completed: { claim: "mostly", zh: "基本完成", en: "mostly completed" },
  in_progress: { claim: "inProgress", zh: "正在整改", en: "in progress" },
} as const;

/**
 * Problems by the state that the notice gives them one by one. A state read from a sentence on all items is left open: it
 * may be the claim itself, which cannot bear itself out.
 */
export function ownStates({ problems }: NoticeRecord): Record<Status, number> {
  const own = { completed: 0, mostly_completed: 0, in_progress: 0, unstated: 0 };
  for (const { status, statusBasis } of problems) own[statusBasis === "overall" ? "unstated" : status]++;
  return own;
}

/** The number of problems in a state against those that the text says to be in it, and those whose state it leaves open. */
export function stateCheck(check: keyof typeof STATES, record: NoticeRecord): Finding | null {
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
