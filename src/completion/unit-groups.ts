/** A unit with the place it is at; unknown parts are null. */
export interface PlacedUnit {
  unit: string | null;
  province: string | null;
  city: string | null;
  county: string | null;
}

/**
 * Names units as the `completion` table does: by the name alone, or by name and place where several places have a unit of
 * that name. Notices whose unit was not read form one group wherever they come from.
 * @param units every unit of the run, in any order, as often as it occurs
 * @returns what gives the name of a unit's group; null where the unit was not read
 */
export function unitGroupNames(units: Iterable<PlacedUnit>): (unit: PlacedUnit) => string | null {
  const places = new Map<string, Set<string>>();
  for (const { unit, province, city, county } of units) {
    if (unit === null) continue;
    const known = places.get(unit) ?? new Set();
    places.set(unit, known.add(JSON.stringify([province, city, county])));
  }
  return ({ unit, province, city, county }) => {
    if (unit === null) return null;
    const place = [province, city, county].join("");
    const isAmbiguous = (places.get(unit)?.size ?? 0) > 1 && place !== "";
    return isAmbiguous ? `${unit}（${place}）` : unit;
  };
}
