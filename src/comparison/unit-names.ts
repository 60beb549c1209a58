import { shortUnits } from "../completion/short-unit.js";
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
  const places = new Map<string, Set<string>>();
  for (const { row } of notices) {
    if (row.unit === null) continue;
    const known = places.get(row.unit) ?? new Set();
    places.set(row.unit, known.add(placeKey(row)));
  }
  const nameOf = ({ row }: ComparedNotice) => {
    if (row.unit === null) return null;
    const place = [row.province, row.city, row.county].join("");
    return places.get(row.unit)!.size > 1 && place !== "" ? `${row.unit}（${place}）` : row.unit;
  };
  const units = new Map(
    notices.map((notice) => {
      const { unit, province, city, county } = notice.row;
      const group = nameOf(notice);
      return [group, { group, unit, province, city, county }] as const;
    }),
  );
  return { nameOf, short: shortUnits([...units.values()]) };
}

/** What tells two units of one name apart. */
function placeKey({ province, city, county }: ComparedNotice["row"]): string {
  return JSON.stringify([province, city, county]);
}
