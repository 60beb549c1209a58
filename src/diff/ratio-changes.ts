import { type Change, changeOf } from "./change.js";
import type { GroupCauses } from "./group-causes.js";
import { GROUP_VALUES, type GroupPair } from "./run-tables.js";

/** The values of a group that differ; one row for a group that only one of the runs has. */
export function ratioChanges(group: GroupPair, causes: GroupCauses): Change[] {
  const { by, before, after } = group;
  const place = { subject: "ratio", by, unit: group.group } as const;
  if (before === null || after === null) {
    const change = before === null ? "added" : "removed";
    return [changeOf({ ...place, change, causes: causes.of(group, "problems") })];
  }
  return GROUP_VALUES.flatMap((field) => {
    const [old, now] = [before[field], after[field]];
    if (old === now) return [];
    return [
      changeOf({
        ...place,
        field,
        before: old === null ? null : String(old),
        after: now === null ? null : String(now),
        difference: old === null || now === null ? null : rounded(now - old),
        causes: causes.of(group, field),
      }),
    ];
  });
}

/** Differences of ratios without the dust of binary fractions. */
function rounded(value: number): number {
  return Math.round(value * 1e12) / 1e12;
}
