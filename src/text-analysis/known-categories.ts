import { unknownName } from "../messages/unknown-name.js";
import { parseSelection } from "./selection.js";
import { TextAnalysisError } from "./text-analysis-error.js";

/**
 * A category that is mistyped would fit nothing, and silently.
 * @param where a selection as it is typed
 * @param codes the codebook's categories
 * @throws TextAnalysisError that names it
 */
export function refuseUnknownCategories(where: string, codes: readonly string[]): void {
  for (const { field, values } of parseSelection(where, "measure")) {
    const unknown = field === "category" ? values.find((value) => !codes.includes(value)) : undefined;
    if (unknown !== undefined) throw new TextAnalysisError(...unknownName("text/category", unknown, codes));
  }
}
