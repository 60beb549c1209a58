import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { cliError } from "../failures/cli-error.js";
import type { Column } from "../tables/column.js";
import type { CompletionRow } from "../tables/completion.js";
import { noticesTable } from "../tables/notices.js";
import type { NoticeKey, NoticePair } from "./match-notices.js";
import type { ProblemKey } from "./match-problems.js";

/** A problem as one of the runs has it. */
export interface RunProblem extends ProblemKey {
  /** Place of the notice's pair, in the list that was given. */
  pair: number;
  problem_id: string;
  line: number;
  category: string;
  labels: string[];
  coded_by: string;
  evidence: string[];
  status: string;
  status_text: string | null;
  account_state: string;
  /** Hash of all that coding looks at. */
  text_hash: string;
}

/** Fields of a notice that are compared: what was read, not what was counted, nor where it stands. */
export const NOTICE_FIELDS = noticesTable.columns.flatMap(({ name }) =>
  /^(?:notice_id|source|ordinal|line|problems|measures|completed|mostly_completed|in_progress|unstated|ratio|ratio_low|ratio_high|coverage|stated_ratio|accounted_done|account_ratio|account_low|account_high|chars|words|warnings)$/.test(
    name,
  )
    ? []
    : [name],
);

/** Values of a group that are compared. */
export const GROUP_VALUES = ["problems", "ratio", "coverage", "stated_ratio", "account_ratio", "evidenced"] as const;

/** The groupings of the table `completion` that are compared. */
const GROUPINGS = ["all", "unit", "category"] as const;

/** A group in both runs: a value is null where it is undefined, the whole side where the group is not there. */
export interface GroupPair {
  by: (typeof GROUPINGS)[number];
  group: string | null;
  before: GroupValues | null;
  after: GroupValues | null;
}

export type GroupValues = Pick<CompletionRow, (typeof GROUP_VALUES)[number]>;

/** The tables of two runs, side by side. What is large comes row by row. */
export interface RunTables {
  notices(side: Side): Promise<NoticeKey[]>;
  /** Values of `NOTICE_FIELDS` as text, of those pairs in which any differs. */
  differingFields(): AsyncIterable<{ pair: number; before: Array<string | null>; after: Array<string | null> }>;
  /** The problems of paired notices in which any differs, by pair and then in the order of the notice. */
  problems(side: Side): AsyncIterable<RunProblem>;
  /** How many problems the other pairs have, which are the same in both runs. */
  sameProblems(): Promise<number>;
  /** Groups in the order of `GROUPINGS`, then by name, unknown last. */
  groups(): AsyncIterable<GroupPair>;
  /** Says which notices belong together; before all that speaks of pairs. */
  setPairs(pairs: readonly NoticePair[]): Promise<void>;
  close(): void;
}

export type Side = "before" | "after";

const NEEDED = ["notices", "problems", "completion"] as const;

/** What DuckDB may hold in memory; more goes to the disk. */
const MEMORY = "1GB";

/**
 * Opens the Parquet tables of two runs in DuckDB, which sorts and joins them without holding them in memory.
 * @param folders output folders of the runs
 * @throws CliError `comparison/no-run` where a table is missing; `comparison/bad-table`, also later, where one cannot be
 *   read or lacks a column
 */
export async function openRunTables(folders: Record<Side, string>): Promise<RunTables> {
  const { DuckDBInstance } = await import("@duckdb/node-api");
  const spill = mkdtempSync(path.join(tmpdir(), "zhenggai-diff-"));
  const instance = await DuckDBInstance.create(":memory:", { memory_limit: MEMORY, temp_directory: spill });
  const connections: DuckDBConnection[] = [];
  const connect = async () => {
    const connection = await instance.connect();
    connections.push(connection);
    return connection;
  };
  const close = () => {
    for (const connection of connections) connection.closeSync();
    instance.closeSync();
    rmSync(spill, { recursive: true, force: true });
  };
  const main = await connect();
  const explained = async <T>(act: () => Promise<T>): Promise<T> => {
    try {
      return await act();
    } catch (error) {
      const file = `${folders.before}, ${folders.after}`;
      throw cliError(2, "comparison/bad-table", { file, reason: (error as Error).message.split("\n")[0]! });
    }
  };
  /** Each stream has a connection of its own, so that two can be read in turns. */
  async function* stream<Row>(sql: string): AsyncGenerator<Row> {
    const connection = await connect();
    const result = await explained(() => connection.stream(sql));
    const chunks = result.yieldRowObjectJson()[Symbol.asyncIterator]();
    for (;;) {
      const chunk = await explained(() => chunks.next());
      if (chunk.done) return;
      for (const row of chunk.value) yield row as Row;
    }
  }

  try {
    for (const side of ["before", "after"] as const) {
      for (const table of NEEDED) {
        const file = path.resolve(folders[side], "tables", `${table}.parquet`);
        if (!existsSync(file)) throw cliError(2, "comparison/no-run", { folder: folders[side], table });
        await explained(() =>
          main.run(`CREATE VIEW ${side}_${table} AS SELECT * FROM read_parquet('${file.replaceAll("'", "''")}')`),
        );
      }
    }
    await main.run("CREATE TABLE pairs (pair INTEGER, before_id VARCHAR, after_id VARCHAR)");
  } catch (error) {
    close();
    throw error;
  }

  return {
    async notices(side) {
      const keys: NoticeKey[] = [];
      const sql = `SELECT notice_id, source, ordinal::INTEGER AS ordinal, line::INTEGER AS line, genre, title, unit,
        province, city, county, problems::INTEGER AS problems FROM ${side}_notices`;
      for await (const row of stream<NoticeKey>(sql)) keys.push(row);
      return keys;
    },
    async setPairs(pairs) {
      const appender = await main.createAppender("pairs");
      for (const [place, { before, after }] of pairs.entries()) {
        appender.appendInteger(place);
        appender.appendVarchar(before.notice_id);
        appender.appendVarchar(after.notice_id);
        appender.endRow();
      }
      appender.closeSync();
      await explained(() => main.run(COMPARED));
    },
    async sameProblems() {
      const reader = await main.runAndReadAll("SELECT sum(problems)::INTEGER FROM compared WHERE same");
      return Number(reader.getRowsJson()[0]?.[0] ?? 0);
    },
    differingFields: () => stream(DIFFERING_FIELDS),
    problems: (side) =>
      stream(`SELECT pair, problem_id, ordinal::INTEGER AS ordinal, line::INTEGER AS line, title, statement, category,
        labels, coded_by, evidence, status, status_text, account_state,
        md5(concat_ws(chr(31), title, statement, aspect, parent, account)) AS text_hash
        FROM ${side}_problems JOIN compared ON notice_id = ${side}_id WHERE NOT same ORDER BY pair, ordinal`),
    async *groups() {
      for await (const row of stream<Record<string, unknown>>(GROUPS)) yield groupPair(row);
    },
    close,
  };
}

/**
 * The pairs, and whether all that is compared of their problems is the same, so that only the others need be looked at
 * one by one: between two versions of a study most notices are as they were.
 */
const COMPARED = `
  CREATE TABLE compared AS
  SELECT pairs.*, coalesce(b.problems, 0) AS problems, a.digest IS NOT DISTINCT FROM b.digest AS same
  FROM pairs LEFT JOIN (${digests("before")}) a ON a.notice_id = before_id
    LEFT JOIN (${digests("after")}) b ON b.notice_id = after_id`;

function digests(side: Side): string {
  const compared = "title, statement, category, array_to_string(labels, ';'), status, account_state";
  return `SELECT notice_id, count(*) AS problems,
    md5(string_agg(concat_ws(chr(31), ${compared}), chr(30) ORDER BY ordinal)) AS digest
    FROM ${side}_problems GROUP BY notice_id`;
}

const DIFFERING_FIELDS = `
  SELECT pair, [${NOTICE_FIELDS.map((name) => asText("a", name)).join(", ")}] AS before,
    [${NOTICE_FIELDS.map((name) => asText("b", name)).join(", ")}] AS after
  FROM pairs JOIN before_notices a ON a.notice_id = before_id JOIN after_notices b ON b.notice_id = after_id
  WHERE ${NOTICE_FIELDS.map((name) => `a."${name}" IS DISTINCT FROM b."${name}"`).join(" OR ")}
  ORDER BY pair`;

/** A cell as text: lists joined by `;`, numbers without a needless `.0`. */
function asText(side: string, name: string): string {
  const cell = `${side}."${name}"`;
  const { type } = noticesTable.columns.find((column): column is typeof column & Column => column.name === name)!;
  if (type === "list") return `array_to_string(${cell}, ';')`;
  return type === "number" ? `regexp_replace(${cell}::VARCHAR, '\\.0$', '')` : `${cell}::VARCHAR`;
}

const GROUPS = `
  SELECT coalesce(a."by", b."by") AS "by", coalesce(a."group", b."group") AS "group",
    a."by" IS NOT NULL AS is_before, b."by" IS NOT NULL AS is_after,
    ${GROUP_VALUES.map((name) => `a.${name}::DOUBLE AS before_${name}, b.${name}::DOUBLE AS after_${name}`).join(", ")}
  FROM (${ofGroupings("before")}) a FULL JOIN (${ofGroupings("after")}) b
    ON a."by" = b."by" AND a."group" IS NOT DISTINCT FROM b."group"
  ORDER BY list_position(${groupingList()}, coalesce(a."by", b."by")), 2 NULLS LAST`;

function ofGroupings(side: Side): string {
  return `SELECT * FROM ${side}_completion WHERE list_contains(${groupingList()}, "by")`;
}

function groupingList(): string {
  return `[${GROUPINGS.map((name) => `'${name}'`).join(", ")}]`;
}

function groupPair(row: Record<string, unknown>): GroupPair {
  const values = (side: Side) =>
    row[`is_${side}`] === true
      ? (Object.fromEntries(GROUP_VALUES.map((name) => [name, row[`${side}_${name}`]])) as unknown as GroupValues)
      : null;
  return {
    by: row.by as GroupPair["by"],
    group: row.group as string | null,
    before: values("before"),
    after: values("after"),
  };
}
