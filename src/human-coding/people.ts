import path from "node:path";
import type { NamedText } from "./problem-text.js";
import type { Judgement } from "./sheet-row.js";

/** What is compared: the categories, or the states. */
export type ComparedField = "category" | "status";

/** A person's judgement of a problem, from a sheet or the store. */
export interface PersonJudgement extends Judgement {
  /** Null where the row does not say: then the file's name stands for the coder. */
  coder: string | null;
  text: NamedText;
  weight?: number | null;
}

/** One person's codes of one field. */
export interface PersonCodes {
  coder: string;
  codes: Array<{ text: NamedText; labels: readonly string[]; weight: number | null }>;
}

/**
 * The codes of each person, from one or more files; what a person left open is left out.
 * @returns people in the order in which they are first met
 */
export function peopleOf(
  files: ReadonlyArray<{ name: string; rows: readonly PersonJudgement[] }>,
  field: ComparedField,
): PersonCodes[] {
  const people = new Map<string, PersonCodes>();
  for (const { name, rows } of files) {
    for (const row of rows) {
      const labels = field === "category" ? row.labels : row.status === null ? [] : [row.status];
      if (labels.length === 0) continue;
      const coder = row.coder ?? path.parse(name).name;
      const person = people.get(coder) ?? { coder, codes: [] };
      people.set(coder, person);
      person.codes.push({ text: row.text, labels, weight: row.weight ?? null });
    }
  }
  return [...people.values()];
}
