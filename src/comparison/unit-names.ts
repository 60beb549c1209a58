import { shortUnits } from "../completion/short-unit.js";
import { unitGroupNames } from "../completion/unit-groups.js";
import type { ComparedNotice } from "./run-tables.js";

/** The units of a run: what groups of theirs are called. */
export interface UnitNames {
  /** Name of a notice's unit, with its place where several places have a unit of that name; null where not read. */
  nameOf(notice: ComparedNotice): string | null;
  /** Short name for labels, by the name that `nameOf` gives. */
  short: Readonly<Record<string, string>>;
}

/** Names the units as the `completion` table does, so that groups can be found there again. */
export function unitNames(notices: readonly ComparedNotice[]): UnitNames {
  const groupOf = unitGroupNames(notices.map(({ row }) => row));
  const nameOf = ({ row }: ComparedNotice) => groupOf(row);
  const units = new Map(
    notices.map((notice) => {
      const { unit, province, city, county } = notice.row;
      const group = nameOf(notice);
      return [group, { group, unit, province, city, county }] as const;
    }),
  );
  return { nameOf, short: shortUnits([...units.values()]) };
}
