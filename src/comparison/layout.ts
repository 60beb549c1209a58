import { type GroupField, noticeField } from "./fields.js";
import {
  addTally,
  type ComparedProblem,
  claimTally,
  MEASURES,
  type MeasureName,
  noTally,
  problemTally,
  type Tally,
} from "./measures.js";
import type { PermutationDesign, PermutedItem } from "./permutation.js";
import type { ComparedNotice } from "./run-tables.js";
import type { UnitNames } from "./unit-names.js";

/**
 * What a comparison is of, which decides what its statistics may suppose:
 * - `units`: each group is one unit; its problems are the cases, and what is shuffled in a test;
 * - `groups`: each group is several units, which are the cases; a notice's problems go together;
 * - `categories`: every notice may be in every group; categories are compared within notices.
 */
export type ComparisonKind = "units" | "groups" | "categories";

/** A group compared, in counts. */
export interface Group {
  /** Values of the fields grouped by, in their order; null where notices do not give it. */
  key: Array<string | null>;
  label: number;
  slot: number;
  tally: Tally;
  /** Notices that have something in the group, whether or not it counts. */
  notices: number;
  problems: number;
  /** Notices and problems that the value rests on. */
  noticeIds: string[];
  problemIds: string[];
}

/** A notice, or all notices of a unit where those are pooled. */
export interface Cluster {
  label: number;
  /** By slot; null where it has nothing there. */
  tallies: Array<Tally | null>;
}

/**
 * Notices laid out in groups. A group is a cell of labels (what notices differ by) and slots (categories, or a single one
 * where groups are not formed by category): group index = label × slots + slot.
 */
export interface Layout {
  kind: ComparisonKind;
  labels: number;
  slots: number;
  /** Category of each slot; null for the single one. */
  categories: Array<string | null>;
  groups: Group[];
  clusters: Cluster[];
  /** Null where the measure gives nothing that a test could shuffle. */
  design: PermutationDesign | null;
}

export interface LayoutOptions {
  by: readonly GroupField[];
  measure: MeasureName;
  /** Whether several notices of one unit are kept apart. */
  apart: boolean;
  units: UnitNames;
}

/** Lays notices out in groups. The result does not depend on the order of labels' first appearance. */
export function layOut(notices: readonly ComparedNotice[], options: LayoutOptions): Layout {
  const { by, measure } = options;
  const splits = by.includes("category");
  const ofNotices = by.filter((field) => field !== "category");
  const kind = by.includes("unit") ? "units" : ofNotices.length === 0 && splits ? "categories" : "groups";

  const labelKeys = labelKeysOf(notices, ofNotices, options);
  const distinct = [...new Set(labelKeys.map((key) => JSON.stringify(key)))].sort();
  const labelOf = new Map(distinct.map((key, index) => [key, index]));
  const categories = splits ? distinctCategories(notices) : [null];
  const slotOf = new Map(categories.map((category, index) => [category, index]));
  const slots = categories.length;

  const groups = distinct.flatMap((key, label) =>
    categories.map((category, slot): Group => {
      const values = JSON.parse(key) as Array<string | null>;
      return {
        key: by.map((field) => (field === "category" ? category : values[ofNotices.indexOf(field)]!)),
        label,
        slot,
        tally: noTally(),
        notices: 0,
        problems: 0,
        noticeIds: [],
        problemIds: [],
      };
    }),
  );
  const clusters: Cluster[] = [];
  const placeOf = new Map<string, number>();
  const items: Array<PermutedItem & { block: number }> = [];

  for (const [index, notice] of notices.entries()) {
    const label = labelOf.get(JSON.stringify(labelKeys[index]))!;
    const key = clusterKey(notice, label, kind, options);
    const place = placeOf.get(key) ?? clusters.length;
    if (!placeOf.has(key)) clusters.push({ label, tallies: new Array<Tally | null>(slots).fill(null) });
    placeOf.set(key, place);
    const cluster = clusters[place]!;
    const bySlot = problemsBySlot(notice, splits ? slotOf : null);
    for (let slot = 0; slot < slots; slot++) {
      const problems = bySlot.get(slot) ?? [];
      const group = groups[label * slots + slot]!;
      const tallies = problems.map((problem) => problemTally(measure, problem) ?? noTally());
      const added = noticeTally(measure, notice, problems, tallies);
      if (problems.length > 0 || !splits || added.whole > 0) group.notices++;
      group.problems += problems.length;
      addTally(group.tally, added);
      if (added.whole > 0) {
        group.noticeIds.push(notice.row.notice_id);
        const tally = cluster.tallies[slot] ?? noTally();
        addTally(tally, added);
        cluster.tallies[slot] = tally;
      }
      for (const [at, problem] of problems.entries()) {
        const { part, whole } = tallies[at]!;
        if (whole > 0 || measure === "problems") group.problemIds.push(problem.problem_id);
        if (whole === 0) continue;
        if (kind === "units") items.push({ block: slot, label, counts: [{ base: slot, part, whole }] });
        if (kind === "categories")
          items.push({ block: place, label: slot, counts: [{ base: place * slots, part, whole }] });
      }
    }
  }
  const layout = { kind, labels: distinct.length, slots, categories, groups, clusters } as const;
  return { ...layout, design: designOf(layout, items, measure) };
}

/** What a notice adds to a group: its claim, its number of problems, or what those problems add. */
function noticeTally(
  measure: MeasureName,
  { row }: ComparedNotice,
  problems: readonly ComparedProblem[],
  tallies: readonly Tally[],
): Tally {
  if (measure === "stated_ratio") return claimTally(row);
  if (measure === "problems") return { part: problems.length, lenient: problems.length, whole: 1 };
  const total = noTally();
  for (const tally of tallies) addTally(total, tally);
  return total;
}

function problemsBySlot(
  { problems }: ComparedNotice,
  slotOf: ReadonlyMap<string | null, number> | null,
): Map<number, ComparedProblem[]> {
  if (slotOf === null) return new Map([[0, [...problems]]]);
  const bySlot = new Map<number, ComparedProblem[]>();
  for (const problem of problems) {
    const slot = slotOf.get(problem.category)!;
    const list = bySlot.get(slot);
    if (list) list.push(problem);
    else bySlot.set(slot, [problem]);
  }
  return bySlot;
}

function distinctCategories(notices: readonly ComparedNotice[]): string[] {
  return [...new Set(notices.flatMap(({ problems }) => problems.map(({ category }) => category)))].sort();
}

/** The values that place each notice among the labels. */
function labelKeysOf(
  notices: readonly ComparedNotice[],
  fields: ReadonlyArray<Exclude<GroupField, "category">>,
  { apart, units }: LayoutOptions,
): Array<Array<string | null>> {
  const unitOf = apart ? apartNames(notices, units) : notices.map(units.nameOf);
  return notices.map((notice, index) =>
    fields.map((field) => (field === "unit" ? unitOf[index]! : noticeField(notice, field))),
  );
}

/** Names that tell several notices of one unit apart, by date of publication, else by id. */
function apartNames(notices: readonly ComparedNotice[], units: UnitNames): Array<string | null> {
  const names = notices.map(units.nameOf);
  const dated = notices.map((notice, index) => `${names[index]}（${notice.row.published_on ?? notice.row.notice_id}）`);
  const bearers = counted(names);
  const datedBearers = counted(dated);
  return names.map((name, index) => {
    if (name === null || bearers.get(name) === 1) return name;
    return datedBearers.get(dated[index]!) === 1 ? dated[index]! : `${name}（${notices[index]!.row.notice_id}）`;
  });
}

function counted<Value>(values: readonly Value[]): Map<Value, number> {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** Notices of one unit in one group are one cluster where they are pooled; a unit that was not read cannot be pooled. */
function clusterKey(
  notice: ComparedNotice,
  label: number,
  kind: ComparisonKind,
  { apart, units }: LayoutOptions,
): string {
  if (kind === "units") return `label ${label}`;
  const unit = units.nameOf(notice);
  return apart || unit === null ? `notice ${notice.row.notice_id}` : `${label} ${unit}`;
}

/** The labels to shuffle, and the pairs of group and stratum that counts go to. */
function designOf(
  { kind, labels, slots, clusters }: Omit<Layout, "design">,
  items: ReadonlyArray<PermutedItem & { block: number }>,
  measure: MeasureName,
): PermutationDesign | null {
  const { scale, ofNotice } = MEASURES[measure];
  const range = (length: number) => Array.from({ length }, (_, index) => index);
  if (kind === "groups") {
    const shuffled = clusters.flatMap(({ label, tallies }): PermutedItem[] => {
      const counts = tallies.flatMap((tally, slot) =>
        tally === null ? [] : [{ base: slot, part: tally.part, whole: tally.whole }],
      );
      return counts.length === 0 ? [] : [{ label, counts }];
    });
    const pairs = range(labels * slots);
    return {
      items: shuffled,
      blockEnds: [shuffled.length],
      stride: slots,
      groupOf: pairs,
      stratumOf: pairs.map((pair) => pair % slots),
      groups: pairs.length,
      scale,
    };
  }
  if (ofNotice) return null;
  const sorted = [...items].sort((a, b) => a.block - b.block);
  const blockEnds = sorted.flatMap(({ block }, at) => (sorted[at + 1]?.block === block ? [] : [at + 1]));
  if (kind === "units") {
    const pairs = range(labels * slots);
    const stratumOf = pairs.map((pair) => pair % slots);
    return { items: sorted, blockEnds, stride: slots, groupOf: pairs, stratumOf, groups: pairs.length, scale };
  }
  const pairs = range(clusters.length * slots);
  return {
    items: sorted,
    blockEnds,
    stride: 1,
    groupOf: pairs.map((pair) => pair % slots),
    stratumOf: pairs.map((pair) => Math.floor(pair / slots)),
    groups: slots,
    scale,
  };
}
