import { describe, expect, it } from "vitest";
import type { Column } from "../../src/tables/column.js";
import { DOCUMENT_TABLES, TABLES } from "../../src/tables/tables.js";

/** The contract of what a run writes: these names, in this order. (`tasks` came with the issue on reading notices.) */
const CONTRACT = {
  documents: "source, sha256, bytes, format, encoding, notices, outcome, message",
  notices:
    "notice_id, source, ordinal, line, genre, title, unit, unit_type, level, province, city, county, adcode, kind, inspector, inspected_from, inspected_to, feedback_on, published_on, stated_problems, stated_completed, stated_mostly, stated_in_progress, stated_measures, stated_measures_completed, stated_rate_pct, stated_as_of, problems, measures, completed, mostly_completed, in_progress, unstated, ratio, ratio_low, ratio_high, coverage, stated_ratio, accounted_done, account_ratio, account_low, account_high, chars, words, warnings",
  problems:
    "problem_id, notice_id, source, unit, ordinal, line, number, title, aspect, parent, category, labels, confidence, coded_by, evidence, status, status_basis, status_text, sustained, done_on, due_on, account_state, measures, statement, account",
  measures: "measure_id, problem_id, ordinal, line, marker, state, dated, documented, quantified, accountable, text",
  figures: "figure_id, notice_id, problem_id, kind, value, unit, text",
  terms: "notice_id, category, term, count",
  completion:
    "by, group, category, notices, problems, completed, mostly_completed, in_progress, unstated, ratio, ratio_low, ratio_high, coverage, stated_ratio, accounted_done, account_ratio, account_low, account_high, evidenced",
  checks: "notice_id, unit, check, stated, derived, difference, note",
  tasks: "task_id, notice_id, line, number, task, office, target",
};

describe("TABLES", () => {
  it("are those of the contract, with its columns in its order", () => {
    const columns = Object.entries(TABLES).map(([name, table]) => [name, table.columns.map((c) => c.name).join(", ")]);
    expect(columns).toEqual(Object.entries(CONTRACT));
    for (const [name, table] of Object.entries(TABLES)) expect(table.name).toBe(name);
  });

  it("say in both languages what each table and column is", () => {
    for (const table of Object.values(TABLES)) {
      const columns: readonly Column[] = table.columns;
      for (const words of [table.title, table.description]) expect(words.zh && words.en).toBeTruthy();
      for (const column of columns) {
        const codes = Object.values(column.enumeration ?? {});
        for (const words of [column.title, column.description, column.empty, ...codes]) {
          if (words !== undefined) expect(words.zh && words.en, `${table.name}.${column.name}`).toBeTruthy();
        }
      }
    }
  });

  it("have keys that name columns of theirs and of the tables they lead to", () => {
    for (const table of Object.values(TABLES)) {
      const names = table.columns.map(({ name }): string => name);
      expect(names).toEqual(expect.arrayContaining([...table.primaryKey]));
      for (const { column, table: other, references } of table.foreignKeys) {
        expect(names).toContain(column);
        expect(TABLES[other as keyof typeof TABLES].primaryKey).toEqual([references]);
      }
    }
  });

  it("are all but completion written file by file", () => {
    expect(DOCUMENT_TABLES.map(({ name }) => name)).toEqual(
      Object.keys(TABLES).filter((name) => name !== "completion"),
    );
  });
});
