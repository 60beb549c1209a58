import { causesOfReading } from "./causes.js";
import type { Change } from "./change.js";
import { type GroupCauses, groupCauses } from "./group-causes.js";
import { type Known, knownOf } from "./known.js";
import type { MadeFrom } from "./made-from.js";
import { type MatchedNotices, matchNotices, type NoticePair } from "./match-notices.js";
import { matchProblems } from "./match-problems.js";
import { noticeFieldChanges, noticePresence, noticeTextChange } from "./notice-changes.js";
import { problemFieldChanges, problemPresence } from "./problem-changes.js";
import { ratioChanges } from "./ratio-changes.js";
import { readRunHead } from "./read-run.js";
import { openRunTables, type RunProblem, type RunTables } from "./run-tables.js";

/** What two runs come to beside each other. */
export interface RunDiff {
  before: { folder: string; version: string };
  after: { folder: string; version: string };
  madeFrom: MadeFrom;
  counts: DiffCounts;
}

export interface DiffCounts {
  /** `changed`: of those in both runs, with another text, another file name or another value of a field. */
  notices: { before: number; after: number; same: number; changed: number; added: number; removed: number };
  /** Problems of notices in both runs. `changed`: of those matched. */
  problems: { matched: number; changed: number; added: number; removed: number };
  /** Groups (all, units, categories), and those of which a value differs. */
  ratios: { groups: number; changed: number };
  /** All that was told: rows that are new or gone, and fields with another value. */
  changes: number;
}

/** Takes a change; the next one comes when it is done with. */
export type Tell = (change: Change) => void | Promise<void>;

/**
 * Compares two runs: which notices, problems, codes and ratios changed, and what can have changed them. Nothing but what
 * tells notices apart is held in memory.
 * @param before output folder of the earlier run, which is only read, as is that of the later
 * @param tell given each change, in the order notices, problems, ratios
 * @throws CliError where a folder holds no run, or a table cannot be read
 */
export async function diffRuns(before: string, after: string, tell: Tell): Promise<RunDiff> {
  const [left, right] = [await readRunHead(before), await readRunHead(after)];
  const known = knownOf(left, right);
  const tables = await openRunTables({ before, after });
  try {
    const [old, now] = [await tables.notices("before"), await tables.notices("after")];
    const matched = matchNotices(old, now);
    await tables.setPairs(matched.pairs);
    const groups = groupCauses(old, now);
    let changes = 0;
    const counted: Tell = (change) => {
      changes++;
      return tell(change);
    };
    const changed = await diffNotices(matched, tables, known, groups, counted);
    const { added, removed, pairs } = matched;
    const problems = await diffProblems(pairs, tables, known, groups, counted);
    const ratios = await diffRatios(tables, groups, counted);
    return {
      before: { folder: before, version: left.version },
      after: { folder: after, version: right.version },
      madeFrom: known.madeFrom,
      counts: {
        notices: {
          before: old.length,
          after: now.length,
          same: pairs.length - changed,
          changed,
          added: added.length,
          removed: removed.length,
        },
        problems,
        ratios,
        changes,
      },
    };
  } finally {
    tables.close();
  }
}

/** @returns how many of the pairs differ */
async function diffNotices(
  { pairs, added, removed }: MatchedNotices,
  tables: RunTables,
  known: Known,
  groups: GroupCauses,
  tell: Tell,
): Promise<number> {
  for (const notice of removed) {
    const change = noticePresence("removed", notice, known);
    groups.add({ before: notice }, change.causes);
    await tell(change);
  }
  for (const notice of added) {
    const change = noticePresence("added", notice, known);
    groups.add({ after: notice }, change.causes);
    await tell(change);
  }
  const changed = new Set<NoticePair>();
  for (const pair of pairs) {
    groups.addReading(pair, causesOfReading(known.bytesDiffer(pair), known.differing));
    const change = noticeTextChange(pair, known);
    if (!change) continue;
    changed.add(pair);
    await tell(change);
  }
  for await (const { pair: place, ...values } of tables.differingFields()) {
    const pair = pairs[place]!;
    changed.add(pair);
    for (const change of noticeFieldChanges(pair, values, known)) {
      groups.add(pair, change.causes);
      await tell(change);
    }
  }
  return changed.size;
}

async function diffProblems(
  pairs: readonly NoticePair[],
  tables: RunTables,
  known: Known,
  groups: GroupCauses,
  tell: Tell,
): Promise<DiffCounts["problems"]> {
  const counts = { matched: await tables.sameProblems(), changed: 0, added: 0, removed: 0 };
  for await (const { pair: place, before, after } of byNotice(tables.problems("before"), tables.problems("after"))) {
    const pair = pairs[place]!;
    const matched = matchProblems(before, after);
    counts.matched += matched.pairs.length;
    counts.added += matched.added.length;
    counts.removed += matched.removed.length;
    for (const kind of ["removed", "added"] as const) {
      for (const problem of matched[kind]) {
        const change = problemPresence(kind, problem, pair, known);
        groups.add(pair, change.causes, [problem.category]);
        await tell(change);
      }
    }
    for (const { before, after } of matched.pairs) {
      const changes = problemFieldChanges(before, after, pair, known);
      if (changes.length > 0) counts.changed++;
      for (const change of changes) {
        groups.add(pair, change.causes, [before.category, after.category]);
        await tell(change);
      }
    }
  }
  return counts;
}

async function diffRatios(tables: RunTables, groups: GroupCauses, tell: Tell): Promise<DiffCounts["ratios"]> {
  const counts = { groups: 0, changed: 0 };
  for await (const group of tables.groups()) {
    const changes = ratioChanges(group, groups);
    counts.groups++;
    if (changes.length > 0) counts.changed++;
    for (const change of changes) await tell(change);
  }
  return counts;
}

/** Brings the problems of the two runs together, notice by notice: both come in the order of the pairs. */
async function* byNotice(
  before: AsyncIterable<RunProblem>,
  after: AsyncIterable<RunProblem>,
): AsyncGenerator<{ pair: number; before: RunProblem[]; after: RunProblem[] }> {
  const [left, right] = [inGroups(before), inGroups(after)];
  let [old, now] = [await left.next(), await right.next()];
  while (!old.done || !now.done) {
    const pair = Math.min(old.value?.[0]?.pair ?? Infinity, now.value?.[0]?.pair ?? Infinity);
    const [isOld, isNow] = [old.value?.[0]?.pair === pair, now.value?.[0]?.pair === pair];
    yield { pair, before: isOld ? old.value! : [], after: isNow ? now.value! : [] };
    if (isOld) old = await left.next();
    if (isNow) now = await right.next();
  }
}

/** Consecutive problems of one notice. */
async function* inGroups(problems: AsyncIterable<RunProblem>): AsyncGenerator<RunProblem[], undefined> {
  let group: RunProblem[] = [];
  for await (const problem of problems) {
    if (group.length > 0 && group[0]!.pair !== problem.pair) {
      yield group;
      group = [];
    }
    group.push(problem);
  }
  if (group.length > 0) yield group;
  return undefined;
}
