import { type NamedText, statementKey } from "./problem-text.js";
import { type RowCells, statementOf, type Tell } from "./row-cells.js";
import { checkLetters, readSheetId } from "./sheet-id.js";

/** The problems of a run by `problem_id`, to check identifiers against and to restore lost text from. */
export type KnownProblems = ReadonlyMap<string, NamedText>;

/** What a row's problem is told by, beside its own cells. */
export interface IdentifyContext {
  known: KnownProblems | undefined;
  /** Numbers of rows by the check letters of their statements. */
  rowsByCheck: ReadonlyMap<string, number>;
  readDate(cell: string): string | null;
}

/**
 * Which problem a row is about, by its identifier and its text.
 * @returns null where that is not certain; it has been told why
 */
export function identifyRow(cells: RowCells, context: IdentifyContext, tell: Tell): NamedText | null {
  const found = cells("id");
  const id = readSheetId(found);
  const written = writtenText(cells, context);
  const hasText = statementKey(written.statement) !== "" && (written.notice !== "" || written.unit !== "");
  if (id.state === "empty" || id.state === "damaged") {
    if (!hasText) return refuse("sheet/no-problem");
    tell(id.state === "empty" ? "sheet/no-id" : "sheet/damaged-id", { found });
    return written;
  }
  const { problemId, check } = id;
  if (id.state !== "whole") tell(`sheet/${id.state}-id`, { found, assumed: problemId });
  const original = context.known?.get(problemId);
  if (context.known && !original) tell("sheet/unknown-id", { found });
  if (!hasText) {
    // Another version of the program may have given the number to another problem; the check letters tell.
    if (!original || (check !== null && check !== checkLetters(original.statement))) return refuse("sheet/text-lost");
    tell("sheet/text-restored", { found: original.title });
    return original;
  }
  if (check !== null && check !== checkLetters(written.statement)) {
    const other = context.rowsByCheck.get(check);
    if (other !== undefined) return refuse("sheet/shuffled", { other });
    tell("sheet/edited-text", { found });
  }
  return { ...written, problemId };

  function refuse(rule: string, args: Record<string, number> = {}): null {
    tell(rule, { found, ...args });
    return null;
  }
}

function writtenText(cells: RowCells, { readDate }: IdentifyContext): NamedText {
  const statement = statementOf(cells);
  return {
    problemId: null,
    notice: cells("notice"),
    unit: cells("unit"),
    publishedOn: readDate(cells("published_on")),
    aspect: cells("aspect") || null,
    parent: cells("parent") || null,
    title: cells("title") || statement,
    statement,
  };
}
