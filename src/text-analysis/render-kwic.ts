import { displayWidth } from "../evaluation/display-table.js";
import type { Lang } from "../messages/message.js";
import { many, plural } from "../messages/plural.js";
import { type KwicRow, matchColumns } from "./kwic.js";
import { clipColumns, padColumns, printable } from "./printable.js";

/** Longest match and longest name of a unit that are shown whole, in display columns. */
const MATCH = 40;
const UNIT = 28;

/**
 * A concordance for the terminal: the matches one below the other, each with its unit, file and line.
 * @param width room for the words on either side, as in `KwicOptions`
 */
export function renderKwic(rows: readonly KwicRow[], width: number, lang: Lang): string {
  if (rows.length === 0) return lang === "zh" ? "没有匹配\n" : "no match\n";
  const middle = matchColumns(rows, MATCH);
  const lines = rows.map((row) => {
    const left = printable(row.left);
    const place = [clipColumns(row.unit ?? "—", UNIT), `${printable(row.source)}:${row.line}`, row.category ?? ""];
    return [
      " ".repeat(Math.max(0, width - displayWidth(left))) + left,
      padColumns(clipColumns(row.match, MATCH), middle),
      padColumns(printable(row.right), width),
      padColumns(place[0]!, UNIT),
      ...place.slice(1),
    ]
      .join("  ")
      .trimEnd();
  });
  const notices = new Set(rows.map((row) => row.notice_id)).size;
  const total =
    lang === "zh"
      ? `${rows.length} 处，${notices} 篇通报`
      : `${rows.length} ${plural(rows.length, "match", "matches")} in ${many(notices, "notice")}`;
  return `${lines.join("\n")}\n\n${total}\n`;
}
