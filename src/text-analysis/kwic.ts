import { displayWidth } from "../evaluation/display-table.js";
import { lineAt } from "../notice/paragraph.js";
import type { Column, RowOf, Table } from "../tables/column.js";
import { LINE, NOTICE_ID, problemId, SOURCE, UNIT } from "../tables/keys.js";
import { ACCOUNT_STATE, CATEGORY, PARTS, PROBLEM, STATUS } from "./columns.js";
import type { Finder } from "./finder.js";
import { firstColumns, lastColumns } from "./printable.js";
import { problemPlaces, stretchAt } from "./problem-places.js";
import { EVERYTHING, isSelected, type Selection } from "./selection.js";
import type { TextNotice } from "./text-notice.js";
import { type Cut, runningWords } from "./words.js";

const COLUMNS = [
  NOTICE_ID,
  SOURCE,
  UNIT,
  LINE,
  {
    name: "part",
    type: "string",
    enumeration: PARTS,
    title: { zh: "位置", en: "Part" },
    description: { zh: "在问题表述、整改情况还是各问题之外", en: "Where in the notice the match stands" },
  },
  PROBLEM,
  CATEGORY,
  STATUS,
  ACCOUNT_STATE,
  {
    name: "left",
    type: "string",
    title: { zh: "左文", en: "Left" },
    description: { zh: "同一段落中匹配前的文字", en: "Words before the match in its paragraph" },
  },
  {
    name: "match",
    type: "string",
    title: { zh: "匹配", en: "Match" },
    description: { zh: "匹配的文字", en: "The words that match" },
  },
  {
    name: "right",
    type: "string",
    title: { zh: "右文", en: "Right" },
    description: { zh: "同一段落中匹配后的文字", en: "Words after the match in its paragraph" },
  },
] as const satisfies readonly Column[];

/** A match with its place and the words round it. */
export type KwicRow = RowOf<typeof COLUMNS>;

/** The table of `kwic`: keyword in context. */
export const kwicTable: Table<typeof COLUMNS> = {
  name: "kwic",
  title: { zh: "上下文检索", en: "Keyword in context" },
  description: { zh: "一行是一处匹配", en: "A row is a match in a notice" },
  columns: COLUMNS,
  primaryKey: [],
  foreignKeys: [
    { column: "notice_id", table: "notices", references: "notice_id" },
    { column: "problem_id", table: "problems", references: "problem_id" },
  ],
};

export interface KwicOptions {
  /** Room for the words on either side, in display columns: a Chinese character takes two. */
  width: number;
  /** Only matches in a problem (or notice) that fits. */
  where?: Selection;
}

/**
 * The matches in a notice, in the order of the text. Matches go over the line ends of a hard-wrapped text, not over the
 * ends of paragraphs.
 */
export function kwicRows(notice: TextNotice, find: Finder, options: KwicOptions): KwicRow[] {
  const rows: KwicRow[] = [];
  let places: ReturnType<typeof problemPlaces> | null = null;
  notice.paragraphs.forEach((paragraph, index) => {
    const { text } = paragraph;
    for (const { from, to } of find(text)) {
      places ??= problemPlaces(notice);
      const stretch = stretchAt(places[index]!, from);
      const problem = stretch?.problem ?? null;
      if (!isSelected({ notice, problem, measure: null }, options.where ?? EVERYTHING)) continue;
      rows.push({
        notice_id: notice.noticeId,
        source: notice.source,
        unit: notice.unit,
        line: lineAt(paragraph, from),
        part: stretch?.part ?? "outside",
        problem_id: problem && problemId(notice.noticeId, problem.ordinal),
        category: problem?.coding.category ?? null,
        status: problem?.status ?? null,
        account_state: problem?.accountState ?? null,
        left: lastColumns(text.slice(Math.max(0, from - options.width), from), options.width),
        match: text.slice(from, to),
        right: firstColumns(text.slice(to, to + options.width), options.width),
      });
    }
  });
  return rows;
}

/** What lines of a concordance can be put in order by. */
export const KWIC_ORDERS = ["place", "left", "right", "match"] as const;

export type KwicOrder = (typeof KWIC_ORDERS)[number];

/**
 * Sorts a concordance by the words next to the match: on the right by the first word behind it, then the second, …; on
 * the left by the first word before it, then the one before that. Words are compared by code unit, not by
 * pronunciation, so that the order is the same on every machine; equal ones keep the order of the texts.
 * @param cut the tokenizer
 */
export function sortKwic(rows: readonly KwicRow[], order: KwicOrder, cut: Cut): KwicRow[] {
  if (order === "place") return [...rows];
  const keyOf: Record<Exclude<KwicOrder, "place">, (row: KwicRow) => string[]> = {
    left: (row) => runningWords(row.left, cut).reverse(),
    right: (row) => runningWords(row.right, cut),
    match: (row) => [row.match, ...runningWords(row.right, cut)],
  };
  return rows
    .map((row) => ({ row, key: keyOf[order](row) }))
    .sort((a, b) => compareWords(a.key, b.key))
    .map(({ row }) => row);
}

function compareWords(a: readonly string[], b: readonly string[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    if (a[i]! !== b[i]!) return a[i]! < b[i]! ? -1 : 1;
  }
  return a.length - b.length;
}

/** Display columns that a match takes at most: longer ones do not push the right side out of line for all. */
export function matchColumns(rows: readonly KwicRow[], most: number): number {
  let width = 0;
  for (const { match } of rows) width = Math.max(width, Math.min(most, displayWidth(match)));
  return width;
}
