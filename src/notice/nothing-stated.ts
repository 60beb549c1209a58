import type { Stated } from "./notice.js";

/** What a notice that claims nothing of the whole states. */
export const NOTHING_STATED: Readonly<Stated> = {
  problems: null,
  completed: null,
  mostly: null,
  inProgress: null,
  measures: null,
  measuresCompleted: null,
  ratePct: null,
  asOf: null,
};
