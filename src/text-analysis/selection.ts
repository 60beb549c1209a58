import { isEvidenced } from "../completion/counts.js";
import { unknownName } from "../messages/unknown-name.js";
import type { Bilingual } from "../tables/column.js";
import { MEASURE_STATES } from "../tables/measures.js";
import { KINDS, LEVELS } from "../tables/notices.js";
import { ACCOUNT_STATES, STATUSES } from "../tables/problems.js";
import { UNIT_TYPES } from "../tables/unit-types.js";
import { TextAnalysisError } from "./text-analysis-error.js";
import type { TextLevel, TextPlace } from "./text-unit.js";

/** What a field needs: every text has a notice, but not every text stands in a problem or is a measure. */
type Scope = "notice" | "problem" | "measure";

interface Field {
  scope: Scope;
  value(place: TextPlace): string | null;
  /** The only values that there can be, with their names; missing where texts alone say which there are. */
  codes?: Readonly<Record<string, Bilingual>>;
}

const FLAGS = { true: { zh: "是", en: "yes" }, false: { zh: "否", en: "no" } } as const;

/** The fields that texts can be selected and grouped by, by the name that the tables give them. */
const FIELDS = {
  notice_id: { scope: "notice", value: ({ notice }) => notice.noticeId },
  source: { scope: "notice", value: ({ notice }) => notice.source },
  unit: { scope: "notice", value: ({ notice }) => notice.unit },
  unit_type: { scope: "notice", codes: UNIT_TYPES, value: ({ notice }) => notice.fields.unitType },
  level: { scope: "notice", codes: LEVELS, value: ({ notice }) => notice.fields.level },
  province: { scope: "notice", value: ({ notice }) => notice.fields.province },
  city: { scope: "notice", value: ({ notice }) => notice.fields.city },
  county: { scope: "notice", value: ({ notice }) => notice.fields.county },
  kind: { scope: "notice", codes: KINDS, value: ({ notice }) => notice.fields.kind },
  year: { scope: "notice", value: ({ notice }) => notice.fields.publishedOn?.slice(0, 4) ?? null },
  category: { scope: "problem", value: ({ problem }) => problem?.coding.category ?? null },
  status: { scope: "problem", codes: STATUSES, value: ({ problem }) => problem?.status ?? null },
  account_state: { scope: "problem", codes: ACCOUNT_STATES, value: ({ problem }) => problem?.accountState ?? null },
  evidenced: {
    scope: "problem",
    codes: FLAGS,
    value: ({ problem, measure }) => flag((measure ? [measure] : problem?.measures)?.some(isEvidenced)),
  },
  state: { scope: "measure", codes: MEASURE_STATES, value: ({ measure }) => measure?.state ?? null },
  dated: { scope: "measure", codes: FLAGS, value: ({ measure }) => flag(measure?.dated) },
  documented: { scope: "measure", codes: FLAGS, value: ({ measure }) => flag(measure?.documented) },
  quantified: { scope: "measure", codes: FLAGS, value: ({ measure }) => flag(measure?.quantified) },
  accountable: { scope: "measure", codes: FLAGS, value: ({ measure }) => flag(measure?.accountable) },
} as const satisfies Record<string, Field>;

export type FieldName = keyof typeof FIELDS;

/** Names of the fields, in the order in which they are listed to the user. */
export const FIELD_NAMES = Object.keys(FIELDS) as FieldName[];

/** A condition on texts: every field has one of its values. */
export type Selection = ReadonlyArray<{ field: FieldName; values: readonly string[] }>;

/** The selection that every text fits. */
export const EVERYTHING: Selection = [];

/** The value of a field for a text; null where the notice does not give it. */
export function fieldValue(place: TextPlace, field: FieldName): string | null {
  return FIELDS[field].value(place);
}

/**
 * Checks the name of a field.
 * @param level what the texts are: a field of problems does not tell whole notices apart
 * @throws TextAnalysisError `text/unknown-field`, `text/mistyped-field`, `text/field-level`
 */
export function parseField(name: string, level: TextLevel | "place"): FieldName {
  if (!Object.hasOwn(FIELDS, name)) {
    throw new TextAnalysisError(...unknownName("text/field", name, FIELD_NAMES));
  }
  const field = name as FieldName;
  const { scope } = FIELDS[field] as Field;
  if ((scope === "problem" && level === "notice") || (scope === "measure" && level !== "measure")) {
    throw new TextAnalysisError("text/field-level", { field, scope, level });
  }
  return field;
}

/**
 * Reads a selection such as `category=finance|procurement,status=completed`: conditions joined by commas must all
 * hold, of values joined by `|` one must.
 * @throws TextAnalysisError `text/bad-selection`, `text/unknown-value`, `text/mistyped-value`, and as `parseField`
 */
export function parseSelection(text: string, level: TextLevel | "place"): Selection {
  return text
    .split(/[,，]/)
    .map((condition) => condition.trim())
    .filter((condition) => condition !== "")
    .map((condition) => {
      const at = condition.indexOf("=");
      const values = condition
        .slice(at + 1)
        .split("|")
        .map((value) => value.trim())
        .filter((value) => value !== "");
      if (at <= 0 || values.length === 0) throw new TextAnalysisError("text/bad-selection", { condition });
      const field = parseField(condition.slice(0, at).trim(), level);
      for (const value of values) refuseUnknown(field, value);
      return { field, values };
    });
}

/** A value that no text can have would fit nothing, and silently. */
function refuseUnknown(field: FieldName, value: string): void {
  const { codes } = FIELDS[field] as Field;
  if (codes === undefined || Object.hasOwn(codes, value)) return;
  const named = Object.keys(codes).find((code) => Object.values(codes[code]!).includes(value));
  if (named !== undefined) throw new TextAnalysisError("text/mistyped-value", { field, name: value, near: named });
  const [rule, args] = unknownName("text/value", value, Object.keys(codes));
  throw new TextAnalysisError(rule, { field, ...args });
}

/** Whether a text fits a selection; a field that the notice does not give fits no value. */
export function isSelected(place: TextPlace, selection: Selection): boolean {
  return selection.every(({ field, values }) => {
    const value = fieldValue(place, field);
    return value !== null && values.includes(value);
  });
}

/** A selection as it is typed. */
export function selectionText(selection: Selection): string {
  return selection.map(({ field, values }) => `${field}=${values.join("|")}`).join(",");
}

function flag(value: boolean | undefined): string | null {
  return value === undefined ? null : String(value);
}
