import type { ChartInput } from "./chart.js";
import { byText, unitRows } from "./units.js";

/** What somebody's name for a unit comes to: the unit, or those that it may be. */
export type FoundUnit = { group: string } | { candidates: string[] };

/**
 * Finds a unit that lists problems by what somebody calls it: its name as the `group` column has it, else its short name
 * on charts, else a part of its name that no other unit has.
 * @returns candidates by name: several that the name is a part of, or none
 */
export function findUnit(input: ChartInput, name: string): FoundUnit {
  const groups = unitRows(input)
    .map(({ group }) => group)
    .filter((group) => group !== null)
    .sort(byText);
  const exact = groups.find((group) => group === name);
  if (exact !== undefined) return { group: exact };
  const short = groups.filter((group) => input.shortNames?.[group] === name);
  const found = short.length > 0 ? short : name === "" ? [] : groups.filter((group) => group.includes(name));
  return found.length === 1 ? { group: found[0] as string } : { candidates: found };
}
