import type { PlacedUnit } from "../completion/unit-groups.js";

/** What of a notice is looked at to find it again in another run. */
export interface NoticeKey extends PlacedUnit {
  notice_id: string;
  source: string;
  ordinal: number;
  line: number;
  genre: string;
  title: string | null;
  /** How many it has. */
  problems: number;
}

/** A notice in both runs, or in one of them. */
export type NoticePair = { before: NoticeKey; after: NoticeKey };

export interface MatchedNotices {
  /** In the order of the later run. */
  pairs: NoticePair[];
  removed: NoticeKey[];
  added: NoticeKey[];
}

/**
 * Finds the notices of one run again in another: by the text (`notice_id`), wherever it stands; of the others, in a file
 * of the same name, by title and unit, and the last one left on either side. A notice of a file that was renamed and
 * edited is not found: nothing would tell it from another notice of the same unit.
 */
export function matchNotices(before: readonly NoticeKey[], after: readonly NoticeKey[]): MatchedNotices {
  const twins = new Map<NoticeKey, NoticeKey>();
  const pairBy = (key: (notice: NoticeKey) => string) => {
    const left = unique(
      before.filter((notice) => !taken.has(notice)),
      key,
    );
    const right = unique(
      after.filter((notice) => !twins.has(notice)),
      key,
    );
    for (const [name, notice] of right) {
      const twin = left.get(name);
      if (!notice || !twin) continue;
      twins.set(notice, twin);
      taken.add(twin);
    }
  };
  const taken = new Set<NoticeKey>();
  pairBy(({ notice_id }) => notice_id);
  pairBy(({ source, title, unit }) => JSON.stringify([source, title, unit]));
  pairBy(({ source }) => source);
  return {
    pairs: after.flatMap((notice) => (twins.has(notice) ? [{ before: twins.get(notice)!, after: notice }] : [])),
    removed: before.filter((notice) => !taken.has(notice)),
    added: after.filter((notice) => !twins.has(notice)),
  };
}

/** Notices by key; null under a key that several have. */
function unique(notices: readonly NoticeKey[], key: (notice: NoticeKey) => string): Map<string, NoticeKey | null> {
  const found = new Map<string, NoticeKey | null>();
  for (const notice of notices) found.set(key(notice), found.has(key(notice)) ? null : notice);
  return found;
}
