import { displayTable, oneLine } from "../evaluation/display-table.js";
import type { Comparison, ComparisonRow } from "./comparison.js";
import { groupLabel, type LabelOptions } from "./labels.js";
import { MEASURES } from "./measures.js";
import type { ComparedNotice } from "./run-tables.js";

/**
 * What stands behind each group: its problems with file, line and state, or for claims its notices with both numbers; so
 * that every value can be followed to the source.
 */
export function renderBehind(
  comparison: Comparison,
  notices: readonly ComparedNotice[],
  options: LabelOptions,
): string {
  const noticeOf = new Map(notices.map((notice) => [notice.row.notice_id, notice]));
  const lines = comparison.rows.flatMap((row) => [
    "",
    `${groupLabel(comparison, row.key, options)} (${row.part}/${row.whole})`,
    ...(comparison.measure === "stated_ratio" ? claimLines(row, noticeOf) : problemLines(row, noticeOf, comparison)),
  ]);
  return `${lines.join("\n")}\n`;
}

function problemLines(
  { problem_ids, notice_ids }: ComparisonRow,
  noticeOf: ReadonlyMap<string, ComparedNotice>,
  { measure }: Comparison,
): string[] {
  const wanted = new Set(problem_ids);
  const rows = notice_ids.flatMap((id) => {
    const { row, problems } = noticeOf.get(id)!;
    return problems
      .filter(({ problem_id }) => wanted.has(problem_id))
      .map((problem) => [
        `  ${problem.problem_id}`,
        `${row.source}:${problem.line}`,
        problem[MEASURES[measure].name === "account_ratio" ? "account_state" : "status"],
        ...(measure === "evidenced" ? [`${problem.evidenced}/${problem.measures}`] : []),
        problem.title,
      ]);
  });
  return layOutRows(rows);
}

function claimLines({ notice_ids }: ComparisonRow, noticeOf: ReadonlyMap<string, ComparedNotice>): string[] {
  return layOutRows(
    notice_ids.map((id) => {
      const { row } = noticeOf.get(id)!;
      return [`  ${id}`, `${row.source}:${row.line}`, `${row.stated_completed}/${row.stated_problems}`, row.unit ?? ""];
    }),
  );
}

function layOutRows(rows: readonly string[][]): string[] {
  if (rows.length === 0) return [];
  const columns = rows[0]!.map(() => ({ title: "", align: "left" as const }));
  return displayTable(
    columns,
    rows.map((cells) => cells.map((cell) => oneLine(cell).slice(0, 120))),
  ).slice(1);
}
