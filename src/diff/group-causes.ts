import { unitGroupNames } from "../completion/unit-groups.js";
import { type Cause, ordered } from "./causes.js";
import type { NoticeKey, NoticePair } from "./match-notices.js";
import type { GroupPair } from "./run-tables.js";

/** What can have changed the values of a group, gathered from what changed in the notices that it is made of. */
export interface GroupCauses {
  /**
   * Takes in a change of a notice or of its problems.
   * @param categories codes of the groups by category that it bears on; all where not given
   */
  add(notice: Partial<NoticePair>, causes: readonly Cause[], categories?: readonly string[]): void;
  /** Takes in what acts on how a notice is read: it can change what no row of the changes shows, such as evidence flags. */
  addReading(notice: NoticePair, causes: readonly Cause[]): void;
  /** What can have changed a value of a group. */
  of(group: Pick<GroupPair, "by" | "group">, field: string): Cause[];
}

interface Causes {
  listed: Set<Cause>;
  reading: Set<Cause>;
}

const ALL_CATEGORIES = "category\n*";

/** @param before the notices of the earlier run, by which its units are named; `after` likewise */
export function groupCauses(before: readonly NoticeKey[], after: readonly NoticeKey[]): GroupCauses {
  const counted = (notices: readonly NoticeKey[]) => notices.filter(({ genre }) => genre === "rectification");
  const names = { before: unitGroupNames(counted(before)), after: unitGroupNames(counted(after)) };
  const causes = new Map<string, Causes>();
  const at = (key: string) => {
    const found = causes.get(key) ?? { listed: new Set(), reading: new Set() };
    causes.set(key, found);
    return found;
  };
  const groupsOf = (notice: Partial<NoticePair>, categories: readonly string[] | undefined) => {
    const sides = (["before", "after"] as const).filter((side) => notice[side]?.genre === "rectification");
    if (sides.length === 0) return [];
    const units = sides.map((side) => groupKey("unit", names[side](notice[side]!)));
    const ofCategories = categories?.map((code) => groupKey("category", code)) ?? [ALL_CATEGORIES];
    return [groupKey("all", "all"), ...units, ...ofCategories];
  };
  const put = (kind: keyof Causes, groups: readonly string[], given: readonly Cause[]) => {
    for (const group of groups) for (const cause of given) at(group)[kind].add(cause);
  };
  return {
    add: (notice, given, categories) => put("listed", groupsOf(notice, categories), given),
    addReading: (notice, given) => put("reading", groupsOf(notice, undefined), given),
    of({ by, group }, field) {
      const keys = [groupKey(by, group), ...(by === "category" ? [ALL_CATEGORIES] : [])];
      const of = (kind: keyof Causes) => keys.flatMap((key) => [...at(key)[kind]]);
      const listed = of("listed");
      return ordered(field === "evidenced" || listed.length === 0 ? [...listed, ...of("reading")] : listed);
    },
  };
}

function groupKey(by: string, group: string | null): string {
  return JSON.stringify([by, group]);
}
