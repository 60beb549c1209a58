import type { FingerprintIndex } from "./fingerprint-index.js";
import { matchesOf } from "./matches.js";
import type { NormalText } from "./normal-form.js";
import { withoutOverhang } from "./overhang.js";
import { type PassageOptions, passagesOf, type SharedPassage } from "./passages.js";

/** A passage shared by two notices of different units. */
export interface NoticePassage extends SharedPassage {
  /** Number of the earlier notice, and of the later one. */
  noticeA: number;
  noticeB: number;
}

/**
 * Finds the passages that notices of different units share, notice by notice.
 *
 * A fingerprint that stands in few notices leads from each to all the others. One that stands in many (boilerplate) leads
 * nowhere; there each notice follows its links alone, to some other notice with the same words, and the number of
 * comparisons stays proportional to the text.
 * @param texts normal form of each notice
 * @param units number of the unit of each notice
 * @param links as `findFormulaic` gives them
 */
export function* findPassages(
  texts: readonly NormalText[],
  units: Int32Array,
  index: FingerprintIndex,
  links: readonly number[][],
  options: PassageOptions & { gram: number },
): Generator<NoticePassage> {
  for (const [notice, text] of texts.entries()) {
    const { signs } = text;
    const seeds = seedsOf(notice, units, index, links[notice]!);
    for (const other of [...seeds.keys()].sort((a, b) => a - b)) {
      const { signs: otherSigns } = texts[other]!;
      const matches = matchesOf(signs, otherSigns, seeds.get(other)!, options.gram);
      for (const passage of passagesOf(signs, otherSigns, matches, options)) {
        const trimmed = withoutOverhang(passage, text);
        if (trimmed.matched >= options.minLength) yield { noticeA: notice, noticeB: other, ...trimmed };
      }
    }
  }
}

/** By later notice of another unit, the pairs of places at which it may agree with this one, flat. */
function seedsOf(
  notice: number,
  units: Int32Array,
  index: FingerprintIndex,
  links: readonly number[],
): Map<number, number[]> {
  const seeds = new Map<number, number[]>();
  const add = (other: number, place: number, otherPlace: number) => {
    const pairs = seeds.get(other) ?? [];
    seeds.set(other, pairs);
    pairs.push(place, otherPlace);
  };
  for (let at = 0; at < links.length; at += 3) add(links[at]!, links[at + 1]!, links[at + 2]!);
  for (let fingerprint = index.firsts[notice]!; fingerprint < index.firsts[notice + 1]!; fingerprint++) {
    const posting = index.postingOf[fingerprint]!;
    if (posting < 0) continue;
    for (let at = posting + 1; at < index.ends[posting]!; at++) {
      const partner = index.postings[at]!;
      const other = index.notices[partner]!;
      if (units[other] !== units[notice]) add(other, index.places[fingerprint]!, index.places[partner]!);
    }
  }
  return seeds;
}
