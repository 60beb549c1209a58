import {
  type BootstrapOptions,
  DEFAULT_BOOTSTRAP,
  type Interval,
  mulberry32,
  percentileInterval,
} from "../evaluation/bootstrap.js";
import { share, sum } from "../evaluation/statistics.js";

/** With fewer validated problems of a category, all of them are often right, and resampling shows no doubt. */
export const ENOUGH = 5;

/** A problem whose machine code was checked by people. */
export interface ValidatedProblem {
  /** Primary category that the machine gave. */
  machine: string;
  /** Primary categories that people gave, one a person, at least one; where they differ each counts in equal parts. */
  people: readonly string[];
  /** How many problems it stands for: 1 / its probability of being drawn. Only ratios of weights count. */
  weight: number;
}

/** Shares of categories as the machine gives them, and as they are when its measured errors are taken out. */
export interface CorrectedShares {
  /** Problems of the run, and those among them that people coded. */
  problems: number;
  validated: number;
  shares: CategoryShare[];
  /** Machine's categories of which no problem was validated: what these problems truly are is not known. */
  unvalidated: string[];
  /** Machine's categories of which so few were validated that the intervals are too narrow. */
  thin: string[];
  bootstrap: BootstrapOptions;
}

export interface CategoryShare extends Interval {
  category: string;
  /** Problems to which the machine gave it, and those of them that were validated. */
  problems: number;
  validated: number;
  /** `problems` / all problems, 0–1; null where the run has no problems. */
  raw: number | null;
  /** Share after correction, 0–1; null where it is undefined, with the reason. The shares of all categories sum to 1. */
  corrected: number | null;
  /** `no_problems`: the run has none. `unvalidated`: some category of the machine's was not validated at all. */
  undefinedBecause: "no_problems" | "unvalidated" | null;
}

/**
 * Shares of categories corrected for misclassification: double sampling (Tenenbein 1972, A double sampling scheme for
 * estimating from misclassified multinomial data with applications to sampling inspection, Technometrics 14), which is
 * post-stratification by the machine's code (Cochran 1977, Sampling Techniques, 5A.9; with a worked example Olofsson et
 * al. 2014, Good practices for estimating area and assessing accuracy of land change, Remote Sensing of Environment 148):
 *
 *     share(c) = Σ_j  W_j · p(c | j)
 *
 * W_j is the share of all problems to which the machine gave j, p(c | j) the weighted share of those validated with j to
 * which people gave c: a column of the confusion table. The validated problems are a random sample of the same problems,
 * so nothing is assumed of how the machine errs elsewhere, no matrix is inverted, and the shares are never below 0.
 *
 * Intervals are percentiles of a bootstrap within each of the machine's categories, of n − 1 draws from its n validated
 * problems (Rao and Wu 1988, Resampling inference with complex survey data, Journal of the American Statistical
 * Association 83). They speak of the sampling of the validated problems: the problems of the run are taken as all there
 * are, and people's codes as right.
 * @param machine primary category of every problem of the run
 * @param categories the order in which categories are given; others that occur follow
 */
export function correctedShares(
  machine: readonly string[],
  validated: readonly ValidatedProblem[],
  categories: readonly string[],
  options: Partial<BootstrapOptions> = {},
): CorrectedShares {
  const bootstrap = { ...DEFAULT_BOOTSTRAP, ...options };
  const met = [...machine, ...validated.flatMap(({ people }) => people)];
  const codes = [...new Set([...categories, ...[...met].sort()])];
  const strata: Stratum[] = codes.map((code) => ({
    code,
    weight: machine.filter((one) => one === code).length / machine.length,
    validated: validated.filter((one) => one.machine === code),
  }));
  const occurring = strata.filter(({ weight }) => weight > 0);
  const unvalidated = occurring.filter((stratum) => stratum.validated.length === 0).map(({ code }) => code);
  const undefinedBecause = machine.length === 0 ? "no_problems" : unvalidated.length > 0 ? "unvalidated" : null;
  const values = undefinedBecause ? null : estimateShares(codes, occurring, (stratum) => stratum.validated);
  const replicates = undefinedBecause ? null : resampledShares(codes, occurring, bootstrap);
  return {
    problems: machine.length,
    validated: sum(occurring.map((stratum) => stratum.validated.length)),
    shares: strata.map(({ code, validated: checked }, place) => {
      const problems = machine.filter((one) => one === code).length;
      const interval = replicates
        ? percentileInterval(
            replicates.map((shares) => shares[place]!),
            bootstrap.level,
          )
        : { low: null, high: null };
      return {
        category: code,
        problems,
        validated: checked.length,
        raw: share(problems, machine.length),
        corrected: values?.[place] ?? null,
        ...interval,
        undefinedBecause,
      };
    }),
    unvalidated,
    thin: occurring
      .filter((stratum) => stratum.validated.length > 0 && stratum.validated.length < ENOUGH)
      .map(({ code }) => code),
    bootstrap,
  };
}

/** The problems to which the machine gave one category. */
interface Stratum {
  code: string;
  /** Their share of all problems. */
  weight: number;
  validated: readonly ValidatedProblem[];
}

function estimateShares(
  codes: readonly string[],
  strata: readonly Stratum[],
  drawn: (stratum: Stratum) => readonly ValidatedProblem[],
): number[] {
  const place = new Map(codes.map((code, index) => [code, index]));
  const shares = codes.map(() => 0);
  for (const stratum of strata) {
    const problems = drawn(stratum);
    const whole = sum(problems.map(({ weight }) => weight));
    for (const { people, weight } of problems) {
      for (const code of people) shares[place.get(code)!]! += (stratum.weight * weight) / (whole * people.length);
    }
  }
  return shares;
}

function resampledShares(
  codes: readonly string[],
  strata: readonly Stratum[],
  { replicates, seed }: BootstrapOptions,
): number[][] {
  const random = mulberry32(seed);
  const resample = ({ validated }: Stratum) => {
    if (validated.length === 1) return validated;
    return Array.from({ length: validated.length - 1 }, () => validated[Math.floor(random() * validated.length)]!);
  };
  return Array.from({ length: replicates }, () => estimateShares(codes, strata, resample));
}
