import { type Clause, clausesOf } from "./measure-clauses.js";
import { reportsEvent } from "./measure-happened.js";
import { hasOutstandingStep, isUnfinished } from "./measure-unfinished.js";
import type { MeasureState } from "./notice.js";

/**
 * What a measure reports (codebook, "Measures and what the account reports"): `under_way` where its matter is said to
 * be unfinished, or something happened and a particular step is still to come; else `done` where anything happened;
 * else `planned` where it announces; else `declared`.
 * @param text the measure's words
 * @param clauses its clauses, where they have been cut already
 */
export function measureState(text: string, clauses: readonly Clause[] = clausesOf(text)): MeasureState {
  if (isUnfinished(text, clauses)) return "under_way";
  const announced = clauses.some((clause) => clause.announced);
  if (clauses.some(reportsEvent)) return announced && hasOutstandingStep(clauses) ? "under_way" : "done";
  return announced ? "planned" : "declared";
}
