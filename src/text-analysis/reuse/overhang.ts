import { type NormalText, paragraphOf } from "./normal-form.js";
import type { SharedPassage } from "./passages.js";

/** So few signs of a further paragraph are its mark or its first word, not a part of what is shared. */
const OVERHANG = 5;

/**
 * A passage without the few signs by which it reaches into the paragraph before or behind, such as the number of the
 * next heading.
 * @param text the first of the two texts
 */
export function withoutOverhang(passage: SharedPassage, text: NormalText): SharedPassage {
  const { a, b } = passage;
  const [head, tail] = [headOverhang(text, a), tailOverhang(text, a)];
  const pieces = passage.pieces.map((piece) => ({ ...piece }));
  const first = pieces[0]!;
  const last = pieces[pieces.length - 1]!;
  if (first.length <= head || last.length <= tail || passage.matched <= head + tail) return passage;
  first.a += head;
  first.b += head;
  first.length -= head;
  last.length -= tail;
  return {
    ...passage,
    a: { from: a.from + head, to: a.to - tail },
    b: { from: b.from + head, to: b.to - tail },
    pieces,
    matched: passage.matched - head - tail,
  };
}

function headOverhang(text: NormalText, { from, to }: { from: number; to: number }): number {
  const next = text.starts[paragraphOf(text, from) + 1]!;
  return next < to && next - from < OVERHANG ? next - from : 0;
}

function tailOverhang(text: NormalText, { from, to }: { from: number; to: number }): number {
  const start = text.starts[paragraphOf(text, to - 1)]!;
  return start > from && to - start < OVERHANG ? to - start : 0;
}
