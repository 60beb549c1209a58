import type { Column } from "../tables/column.js";
import { completionTable } from "../tables/completion.js";

type CompletionColumn = (typeof completionTable.columns)[number]["name"];

/** Columns of the completion table, by name: chart data is described by the same words as the table it comes from. */
export function completionColumns(...names: CompletionColumn[]): Column[] {
  return names.map((name) => completionTable.columns.find((column) => column.name === name) as Column);
}
