import { wilson } from "../../src/completion/wilson.js";
import { findNames, namesOf, type Span } from "../../src/privacy/find-names.js";

/** How many names of a sample were found, missed, and found where there is none. */
export interface NameScore {
  hits: number;
  missed: number;
  extra: number;
}

export interface LabelledText {
  text: string;
  names: Span[];
}

/** A text of a sample, in which names stand in braces. */
export function labelledText(marked: string): LabelledText {
  let text = "";
  const names: Span[] = [];
  for (const piece of marked.split(/(\{[^{}]*\})/)) {
    const name = /^\{(.*)\}$/.exec(piece)?.[1];
    if (name !== undefined) names.push({ from: text.length, to: text.length + name.length });
    text += name ?? piece;
  }
  return { text, names };
}

/** Holds what is found in the texts of one notice against its labels; a name counts as found where both its ends are right. */
export function scoreNames(texts: readonly LabelledText[]): NameScore {
  const known = new Set(namesOf(texts.map(({ text }) => text)));
  const score = { hits: 0, missed: 0, extra: 0 };
  for (const { text, names } of texts) {
    const labels = new Set(names.map(({ from, to }) => `${from}-${to}`));
    const found = findNames(text, known).map(({ from, to }) => `${from}-${to}`);
    const hits = found.filter((span) => labels.has(span)).length;
    score.hits += hits;
    score.missed += labels.size - hits;
    score.extra += found.length - hits;
  }
  return score;
}

export function sumScores(scores: readonly NameScore[]): NameScore {
  const sum = { hits: 0, missed: 0, extra: 0 };
  for (const { hits, missed, extra } of scores) {
    sum.hits += hits;
    sum.missed += missed;
    sum.extra += extra;
  }
  return sum;
}

/** Recall and precision with their 95 % Wilson intervals, as one line. */
export function scoreLine(name: string, { hits, missed, extra }: NameScore): string {
  const share = (part: number, whole: number) => {
    const { low, high } = wilson(part, whole)!;
    return `${(part / whole).toFixed(3)} [${low.toFixed(3)}, ${high.toFixed(3)}] (${part}/${whole})`;
  };
  return `${name.padEnd(32)} recall ${share(hits, hits + missed)}  precision ${share(hits, hits + extra)}`;
}
