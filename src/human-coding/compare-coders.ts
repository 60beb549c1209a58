import { type Agreement, type AgreementOptions, agreement } from "../evaluation/agreement.js";
import { type CorrectedShares, correctedShares, type ValidatedProblem } from "./corrected-shares.js";
import { runFinder } from "./find-in-run.js";
import { jointUnits } from "./joint-units.js";
import type { ComparedField, PersonCodes } from "./people.js";
import type { NamedText } from "./problem-text.js";
import type { RunProblem } from "./run-problems.js";

/** How coders agree, and what people's codes make of the machine's shares. */
export interface Comparison {
  agreement: Agreement;
  /** Null where there is no run to correct. */
  shares: CorrectedShares | null;
  recoded: Array<{ coder: string; text: NamedText }>;
  /** Problems that people coded and the run does not have. */
  outsideRun: number;
  /** Validated problems without a weight; where there are any, all count equally. */
  unweighted: number;
}

export interface CompareOptions extends AgreementOptions {
  field: ComparedField;
  /** Order in which shares are given. */
  codes: readonly string[];
  /** What the machine is called among the coders. */
  machineName: string;
}

/**
 * Compares people with each other and, where a run is given, with the machine, on the problems that people coded.
 * @throws RangeError if there are fewer than two coders in all
 */
export function compareCoders(
  people: readonly PersonCodes[],
  run: readonly RunProblem[] | null,
  options: CompareOptions,
): Comparison {
  const { units, texts, unitOf, recoded } = jointUnits(people);
  const names = people.map(({ coder }) => coder);
  if (run === null) {
    return { agreement: agreement(names, units, options), shares: null, recoded, outsideRun: 0, unweighted: 0 };
  }
  const labelsOf = ({ labels, status }: RunProblem) => (options.field === "category" ? labels : [status]);
  const inRun = texts.map(runFinder(run));
  const withMachine = units.map((unit, place) => {
    const found = inRun[place];
    return { ...unit, codes: [...unit.codes, found ? labelsOf(found) : null] };
  });
  const weights = new Map<number, number>();
  for (const { codes } of people) {
    for (const { text, weight } of codes) if (weight !== null) weights.set(unitOf.get(text)!, weight);
  }
  const checked = units.flatMap((unit, place) => {
    const found = inRun[place];
    const given = unit.codes.flatMap((labels) => (labels === null ? [] : [labels[0]!]));
    return found ? [{ machine: labelsOf(found)[0]!, people: given, weight: weights.get(place) ?? null }] : [];
  });
  const unweighted = checked.filter(({ weight }) => weight === null).length;
  const validated: ValidatedProblem[] = checked.map(({ weight, ...problem }) => ({
    ...problem,
    weight: unweighted > 0 ? 1 : weight!,
  }));
  return {
    agreement: agreement([...names, options.machineName], withMachine, options),
    shares: correctedShares(
      run.map((problem) => labelsOf(problem)[0]!),
      validated,
      options.codes,
      options.bootstrap,
    ),
    recoded,
    outsideRun: units.length - checked.length,
    unweighted,
  };
}
