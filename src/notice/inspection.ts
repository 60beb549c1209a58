import { allMatches } from "./all-matches.js";
import type { DateMention } from "./dates.js";
import { findDates } from "./dates.js";
import { namesIn } from "./divisions.js";
import type { Evidence, Fields } from "./notice.js";
import { lineAt, type Paragraph } from "./paragraph.js";

/** What the opening tells of the inspection; null where it does not. */
export type Inspection = Pick<Fields, "kind" | "inspector" | "inspectedFrom" | "inspectedTo" | "feedbackOn">;

const COMMITTEE = "(?:中央|自治区党委|[省市县区州旗盟地]党?委|党委|党组|党工委|工委)";
/** 十四届市委第四巡察组: the term of office is part of the name as the notice gives it. */
const TERM = "(?:[一二三四五六七八九十]{1,3}届)?";
/** What a group on one field is called by: 区委营商环境专项巡察组, 市委医疗卫生领域第六专项巡察组. */
const FIELD = "(?:[^，。；、：（）()“”\\s0-9对向由的了在派组开建巡]{2,10}(?=第?[一二三四五六七八九十]{0,3}专项巡))?";
const NUMBER = "第?[一二三四五六七八九十0-9０-９]{1,3}";
/**
 * A group as it is named: 省委第十巡视组, 十四届市委第四巡察组, 市委巡察五组, 第五巡察组, 区委第十二轮巡察第二组,
 * 市委提级交叉巡察组. Its groups are the term, the committee, the field and the rest.
 */
const GROUP = new RegExp(
  `(?:(${TERM})(${COMMITTEE})(${FIELD}))?(` +
    `(?:${NUMBER}轮(?:巡视|巡察)(?=${NUMBER}(?:巡视|巡察)组))?` +
    `(?:${NUMBER}(?:轮|批)?|[一二三四五六七八九十]{1,3}号|提级|交叉|专项|常规|机动|联动|政治|、|，|和|及|与){0,6}` +
    "(?:巡视|巡察)(?:第?[一二三四五六七八九十0-9]{1,3}(?:、第?[一二三四五六七八九十0-9]{1,3}){0,3})?组" +
    "(?:[、和及与]第[一二三四五六七八九十]{1,3}(?:巡视|巡察)组){0,3})",
  "g",
);
const NUMBERED = /第|(?:巡视|巡察)[一二三四五六七八九十0-9]|[一二三四五六七八九十0-9]号/;
/** No group did the inspecting that these words speak of. */
const OTHERS = /领导小组|工作组|办公室/;

interface NamedGroup {
  name: string;
  numbered: boolean;
  at: number;
}

/** The groups that a text names, in reading order. */
function groupsIn(text: string): NamedGroup[] {
  if (!text.includes("组")) return [];
  const groups: NamedGroup[] = [];
  for (const match of allMatches(GROUP, text)) {
    const [, term = "", committee = "", field = "", rest = ""] = match;
    const own = rest.replace(/^[、，和及与]+/, "");
    if (OTHERS.test(own)) continue;
    const numbered = NUMBERED.test(own);
    if (committee === "" && !numbered) {
      groups.push({ name: own, numbered, at: match.index });
      continue;
    }
    const before = term === "" ? placeBefore(text, match.index, committee) : term;
    groups.push({ name: before + committee + field + own, numbered, at: match.index });
  }
  return groups;
}

/** A body's name before its committee, without the words that lead up to it. */
const BODY = /[^，。；、：:（）()“”\s0-9年月日由经被受在对按照根据]{1,15}$/;
const LEADING_UP = /^(?:我|本|了|向|与|及|将|就|把|配合|迎接|随后|期间|其间|以来|并)+/;

/** The place or body that belongs to a committee's name: 厦门 in 厦门市委, 西藏 in 西藏自治区党委, 某大学 in 某大学党委. */
function placeBefore(text: string, at: number, committee: string): string {
  const sign = committee.replace(/党?委$/, "");
  const from = Math.max(0, at - 16);
  if (/^(?:自治区|[省市县区州旗盟])$/.test(sign)) {
    const upTo = text.slice(from, at + sign.length);
    // The corps in Xinjiang: its divisions are cities as well.
    if (upTo.endsWith("师市")) return "师";
    const named = namesIn(upTo).filter(({ index, name }) => index + name.length === upTo.length);
    return named.length > 0 ? upTo.slice(named[0]!.index, upTo.length - sign.length) : "";
  }
  if (/^(?:党委|党组|党工委|工委)$/.test(committee)) {
    return (BODY.exec(text.slice(from, at))?.[0] ?? "").replace(LEADING_UP, "");
  }
  return "";
}

const INSPECTED = /巡视|巡察|巡查/;
/** The day a group came, where its stay has no end in the text: 3月15日起，…; 3月15日，…进驻. */
const ENTERED = /^起|^[^。；反]{0,40}进驻/;

/**
 * Reads kind, group and dates of the inspection.
 * @param title the notice's title, empty where it has none
 * @param opening the paragraphs before the first heading
 * @param year the year of writing where known, for dates without a year
 */
export function readInspection(
  title: string,
  opening: readonly Paragraph[],
  year: number | undefined,
): { inspection: Inspection; evidence: Record<string, Evidence> } {
  const evidence: Record<string, Evidence> = {};
  const note = (name: string, paragraph: Paragraph | null, at: number, text: string, rule: string) => {
    evidence[name] = { line: paragraph ? lineAt(paragraph, at) : (opening[0]?.line ?? 1), text, rule };
  };

  const inspection: Inspection = {
    kind: null,
    inspector: null,
    inspectedFrom: null,
    inspectedTo: null,
    feedbackOn: null,
  };
  const group = firstGroup(title, opening);
  if (group) {
    inspection.inspector = group.name;
    note("inspector", group.paragraph, group.at, group.name, group.paragraph ? "opening/inspector" : "title/inspector");
  }
  const kind = readKind(title, inspection.inspector, opening);
  if (kind) {
    inspection.kind = kind.kind;
    note("kind", null, 0, kind.words, kind.rule);
  }

  const dates = openingDates(opening, year);
  const dated = dates.filter(({ mention }) => mention.from !== null);
  const span = dated.find(({ mention, sentence }) => mention.to !== null && INSPECTED.test(sentence));
  const inspected = span ?? dated.find(({ after }) => ENTERED.test(after));
  if (inspected) {
    inspection.inspectedFrom = inspected.mention.from;
    inspection.inspectedTo = inspected.mention.to;
    const rule = span ? "opening/inspected" : "opening/entered";
    for (const end of ["inspectedFrom", "inspectedTo"] as const) {
      if (inspection[end] !== null) note(end, inspected.paragraph, inspected.mention.index, wordsOf(inspected), rule);
    }
  }
  const feedback = dated.filter((found) => found !== inspected && saysFeedback(found));
  const told = feedback[0];
  if (told) {
    inspection.feedbackOn = told.mention.from;
    note("feedbackOn", told.paragraph, told.mention.index, wordsOf(told), "opening/feedback");
  }
  return { inspection, evidence };
}

function firstGroup(
  title: string,
  opening: readonly Paragraph[],
): { name: string; paragraph: Paragraph | null; at: number } | null {
  const inOpening = opening.flatMap((paragraph) =>
    groupsIn(paragraph.text.slice(0, 2500)).map((group) => ({ ...group, paragraph: paragraph as Paragraph | null })),
  );
  const inTitle = groupsIn(title).map((group) => ({ ...group, paragraph: null }));
  const all = [...inOpening, ...inTitle];
  const named = (group: NamedGroup) => group.name !== "巡视组" && group.name !== "巡察组";
  return all.find((group) => group.numbered && named(group)) ?? all.find(named) ?? null;
}

function readKind(
  title: string,
  inspector: string | null,
  opening: readonly Paragraph[],
): { kind: "巡视" | "巡察"; words: string; rule: string } | null {
  const about = title.slice(Math.max(0, title.indexOf("关于")));
  const inTitle = /巡视|巡察/.exec(about.replace(/巡视巡察|巡察巡视|巡视联动(?=巡察)/g, ""));
  if (inTitle) return { kind: inTitle[0] as "巡视" | "巡察", words: title, rule: "title/kind" };
  const inGroup = inspector ? /巡视|巡察/.exec(inspector) : null;
  if (inGroup) return { kind: inGroup[0] as "巡视" | "巡察", words: inspector!, rule: "inspector/kind" };
  const counts = { 巡视: 0, 巡察: 0 };
  for (const { text } of opening) for (const [word] of text.matchAll(/巡视|巡察/g)) counts[word as "巡视" | "巡察"]++;
  if (counts.巡视 === counts.巡察) return null;
  const kind = counts.巡视 > counts.巡察 ? "巡视" : "巡察";
  return { kind, words: `${kind}×${counts[kind]}`, rule: "opening/kind" };
}

interface PlacedDate {
  mention: DateMention;
  paragraph: Paragraph;
  /** The sentence it stands in, and its two sides. */
  sentence: string;
  before: string;
  after: string;
}

/** The dates of the opening; one without a year takes that of the date before it, and the next where it would be earlier. */
function openingDates(opening: readonly Paragraph[], year: number | undefined): PlacedDate[] {
  const placed: PlacedDate[] = [];
  let last: string | null = null;
  for (const paragraph of opening) {
    const text = paragraph.text.slice(0, 2500);
    const reference: number | undefined = last ? Number(last.slice(0, 4)) : year;
    for (const found of findDates(text, { year: reference, isNarrative: true })) {
      const mention: DateMention = { ...found };
      if (!mention.yearGiven && mention.from && last && mention.from < last.slice(0, mention.from.length)) {
        mention.from = nextYear(mention.from);
        mention.to = mention.to && nextYear(mention.to);
      }
      const from = text.lastIndexOf("。", mention.index) + 1;
      const stop = text.indexOf("。", mention.index);
      const end = mention.index + mention.length;
      const to = stop === -1 ? text.length : stop;
      placed.push({
        mention,
        paragraph,
        sentence: text.slice(from, to),
        before: text.slice(from, mention.index),
        after: text.slice(end, Math.max(end, to)),
      });
      last = mention.to ?? mention.from ?? last;
    }
  }
  return placed;
}

function nextYear(iso: string): string {
  return `${Number(iso.slice(0, 4)) + 1}${iso.slice(4)}`;
}

/** 1月6日，某组向某局反馈了巡视意见: the word follows the date with no other date between; or 反馈时间：1月6日. */
function saysFeedback({ mention, before, after }: PlacedDate): boolean {
  if (mention.by) return false;
  if (/反馈(?:意见|会议?|时间|日期)?(?:的?时间)?[为于是：:在]{0,2}$/.test(before.slice(-14))) return true;
  const at = after.indexOf("反馈");
  if (at === -1 || at > 120) return false;
  const between = after.slice(0, at);
  if (/[0-9一二三四五六七八九十]月[0-9一二三四五六七八九十]{1,3}日/.test(between)) return false;
  // A meeting on the feedback, a plan made after it: other days than that of the feedback itself.
  const meeting = between.indexOf("召开");
  return (
    !/印发|制定|学习|研究(?![院所会生中])|整改|(?:收到|接到).{0,10}后/.test(between) &&
    (meeting === -1 || between.length - meeting <= 12)
  );
}

/** The date and what it is said of. */
function wordsOf({ mention, paragraph }: PlacedDate): string {
  return paragraph.text.slice(mention.index, mention.index + mention.length + 40).split("。", 1)[0]!;
}
