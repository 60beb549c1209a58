import type { FieldName, Selection } from "../text-analysis/selection.js";
import { unmetValue } from "../text-analysis/selection-watch.js";
import type { TextAnalysisError } from "../text-analysis/text-analysis-error.js";
import type { ComparedProblem } from "./measures.js";
import type { ComparedNotice } from "./run-tables.js";
import type { UnitNames } from "./unit-names.js";

/** Fields that tell problems of one notice apart. */
const OF_PROBLEM: readonly FieldName[] = ["category", "status", "account_state", "evidenced"];

/** The first field of a selection that is one of problems; undefined where it only selects notices. */
export function problemField(selection: Selection): FieldName | undefined {
  return selection.find(({ field }) => OF_PROBLEM.includes(field))?.field;
}

/**
 * Keeps the notices that fit a selection and, of those, the problems that do. A notice none of whose problems fits stays:
 * that it has none is part of how many there are a notice.
 */
export function select(notices: readonly ComparedNotice[], selection: Selection, units: UnitNames): ComparedNotice[] {
  const ofNotice = selection.filter(({ field }) => !OF_PROBLEM.includes(field));
  const ofProblem = selection.filter(({ field }) => OF_PROBLEM.includes(field));
  return notices
    .filter((notice) =>
      ofNotice.every(({ field, values }) => valuesOf(notice, field, units).some((value) => values.includes(value))),
    )
    .map((notice) => ({
      ...notice,
      problems: notice.problems.filter((problem) =>
        ofProblem.every(({ field, values }) => values.includes(problemValue(problem, field))),
      ),
    }));
}

/** Values that the fields of a selection have in a run, to tell a user whose selection fits nothing; a few of each. */
export function knownValues(notices: readonly ComparedNotice[], selection: Selection, units: UnitNames): string {
  return selection
    .map(({ field }) => {
      const values = valuesIn(notices, field, units);
      const listed = [...values].sort().slice(0, 12);
      return `${field}=${listed.join("|")}${values.size > listed.length ? "|…" : ""}`;
    })
    .join(", ");
}

/** The errors that tell of values of a selection that nothing in a run has; other values of it may fit all the same. */
export function unmetValues(
  notices: readonly ComparedNotice[],
  selection: Selection,
  units: UnitNames,
): TextAnalysisError[] {
  return selection.flatMap(({ field, values }) => {
    const met = valuesIn(notices, field, units);
    return values.filter((value) => !met.has(value)).map((value) => unmetValue(field, value, met));
  });
}

/** The values that a field has in a run. */
function valuesIn(notices: readonly ComparedNotice[], field: FieldName, units: UnitNames): Set<string> {
  return new Set(
    OF_PROBLEM.includes(field)
      ? notices.flatMap(({ problems }) => problems.map((problem) => problemValue(problem, field)))
      : notices.flatMap((notice) => valuesOf(notice, field, units)),
  );
}

/** The value of a field of problems. */
function problemValue(problem: ComparedProblem, field: FieldName): string {
  return String(field === "evidenced" ? problem.evidenced > 0 : problem[field as keyof ComparedProblem]);
}

/** The values by which a notice is found: a unit by its name, with its place, or in short. */
function valuesOf(notice: ComparedNotice, field: FieldName, units: UnitNames): string[] {
  const { row } = notice;
  if (field === "year") return row.published_on === null ? [] : [row.published_on.slice(0, 4)];
  if (field === "unit") {
    const name = units.nameOf(notice);
    return row.unit === null || name === null ? [] : [row.unit, name, units.short[name] ?? name];
  }
  const value = (row as Readonly<Record<string, unknown>>)[field];
  return typeof value === "string" ? [value] : [];
}
