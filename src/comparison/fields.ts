import { unknownName } from "../messages/unknown-name.js";
import { GROUPINGS } from "../tables/completion.js";
import { ComparisonError } from "./comparison-error.js";
import type { ComparedNotice } from "./run-tables.js";

/** What groups can be formed by, by the names of the `completion` table. */
export const GROUP_FIELDS = ["unit", "unit_type", "level", "province", "city", "kind", "year", "category"] as const;

export type GroupField = (typeof GROUP_FIELDS)[number];

/** Name of a field in both languages. */
export function fieldTitle(field: GroupField): { zh: string; en: string } {
  return GROUPINGS[field];
}

/**
 * Reads what to group by, such as `unit_type,category`.
 * @throws ComparisonError `comparison/unknown-field`, `comparison/mistyped-field`, `comparison/no-field`
 */
export function parseFields(text: string): GroupField[] {
  const names = text
    .split(/[,，]/)
    .map((name) => name.trim())
    .filter((name) => name !== "");
  if (names.length === 0) throw new ComparisonError("comparison/no-field", { known: GROUP_FIELDS.join(" ") });
  for (const field of names) {
    if (!(GROUP_FIELDS as readonly string[]).includes(field)) {
      throw new ComparisonError(...unknownName("comparison/field", field, GROUP_FIELDS));
    }
  }
  return [...new Set(names as GroupField[])];
}

/** A field of a notice; null where the notice does not give it. `unit` and `category` are not fields of a notice. */
export function noticeField({ row }: ComparedNotice, field: Exclude<GroupField, "unit" | "category">): string | null {
  return field === "year" ? (row.published_on?.slice(0, 4) ?? null) : row[field];
}
