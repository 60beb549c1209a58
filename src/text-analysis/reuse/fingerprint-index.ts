import { endianness } from "node:os";
import type { Fingerprints } from "./winnow.js";

/** A fingerprint is looked for at no more than this many places of one notice. */
const PER_NOTICE = 3;

/** Fingerprints of all notices, with for each one the other places where it stands. */
export interface FingerprintIndex {
  /** First fingerprint of each notice, by number; the last entry is the number of fingerprints. */
  firsts: Int32Array;
  /** Sign in its notice at which each fingerprint begins. */
  places: Int32Array;
  /** Notice of each fingerprint. */
  notices: Int32Array;
  /** Whether a fingerprint stands in notices of more than one unit. */
  shared: Uint8Array;
  /** For each fingerprint its place in `postings`, −1 where it has none. */
  postingOf: Int32Array;
  /** Fingerprints that few notices share, those of one kind together and in the order of the notices. */
  postings: Int32Array;
  /** For each posting, the end of its kind. */
  ends: Int32Array;
  /** Kinds of fingerprints that stand in too many notices to have postings. */
  wideKinds: number;
}

/**
 * Puts the fingerprints of notices in order by their hash: an inverted index as one sorted array, of 8 bytes a
 * fingerprint.
 * @param units number of the unit of each notice
 * @param mostNotices kinds of fingerprints that stand in more notices get no postings
 */
export function fingerprintIndex(
  ofNotices: readonly Fingerprints[],
  units: Int32Array,
  mostNotices: number,
): FingerprintIndex {
  const firsts = new Int32Array(ofNotices.length + 1);
  ofNotices.forEach(({ hashes }, notice) => {
    firsts[notice + 1] = firsts[notice]! + hashes.length;
  });
  const total = firsts[ofNotices.length]!;
  const places = new Int32Array(total);
  const notices = new Int32Array(total);

  // One 64-bit number a fingerprint, its hash above and its own number below: sorting these sorts by both.
  const sorted = new BigUint64Array(total);
  const halves = new Uint32Array(sorted.buffer);
  const low = endianness() === "LE" ? 0 : 1;
  ofNotices.forEach((fingerprints, notice) => {
    const first = firsts[notice]!;
    places.set(fingerprints.places, first);
    notices.fill(notice, first, firsts[notice + 1]!);
    fingerprints.hashes.forEach((hash, index) => {
      halves[2 * (first + index) + low] = first + index;
      halves[2 * (first + index) + 1 - low] = hash;
    });
  });
  sorted.sort();

  const index: FingerprintIndex = {
    firsts,
    places,
    notices,
    shared: new Uint8Array(total),
    postingOf: new Int32Array(total).fill(-1),
    postings: new Int32Array(total),
    ends: new Int32Array(total),
    wideKinds: 0,
  };
  const numberAt = (place: number) => halves[2 * place + low]!;
  const hashAt = (place: number) => halves[2 * place + 1 - low]!;
  let kept = 0;
  for (let start = 0; start < total; ) {
    let end = start + 1;
    while (end < total && hashAt(end) === hashAt(start)) end++;
    kept = addKind(index, { start, end, numberAt }, units, mostNotices, kept);
    start = end;
  }
  return index;
}

/** Enters the fingerprints of one hash; gives the number of postings that there are then. */
function addKind(
  index: FingerprintIndex,
  { start, end, numberAt }: { start: number; end: number; numberAt(place: number): number },
  units: Int32Array,
  mostNotices: number,
  kept: number,
): number {
  const unit = units[index.notices[numberAt(start)]!]!;
  let severalUnits = false;
  for (let at = start; at < end && !severalUnits; at++) severalUnits = units[index.notices[numberAt(at)]!] !== unit;
  if (!severalUnits) return kept;

  let next = kept;
  let standsIn = 0;
  let notice = -1;
  let inNotice = 0;
  for (let at = start; at < end; at++) {
    const fingerprint = numberAt(at);
    index.shared[fingerprint] = 1;
    if (index.notices[fingerprint] !== notice) {
      notice = index.notices[fingerprint]!;
      standsIn++;
      inNotice = 0;
    }
    if (++inNotice <= PER_NOTICE) index.postings[next++] = fingerprint;
  }
  if (standsIn > mostNotices) {
    index.wideKinds++;
    return kept;
  }
  for (let posting = kept; posting < next; posting++) index.postingOf[index.postings[posting]!] = posting;
  index.ends.fill(next, kept, next);
  return next;
}
