import type { Status } from "../notice/notice.js";
import { type Code, codeList, codeMeant, listedCodes, readCode, type SheetCodes } from "./codes.js";
import type { RowCells, Tell } from "./row-cells.js";
import type { SheetColumn } from "./sheet-columns.js";
import type { Judgement } from "./sheet-row.js";

/** What a spreadsheet shows where a formula went wrong. */
const SPREADSHEET_ERROR = /^#(?:REF|NAME\?|VALUE|N\/A|NULL|DIV\/0|NUM|SPILL|CALC)!?$/i;

/**
 * What the coder wrote in a row. `labels` may hold the further labels or all of them; the category comes first.
 * @returns null where any of it cannot be read: half a judgement would be another judgement
 */
export function readJudgement(cells: RowCells, codes: SheetCodes, tell: Tell): Judgement | null {
  const category = readCell("category", cells("category"), codes.categories, tell);
  const labels = readLabels(cells("labels"), codes.categories, tell);
  const status = readCell("status", cells("status"), codes.statuses, tell);
  if (category === undefined || labels === undefined || status === undefined) return null;
  const primary = category ?? labels[0] ?? null;
  if (category === null && primary !== null) tell("sheet/primary-from-labels", { assumed: primary });
  return {
    category: primary,
    labels: primary === null ? [] : [primary, ...labels.filter((label) => label !== primary)],
    status: status as Status | null,
    comment: cells("comment") || null,
  };
}

function readLabels(cell: string, codes: readonly Code[], tell: Tell): string[] | undefined {
  // The name of a code may hold a separator itself.
  const parts = readCode(cell, codes) ? [cell] : listedCodes(cell);
  const labels = parts.map((part) => readCell("labels", part, codes, tell));
  return labels.includes(undefined) ? undefined : [...new Set(labels.filter((label) => typeof label === "string"))];
}

/** @returns null for an empty cell, undefined for one that holds no code */
function readCell(column: SheetColumn, cell: string, codes: readonly Code[], tell: Tell): string | null | undefined {
  if (cell === "") return null;
  const found = readCode(cell, codes);
  if (!found) {
    const near = codeMeant(cell, codes);
    if (SPREADSHEET_ERROR.test(cell))
      tell("sheet/spreadsheet-error", { column, found: cell, allowed: codeList(codes) });
    else if (near === null) tell("sheet/bad-code", { column, found: cell, allowed: codeList(codes) });
    else tell("sheet/mistyped-code", { column, found: cell, near });
    return undefined;
  }
  if (found.cleaned) tell("sheet/cleaned-code", { column, found: cell, assumed: found.code });
  return found.code;
}
