import type { NoticeText } from "../corpus/text.js";
import { message } from "../messages/catalogue.js";
import type { Message } from "../messages/message.js";
import { readInspection } from "./inspection.js";
import { leadingMark } from "./marks.js";
import type { Evidence, Fields } from "./notice.js";
import type { Paragraph } from "./paragraph.js";
import { locate } from "./places.js";
import { readPublished } from "./published.js";
import { findTitle } from "./title.js";
import { unitInOpening, unitInTitle } from "./unit.js";
import { unitLevel, unitType } from "./unit-type.js";

/** How many paragraphs of opening there can be at most. */
const OPENING = 8;

/**
 * Reads who was inspected by whom, where and when (codebook, "Notice fields"). Each field that was found has an entry
 * in `evidence` under its name; each that a notice should give and does not, a message.
 */
export function readFields(
  paragraphs: readonly Paragraph[],
  hints: NoticeText["hints"],
): { fields: Fields; evidence: Record<string, Evidence>; messages: Message[] } {
  const evidence: Record<string, Evidence> = {};
  const messages: Message[] = [];
  const title = findTitle(paragraphs, hints);
  if (title) evidence.title = { line: title.line, text: title.text, rule: title.rule };
  const opening = openingOf(paragraphs, title?.index ?? -1);

  let unit = title ? unitInTitle(title.text) : null;
  if (unit) evidence.unit = { line: title!.line, text: unit, rule: "title/unit" };
  else {
    const named = unitInOpening(opening);
    unit = named?.unit ?? null;
    if (named) evidence.unit = { line: named.line, text: named.text, rule: "opening/unit" };
  }

  const published = readPublished(paragraphs, hints, title?.index ?? -1);
  if (published) evidence.publishedOn = published.evidence;
  const year = published ? Number(published.publishedOn.slice(0, 4)) : undefined;
  const read = readInspection(title?.text ?? "", opening, year);
  Object.assign(evidence, read.evidence);

  const { inspector } = read.inspection;
  const located = locate({ unit, inspector, opening, paragraphs, hints });
  messages.push(...located.messages);
  const { place } = located;
  for (const rank of ["province", "city", "county"] as const) {
    if (located.evidence && place[rank] !== null) evidence[rank] = located.evidence;
  }
  const type = unit ? unitType(unit) : null;
  const fields: Fields = {
    title: title?.text ?? null,
    unit,
    unitType: type,
    level: unit ? unitLevel(unit, { type, inspector, ...place }) : null,
    ...place,
    ...read.inspection,
    publishedOn: published?.publishedOn ?? null,
  };
  messages.push(...dateMessages(fields, evidence));
  return { fields, evidence, messages };
}

/** The paragraphs between title and first heading; the first few where a notice begins with a heading at once. */
function openingOf(paragraphs: readonly Paragraph[], titleIndex: number): Paragraph[] {
  const opening: Paragraph[] = [];
  const body = paragraphs.slice(titleIndex + 1);
  for (const paragraph of body.slice(0, 15)) {
    const mark = leadingMark(paragraph.text);
    if (mark !== null && /^(?:han|han-paren)$/.test(mark.class)) break;
    if (paragraph.text.length > 25) opening.push(paragraph);
    if (opening.length === OPENING) break;
  }
  return opening.some(({ text }) => /巡视|巡察|巡查/.test(text)) ? opening : body.slice(0, OPENING);
}

/** Dates that cannot all be right: reported, not corrected. */
function dateMessages(fields: Fields, evidence: Record<string, Evidence>): Message[] {
  const order: Array<[name: string, date: string | null]> = [
    ["inspectedFrom", fields.inspectedFrom],
    ["inspectedTo", fields.inspectedTo],
    ["feedbackOn", fields.feedbackOn],
    ["publishedOn", fields.publishedOn],
  ];
  const given = order.filter((entry) => entry[1] !== null);
  return given.flatMap(([later, date], at) => {
    const before = given[at - 1];
    const length = Math.min(before?.[1]?.length ?? 0, date!.length);
    if (!before || date!.slice(0, length) >= before[1]!.slice(0, length)) return [];
    return [
      message("fields/date-order", evidence[later]?.line ?? null, {
        later,
        date: date!,
        earlier: before[0],
        before: before[1]!,
      }),
    ];
  });
}
