import type { UnitGroup } from "./accumulate.js";

/**
 * Short names of units for labels: 中共某市某区教育局党组 becomes 某区教育局. What goes is what all units share or what the
 * lowest place already says: the party's name before, the party body behind, the places above the lowest. Where two
 * units of the run would come out alike, both keep more: the higher places, else the lowest place that the name does not
 * tell in brackets (民政局（云岭市）), else the party body, up to the whole group.
 *
 * @param units the units of a run, each group once
 * @returns short name by group; no two the same; the group of unknown units is left out
 */
export function shortUnits(units: readonly UnitGroup[]): Record<string, string> {
  const labels = units.flatMap((unit) => {
    if (unit.group === null || unit.unit === null) return [];
    return [{ group: unit.group, candidates: candidates(unit.unit, unit, unit.group), chosen: 0 }];
  });
  const nameOf = ({ candidates, chosen }: (typeof labels)[number]) => candidates[chosen]!;
  for (let settled = false; !settled; ) {
    settled = true;
    const uses = new Map<string, number>();
    for (const label of labels) uses.set(nameOf(label), (uses.get(nameOf(label)) ?? 0) + 1);
    for (const label of labels) {
      if (uses.get(nameOf(label)) === 1 || label.chosen === label.candidates.length - 1) continue;
      label.chosen++;
      settled = false;
    }
  }
  return Object.fromEntries(labels.map((label) => [label.group, nameOf(label)]));
}

/** Names from the shortest to the whole. */
function candidates(name: string, place: Omit<UnitGroup, "group" | "unit">, group: string): string[] {
  const body = withoutParty(name);
  const short = withoutHigherPlaces(body, place);
  const unsaid = [place.county, place.city, place.province].find((part) => part !== null && !name.includes(part));
  const withPlace = (text: string) => (unsaid === undefined || unsaid === null ? [] : [`${text}（${unsaid}）`]);
  return [short, body, ...withPlace(short), withoutPartyName(name), ...withPlace(withoutPartyName(name)), group];
}

function withoutPartyName(name: string): string {
  return name.replace(/^(?:中共|中国共产党)/, "") || name;
}

/** Names of bodies end in one of these; what stands before 委员会 must, for the 委员会 to be the party's and not its own. */
const BODY_END =
  /(?:[局厅部委办院校学会社队所站馆台行处室厂庭园场镇乡村段]|中心|公司|集团|街道|社区|机关|办公室|管委会|报社|银行)$/u;

/** A place in whose name a party committee is called 某县委 rather than by the place alone. */
const PLACE_END = /[省市区县旗州盟]$/u;

/** The body behind a party group, committee or branch; a place's own committee stays one: 中共某区委员会 is 某区委. */
function withoutParty(name: string): string {
  const rest = withoutPartyName(name);
  const body = rest.replace(/(?:机关)?(?:党组|党委|党工委|党总支|党支部)(?:委员会|会)?$/u, "");
  if (body !== "" && body !== rest) return body;
  if (!rest.endsWith("委员会") || rest === name) return rest;
  const before = rest.slice(0, -"委员会".length);
  if (PLACE_END.test(before)) return `${before}委`;
  return BODY_END.test(before) ? before : rest;
}

/** Drops a province before a city or county, and a city before a county. */
function withoutHigherPlaces(name: string, { province, city, county }: Omit<UnitGroup, "group" | "unit">): string {
  let rest = name;
  const places = [province, city, county].filter((place) => place !== null);
  for (const [index, place] of places.entries()) {
    const below = places.slice(index + 1);
    if (rest.startsWith(place) && below.some((lower) => rest.startsWith(lower, place.length))) {
      rest = rest.slice(place.length);
    }
  }
  return rest;
}
