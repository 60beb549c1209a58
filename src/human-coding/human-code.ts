import type { Status } from "../notice/notice.js";
import { STATUSES } from "../tables/problems.js";
import type { NamedText } from "./problem-text.js";
import type { Judgement } from "./sheet-row.js";

/** What one person said of one problem at one time: a line of the store. */
export interface HumanCode extends Judgement {
  text: NamedText;
  /** Who. */
  coder: string;
  /** When: ISO date, month or time. */
  when: string;
  /** The sheet that it came from, and the row there. */
  sheet: string;
  row: number;
}

/**
 * A code as a line of the store, without line feed: one flat JSON object with the same keys in the same order, so that
 * R's `jsonlite::stream_in` or `pandas.read_json(lines=True)` reads the store as a table.
 */
export function humanCodeLine({ text, ...code }: HumanCode): string {
  return JSON.stringify({
    notice: text.notice,
    unit: text.unit,
    published_on: text.publishedOn,
    aspect: text.aspect,
    parent: text.parent,
    title: text.title,
    statement: text.statement,
    problem_id: text.problemId,
    category: code.category,
    labels: code.labels,
    status: code.status,
    comment: code.comment,
    coder: code.coder,
    when: code.when,
    sheet: code.sheet,
    row: code.row,
  });
}

/**
 * Reads a line of the store.
 * @throws Error that names the key which is not as it should be
 */
export function parseHumanCode(line: string): HumanCode {
  const value: unknown = JSON.parse(line);
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Error("not a JSON object");
  const fields = value as Record<string, unknown>;
  const text = (key: string): string => {
    const field = fields[key];
    if (typeof field !== "string") throw new Error(`"${key}" is not text`);
    return field;
  };
  const textOrNull = (key: string): string | null => (fields[key] === null ? null : text(key));
  const { labels, row } = fields;
  if (!Array.isArray(labels) || !labels.every((label) => typeof label === "string")) {
    throw new Error('"labels" is not a list of texts');
  }
  const category = textOrNull("category");
  if (category !== (labels[0] ?? null)) throw new Error('"category" is not the first of "labels"');
  const status = textOrNull("status");
  if (status !== null && !Object.hasOwn(STATUSES, status)) throw new Error(`"status" is not one of the states`);
  if (typeof row !== "number") throw new Error('"row" is not a number');
  return {
    text: {
      notice: text("notice"),
      unit: text("unit"),
      publishedOn: textOrNull("published_on"),
      aspect: textOrNull("aspect"),
      parent: textOrNull("parent"),
      title: text("title"),
      statement: text("statement"),
      problemId: textOrNull("problem_id"),
    },
    category,
    labels,
    status: status as Status | null,
    comment: textOrNull("comment"),
    coder: text("coder"),
    when: text("when"),
    sheet: text("sheet"),
    row,
  };
}
