import { createHash } from "node:crypto";
import { reduce } from "../evaluation/similarity.js";

/**
 * The identifier of a row on a coding sheet: `p-`, the `problem_id`, and four letters made from the statement, such as
 * `p-3fa2c1d40b12-7-dkem`. It begins with a letter and a hyphen, so that no spreadsheet takes it for a number or a date,
 * and it ends in letters, so that dragging a cell down copies it and does not count it up. The letters tell whether
 * identifier and text still belong together after somebody sorted a single column.
 */
export function sheetId(problemId: string, statement: string): string {
  return `p-${problemId}-${checkLetters(statement)}`;
}

const LETTERS = "abcdefghijklmnop";

/** Four letters from the letters and digits of a statement. */
export function checkLetters(statement: string): string {
  const hash = createHash("sha256").update(reduce(statement)).digest();
  return [hash[0]! >> 4, hash[0]! & 15, hash[1]! >> 4, hash[1]! & 15].map((place) => LETTERS[place]).join("");
}

/** What an identifier's cell was found to hold. */
export type FoundId =
  | { state: "empty" }
  /** As it was written, or told from it by nothing but spaces, width, case, dashes and quotation marks. */
  | { state: "whole" | "cleaned"; problemId: string; check: string | null }
  /** Zeros at its beginning were lost; `problemId` has them put back. */
  | { state: "padded"; problemId: string; check: string | null }
  /** A spreadsheet made a number or a date of it, or somebody wrote something else. */
  | { state: "damaged" };

const WHOLE = /^(?:p-)?([0-9a-f]{12})-(\d{1,6})(?:-([a-p]{4}))?$/;
const ZEROS_LOST = /^(?:p-)?([0-9a-f]{7,11})-(\d{1,6})(?:-([a-p]{4}))?$/;

/** Reads the cell of an identifier; the bare `problem_id` of the tables is taken too. */
export function readSheetId(cell: string): FoundId {
  const clean = cell
    .normalize("NFKC")
    .replace(/[\s'"‘’“”]+/g, "")
    .replace(/[‐-―−]/g, "-")
    .toLowerCase();
  if (clean === "") return { state: "empty" };
  const whole = WHOLE.exec(clean);
  if (whole) return { state: clean === cell ? "whole" : "cleaned", ...parts(whole) };
  const short = ZEROS_LOST.exec(clean);
  if (short) return { state: "padded", ...parts(short) };
  return { state: "damaged" };
}

function parts(match: RegExpExecArray): { problemId: string; check: string | null } {
  return { problemId: `${match[1]!.padStart(12, "0")}-${Number(match[2])}`, check: match[3] ?? null };
}
