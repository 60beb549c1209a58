import type { Selection } from "../text-analysis/selection.js";
import type { Caution } from "./caution.js";
import type { GroupField } from "./fields.js";
import type { FunnelPoint } from "./funnel.js";
import type { ComparisonKind } from "./layout.js";
import type { MeasureName } from "./measures.js";
import type { Bounds } from "./score-interval.js";
import type { Prior } from "./shrinkage.js";

/** How groups are compared. */
export interface CompareOptions {
  /** What groups are formed by; several fields are crossed. */
  by: readonly GroupField[];
  where: Selection;
  measure: MeasureName;
  /** Whether several notices of one unit are kept apart; otherwise they are pooled and count as one case. */
  apart: boolean;
  /** Cases below which a group is too small to be compared. */
  min: number;
  seed: number;
  /** Whether units' shares are also given drawn towards the common one. */
  shrink: boolean;
  /** Order in which categories are listed; those not named follow by code. */
  categories?: readonly string[];
}

/** A value of a group, 0–1 for shares; null where it is undefined, and bounds where no interval can be had. */
export interface GroupValue {
  value: number | null;
  low: number | null;
  high: number | null;
}

/** A group's value against the others': of the same category, or of the same notices where categories are compared. */
export interface GroupDifference extends GroupValue {
  /** Two-sided, by permutation; and corrected for the number of groups. */
  p: number | null;
  p_holm: number | null;
  p_bh: number | null;
}

/** One group of a comparison. */
export interface ComparisonRow {
  /** Values of the fields grouped by, in their order; null where notices do not give it. */
  key: Array<string | null>;
  /** Notices that the value rests on. */
  notices: number;
  /** All problems of the group, whether or not they count. */
  problems: number;
  part: number;
  whole: number;
  strict: GroupValue;
  /** With 基本完成 counted as completed; null for measures that do not know it. */
  lenient: (GroupValue & { part: number }) | null;
  /** How the interval was made: `wilson` on the cases, `clustered` by samples of notices; null where there is none. */
  interval: "wilson" | "clustered" | null;
  /** Percentile interval of the bootstrap over notices, for comparison; null where there is one notice. */
  bootstrap: Bounds | null;
  /** Share of the group that the value rests on: problems with a stated state, notices with a claim. Null for others. */
  coverage: number | null;
  caution: Caution | null;
  /** Null for groups too small, and where there is nothing to be compared with. */
  difference: GroupDifference | null;
  /** Only where units are compared. */
  funnel: FunnelPoint | null;
  shrunk: GroupValue | null;
  /** Ids of the problems and notices that the value rests on. */
  problem_ids: string[];
  notice_ids: string[];
}

/** What a comparison comes to. */
export interface Comparison {
  by: GroupField[];
  where: string;
  measure: MeasureName;
  kind: ComparisonKind;
  apart: boolean;
  min: number;
  seed: number;
  /** Groups that can be compared first, in their order; then those too small. */
  rows: ComparisonRow[];
  /** All groups taken together. */
  overall: ComparisonRow;
  /** Groups held against the others, which p-values are corrected for; of two groups that is one comparison. */
  comparisons: number;
  /** Whether the groups differ at all; null where that cannot be tested. */
  test: { statistic: number; p: number; permutations: number } | null;
  /** Only where units are compared: by category, or under null, what is expected and how much units differ beyond chance. */
  funnels: Array<{ category: string | null; expected: number; overdispersion: number }> | null;
  prior: Prior | null;
  replicates: number;
  /** Units that have several of the notices compared. */
  repeated: number;
  /** Notices compared. */
  notices: number;
  /** Short names of units for labels. */
  shortNames: Readonly<Record<string, string>>;
}
