import { coincidences, krippendorffAlpha } from "./alpha.js";
import { type BootstrapOptions, DEFAULT_BOOTSTRAP, drawSamples, estimate, type Interval } from "./bootstrap.js";
import { masiDistance, type SetDistance } from "./set-distance.js";
import { cohenKappa, confusionMatrix, mean, rowsOf, share, sum } from "./statistics.js";

/** A problem (or any other unit) as several coders coded it. */
export interface CodedUnit {
  id: string;
  /** What it belongs to, such as its notice: units of one cluster are not independent and are drawn together. */
  cluster: string;
  /** What was coded, for the list of disagreements. */
  text: string;
  /** One entry a coder, in the order of `coders`: labels, primary first; null where that coder did not code it. */
  codes: ReadonlyArray<readonly string[] | null>;
}

/** How far coders agree. */
export interface Agreement {
  coders: string[];
  /** Units given, and those that at least two coders coded: only these are compared. */
  units: number;
  compared: number;
  /** Over all categories first, then category by category (this one or another). */
  figures: AgreementFigure[];
  /** Each two coders. */
  pairs: PairAgreement[];
  /** Compared units on whose labels not all coders agree, in the order given. */
  disagreements: Disagreement[];
  bootstrap: BootstrapOptions;
}

/**
 * `percent`: share of pairs of codings of one unit that give the same primary category.
 * `kappa`: Cohen's; of more than two coders the mean over each two (Light 1971, Measures of response agreement for
 * qualitative data, Psychological Bulletin 76).
 * `alpha`: Krippendorff's, nominal, of the primary category.
 * `alpha_labels`: Krippendorff's, of the whole list of labels as a set.
 */
export type AgreementMeasure = "percent" | "kappa" | "alpha" | "alpha_labels";

export interface AgreementFigure extends Interval {
  measure: AgreementMeasure;
  /** Null for all categories together. */
  category: string | null;
  /** Null where it is undefined; `undefinedBecause` says why. */
  value: number | null;
  /** Units compared; for a category those among them that some coder gave it. */
  cases: number;
  /** `no_cases`: no unit was coded by two. `no_variance`: one and the same code throughout. */
  undefinedBecause: "no_cases" | "no_variance" | null;
}

export interface PairAgreement {
  coders: [string, string];
  /** Units that both coded. */
  cases: number;
  percent: number | null;
  kappa: number | null;
  /** Primary categories of the first coder (rows) and the second (columns). */
  confusion: { codes: string[]; counts: number[][] };
}

export interface Disagreement {
  id: string;
  cluster: string;
  text: string;
  codes: ReadonlyArray<readonly string[] | null>;
}

export interface AgreementOptions {
  /** For `alpha_labels`; MASI unless told otherwise. */
  distance?: SetDistance;
  bootstrap?: Partial<BootstrapOptions>;
}

/**
 * Agreement of two or more coders, people or machine, with bootstrap intervals over clusters.
 * @throws RangeError if there are fewer than two coders, or a unit has not one entry a coder or an empty list of labels
 */
export function agreement(
  coders: readonly string[],
  units: readonly CodedUnit[],
  options: AgreementOptions = {},
): Agreement {
  refuseMisshapen(coders, units);
  const bootstrap = { ...DEFAULT_BOOTSTRAP, ...options.bootstrap };
  const compared = units.filter((unit) => codings(unit).length >= 2);
  const categories = [...new Set(compared.flatMap((unit) => codings(unit).map((labels) => labels[0]!)))].sort();
  const clusters = inClusters(compared);
  const samples = drawSamples(clusters.length, bootstrap);
  const pairs = pairsOf(coders.length);

  const figure = (measure: AgreementMeasure, category: string | null, units: number, statistic: Statistic) => {
    const tallies = clusters.map((cluster) => addUp(cluster.map(statistic.tally)));
    const { value, low, high } = estimate(tallies, statistic.value, samples, bootstrap.level);
    return { measure, category, value, low, high, cases: units, undefinedBecause: reason(value, compared.length) };
  };
  const overall = [
    figure("percent", null, compared.length, percentStatistic(primary)),
    figure("kappa", null, compared.length, kappaStatistic(primary, categories, pairs)),
    figure("alpha", null, compared.length, alphaStatistic(compared, primary, undefined)),
    figure("alpha_labels", null, compared.length, alphaStatistic(compared, labelSet, options.distance ?? masiDistance)),
  ];
  const byCategory = categories.flatMap((category) => {
    const code: Code = (labels) => (labels[0] === category ? category : "");
    const cases = compared.filter((unit) => codings(unit).some((labels) => labels[0] === category)).length;
    return [
      figure("percent", category, cases, percentStatistic(code)),
      figure("kappa", category, cases, kappaStatistic(code, [category, ""], pairs)),
      figure("alpha", category, cases, alphaStatistic(compared, code, undefined)),
    ];
  });
  return {
    coders: [...coders],
    units: units.length,
    compared: compared.length,
    figures: [...overall, ...byCategory],
    pairs: pairs.map(([a, b]) => pairAgreement(coders, compared, a, b)),
    disagreements: compared.filter(isDisputed).map(({ id, cluster, text, codes }) => ({ id, cluster, text, codes })),
    bootstrap,
  };
}

/** What of a list of labels is compared, as text. */
type Code = (labels: readonly string[]) => string;
const primary: Code = (labels) => labels[0]!;
const labelSet: Code = (labels) => [...new Set(labels)].sort().join(";");

/** A figure as sums over units and a formula over the sums. */
interface Statistic {
  tally(unit: CodedUnit): number[];
  value(sums: readonly number[]): number | null;
}

function percentStatistic(code: Code): Statistic {
  return {
    tally: (unit) => {
      const values = codings(unit).map(code);
      const alike = pairsOf(values.length).map(([a, b]) => Number(values[a] === values[b]));
      return [sum(alike), alike.length];
    },
    value: ([alike, all]) => share(alike ?? 0, all ?? 0),
  };
}

function kappaStatistic(code: Code, codes: readonly string[], pairs: readonly Pair[]): Statistic {
  const size = codes.length ** 2;
  return {
    tally: (unit) => pairs.flatMap((pair) => confusionMatrix(codePairs([unit], pair, code), codes).flat()),
    value: (sums) => {
      const kappas = pairs.map((_, i) => cohenKappa(rowsOf(sums.slice(i * size, (i + 1) * size), codes.length)));
      return mean(kappas.filter((kappa) => kappa !== null));
    },
  };
}

/** @param distance of two lists of labels; where there is none values are the same or not */
function alphaStatistic(units: readonly CodedUnit[], code: Code, distance: SetDistance | undefined): Statistic {
  const labelsOf = new Map(units.flatMap((unit) => codings(unit).map((labels) => [code(labels), labels] as const)));
  const kinds = [...labelsOf.keys()].sort();
  const place = new Map(kinds.map((kind, index) => [kind, index]));
  const lists = kinds.map((kind) => labelsOf.get(kind)!);
  return {
    tally: (unit) =>
      coincidences(
        codings(unit).map((labels) => place.get(code(labels))!),
        kinds.length,
      ),
    value: (sums) =>
      krippendorffAlpha(sums, kinds.length, (a, b) => (distance ? distance(lists[a]!, lists[b]!) : Number(a !== b))),
  };
}

function pairAgreement(coders: readonly string[], units: readonly CodedUnit[], a: number, b: number): PairAgreement {
  const pairs = codePairs(units, [a, b], primary);
  const codes = [...new Set(pairs.flat())].sort();
  const counts = confusionMatrix(pairs, codes);
  return {
    coders: [coders[a]!, coders[b]!],
    cases: pairs.length,
    percent: share(pairs.filter(([one, other]) => one === other).length, pairs.length),
    kappa: cohenKappa(counts),
    confusion: { codes, counts },
  };
}

type Pair = readonly [a: number, b: number];

/** Each two of so many, the lower first. */
function pairsOf(count: number): Pair[] {
  return Array.from({ length: count }, (_, a) => a).flatMap((a) =>
    Array.from({ length: count - a - 1 }, (_, offset): Pair => [a, a + offset + 1]),
  );
}

/** The codes that two coders gave the units that both of them coded. */
function codePairs(units: readonly CodedUnit[], [a, b]: Pair, code: Code): [string, string][] {
  return units.flatMap((unit) => {
    const one = unit.codes[a];
    const other = unit.codes[b];
    return one && other ? [[code(one), code(other)] as [string, string]] : [];
  });
}

function codings(unit: CodedUnit): (readonly string[])[] {
  return unit.codes.filter((labels) => labels !== null);
}

function isDisputed(unit: CodedUnit): boolean {
  const [first, ...others] = codings(unit);
  const same = (labels: readonly string[]) => labels[0] === first![0] && labelSet(labels) === labelSet(first!);
  return !others.every(same);
}

function inClusters(units: readonly CodedUnit[]): CodedUnit[][] {
  const clusters = new Map<string, CodedUnit[]>();
  for (const unit of units) {
    const cluster = clusters.get(unit.cluster);
    if (cluster) cluster.push(unit);
    else clusters.set(unit.cluster, [unit]);
  }
  return [...clusters.values()];
}

function addUp(tallies: readonly number[][]): number[] {
  return tallies.reduce((sums, tally) => sums.map((total, i) => total + tally[i]!));
}

function reason(value: number | null, compared: number): AgreementFigure["undefinedBecause"] {
  if (value !== null) return null;
  return compared === 0 ? "no_cases" : "no_variance";
}

function refuseMisshapen(coders: readonly string[], units: readonly CodedUnit[]): void {
  if (coders.length < 2) throw new RangeError("agreement needs at least two coders");
  for (const unit of units) {
    if (unit.codes.length !== coders.length) {
      throw new RangeError(`unit ${unit.id} has ${unit.codes.length} codings for ${coders.length} coders`);
    }
    if (unit.codes.some((labels) => labels?.length === 0)) {
      throw new RangeError(`unit ${unit.id} has an empty list of labels; a unit that was not coded is null`);
    }
  }
}
