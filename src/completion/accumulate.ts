import type { NoticeRecord } from "../pipeline/record.js";
import { type CompletionRow, GROUPINGS } from "../tables/completion.js";
import { LEVELS } from "../tables/notices.js";
import { addCounts, addProblem, type Counts, noCounts, noticeCounts } from "./counts.js";
import { ratiosOf, share } from "./ratio.js";
import { type PlacedUnit, unitGroupNames } from "./unit-groups.js";

export type { CompletionRow } from "../tables/completion.js";

/** What groups can be formed by. */
export type Grouping = keyof typeof GROUPINGS;

/** A unit as the completion rows name it, with where it is. */
export interface UnitGroup extends PlacedUnit {
  /** As in `completion.group`; null for the notices whose unit could not be read. */
  group: string | null;
}

/** Adds notices up as they come by; what it holds grows with the number of groups, not of notices. */
export interface CompletionAccumulator {
  /** Counts a notice, unless it is of another genre than rectification. A notice must not be added twice. */
  add(record: NoticeRecord): void;
  /** What has been added so far, as plain data that can go to another thread or into a file. */
  sums(): CompletionSums;
  /** Adds what another accumulator has come to; it must not have been given the same notices. */
  merge(sums: CompletionSums): void;
  /**
   * The rows of the `completion` table, the same for any order of `add`: by grouping, then group (levels from the
   * centre down, all else by code unit, unknown last), then category.
   * @param categories category codes in the order of the codebook; codes not named follow by code unit
   */
  rows(categories?: readonly string[]): Generator<CompletionRow>;
  /** The units met, in the order of their rows. */
  units(): UnitGroup[];
}

/** What an accumulator holds, as plain data. */
export interface CompletionSums {
  all: Counts;
  units: Array<Omit<Unit, "byCategory"> & { byCategory: Array<[string, Counts]> }>;
  categories: Array<[string, Counts]>;
  fields: Array<[string, Array<[string | null, Counts]>]>;
}

/** A unit is told apart by name and place: 司法厅党委 is what thirty different bodies call themselves. */
interface Unit extends PlacedUnit {
  counts: Counts;
  byCategory: Map<string, Counts>;
}

/** Groupings whose value is a field of the notice. */
type FieldGrouping = Exclude<Grouping, "all" | "unit" | "category" | "unit×category">;

const FIELD_OF: Record<FieldGrouping, (record: NoticeRecord) => string | null> = {
  kind: ({ fields }) => fields.kind,
  level: ({ fields }) => fields.level,
  unit_type: ({ fields }) => fields.unitType,
  province: ({ fields }) => fields.province,
  city: ({ fields }) => fields.city,
  year: ({ fields }) => fields.publishedOn?.slice(0, 4) ?? null,
};

const FIELD_GROUPINGS = Object.keys(FIELD_OF) as FieldGrouping[];

/** An empty accumulator. */
export function completionAccumulator(): CompletionAccumulator {
  const all = noCounts();
  const units = new Map<string, Unit>();
  const categories = new Map<string, Counts>();
  const fields = new Map(FIELD_GROUPINGS.map((by) => [by, new Map<string | null, Counts>()]));

  return {
    add(record) {
      if (record.genre !== "rectification") return;
      const counts = noticeCounts(record);
      const unit = unitOf(units, record);
      addCounts(all, counts);
      addCounts(unit.counts, counts);
      for (const [by, groups] of fields) addCounts(at(groups, FIELD_OF[by](record)), counts);
      for (const [category, counts] of countsByCategory(record)) {
        addCounts(at(categories, category), counts);
        addCounts(at(unit.byCategory, category), counts);
      }
    },

    sums() {
      return {
        all,
        units: [...units.values()].map((unit) => ({ ...unit, byCategory: [...unit.byCategory] })),
        categories: [...categories],
        fields: [...fields].map(([by, groups]) => [by, [...groups]]),
      };
    },

    merge(sums) {
      addCounts(all, sums.all);
      for (const { byCategory, counts, ...place } of sums.units) {
        const unit = unitAt(units, place);
        addCounts(unit.counts, counts);
        for (const [category, more] of byCategory) addCounts(at(unit.byCategory, category), more);
      }
      for (const [category, counts] of sums.categories) addCounts(at(categories, category), counts);
      for (const [by, groups] of sums.fields) {
        for (const [group, counts] of groups) addCounts(at(fields.get(by as FieldGrouping)!, group), counts);
      }
    },

    *rows(order = []) {
      const named = namedUnits(units);
      const inCodebookOrder = (groups: Map<string, Counts>) => sorted(groups, order);
      for (const by of Object.keys(GROUPINGS) as Grouping[]) {
        if (by === "all") yield row(by, "all", null, all);
        else if (by === "unit") for (const { group, counts } of named) yield row(by, group, null, counts);
        else if (by === "category") {
          for (const [category, counts] of inCodebookOrder(categories)) yield row(by, category, category, counts);
        } else if (by === "unit×category") {
          for (const { group, byCategory } of named) {
            for (const [category, counts] of inCodebookOrder(byCategory)) yield row(by, group, category, counts);
          }
        } else {
          const groups = sorted(fields.get(by)!, by === "level" ? Object.keys(LEVELS) : []);
          for (const [group, counts] of groups) yield row(by, group, null, counts);
        }
      }
    },

    units() {
      return namedUnits(units).map(({ group, unit, province, city, county }) => {
        return { group, unit, province, city, county };
      });
    },
  };
}

function row(by: Grouping, group: string | null, category: string | null, counts: Counts): CompletionRow {
  return {
    by,
    group,
    category,
    notices: counts.notices,
    problems: counts.problems,
    completed: counts.completed,
    mostly_completed: counts.mostly,
    in_progress: counts.inProgress,
    unstated: counts.unstated,
    ...ratiosOf(counts),
    evidenced: share(counts.evidenced, counts.measures),
  };
}

/** The problems of a notice by primary category. Claims are of the whole notice, so that none goes to a category. */
function countsByCategory(record: NoticeRecord): Map<string, Counts> {
  const groups = new Map<string, Counts>();
  for (const problem of record.problems) {
    const counts = at(groups, problem.coding.category);
    counts.notices = 1;
    addProblem(counts, problem);
  }
  return groups;
}

function at<Key>(groups: Map<Key, Counts>, key: Key): Counts {
  let counts = groups.get(key);
  if (!counts) {
    counts = noCounts();
    groups.set(key, counts);
  }
  return counts;
}

function unitOf(units: Map<string, Unit>, { fields }: NoticeRecord): Unit {
  // Notices whose unit is unknown form one group wherever they come from: it has no place of its own.
  const { unit } = fields;
  const { province, city, county } = unit === null ? { province: null, city: null, county: null } : fields;
  return unitAt(units, { unit, province, city, county });
}

function unitAt(units: Map<string, Unit>, { unit, province, city, county }: PlacedUnit): Unit {
  const key = [unit, province, city, county].join("\n");
  const known = units.get(key);
  if (known) return known;
  const fresh = { unit, province, city, county, counts: noCounts(), byCategory: new Map() };
  units.set(key, fresh);
  return fresh;
}

/** Gives each unit the name of its group. */
function namedUnits(units: Map<string, Unit>): Array<Unit & { group: string | null }> {
  const nameOf = unitGroupNames(units.values());
  return [...units.values()]
    .map((unit) => ({ ...unit, group: nameOf(unit) }))
    .sort((a, b) => compare(a.group, b.group));
}

/** Groups in the given order, then by code unit, unknown last. */
function sorted<Key extends string | null>(groups: Map<Key, Counts>, order: readonly string[]): Array<[Key, Counts]> {
  const rank = (key: Key) => (key !== null && order.includes(key) ? order.indexOf(key) : order.length);
  return [...groups].sort(([a], [b]) => rank(a) - rank(b) || compare(a, b));
}

function compare(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}
