import { causesOfPresence, causesOfReading } from "./causes.js";
import { type Change, changeOf } from "./change.js";
import type { Known } from "./known.js";
import type { NoticeKey, NoticePair } from "./match-notices.js";
import { NOTICE_FIELDS } from "./run-tables.js";

/** A notice that only one of the runs has. */
export function noticePresence(change: "added" | "removed", notice: NoticeKey, known: Known): Change {
  return changeOf({
    ...placeOf(notice),
    change,
    [change === "removed" ? "id_before" : "id_after"]: notice.notice_id,
    causes: causesOfPresence(known.stateOf(notice.source), known.differing),
  });
}

/** That a notice of both runs has another text, or stands in a file of another name; null where neither is so. */
export function noticeTextChange({ before, after }: NoticePair, known: Known): Change | null {
  const common = { ...placeOf(after), ...ids({ before, after }) };
  if (before.notice_id !== after.notice_id) {
    const causes = causesOfReading(known.bytesDiffer({ before, after }), known.differing);
    return changeOf({ ...common, field: "text", before: before.notice_id, after: after.notice_id, causes });
  }
  if (before.source === after.source) return null;
  const states = [known.stateOf(before.source), known.stateOf(after.source)];
  const causes = states.every((state) => state === "same")
    ? causesOfReading(false, known.differing)
    : (["input"] as const);
  return changeOf({ ...common, field: "source", before: before.source, after: after.source, causes });
}

/**
 * The fields of a notice that were read otherwise.
 * @param values of `NOTICE_FIELDS` as text, before and after
 */
export function noticeFieldChanges(
  pair: NoticePair,
  values: { before: ReadonlyArray<string | null>; after: ReadonlyArray<string | null> },
  known: Known,
): Change[] {
  const causes = causesOfReading(known.bytesDiffer(pair), known.differing);
  return NOTICE_FIELDS.flatMap((field, at) => {
    const [before, after] = [values.before[at] ?? null, values.after[at] ?? null];
    return before === after ? [] : [changeOf({ ...placeOf(pair.after), ...ids(pair), field, before, after, causes })];
  });
}

function ids({ before, after }: NoticePair): Pick<Change, "id_before" | "id_after"> {
  return { id_before: before.notice_id, id_after: after.notice_id };
}

/** The columns that say which notice it is. */
function placeOf({ unit, source, line, title }: NoticeKey) {
  return { subject: "notice", unit, source, line, title } as const;
}
