import type { Codebook } from "./codebook.js";
import type { CodingInput } from "./coding.js";
import { comparable, TermMatcher } from "./terms.js";

/** Where a term was found. `heading` is the nearest heading above the problem, `part` the top heading above that. */
export type Place = "title" | "statement" | "heading" | "part" | "account";

export const PLACES: readonly Place[] = ["title", "statement", "heading", "part", "account"];

/** A codebook term found in a place, with its weights by category index. */
export interface FoundTerm {
  term: string;
  weights: ReadonlyArray<readonly [category: number, weight: number]>;
}

/** What one place says. */
export interface PlaceEvidence {
  /** Comparable text of the place. */
  text: string;
  /** Terms in the order of the text; a term found twice is listed twice. */
  terms: FoundTerm[];
  /** Chinese characters that neither a term nor a generic word covers. */
  uncovered: number;
}

/** What all places say of one problem. */
export type Evidence = Record<Place, PlaceEvidence> & {
  /** The title's first clause, where the title has more than one; else the whole title. */
  firstClause: PlaceEvidence;
  /** The rest of the title; empty where it has one clause. */
  furtherClauses: PlaceEvidence;
};

/** Beyond this an account speaks of everything and tells nothing more (UTF-16 code units). */
const ACCOUNT_READ = 600;

/** No statement is longer; what follows would be text that was taken for a statement by mistake. */
const STATEMENT_READ = 1000;

/** Headings whose evidence is kept at a time. */
const HEADINGS_KEPT = 1000;

/** Finds the terms of one codebook in the texts of problems. */
export class EvidenceReader {
  private readonly matcher: TermMatcher;
  private readonly weights = new Map<string, Array<[number, number]>>();
  /** Headings stand over many problems. */
  private readonly headings = new Map<string, PlaceEvidence>();

  constructor(codebook: Codebook) {
    const names = new Map<string, string>();
    codebook.categories.forEach((category, index) => {
      for (const group of category.terms) {
        for (const word of group.words) {
          const key = comparable(word);
          const name = names.get(key) ?? word;
          names.set(key, name);
          const weights = this.weights.get(name) ?? [];
          weights.push([index, group.weight]);
          this.weights.set(name, weights);
        }
      }
    });
    this.matcher = new TermMatcher([...names.values(), ...codebook.generic]);
  }

  read(input: CodingInput): Evidence {
    const texts = placeTexts(input);
    const [first, further] = clauses(texts.title);
    const title = this.place(texts.title);
    return {
      title,
      firstClause: first === texts.title ? title : this.place(first),
      furtherClauses: this.place(further),
      statement: this.place(texts.statement),
      heading: this.heading(texts.heading),
      part: this.heading(texts.part),
      account: this.place(texts.account),
    };
  }

  private heading(raw: string): PlaceEvidence {
    let known = this.headings.get(raw);
    if (!known) {
      known = this.place(raw);
      if (this.headings.size >= HEADINGS_KEPT) this.headings.clear();
      this.headings.set(raw, known);
    }
    return known;
  }

  private place(raw: string): PlaceEvidence {
    const text = comparable(raw);
    const terms: FoundTerm[] = [];
    let uncovered = countChinese(text, 0, text.length);
    for (const { term, start, end } of this.matcher.find(text)) {
      uncovered -= countChinese(text, start, end);
      const weights = this.weights.get(term);
      if (weights) terms.push({ term, weights });
    }
    return { text, terms, uncovered };
  }
}

/** Every text that terms are looked for in, for one problem. */
export function codedTexts(input: CodingInput): string[] {
  return Object.values(placeTexts(input));
}

/** What is read of each place. */
function placeTexts({ title, statement, parent, aspect, account }: CodingInput): Record<Place, string> {
  return {
    title,
    statement: statement.slice(0, STATEMENT_READ).replace(title, " "),
    heading: parent ?? aspect ?? "",
    part: parent === null ? "" : (aspect ?? ""),
    account: account.slice(0, ACCOUNT_READ),
  };
}

/** The title up to its first comma or semicolon, and the rest: what it says first is what it is about. */
function clauses(title: string): [first: string, further: string] {
  const end = title.search(/[，,；;]/);
  return end > 0 ? [title.slice(0, end), title.slice(end + 1)] : [title, ""];
}

function countChinese(text: string, start: number, end: number): number {
  let count = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x4e00 && code <= 0x9fff) count++;
  }
  return count;
}

/** How much each further term adds to the strongest one: ten hints do not make a proof. */
const FURTHER_TERM = 0.3;

/**
 * How strongly a place speaks for each category: its strongest term, and 0.3 of each other distinct term.
 * @returns scores by category index, in the unit of the codebook's weights; 0 where no term speaks for a category
 */
export function scores(place: PlaceEvidence, categories: number): number[] {
  const strongest = new Array<number>(categories).fill(0);
  const total = new Array<number>(categories).fill(0);
  const seen = new Set<string>();
  for (const { term, weights } of place.terms) {
    if (seen.has(term)) continue;
    seen.add(term);
    for (const [category, weight] of weights) {
      total[category]! += weight;
      strongest[category] = Math.max(strongest[category]!, weight);
    }
  }
  return total.map((sum, i) => Math.max(0, strongest[i]! + FURTHER_TERM * (sum - strongest[i]!)));
}

/** Index of the highest score; null where all are 0. The earlier category wins a tie. */
export function strongestOf(values: readonly number[]): number | null {
  let best: number | null = null;
  values.forEach((value, i) => {
    if (value > 0 && (best === null || value > values[best]!)) best = i;
  });
  return best;
}
