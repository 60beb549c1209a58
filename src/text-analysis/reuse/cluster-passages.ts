import { DisjointSets } from "./disjoint-sets.js";
import type { NoticePassage } from "./find-passages.js";

/** One place where the words of a cluster stand. */
export interface Site {
  notice: number;
  from: number;
  to: number;
}

/** Passages that say the same, wherever they stand. */
export interface PassageCluster {
  /** Places, each once, by notice and sign. */
  sites: Site[];
  /** The wording that most notices have, and where it stands first. */
  typical: Site;
}

/** How many ranges of a notice one is compared with before it. */
const BACK = 64;

/**
 * Joins shared passages to clusters: the two sides of a passage belong together, and so do sides of the same wording, and
 * two that cover nearly the same words of one notice (the overlap is more than half of what both cover).
 * @param signs normal form of each notice
 * @returns clusters in the order of their first site, and for each passage the index of its cluster
 */
export function clusterPassages(
  passages: readonly NoticePassage[],
  signs: readonly string[],
): { clusters: PassageCluster[]; clusterOf: Int32Array } {
  // The ends of passage i are numbers 2i and 2i + 1.
  const ends: Site[] = passages.flatMap(({ noticeA, noticeB, a, b }) => [
    { notice: noticeA, ...a },
    { notice: noticeB, ...b },
  ]);
  const sets = new DisjointSets(ends.length);
  for (let i = 0; i < ends.length; i += 2) sets.union(i, i + 1);
  const order = ends.map((_, i) => i).sort((x, y) => compareSites(ends[x]!, ends[y]!));
  order.forEach((end, at) => {
    for (let before = at - 1; before >= Math.max(0, at - BACK); before--) {
      const other = order[before]!;
      if (ends[other]!.notice !== ends[end]!.notice) break;
      if (isNearlySame(ends[other]!, ends[end]!)) sets.union(other, end);
    }
  });

  const wordings = new Map<string, number>();
  for (const end of order) {
    const { notice, from, to } = ends[end]!;
    const words = signs[notice]!.slice(from, to);
    const first = wordings.get(words) ?? end;
    wordings.set(words, first);
    sets.union(first, end);
  }

  const clusters: PassageCluster[] = [];
  const numbers = new Map<number, number>();
  const members: number[][] = [];
  for (const end of order) {
    const root = sets.find(end);
    const number = numbers.get(root) ?? numbers.size;
    if (!numbers.has(root)) members.push([]);
    numbers.set(root, number);
    members[number]!.push(end);
  }
  for (const cluster of members) {
    const sites = cluster.map((end) => ends[end]!);
    clusters.push({ sites: merged(sites), typical: typicalSite(sites, signs) });
  }
  const clusterOf = Int32Array.from(passages, (_, i) => numbers.get(sets.find(2 * i))!);
  return { clusters, clusterOf };
}

function isNearlySame(a: Site, b: Site): boolean {
  const overlap = Math.min(a.to, b.to) - Math.max(a.from, b.from);
  return overlap * 2 > Math.max(a.to, b.to) - Math.min(a.from, b.from);
}

/** Sites that lie over each other as one. */
function merged(sites: readonly Site[]): Site[] {
  const kept: Site[] = [];
  for (const site of sites) {
    const last = kept[kept.length - 1];
    if (last?.notice === site.notice && site.from < last.to) last.to = Math.max(last.to, site.to);
    else kept.push({ ...site });
  }
  return kept;
}

/** The site whose wording stands in most notices; of equals the longest, then the first. */
function typicalSite(sites: readonly Site[], signs: readonly string[]): Site {
  const wordings = new Map<string, { first: Site; notices: Set<number> }>();
  for (const site of sites) {
    const words = signs[site.notice]!.slice(site.from, site.to);
    const wording = wordings.get(words) ?? { first: site, notices: new Set<number>() };
    wordings.set(words, wording);
    wording.notices.add(site.notice);
  }
  let best: { words: string; first: Site; notices: number } | null = null;
  for (const [words, { first, notices }] of wordings) {
    const better =
      best === null ||
      notices.size > best.notices ||
      (notices.size === best.notices && words.length > best.words.length);
    if (better) best = { words, first, notices: notices.size };
  }
  return best!.first;
}

function compareSites(a: Site, b: Site): number {
  return a.notice - b.notice || a.from - b.from || a.to - b.to;
}
