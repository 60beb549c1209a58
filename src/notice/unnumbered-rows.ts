import { takesLeave } from "./closing.js";
import { opensWithAction, statesFinding } from "./fault.js";
import { leadingMark } from "./marks.js";
import type { Paragraph } from "./paragraph.js";
import { opensWithAccountLabel, readStatement } from "./statement.js";
import { type Column, STATE_CELL } from "./table-columns.js";

/**
 * The rows of a table whose cells stand one a line and that has no column of numbers. A row begins where the cell of the
 * problem says what was wrong, and the cells beside it are as short as their columns ask; it ends with its last cell.
 */

/** A problem's cell is no longer than this. */
const LONGEST_FINDING = 160;
/** A cell that names a unit, a person, a field or a date is no longer than this. */
const LONGEST_SHORT = 30;
/** Lines that a row goes on in beyond one a column, at the most. */
const MOST_LINES = 40;
/** Fewer rows are no table: what looks like its head may be a list of words, the sooner where there are two. */
const FEWEST_ROWS = 2;
const FEWEST_PAIRS = 3;

/** The head of a column that says how an item stands. */
const STATE_HEAD = /状态|进度|是否|(?:完成|办结|销号)情况/;

/** The head of a column that says by when, and what its cells look like. */
const TIME_HEAD = /时限|期限|时间/;
const TIME_CELL = /[0-9０-９]|[年月]底|长期|持续|立行立改|立即|已/;

/** The end of a cell that reports: a problem's cell has none as a rule. */
const STOPPED = /[。；！]$/;

/** A row of cells; where its first cell spans the rows above too, it lacks that one. */
export interface UnnumberedRow {
  cells: readonly Paragraph[];
  missing: number;
}

/**
 * Reads the rows behind the head of such a table.
 * @param paragraphs a notice
 * @param from the paragraph behind the head
 * @param columns the columns that the head names
 * @param opensTable whether the head of a table stands at a paragraph: on a new page it is printed again
 * @returns the rows, none where they are no table of problems, and the paragraph behind the last one
 */
export function unnumberedRows(
  paragraphs: readonly Paragraph[],
  from: number,
  columns: readonly Column[],
  opensTable: (at: number) => boolean,
): { rows: UnnumberedRow[]; end: number } {
  const reader = new RowReader(paragraphs, columns, opensTable);
  const rows: UnnumberedRow[] = [];
  let end = from;
  let start = reader.startAt(from) ?? reader.likelyStartAt(from);
  while (start !== null) {
    const next = reader.endOf(end, start.missing);
    if (next === null) break;
    rows.push({ cells: paragraphs.slice(end, next), missing: start.missing });
    end = next;
    start = reader.startAt(end) ?? reader.likelyStartAt(end);
  }
  const fewest = columns.length > 2 ? FEWEST_ROWS : FEWEST_PAIRS;
  return rows.length < fewest || !rows.some((row) => reader.saysWrong(row)) ? { rows: [], end: from } : { rows, end };
}

interface Start {
  missing: number;
}

class RowReader {
  private readonly problemAt: number;
  private readonly accountAt: number;
  private readonly hasShort: boolean;

  constructor(
    private readonly paragraphs: readonly Paragraph[],
    private readonly columns: readonly Column[],
    private readonly opensTable: (at: number) => boolean,
  ) {
    this.problemAt = columns.findIndex(({ kind }) => kind === "problem");
    const account = columns.findIndex(({ kind }) => kind === "account");
    this.accountAt = account < 0 ? columns.length : account;
    this.hasShort = columns.some(({ kind }) => kind === "short");
  }

  /** A row whose problem says what was wrong. */
  startAt(at: number): Start | null {
    return this.startWhere(at, saysWrong);
  }

  /** Whether a row's problem says what was wrong in known words. */
  saysWrong({ cells, missing }: UnnumberedRow): boolean {
    return saysWrong(cells[this.problemAt - missing]!.text);
  }

  /**
   * A row by its place alone: right behind the last one, whole, and each of its short cells short; where there are no
   * short cells, a line without a stop between accounts that end in one.
   */
  likelyStartAt(at: number): Start | null {
    return this.startWhere(
      at,
      (text, end) =>
        mayBeFinding(text) &&
        (this.hasShort ? this.closes(end) : !STOPPED.test(text) && this.isStopped(end - 1)) &&
        !this.startsBetween(at, end),
    );
  }

  private isStopped(at: number): boolean {
    return STOPPED.test(this.paragraphs[at]!.text);
  }

  /** Whether a row that says what was wrong begins inside another: then that one is none. */
  private startsBetween(at: number, end: number): boolean {
    for (let inside = at + 1; inside < end; inside++) {
      const start = this.startAt(inside);
      // An account may name the fault once more, but then no row is whole that begins with it.
      if (start && this.closes(inside + this.columns.length - start.missing)) return true;
    }
    return false;
  }

  /** @param isProblem asked of the problem's cell, with the paragraph behind a row of one line a column */
  private startWhere(at: number, isProblem: (text: string, end: number) => boolean): Start | null {
    // A field that spans several rows is printed in the first of them.
    const spans = this.columns[0]!.kind === "group" ? [0, 1] : [0];
    for (const missing of spans) {
      const end = at + this.columns.length - missing;
      if (end > this.paragraphs.length) continue;
      const problem = this.paragraphs[at + this.problemAt - missing]!.text;
      if (isProblem(problem, end) && this.headFits(at, missing)) return { missing };
    }
    return null;
  }

  /** Whether the cells before the account are what their columns ask for. */
  private headFits(at: number, missing: number): boolean {
    for (let column = missing; column < this.columns.length; column++) {
      if (column >= this.accountAt && column > this.problemAt) break;
      const { text } = this.paragraphs[at + column - missing]!;
      const { kind } = this.columns[column]!;
      if (this.stopsAt(at + column - missing)) return false;
      if ((kind === "short" || kind === "group") && !fitsShort(this.columns[column]!, text)) return false;
    }
    return true;
  }

  /** The paragraph behind the row that begins at one; null where the text ends before the row does. */
  endOf(at: number, missing: number): number | null {
    const least = at + this.columns.length - missing;
    const most = Math.min(this.paragraphs.length, least + MOST_LINES);
    let closed: number | null = null;
    for (let next = at + 1; next <= most; next++) {
      const cell = next - 1;
      // A signature may be a cell (机关党委) until the row has all of its own.
      if (this.stopsAt(cell) || (closed !== null && takesLeave(this.paragraphs[cell]!.text))) break;
      if (next < least || !this.closes(next)) continue;
      closed ??= next;
      if (next < this.paragraphs.length && this.startAt(next)) return next;
      if (next === least && this.likelyStartAt(next)) return next;
    }
    return closed;
  }

  /** Whether the cell before a paragraph can be the last of a row. */
  private closes(next: number): boolean {
    const last = this.columns.at(-1)!;
    const cell = this.paragraphs[next - 1];
    return cell !== undefined && (last.kind !== "short" || fitsShort(last, cell.text));
  }

  private stopsAt(at: number): boolean {
    const { text } = this.paragraphs[at]!;
    return leadingMark(text)?.class === "han" || this.opensTable(at);
  }
}

function fitsShort({ head, kind }: Column, text: string): boolean {
  if (STATE_HEAD.test(head)) return STATE_CELL.test(text);
  if (text.length > LONGEST_SHORT || /[。；]/.test(text)) return false;
  if (TIME_HEAD.test(head)) return TIME_CELL.test(text);
  // A field is named in words; what stands there else is the last cell of the row above.
  return kind !== "group" || !(/[0-9０-９]/.test(text) || STATE_CELL.test(text));
}

function saysWrong(text: string): boolean {
  if (text.length > LONGEST_FINDING || opensWithAccountLabel(text)) return false;
  const statement = readStatement(text.slice(leadingMark(text)?.length ?? 0), true);
  return statement.form !== "plain" || statesFinding(statement.title);
}

/** The body that a finding may open with as well as an account: 党委…学习不系统, 党委召开…. */
const BODY = /^[^，。；]{0,3}党(?:委|组|总支|支部)/;

function mayBeFinding(text: string): boolean {
  if (text.length > LONGEST_FINDING || leadingMark(text) !== null || /^[^。]*了/.test(text)) return false;
  return !opensWithAction(text.replace(BODY, ""));
}
