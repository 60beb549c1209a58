import { message } from "../messages/catalogue.js";
import type { Message } from "../messages/message.js";
import { committeeRank, isRegional } from "./committee.js";
import { ancestry, chainAt, type Division, isWithin, nameAt, namesIn, shortNameAt } from "./divisions.js";
import type { Evidence } from "./notice.js";
import { lineAt } from "./paragraph.js";
import { PARTY_PREFIX, type PlaceSources, readSigns, type Signs, WEIGHT } from "./place-signs.js";
import { takeApart } from "./unit.js";
import { unitType } from "./unit-type.js";

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
  const settled = (division: Division, words: string, at: number, rule: string) => {
    const lower = countyBelow(division, sources, signs);
    return {
      place: toPlace(lower?.division ?? division),
      evidence: lower
        ? { line: lower.line ?? at, text: lower.words, rule: lower.rule }
        : { line: at, text: words, rule },
      messages: [],
    };
  };
  let read: Signs | null = null;
  const signs = () => {
    read ??= readSigns(sources);
    return read;
  };
  if (named.candidates.length === 1 && named.sure) {
    return settled(named.candidates[0]!, named.words, line, "places/unit");
  }
  if (named.candidates.length > 0) {
    const decided = decide(named.candidates, signs(), named.sure);
    if (decided) {
      const division = named.sure ? decided.division : capped(decided.division, rankWanted(sources));
      return settled(division, `${named.words}；${decided.words}`, decided.line ?? line, "places/decided");
    }
    if (named.sure) return openPlace(named.candidates, named.words, line);
  }
  const found = placeBySigns(sources, signs());
  if (!found) {
    const region = regionInName(named);
    if (region) return settled(region, named.words, line, "places/short-name");
    return { place: NOWHERE, evidence: null, messages: [] };
  }
  return settled(found.division, found.words, found.line ?? line, "places/signs");
}

/** Where an opening says that a firm stands. */
const STANDS_IN = /(?:位于|坐落[于在]|地处|总部(?:设在|在)|驻地在)\s?/g;

/**
 * The county of a unit whose name gives no more than its city or province: that of the county committee which had it
 * inspected; for a firm that no committee of a division inspected, the one it is said to stand in. The address alone
 * tells nothing: a body of a city has its address in some district as well.
 */
function countyBelow(
  division: Division,
  sources: PlaceSources,
  signs: () => Signs,
): (Decision & { rule: string }) | null {
  if (division.level === "county") return null;
  const { unit, inspector } = sources;
  const branch = unit ? /(?:局|院|行)([\u4e00-\u9fff]{2,6})分[局院行]/.exec(unit) : null;
  if (branch) {
    const short = shortNameAt(branch[1]!, 0) ?? nameAt(branch[1]!, 0);
    const inside = short?.divisions.filter((found) => found.level === "county" && isWithin(found, division)) ?? [];
    if (short?.name === branch[1] && inside.length === 1)
      return { division: inside[0]!, words: branch[0], line: null, rule: "places/unit" };
  }
  const rank = committeeRank(inspector);
  if (rank === "county") {
    const found = ranked(signs(), (county) => county.level === "county" && isWithin(county, division), 0);
    return found && { ...found, rule: "places/committee" };
  }
  if (rank !== null || !unit || unitType(unit) !== "enterprise") return null;
  for (const paragraph of sources.opening) {
    const text = paragraph.text.slice(0, 2000);
    for (const match of text.matchAll(STANDS_IN)) {
      const chain = chainAt(text, match.index + match[0].length);
      const inside = chain?.candidates.filter((found) => found.level === "county" && isWithin(found, division)) ?? [];
      if (inside.length !== 1) continue;
      return {
        division: inside[0]!,
        words: match[0] + chain!.words,
        line: lineAt(paragraph, match.index),
        rule: "places/stands-in",
      };
    }
  }
  return null;
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

/**
 * The province or city whose short name opens a unit's name (武汉经开区, 陕西某集团), where the text says nothing of another
 * place: 海南 and 吉林 are the provinces there rather than the prefectures of that name.
 */
function regionInName({ candidates, words, sure }: ReturnType<typeof placesInName>): Division | null {
  // 中山大学 and 中山医院 bear the name of a man.
  if (sure || words === "中山") return null;
  const provinces = candidates.filter(({ level }) => level === "province");
  if (provinces.length === 1) return provinces[0]!;
  // 铜陵 is the city, and the county in it that bore its name once.
  const outer = candidates.filter((one) => !candidates.some((other) => other !== one && isWithin(one, other)));
  return outer.length === 1 && outer[0]!.level === "city" ? outer[0]! : null;
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
  const regional = isRegional(inspector);
  if (sign === "省" || sign === "自治区" || (sign === "区" && regional)) return "province";
  if (sign === "市" || sign === "州" || sign === "盟") return "city";
  if (sign) return "county";
  if (/厅$/.test(core)) return "province";
  const committee = committeeRank(inspector);
  return committee === "central" ? "none" : committee;
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
    const wants = (division: Division) =>
      division.level === rank || (wanted === "city" && rank === "city" && isCountyCity(division));
    // An address in a district does not make a body one of the district.
    const least = wanted === null && rank === "county" ? WEIGHT.publisher : 0;
    const found = ranked(signs, wants, least);
    if (found) return found;
  }
  return null;
}

/** The division, among those wanted, that has the most points and is clearly ahead. */
function ranked(signs: Signs, wants: (division: Division) => boolean, leastWeight: number): Decision | null {
  const [first, second] = [...signs.points]
    .filter(([division]) => wants(division))
    // A city gets the points of its counties as well: only its own surplus tells that the city itself is meant.
    .map(([division, points]) => ({
      division,
      points: points - (division.level === "city" ? below(division, signs) : 0),
    }))
    .sort((a, b) => b.points - a.points || (a.division.code < b.division.code ? -1 : 1));
  if (!first || first.points < ENOUGH || (second && first.points < second.points * AHEAD)) return null;
  const words = signs.words.get(first.division);
  if ((words?.weight ?? 0) < leastWeight) return null;
  return { division: first.division, words: words?.text ?? "", line: words?.line ?? null };
}

function ranksToTry(wanted: Rank | null): Rank[] {
  if (wanted === "province") return ["province"];
  return wanted === "city" ? ["city", "province"] : ["county", "city", "province"];
}

function isCountyCity(division: Division): boolean {
  return division.level === "county" && division.name.endsWith("市");
}

/** Points of the county-level cities in a city. */
function below(city: Division, signs: Signs): number {
  let points = 0;
  for (const [division, own] of signs.points) if (isCountyCity(division) && division.parent === city) points += own;
  return points;
}
