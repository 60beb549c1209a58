import type { NoticeRow } from "../tables/notices.js";
import { type ClusteredShare, clusteredShare } from "./clustered-share.js";

/** The two ratios of a run with intervals by how its notices differ, since problems of one notice are alike. */
export interface RatiosOverNotices {
  ratio: ShareOverNotices | null;
  account_ratio: ShareOverNotices | null;
}

interface ShareOverNotices extends ClusteredShare {
  /** Notices that have something to count. */
  notices: number;
}

type Counted = Pick<
  NoticeRow,
  "genre" | "problems" | "completed" | "mostly_completed" | "in_progress" | "accounted_done"
>;

/**
 * The completion ratio and the account ratio of rectification notices taken together, with 95 % intervals clustered by
 * notice (`clusteredShare`): wider than those of the tables, which take problems for independent.
 */
export function ratiosOverNotices(notices: readonly Counted[]): RatiosOverNotices {
  const counted = notices.filter(({ genre }) => genre === "rectification");
  const share = (clusters: ReadonlyArray<{ part: number; whole: number }>): ShareOverNotices | null => {
    const held = clusters.filter(({ whole }) => whole > 0);
    const shared = clusteredShare(held);
    return shared && { ...shared, notices: held.length };
  };
  return {
    ratio: share(
      counted.map(({ completed, mostly_completed, in_progress }) => ({
        part: completed,
        whole: completed + mostly_completed + in_progress,
      })),
    ),
    account_ratio: share(counted.map(({ accounted_done, problems }) => ({ part: accounted_done, whole: problems }))),
  };
}
