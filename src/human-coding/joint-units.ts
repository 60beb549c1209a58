import type { CodedUnit } from "../evaluation/agreement.js";
import { titleDice } from "../evaluation/similarity.js";
import { isSameProblem, type NamedText, noticeIdOf, statementKey } from "./problem-text.js";
import { sheetId } from "./sheet-id.js";

/** What one person gave to problems. */
export interface CoderCodes {
  coder: string;
  /** Labels, primary first, never empty; a problem that stands twice has the later ones. */
  codes: ReadonlyArray<{ text: NamedText; labels: readonly string[] }>;
}

export interface JointUnits {
  units: CodedUnit[];
  /** The text of each unit, as it was first met. */
  texts: NamedText[];
  /** Place in `units` of each text given. */
  unitOf: ReadonlyMap<NamedText, number>;
  /** Problems that a coder coded again and otherwise. */
  recoded: Array<{ coder: string; text: NamedText }>;
}

/** Titles of one problem, edited a little on a sheet, are at least this much alike (Dice). */
const SIMILAR = 0.9;

/**
 * Brings together what several coders gave to the same problems: by identifier and text where both are the same, else by
 * notice and statement, else by identifier and a title all but the same.
 * @returns the units in the order in which they are first met, with codes in the order of `coders`
 */
export function jointUnits(coders: readonly CoderCodes[]): JointUnits {
  const texts: NamedText[] = [];
  const byStatement = new Map<string, number[]>();
  const byProblem = new Map<string, number>();
  const labelsOf: Array<Array<readonly string[] | null>> = [];
  const unitOf = new Map<NamedText, number>();

  function find(text: NamedText, own: ReadonlyMap<number, string | null>): number | undefined {
    // The same words said twice in a notice are two problems, which one coder codes each by its own identifier.
    const isFree = (unit: number) => !own.has(unit) || own.get(unit) === text.problemId;
    const alike = (byStatement.get(statementKey(text.statement)) ?? [])
      .filter((unit) => isFree(unit) && isSameProblem(texts[unit]!, text))
      .sort((a, b) => Number(texts[b]!.problemId === text.problemId) - Number(texts[a]!.problemId === text.problemId));
    if (alike.length > 0 || text.problemId === null) return alike[0];
    const numbered = byProblem.get(text.problemId);
    const isEdited = numbered !== undefined && titleDice(texts[numbered]!.title, text.title) >= SIMILAR;
    return isEdited && isFree(numbered) ? numbered : undefined;
  }

  function add(text: NamedText): number {
    const unit = texts.push(text) - 1;
    labelsOf.push(coders.map(() => null));
    const key = statementKey(text.statement);
    const alike = byStatement.get(key);
    if (alike) alike.push(unit);
    else byStatement.set(key, [unit]);
    if (text.problemId !== null) byProblem.set(text.problemId, unit);
    return unit;
  }

  const recoded: JointUnits["recoded"] = [];
  for (const [place, { coder, codes }] of coders.entries()) {
    const own = new Map<number, string | null>();
    for (const { text, labels } of codes) {
      const unit = find(text, own) ?? add(text);
      own.set(unit, text.problemId);
      const before = labelsOf[unit]![place];
      if (before && before.join(";") !== labels.join(";")) recoded.push({ coder, text });
      labelsOf[unit]![place] = labels;
      unitOf.set(text, unit);
    }
  }
  const units = texts.map((text, unit) => ({
    id: text.problemId === null ? `p-${statementKey(text.statement)}` : sheetId(text.problemId, text.statement),
    cluster: noticeIdOf(text.problemId) ?? `${text.notice} ${text.unit}`,
    text: text.title,
    codes: labelsOf[unit]!,
  }));
  return { units, texts, unitOf, recoded };
}
