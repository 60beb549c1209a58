import type { Mark } from "./marks.js";
import type { Paragraph } from "./paragraph.js";
import { claimedRole, type PartRole } from "./parts.js";

/** 【组织领导情况】 on a line of its own. */
const BRACKETED = /^【([^【】]{4,24})】$/;

/**
 * The parts of a notice that heads them in brackets (【组织领导情况】, 【具体整改情况】, 【下一步安排】) and numbers only what
 * stands below. A label of an item is printed likewise, but comes again with the next item, or stands behind its number:
 * so each has to be the only one of its words, the report one of several parts, and the first above all numbers.
 * @param marks the mark that opens each paragraph, null where it opens with words
 * @returns their positions
 */
export function bracketedParts(paragraphs: readonly Paragraph[], marks: ReadonlyArray<Mark | null>): number[] {
  const found: number[] = [];
  const roles = new Set<PartRole>();
  const words = new Set<string>();
  for (const [at, { text }] of paragraphs.entries()) {
    const heading = BRACKETED.exec(text)?.[1];
    if (heading === undefined) continue;
    if (words.has(heading)) return [];
    words.add(heading);
    const role = claimedRole(heading);
    if (role === null) continue;
    found.push(at);
    roles.add(role);
  }
  const isDivided = roles.has("report") && roles.size > 1;
  const firstMark = marks.findIndex((mark) => mark !== null);
  return isDivided && found[0]! < firstMark ? found : [];
}
