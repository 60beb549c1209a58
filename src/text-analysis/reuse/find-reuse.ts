import { lineAt } from "../../notice/paragraph.js";
import { problemId } from "../../tables/keys.js";
import { type ProblemStretch, problemPlaces, stretchAt } from "../problem-places.js";
import { TextAnalysisError } from "../text-analysis-error.js";
import type { TextNotice } from "../text-notice.js";
import { clusterPassages, type PassageCluster, type Site } from "./cluster-passages.js";
import { findPassages, type NoticePassage } from "./find-passages.js";
import { fingerprintIndex } from "./fingerprint-index.js";
import { findFormulaic } from "./formulaic.js";
import { locateSign, type NormalText, normalise, normalText } from "./normal-form.js";
import type { PassageRow, ReuseClusterRow, ReuseNoticeRow } from "./tables.js";
import { unitKey } from "./unit-key.js";
import { winnow, winnowingFor } from "./winnow.js";

export interface ReuseOptions {
  /** Signs that a passage must have in common: letters, a number being one. Every common stretch this long is found. */
  minLength: number;
  /** Least resemblance of the two sides of a passage, 0 to 1. */
  minResemblance: number;
  /** Words that stand in more notices than this are compared with one other notice and not each with each. */
  mostNotices: number;
}

export const DEFAULT_REUSE: ReuseOptions = { minLength: 20, minResemblance: 0.5, mostNotices: 20 };

/** Least length of a passage that can be asked for: below it, every set phrase is a passage. */
export const LEAST_LENGTH = 10;

/** Longest common stretch that a fingerprint is sure to be found in; shorter gives more and weaker fingerprints. */
const SURE = 16;

/** Words of one side of a passage. */
export interface WordPiece {
  text: string;
  /** Whether the other side has the same words. */
  same: boolean;
}

export interface Reuse {
  /** Longest first. */
  passages: PassageRow[];
  /** The words of a passage's two sides, each in turn what agrees and what does not. */
  compare(passage: PassageRow): { a: WordPiece[]; b: WordPiece[] };
  /** In the order of the notices given. */
  notices: ReuseNoticeRow[];
  /** Those in most units first, then the longest. */
  clusters: ReuseClusterRow[];
  /** What the figures rest on. */
  scope: {
    units: number;
    /** Fingerprints that stand in more than `mostNotices` notices: of these words not every pair of notices is listed. */
    wide: number;
    options: ReuseOptions;
  };
}

interface Prepared {
  notice: TextNotice;
  normal: NormalText;
  places: ProblemStretch[][];
}

/**
 * Finds words that notices of different units share: passages, pair by pair; wordings, in whatever number of units; and
 * how much of each notice they make up. Time and memory are linear in the text (in boilerplate, times `mostNotices`).
 *
 * Texts are sampled by winnowing, an inverted index leads to places that may agree, and from these the longest common
 * stretches are made, joined over small changes, and checked letter by letter. Notices of one unit are not compared, nor
 * is a notice with one of the same text.
 * @throws TextAnalysisError `text/bad-number` for a `minLength` below 10
 */
export function findReuse(given: readonly TextNotice[], options: ReuseOptions = DEFAULT_REUSE): Reuse {
  if (options.minLength < LEAST_LENGTH) {
    throw new TextAnalysisError("text/bad-number", {
      option: "--min-length",
      minimum: LEAST_LENGTH,
      value: options.minLength,
    });
  }
  const texts = withoutRepeats(given).map((notice) => ({
    notice,
    normal: normalText(notice.paragraphs),
    places: problemPlaces(notice),
  }));
  const signs = texts.map(({ normal }) => normal.signs);
  const keys = new Map<string, number>();
  const units = Int32Array.from(texts, ({ notice }) => {
    const key = unitKey(notice);
    const number = keys.get(key) ?? keys.size;
    keys.set(key, number);
    return number;
  });

  const winnowing = winnowingFor(Math.min(SURE, options.minLength));
  const index = fingerprintIndex(
    signs.map((text) => winnow(text, winnowing)),
    units,
    options.mostNotices,
  );
  const { covered, links } = findFormulaic(signs, units, index, winnowing.gram, options.minLength);
  const normals = texts.map(({ normal }) => normal);
  const passages = [...findPassages(normals, units, index, links, { ...options, gram: winnowing.gram })];
  const { clusters, clusterOf } = clusterPassages(passages, signs);
  const clusterRows = clusters.map((cluster) => clusterRow(cluster, texts, units));
  const order = clusterRows
    .map((_, i) => i)
    .sort(
      (x, y) => clusterRows[y]!.units - clusterRows[x]!.units || clusterRows[y]!.signs - clusterRows[x]!.signs || x - y,
    );
  const rank = new Int32Array(order.length);
  order.forEach((cluster, at) => {
    rank[cluster] = at + 1;
  });
  const byLength = passages.map((_, i) => i).sort((x, y) => passages[y]!.matched - passages[x]!.matched || x - y);
  return {
    passages: byLength.map((i, at) => passageRow(passages[i]!, at + 1, rank[clusterOf[i]!]!, texts)),
    compare(row) {
      const { noticeA, noticeB, a, b, pieces } = passages[byLength[row.passage - 1]!]!;
      return {
        a: wordPieces(
          texts[noticeA]!,
          a,
          pieces.map(({ a: from, length }) => ({ from, to: from + length })),
        ),
        b: wordPieces(
          texts[noticeB]!,
          b,
          pieces.map(({ b: from, length }) => ({ from, to: from + length })),
        ),
      };
    },
    notices: noticeRows(texts, units, covered, passages, clusterOf),
    clusters: order.map((cluster, at) => ({ ...clusterRows[cluster]!, cluster: at + 1 })),
    scope: { units: keys.size, wide: index.wideKinds, options },
  };
}

/** Notices of the same text count once. */
function withoutRepeats(notices: readonly TextNotice[]): TextNotice[] {
  const seen = new Set<string>();
  return notices.filter(({ noticeId }) => !seen.has(noticeId) && seen.add(noticeId));
}

/** Where a stretch of signs stands and what it says. */
function readStretch({ notice, normal, places }: Prepared, { from, to }: { from: number; to: number }) {
  const start = locateSign(normal, notice.paragraphs, from);
  const last = locateSign(normal, notice.paragraphs, to - 1);
  const first = notice.paragraphs[start.paragraph]!;
  const end = notice.paragraphs[last.paragraph]!;
  const behind = last.at + characterLength(end.text, last.at);
  const place = stretchAt(places[start.paragraph]!, start.at);
  return {
    line: lineAt(first, start.at),
    lineEnd: lineAt(end, last.at),
    place,
    text: textBetween(notice, { ...start }, { paragraph: last.paragraph, at: behind }),
  };
}

function textBetween(
  { paragraphs }: TextNotice,
  from: { paragraph: number; at: number },
  to: { paragraph: number; at: number },
): string {
  if (from.paragraph === to.paragraph) return paragraphs[from.paragraph]!.text.slice(from.at, to.at);
  const between = paragraphs.slice(from.paragraph + 1, to.paragraph).map(({ text }) => text);
  return [
    paragraphs[from.paragraph]!.text.slice(from.at),
    ...between,
    paragraphs[to.paragraph]!.text.slice(0, to.at),
  ].join("\n");
}

function characterLength(text: string, at: number): number {
  return text.codePointAt(at)! > 0xffff ? 2 : 1;
}

function passageRow(passage: NoticePassage, number: number, cluster: number, texts: readonly Prepared[]): PassageRow {
  const [textA, textB] = [texts[passage.noticeA]!, texts[passage.noticeB]!];
  const [a, b] = [readStretch(textA, passage.a), readStretch(textB, passage.b)];
  return {
    passage: number,
    cluster,
    matched: passage.matched,
    resemblance: passage.resemblance,
    containment: passage.containment,
    notice_a: textA.notice.noticeId,
    source_a: textA.notice.source,
    unit_a: textA.notice.unit,
    line_a: a.line,
    line_end_a: a.lineEnd,
    part_a: a.place?.part ?? "outside",
    problem_a: a.place && problemId(textA.notice.noticeId, a.place.problem.ordinal),
    account_share_a: accountShare(passage.a, a.place),
    text_a: a.text,
    notice_b: textB.notice.noticeId,
    source_b: textB.notice.source,
    unit_b: textB.notice.unit,
    line_b: b.line,
    line_end_b: b.lineEnd,
    part_b: b.place?.part ?? "outside",
    problem_b: b.place && problemId(textB.notice.noticeId, b.place.problem.ordinal),
    account_share_b: accountShare(passage.b, b.place),
    text_b: b.text,
  };
}

/** How much of an account a passage that begins in it makes up; one that goes on behind it is all of it. */
function accountShare({ from, to }: { from: number; to: number }, place: ProblemStretch | null): number | null {
  if (place?.part !== "account") return null;
  const signs = normalise(place.problem.account).signs.length;
  return signs === 0 ? null : Math.min(1, (to - from) / signs);
}

/** The words of a passage, taken apart where its two sides begin or cease to agree. */
function wordPieces(
  text: Prepared,
  whole: { from: number; to: number },
  same: ReadonlyArray<{ from: number; to: number }>,
): WordPiece[] {
  const pieces: WordPiece[] = [];
  let at = whole.from;
  for (const { from, to } of same) {
    if (from > at) pieces.push({ text: readStretch(text, { from: at, to: from }).text, same: false });
    pieces.push({ text: readStretch(text, { from, to }).text, same: true });
    at = to;
  }
  return pieces;
}

function clusterRow(
  { sites, typical }: PassageCluster,
  texts: readonly Prepared[],
  units: Int32Array,
): ReuseClusterRow {
  const { notice } = texts[typical.notice]!;
  const { line, text } = readStretch(texts[typical.notice]!, typical);
  return {
    cluster: 1,
    units: new Set(sites.map((site) => units[site.notice])).size,
    notices: new Set(sites.map((site) => site.notice)).size,
    places: sites.length,
    signs: typical.to - typical.from,
    notice_id: notice.noticeId,
    source: notice.source,
    line,
    text,
  };
}

/** What the passages come to for each notice. */
function noticeRows(
  texts: readonly Prepared[],
  units: Int32Array,
  covered: readonly Uint8Array[],
  passages: readonly NoticePassage[],
  clusterOf: Int32Array,
): ReuseNoticeRow[] {
  const shared = texts.map(() => ({ clusters: new Set<number>(), sites: new Map<number, Site[]>() }));
  passages.forEach(({ noticeA, noticeB, pieces }, i) => {
    for (const [own, other, side] of [
      [noticeA, noticeB, "a"],
      [noticeB, noticeA, "b"],
    ] as const) {
      shared[own]!.clusters.add(clusterOf[i]!);
      const sites = shared[own]!.sites.get(units[other]!) ?? [];
      shared[own]!.sites.set(units[other]!, sites);
      for (const piece of pieces) sites.push({ notice: other, from: piece[side], to: piece[side] + piece.length });
    }
  });
  return texts.map((text, own) => {
    const { notice, normal } = text;
    const signs = normal.signs.length;
    const { all, inAccounts, accounts } = countCovered(text, covered[own]!);
    let closest: { signs: number; notice: number } | null = null;
    for (const sites of shared[own]!.sites.values()) {
      const common = unionLength(sites);
      if (closest === null || common > closest.signs) closest = { signs: common, notice: sites[0]!.notice };
    }
    return {
      notice_id: notice.noticeId,
      source: notice.source,
      unit: notice.unit,
      signs,
      formulaic_share: signs === 0 ? null : all / signs,
      formulaic_share_account: accounts === 0 ? null : inAccounts / accounts,
      passages: shared[own]!.clusters.size,
      other_units: shared[own]!.sites.size,
      closest_unit: closest && texts[closest.notice]!.notice.unit,
      closest_share: closest && closest.signs / signs,
    };
  });
}

/** Signs that are covered, in all and in accounts, and signs of the accounts. */
function countCovered({ notice, normal, places }: Prepared, covered: Uint8Array) {
  const count = { all: 0, inAccounts: 0, accounts: 0 };
  notice.paragraphs.forEach(({ text }, paragraph) => {
    const from = normal.starts[paragraph]!;
    const to = normal.starts[paragraph + 1]!;
    const accounts = places[paragraph]!.filter(({ part }) => part === "account");
    const origins = accounts.length > 0 ? normalise(text).origins : [];
    for (let sign = from; sign < to; sign++) {
      count.all += covered[sign]!;
      if (accounts.length === 0) continue;
      const at = origins[sign - from]!;
      if (!accounts.some((account) => account.from <= at && at < account.to)) continue;
      count.accounts++;
      count.inAccounts += covered[sign]!;
    }
  });
  return count;
}

/** Signs that ranges cover, those that several cover once. */
function unionLength(ranges: ReadonlyArray<{ from: number; to: number }>): number {
  let length = 0;
  let done = -1;
  for (const { from, to } of [...ranges].sort((x, y) => x.from - y.from)) {
    length += Math.max(0, to - Math.max(from, done));
    done = Math.max(done, to);
  }
  return length;
}
