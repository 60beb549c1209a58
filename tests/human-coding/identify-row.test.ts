import { describe, expect, it } from "vitest";
import { identifyRow, type KnownProblems } from "../../src/human-coding/identify-row.js";
import { readDate } from "../../src/human-coding/read-date.js";
import type { SheetColumn } from "../../src/human-coding/sheet-columns.js";
import { checkLetters, sheetId } from "../../src/human-coding/sheet-id.js";
import { textOf, WATER } from "./invented.js";

const text = textOf(WATER, 2);
const id = sheetId(text.problemId!, text.statement);
const CELLS: Partial<Record<SheetColumn, string>> = {
  id,
  unit: text.unit,
  notice: text.notice,
  published_on: "2023/1/16",
  aspect: text.aspect!,
  title: text.title,
  statement: text.statement,
};

function identify(
  cells: Partial<Record<SheetColumn, string>>,
  known?: KnownProblems,
  rowsByCheck: ReadonlyMap<string, number> = new Map(),
) {
  const told: string[] = [];
  const found = identifyRow(
    (column) => ({ ...CELLS, ...cells })[column] ?? "",
    { known, rowsByCheck, readDate },
    (rule) => told.push(rule.slice("sheet/".length)),
  );
  return { found, told };
}

describe("identifyRow", () => {
  it("reads identifier and text as they were written", () => {
    expect(identify({})).toEqual({ found: text, told: [] });
  });

  it("makes good an identifier without prefix, in full width or without its zeros, and says so", () => {
    expect(identify({ id: "00a1b2c3d4e5-2" })).toEqual({ found: text, told: [] });
    expect(identify({ id: id.toUpperCase() })).toEqual({ found: text, told: ["cleaned-id"] });
    expect(identify({ id: "a1b2c3d4e5-2" })).toEqual({ found: text, told: ["padded-id"] });
  });

  it("goes by the text where the identifier is lost", () => {
    expect(identify({ id: "1.23E+11" })).toEqual({ found: { ...text, problemId: null }, told: ["damaged-id"] });
    expect(identify({ id: "" })).toEqual({ found: { ...text, problemId: null }, told: ["no-id"] });
    expect(identify({ id: "1.23E+11", title: "", statement: "????????" })).toEqual({
      found: null,
      told: ["no-problem"],
    });
  });

  it("restores lost text from the run, if the check letters say that it is the one that was coded", () => {
    const lost = { title: "", statement: "", notice: "", unit: "" };
    const known = new Map([[text.problemId!, text]]);
    expect(identify(lost)).toEqual({ found: null, told: ["text-lost"] });
    expect(identify(lost, known)).toEqual({ found: text, told: ["text-restored"] });
    const renumbered = new Map([[text.problemId!, textOf(WATER, 3)]]);
    expect(identify(lost, renumbered)).toEqual({ found: null, told: ["text-lost"] });
  });

  it("refuses a row whose identifier belongs to the text of another row", () => {
    const other = textOf(WATER, 5);
    const rows = new Map([[checkLetters(text.statement), 9]]);
    expect(identify({ title: other.title, statement: other.statement }, undefined, rows)).toEqual({
      found: null,
      told: ["shuffled"],
    });
  });

  it("takes a text that was edited as it now reads", () => {
    const statement = `${text.statement}（两年以上）`;
    expect(identify({ statement })).toEqual({ found: { ...text, statement }, told: ["edited-text"] });
  });

  it("warns of an identifier that the run does not have", () => {
    expect(identify({}, new Map())).toEqual({ found: text, told: ["unknown-id"] });
  });
});
