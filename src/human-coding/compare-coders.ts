import { type Agreement, type AgreementOptions, agreement } from "../evaluation/agreement.js";
import { type CorrectedShares, correctedShares, type ValidatedProblem } from "./corrected-shares.js";
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
  const machine = (run ?? []).map(({ text, labels, status }) => ({
    text,
    labels: options.field === "category" ? labels : [status],
  }));
  const coders = run === null ? people : [...people, { coder: options.machineName, codes: machine }];
  const { units, unitOf, recoded } = jointUnits(coders);
  const names = coders.map(({ coder }) => coder);
  // A run has far more problems than people coded: only those that a person coded are units of comparison.
  const coded = units.filter(({ codes }) => people.some((_, place) => codes[place] !== null));
  const result = agreement(names, coded, options);
  if (run === null) return { agreement: result, shares: null, recoded, outsideRun: 0, unweighted: 0 };

  const weights = new Map<number, number>();
  for (const { codes } of people) {
    for (const { text, weight } of codes) if (weight !== null) weights.set(unitOf.get(text)!, weight);
  }
  const place = people.length;
  const inRun = units.flatMap((unit, at) => {
    const given = unit.codes.slice(0, place).flatMap((labels) => (labels === null ? [] : [labels[0]!]));
    const found = unit.codes[place];
    return given.length > 0 && found ? [{ machine: found[0]!, people: given, weight: weights.get(at) ?? null }] : [];
  });
  const unweighted = inRun.filter(({ weight }) => weight === null).length;
  const validated: ValidatedProblem[] = inRun.map((problem) => ({
    ...problem,
    weight: unweighted > 0 ? 1 : problem.weight!,
  }));
  return {
    agreement: result,
    shares: correctedShares(
      machine.map(({ labels }) => labels[0]!),
      validated,
      options.codes,
      options.bootstrap,
    ),
    recoded,
    outsideRun: coded.length - inRun.length,
    unweighted,
  };
}
