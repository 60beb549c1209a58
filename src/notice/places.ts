import { message } from "../messages/catalogue.js";
import type { Message } from "../messages/message.js";
import { ancestry, chainAt, type Division, isWithin, namesIn, shortNameAt } from "./divisions.js";
import type { Evidence } from "./notice.js";
import { PARTY_PREFIX, type PlaceSources, readSigns, type Signs, WEIGHT } from "./place-signs.js";
import { takeApart } from "./unit.js";

/** Where a unit is, by full official names; null where the text does not support it. */
export interface Place {
  province: string | null;
  city: string | null;
  county: string | null;
  adcode: string | null;
}

const NOWHERE: Place = { province: null, city: null, county: null, adcode: null };

/**
 * Places a unit. What its own name says goes first; where that names several places (和平区) or none (市教育局), the
 * signs of the text decide together: the inspecting group, whom the opening names, the page's publisher, documents of
 * the unit that are cited with its full name, address, area code and postal code of the contact line, and, weakly, the
 * places that the text mentions. What they leave open stays null.
 */
export function locate(sources: PlaceSources): { place: Place; evidence: Evidence | null; messages: Message[] } {
  const line = sources.opening[0]?.line ?? sources.paragraphs[0]?.line ?? 1;
  const named = sources.unit ? placesInName(sources.unit) : { candidates: [], words: "", sure: false };
  if (named.candidates.length === 1 && named.sure) {
    return {
      place: toPlace(named.candidates[0]!),
      evidence: { line, text: named.words, rule: "places/unit" },
      messages: [],
    };
  }
  const signs = readSigns(sources);
  if (named.candidates.length > 0) {
    const decided = decide(named.candidates, signs, named.sure);
    if (decided) {
      const division = named.sure ? decided.division : capped(decided.division, rankWanted(sources));
      const text = `${named.words}；${decided.words}`;
      return {
        place: toPlace(division),
        evidence: { line: decided.line ?? line, text, rule: "places/decided" },
        messages: [],
      };
    }
    if (named.sure) return openPlace(named.candidates, named.words, line);
  }
  const found = placeBySigns(sources, signs);
  if (!found) return { place: NOWHERE, evidence: null, messages: [] };
  return {
    place: toPlace(found.division),
    evidence: { line: found.line ?? line, text: found.words, rule: "places/signs" },
    messages: [],
  };
}

/** Several divisions bear the name and nothing decides: what they have in common is asserted, no more. */
function openPlace(
  candidates: readonly Division[],
  words: string,
  line: number,
): { place: Place; evidence: Evidence | null; messages: Message[] } {
  const [first] = candidates;
  const place = { ...NOWHERE };
  if (candidates.every((candidate) => candidate.level === first!.level && candidate.name === first!.name)) {
    if (first!.level === "county") place.county = first!.name;
    if (first!.level === "city") place.city = first!.name;
    const shared = ancestry(first!).filter(
      (over) => over !== first && candidates.every((other) => isWithin(other, over)),
    );
    for (const over of shared) if (over.level !== "county") place[over.level] = over.name;
  }
  const among = candidates
    .map((candidate) =>
      ancestry(candidate)
        .map((over) => over.name)
        .join(""),
    )
    .join("、");
  return {
    place,
    evidence: { line, text: words, rule: "places/ambiguous" },
    messages: [message("places/ambiguous", line, { words, among })],
  };
}

function toPlace(division: Division): Place {
  const place: Place = { ...NOWHERE, adcode: division.code };
  for (const over of ancestry(division)) place[over.level] = over.name;
  return place;
}

/** The divisions that a unit's name puts it in; `sure` where it gives them with their class word (福州市, not 福州). */
function placesInName(unit: string): { candidates: readonly Division[]; words: string; sure: boolean } {
  const name = unit.replace(PARTY_PREFIX, "");
  const chain = chainAt(name, 0);
  if (chain) return { ...chain, sure: true };
  const inside = namesIn(name).filter(({ index }) => !/驻.?$/.test(name.slice(Math.max(0, index - 2), index)));
  if (inside.length > 0) {
    const chained = chainAt(name, inside[0]!.index);
    if (chained) return { ...chained, sure: true };
  }
  // 国网漳州供电公司, 福建广电集团: names without class word, to be confirmed by the text.
  for (let at = 0; at < Math.min(name.length, 12); at++) {
    const short = shortNameAt(name, at);
    if (short && (at === 0 || /^(?:国网|中国|国家|中建|中铁)/.test(name))) {
      return { candidates: short.divisions, words: short.name, sure: false };
    }
  }
  return { candidates: [], words: "", sure: false };
}

interface Decision {
  division: Division;
  words: string;
  line: number | null;
}

/**
 * Which of several candidates the signs speak for.
 * @param sure whether a single candidate stands without confirmation
 */
function decide(candidates: readonly Division[], signs: Signs, sure: boolean): Decision | null {
  const ranked = candidates
    .map((division) => ({ division, points: score(division, signs) }))
    .sort((a, b) => b.points - a.points || (a.division.code < b.division.code ? -1 : 1));
  const [first, second] = ranked;
  if (!first || (!sure && first.points < 1) || first.points === 0) return null;
  if (second && second.points === first.points) return null;
  const word = ancestry(first.division)
    .map((over) => signs.words.get(over))
    .filter((found) => found !== undefined)
    .sort((a, b) => b.weight - a.weight)[0];
  return { division: first.division, words: word?.text ?? "", line: word?.line ?? null };
}

function score(division: Division, signs: Signs): number {
  return ancestry(division).reduce((sum, over) => sum + (signs.points.get(over) ?? 0), 0);
}

type Rank = "province" | "city" | "county";

/** The rank of the division that the unit belongs to, read from the sign before its name or from who inspected it. */
function rankWanted({ unit, inspector }: PlaceSources): Rank | "none" | null {
  const core = unit ? takeApart(unit).core : "";
  const sign = /^(?:自治区|[省市县区州旗盟])/.exec(core)?.[0];
  const regional = inspector !== null && /区党委/.test(inspector);
  if (sign === "省" || sign === "自治区" || (sign === "区" && regional)) return "province";
  if (sign === "市" || sign === "州" || sign === "盟") return "city";
  if (sign) return "county";
  if (/厅$/.test(core)) return "province";
  if (!inspector) return null;
  if (inspector.startsWith("中央")) return "none";
  if (regional || /省委/.test(inspector)) return "province";
  if (/[县区旗]委/.test(inspector)) return "county";
  return /[市州盟]委/.test(inspector) ? "city" : null;
}

/** The division no lower than the rank: a provincial body in a city belongs to the province. */
function capped(division: Division, rank: Rank | "none" | null): Division {
  if (rank !== "province") return division;
  return ancestry(division)[0]!;
}

/** Enough for one close sign, or several weak ones that agree. */
const ENOUGH = 4;
/** How far the first has to be ahead of the second. */
const AHEAD = 1.5;

/** The division of the wanted rank that the signs speak for; of the rank above where that rank stays open. */
function placeBySigns(sources: PlaceSources, signs: Signs): Decision | null {
  const wanted = rankWanted(sources);
  if (wanted === "none") return null;
  for (const rank of ranksToTry(wanted)) {
    const ranked = [...signs.points]
      .filter(
        ([division]) => division.level === rank || (wanted === "city" && rank === "city" && isCountyCity(division)),
      )
      // A city gets the points of its counties as well: only its own surplus tells that the city itself is meant.
      .map(([division, points]) => ({
        division,
        points: points - (isCityOfCities(division, rank) ? below(division, signs) : 0),
      }))
      .sort((a, b) => b.points - a.points || (a.division.code < b.division.code ? -1 : 1));
    const [first, second] = ranked;
    if (!first || first.points < ENOUGH || (second && first.points < second.points * AHEAD)) continue;
    const words = signs.words.get(first.division);
    // An address in a district does not make a body one of the district.
    if (wanted === null && rank === "county" && (words?.weight ?? 0) < WEIGHT.publisher) continue;
    return { division: first.division, words: words?.text ?? "", line: words?.line ?? null };
  }
  return null;
}

function ranksToTry(wanted: Rank | null): Rank[] {
  if (wanted === "province") return ["province"];
  return wanted === "city" ? ["city", "province"] : ["county", "city", "province"];
}

function isCountyCity(division: Division): boolean {
  return division.level === "county" && division.name.endsWith("市");
}

function isCityOfCities(division: Division, rank: Rank): boolean {
  return rank === "city" && division.level === "city";
}

/** Points of the county-level cities in a city. */
function below(city: Division, signs: Signs): number {
  let points = 0;
  for (const [division, own] of signs.points) if (isCountyCity(division) && division.parent === city) points += own;
  return points;
}
