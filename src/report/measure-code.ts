import type { Measure, MeasureState } from "../notice/notice.js";

/** The letters by which the page's data name the states of measures. */
const STATES: ReadonlyArray<[state: MeasureState, letter: string]> = [
  ["done", "d"],
  ["under_way", "u"],
  ["planned", "p"],
  ["declared", "c"],
];

/** And its evidence flags. */
const FLAGS = [
  ["dated", "t"],
  ["documented", "f"],
  ["quantified", "q"],
  ["accountable", "a"],
] as const;

/** What of a measure tables and charts need. */
export type MeasureKind = Pick<Measure, "state" | (typeof FLAGS)[number][0]>;

/** State and evidence flags of a measure in a few letters: a page of two thousand notices has them 150,000 times. */
export function measureCode(measure: MeasureKind): string {
  const state = STATES.find(([state]) => state === measure.state) as [MeasureState, string];
  let code = state[1];
  for (const [flag, letter] of FLAGS) if (measure[flag]) code += letter;
  return code;
}

/** The state and flags that a code stands for. */
export function measureKind(code: string): MeasureKind {
  const state = STATES.find(([, letter]) => letter === code[0]);
  return {
    state: state ? state[0] : "declared",
    dated: code.includes("t", 1),
    documented: code.includes("f", 1),
    quantified: code.includes("q", 1),
    accountable: code.includes("a", 1),
  };
}
