import type { NoticeText } from "../corpus/text.js";
import { allMatches } from "./all-matches.js";
import { divisionsOfAreaCode, provinceOfPostalCode } from "./contact-codes.js";
import { ancestry, chainAt, type Division, namesIn } from "./divisions.js";
import { lineAt, type Paragraph } from "./paragraph.js";
import { takeApart } from "./unit.js";

/** What the place is read from. */
export interface PlaceSources {
  unit: string | null;
  inspector: string | null;
  /** Paragraphs before the first heading. */
  opening: readonly Paragraph[];
  paragraphs: readonly Paragraph[];
  hints: NoticeText["hints"];
}

export const PARTY_PREFIX = /^(?:中共|中国共产党)/;

/** Points that the text gives to divisions, each with the words that count most. */
export interface Signs {
  points: Map<Division, number>;
  words: Map<Division, { text: string; line: number; weight: number }>;
}

const CONTACT = /电话|联系方式|地\s{0,8}址|邮编|邮政|信箱/;
const PHONE = /(?<![0-9])(0[0-9]{2,3})[-—－–\s)）]{1,3}[0-9]{7,8}(?![0-9])/g;
const POSTCODE = /(?:邮编|邮政编码|邮政信箱|邮码)[^0-9]{0,6}([0-9]{6})(?![0-9])/g;
const OBJECT = /(?:对|向|进驻)(?:中共|中国共产党)?/g;

/** Weights, by how closely a sign is tied to the unit itself. */
export const WEIGHT = { named: 6, opening: 5, publisher: 5, address: 4, phone: 3, postcode: 2, mention: 1 };
/** A place mentioned ten times is no surer than one mentioned five times. */
const MOST_MENTIONS = 5;

/** Collects what the text tells of the unit's place. */
export function readSigns(sources: PlaceSources): Signs {
  const signs: Signs = { points: new Map(), words: new Map() };
  const give = (division: Division, weight: number, text: string, line: number) => {
    for (const over of ancestry(division)) {
      signs.points.set(over, (signs.points.get(over) ?? 0) + weight);
      const before = signs.words.get(over);
      if (!before || before.weight < weight) signs.words.set(over, { text, line, weight });
    }
  };
  const giveName = (text: string, at: number, weight: number, line: number) => {
    const chain = chainAt(text, at);
    if (chain?.candidates.length === 1) give(chain.candidates[0]!, weight, chain.words, line);
  };

  const firstLine = sources.paragraphs[0]?.line ?? 1;
  if (sources.hints.publisher) giveName(sources.hints.publisher, 0, WEIGHT.publisher, firstLine);
  if (sources.inspector) giveName(sources.inspector.replace(PARTY_PREFIX, ""), 0, WEIGHT.opening, firstLine);
  for (const paragraph of sources.opening) {
    const text = paragraph.text.slice(0, 2000);
    for (const match of allMatches(OBJECT, text)) {
      giveName(text, match.index + match[0].length, WEIGHT.opening, lineAt(paragraph, match.index));
    }
    for (const { index, name } of namesIn(text)) {
      if (text[index + name.length] === "委") giveName(text, index, WEIGHT.opening, lineAt(paragraph, index));
    }
  }

  const own = sources.unit ? takeApart(sources.unit).core.replace(/^(?:自治区|[省市县区州旗盟])/, "") : "";
  const mentions = new Map<Division, number>();
  for (const paragraph of sources.paragraphs) {
    for (const { index, name, divisions } of namesIn(paragraph.text)) {
      // 和县 in 全市和县区, 东区 in 东区域: names of two characters are words as often as places.
      if (divisions.length !== 1 || name.length < 3) continue;
      const [division] = divisions;
      const count = mentions.get(division!) ?? 0;
      mentions.set(division!, count + 1);
      const line = lineAt(paragraph, index);
      if (own.length >= 2 && paragraph.text.startsWith(own, index + name.length))
        give(division!, WEIGHT.named, name + own, line);
      else if (count < MOST_MENTIONS) give(division!, WEIGHT.mention, name, line);
    }
  }
  for (const paragraph of sources.paragraphs.slice(-12)) readContact(paragraph, give, giveName);
  return signs;
}

function readContact(
  paragraph: Paragraph,
  give: (division: Division, weight: number, text: string, line: number) => void,
  giveName: (text: string, at: number, weight: number, line: number) => void,
): void {
  const text = paragraph.text.slice(-1500);
  if (!CONTACT.test(text)) return;
  for (const match of allMatches(PHONE, text)) {
    const served = divisionsOfAreaCode(match[1]!);
    for (const division of served) give(division, WEIGHT.phone / served.length, match[0], paragraph.line);
  }
  for (const match of allMatches(POSTCODE, text)) {
    const province = provinceOfPostalCode(match[1]!);
    if (province) give(province, WEIGHT.postcode, match[0], paragraph.line);
  }
  for (const match of text.matchAll(/(?:地\s{0,8}址|信箱)[）)]?\s{0,4}[：:]\s{0,4}/g)) {
    giveName(text, match.index + match[0].length, WEIGHT.address, paragraph.line);
  }
}
