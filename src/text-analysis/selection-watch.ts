import { nearest } from "../messages/nearest.js";
import { type FieldName, fieldValue, isSelected, type Selection, selectionText } from "./selection.js";
import { TextAnalysisError } from "./text-analysis-error.js";
import type { TextNotice } from "./text-notice.js";
import { type TextLevel, textPlaces } from "./text-unit.js";

/** Sees, while notices go by, whether a selection fits any text, and which of its values none has. */
export interface SelectionWatch {
  add(notice: TextNotice): void;
  /**
   * The values that no text has, each as the error that tells of it.
   * @throws TextAnalysisError where no text fits at all
   */
  unmet(): TextAnalysisError[];
}

/**
 * Watches a selection: one that is mistyped would otherwise end in an empty table, or a smaller one.
 * @param level what the texts are
 */
export function watchSelection(selection: Selection, level: TextLevel): SelectionWatch {
  const met = new Map(selection.map(({ field }) => [field, new Set<string>()]));
  let fits = false;
  return {
    add(notice) {
      for (const place of textPlaces(notice, level)) {
        for (const [field, values] of met) {
          const value = fieldValue(place, field);
          if (value !== null) values.add(value);
        }
        fits ||= isSelected(place, selection);
      }
    },
    unmet() {
      const errors = selection.flatMap(({ field, values }) =>
        values.filter((value) => !met.get(field)!.has(value)).map((value) => unmetValue(field, value, met.get(field)!)),
      );
      if (fits || selection.length === 0) return errors;
      throw errors[0] ?? new TextAnalysisError("text/nothing-fits", { where: selectionText(selection) });
    },
  };
}

/** So many of the values that there are get listed. */
const MOST_LISTED = 12;

/** The error for a value that no text has: with the one that was probably meant, else those that hold it, else some. */
export function unmetValue(field: FieldName, name: string, met: ReadonlySet<string>): TextAnalysisError {
  const values = [...met].sort();
  const near = nearest(name, values);
  if (near !== null) return new TextAnalysisError("text/near-value", { field, name, near });
  if (values.length === 0) return new TextAnalysisError("text/no-values", { field, name });
  const longer = values.filter((value) => value.includes(name));
  const listed = longer.length > 0 ? longer : values;
  const known = listed.slice(0, MOST_LISTED).join(" ") + (listed.length > MOST_LISTED ? " …" : "");
  return new TextAnalysisError("text/no-such-value", { field, name, known });
}
