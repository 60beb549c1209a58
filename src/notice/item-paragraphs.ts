import { unflattenTables } from "./flattened-table.js";
import { joinLoneLabels } from "./lone-labels.js";
import type { Paragraph } from "./paragraph.js";
import { splitRunningFindings } from "./running-findings.js";
import { pointNumbers } from "./unpointed-numbers.js";

/**
 * Brings layouts that print an item otherwise into the one that the outline reads: a paragraph that opens with the
 * item's number or label, and paragraphs of its account. Rows of a table, labels alone on their line, and findings
 * that one paragraph takes up by number. A notice without these stays as it is.
 * @param paragraphs the notice, as its lines give it
 */
export function itemParagraphs(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  return splitRunningFindings(joinLoneLabels(pointNumbers(unflattenTables(paragraphs))));
}
