import type { CodedUnit } from "../evaluation/agreement.js";
import { titleDice } from "../evaluation/similarity.js";
import { type NamedText, noticeIdOf, statementKey } from "./problem-text.js";
import { sheetId } from "./sheet-id.js";

/** What one coder, a person or the machine, gave to problems. */
export interface CoderCodes {
  coder: string;
  /** Labels, primary first, never empty; a problem that stands twice has the later ones. */
  codes: ReadonlyArray<{ text: NamedText; labels: readonly string[] }>;
}

/** Titles of one problem, edited a little on a sheet, are at least this much alike (Dice). */
const SIMILAR = 0.9;

/**
 * Brings together what several coders gave to the same problems: by identifier and text where both are the same, else by
 * notice and statement, else by identifier and a title all but the same.
 * @returns the units in the order in which they are first met, the codes in the order of `coders`, and the unit of each
 * text given
 */
export function jointUnits(coders: readonly CoderCodes[]): { units: CodedUnit[]; unitOf: ReadonlyMap<NamedText, number> } {
  const units: Array<CodedUnit & { codes: Array<readonly string[] | null> }> = [];
  const unitOf = new Map<NamedText, number>();
  const byId = new Map<string, number>();
  const byText = new Map<string, number[]>();
  const byProblem = new Map<string, number>();

  function find(text: NamedText, id: string | null, own: ReadonlyMap<number, string>): number | undefined {
    const same = id === null ? undefined : byId.get(id);
    if (same !== undefined) return same;
    // The same words said twice in a notice are two problems, each with its own identifier.
    const free = (unit: number) => id === null || (own.get(unit) ?? id) === id;
    const alike = byText.get(textKey(text))?.find(free);
    if (alike !== undefined || text.problemId === null) return alike;
    const numbered = byProblem.get(text.problemId);
    const isEdited = numbered !== undefined && titleDice(units[numbered]!.text, text.title) >= SIMILAR;
    return isEdited && free(numbered) ? numbered : undefined;
  }

  function add(text: NamedText, id: string | null): number {
    const unit = units.length;
    units.push({
      id: id ?? `p-${statementKey(text.statement)}`,
      cluster: noticeIdOf(text.problemId) ?? `${text.notice} ${text.unit}`,
      text: text.title,
      codes: coders.map(() => null),
    });
    byText.set(textKey(text), [...(byText.get(textKey(text)) ?? []), unit]);
    return unit;
  }

  for (const [coder, { codes }] of coders.entries()) {
    const own = new Map<number, string>();
    for (const { text, labels } of codes) {
      const id = text.problemId === null ? null : sheetId(text.problemId, text.statement);
      const unit = find(text, id, own) ?? add(text, id);
      if (id !== null) {
        byId.set(id, unit);
        own.set(unit, id);
      }
      if (text.problemId !== null && !byProblem.has(text.problemId)) byProblem.set(text.problemId, unit);
      units[unit]!.codes[coder] = labels;
      unitOf.set(text, unit);
    }
  }
  return { units, unitOf };
}

/** Notice and statement by their letters. */
function textKey({ notice, unit, statement }: NamedText): string {
  return `${statementKey(notice || unit)} ${statementKey(statement)}`;
}
