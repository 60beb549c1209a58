import type { AccountState, Measure } from "./notice.js";

/**
 * What the account of a problem comes to (codebook, "Measures and what the account reports"): `under_way` if any
 * measure is under way or only planned, else `done` if any is done, else `declared`; so also where there is none.
 */
export function accountState(measures: readonly Pick<Measure, "state">[]): AccountState {
  const states = new Set(measures.map(({ state }) => state));
  if (states.has("under_way") || states.has("planned")) return "under_way";
  return states.has("done") ? "done" : "declared";
}
