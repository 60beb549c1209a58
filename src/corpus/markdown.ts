import type { Cut } from "./advertisement.js";

const MARKS: ReadonlyArray<{ pattern: RegExp; cheap: string }> = [
  // Heading marks, quotation marks, list dashes at the start of a line.
  { pattern: /^ {0,3}#{1,6}[ \t]+/gm, cheap: "#" },
  { pattern: /^ {0,3}>[ \t]?/gm, cheap: ">" },
  { pattern: /^ {0,3}[-*+][ \t]+(?=\S)/gm, cheap: " " },
  { pattern: /^ {0,3}(?:```|~~~).*$/gm, cheap: "`" },
  // Emphasis and code marks; a single `*` or `_` may be the text's.
  { pattern: /\*\*|__|~~|`/g, cheap: "" },
  // The mark that makes the next character plain.
  { pattern: /\\(?=[\\`*_{}[\]()#+\-.!|>])/g, cheap: "\\" },
  { pattern: /!\[[^\]\n]{0,200}\]\([^)\n]{0,500}\)/g, cheap: "![" },
  // [words](address): the words stay.
  { pattern: /\[(?=[^\]\n]{1,300}\]\([^)\n]{0,500}\))/g, cheap: "](" },
  { pattern: /\]\([^)\n]{0,500}\)/g, cheap: "](" },
  { pattern: /<\/?(?:br|p|b|i|u|em|strong|span|div|center|font|a|img|sup|sub)\b[^>\n]{0,300}>/gi, cheap: "<" },
];

/**
 * Finds the markup of a Markdown text, so that its words alone remain. Numbers of lists are words here: they are the
 * notice's numbering.
 * @returns cuts, which may overlap
 */
export function findMarkdown(text: string): Cut[] {
  const cuts: Cut[] = [];
  for (const { pattern, cheap } of MARKS) {
    if (!text.includes(cheap)) continue;
    for (const found of text.matchAll(pattern)) {
      cuts.push({ start: found.index, end: found.index + found[0].length, rule: "markup" });
    }
  }
  return cuts;
}
