import { NOTHING_STATED } from "../../notice/nothing-stated.js";
import type { NoticeRecord } from "../../pipeline/record.js";
import type { Corpus, Notice, Problem } from "./corpus.js";
import {
  choosesProblems,
  FACETS,
  type Facet,
  type Filter,
  NOTICE_FACETS,
  noticeValue,
  PROBLEM_FACETS,
  problemValue,
} from "./filter.js";

/** What a filter leaves of the corpus. */
export interface Selection {
  /** Notices with at least one problem that passes; where no problems are chosen, also those that list none. */
  notices: Notice[];
  /** In the order of the notices. */
  problems: Problem[];
  /**
   * The notices as records that hold the chosen problems alone. Where problems are chosen, what a notice claims of all
   * its problems is left out: it is no claim about these.
   */
  records: NoticeRecord[];
  /** Whether problems are chosen, not only notices. */
  partial: boolean;
  /** By facet and value, how many problems there would be if that facet chose this value alone. */
  counts: Record<Facet, Map<string, number>>;
}

/**
 * Chooses notices and problems.
 * @param hasWords whether a problem has the words that the filter asks for
 */
export function select(corpus: Corpus, filter: Filter, hasWords: (problem: Problem) => boolean): Selection {
  const chosen = Object.fromEntries(FACETS.map((facet) => [facet, new Set(filter[facet])])) as unknown as Chosen;
  const fails = (facet: Facet, value: string) => chosen[facet].size > 0 && !chosen[facet].has(value);
  const partial = choosesProblems(filter);
  const selection: Selection = { notices: [], problems: [], records: [], partial, counts: noCounts() };
  for (const notice of corpus.notices) {
    const { record } = notice;
    const failed = NOTICE_FACETS.filter((facet) => fails(facet, noticeValue(facet, record)));
    // What fails at two facets counts at neither: choosing one value there would not bring it in.
    if (failed.length > 1) continue;
    const kept: Problem[] = [];
    for (const problem of notice.problems) {
      let wrong: Facet | undefined = failed[0];
      let more = false;
      for (const facet of PROBLEM_FACETS) {
        if (!fails(facet, problemValue(facet, record, problem.coded))) continue;
        more ||= wrong !== undefined;
        wrong = facet;
      }
      if (more || !hasWords(problem)) continue;
      if (wrong === undefined) {
        kept.push(problem);
        for (const facet of PROBLEM_FACETS) count(selection, facet, problemValue(facet, record, problem.coded), 1);
      } else if (PROBLEM_FACETS.has(wrong)) {
        count(selection, wrong, problemValue(wrong, record, problem.coded), 1);
      } else {
        count(selection, wrong, noticeValue(wrong, record), 1);
      }
    }
    if (failed.length > 0 || (kept.length === 0 && partial)) continue;
    for (const facet of NOTICE_FACETS) count(selection, facet, noticeValue(facet, record), kept.length);
    selection.notices.push(notice);
    for (const problem of kept) selection.problems.push(problem);
    selection.records.push(partial ? partOf(notice, kept) : record);
  }
  return selection;
}

type Chosen = Record<Facet, ReadonlySet<string>>;

/** An empty count of each facet. */
export function noCounts(): Selection["counts"] {
  return Object.fromEntries(FACETS.map((facet) => [facet, new Map()])) as unknown as Selection["counts"];
}

function count({ counts }: Selection, facet: Facet, value: string, problems: number): void {
  counts[facet].set(value, (counts[facet].get(value) ?? 0) + problems);
}

/** The record of a notice that holds some of its problems only. */
function partOf(notice: Notice, problems: readonly Problem[]): NoticeRecord {
  const ordinals = new Set(problems.map(({ coded }) => coded.ordinal));
  return {
    ...notice.record,
    stated: NOTHING_STATED,
    problems: problems.map(({ coded }) => coded),
    figures: notice.record.figures.filter(({ problem }) => problem !== null && ordinals.has(problem)),
  };
}
