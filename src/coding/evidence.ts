import type { Codebook, RulePlace } from "./codebook.js";
import type { CodingInput } from "./coding.js";
import { comparable, type EachTerm, TermMatcher } from "./terms.js";

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
  /** Terms in the order of the text; a term found twice is listed twice. */
  terms: FoundTerm[];
  /** The same, each once. */
  distinct: FoundTerm[];
}

/** What all places say of one problem. */
export type Evidence = Record<Place, PlaceEvidence> & {
  /** The title's first clause, where the title has more than one; else the whole title. */
  firstClause: PlaceEvidence;
  /** The rest of the title; empty where it has one clause. */
  furtherClauses: PlaceEvidence;
  /** Chinese characters of the title that neither a term nor a generic word covers. */
  uncovered: number;
  /** Comparable texts of the places where rules look. */
  texts: Record<RulePlace, string>;
};

/** Beyond this an account speaks of everything and tells nothing more (UTF-16 code units). */
const ACCOUNT_READ = 600;

/** No statement is longer; what follows would be text that was taken for a statement by mistake. */
const STATEMENT_READ = 1000;

/** Headings whose evidence is kept at a time. */
const HEADINGS_KEPT = 1000;

const NOTHING: PlaceEvidence = { terms: [], distinct: [] };

/** Finds the terms of one codebook in the texts of problems. */
export class EvidenceReader {
  private readonly matcher: TermMatcher;
  /** By the number that the matcher has for them; no generic words. */
  private readonly terms: FoundTerm[];
  /** When each term was last found, by the same number. */
  private readonly found: Int32Array;
  private visit = 0;
  /** Headings stand over many problems. */
  private readonly headings = new Map<string, PlaceEvidence & { text: string }>();

  constructor(codebook: Codebook) {
    const terms = new Map<string, { term: string; weights: Array<[number, number]> }>();
    codebook.categories.forEach((category, index) => {
      for (const group of category.terms) {
        for (const word of group.words) {
          const key = comparable(word);
          const known = terms.get(key) ?? { term: word, weights: [] };
          known.weights.push([index, group.weight]);
          terms.set(key, known);
        }
      }
    });
    this.terms = [...terms.values()];
    this.found = new Int32Array(this.terms.length);
    this.matcher = new TermMatcher([...this.terms.map(({ term }) => term), ...codebook.generic]);
  }

  read(input: CodingInput): Evidence {
    const texts = placeTexts(input);
    const titleText = comparable(texts.title);
    let uncovered = countChinese(titleText, 0, titleText.length);
    const title = this.place(texts.title, (_, start, end) => {
      uncovered -= countChinese(titleText, start, end);
    });
    const [first, further] = clauses(texts.title);
    const heading = this.heading(texts.heading);
    const part = this.heading(texts.part);
    return {
      title,
      firstClause: first === texts.title ? title : this.place(first),
      furtherClauses: this.place(further),
      statement: this.place(texts.statement),
      heading,
      part,
      account: this.place(texts.account),
      uncovered,
      texts: {
        title: titleText,
        statement: comparable(texts.statement),
        heading: `${heading.text}\n${part.text}`,
      },
    };
  }

  private heading(raw: string): PlaceEvidence & { text: string } {
    let known = this.headings.get(raw);
    if (!known) {
      known = { ...this.place(raw), text: comparable(raw) };
      if (this.headings.size >= HEADINGS_KEPT) this.headings.clear();
      this.headings.set(raw, known);
    }
    return known;
  }

  /** @param each told of every term and generic word */
  private place(text: string, each?: EachTerm): PlaceEvidence {
    if (text === "") return NOTHING;
    const terms: FoundTerm[] = [];
    const distinct: FoundTerm[] = [];
    const visit = ++this.visit;
    this.matcher.find(text, (number, start, end) => {
      each?.(number, start, end);
      const term = this.terms[number];
      if (term === undefined) return;
      terms.push(term);
      if (this.found[number] !== visit) distinct.push(term);
      this.found[number] = visit;
    });
    return { terms, distinct };
  }
}

/** Every text that terms are looked for in, for one problem. */
export function codedTexts(input: CodingInput): string[] {
  return Object.values(placeTexts(input));
}

/** What names a problem: its title, the nearest heading above it, and the one above that; empty where there is none. */
export function namingTexts({
  title,
  parent,
  aspect,
}: Pick<CodingInput, "title" | "parent" | "aspect">): Record<"title" | "heading" | "part", string> {
  return { title, heading: parent ?? aspect ?? "", part: parent === null ? "" : (aspect ?? "") };
}

/** What is read of each place. */
function placeTexts(input: CodingInput): Record<Place, string> {
  return {
    ...namingTexts(input),
    statement: input.statement.slice(0, STATEMENT_READ).replace(input.title, " "),
    account: input.account.slice(0, ACCOUNT_READ),
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
  const total = new Array<number>(categories).fill(0);
  if (place.distinct.length === 0) return total;
  const strongest = new Array<number>(categories).fill(0);
  for (const { weights } of place.distinct) {
    for (const pair of weights) {
      const category = pair[0];
      const weight = pair[1];
      total[category]! += weight;
      if (weight > strongest[category]!) strongest[category] = weight;
    }
  }
  for (let category = 0; category < categories; category++) {
    const best = strongest[category]!;
    total[category] = Math.max(0, best + FURTHER_TERM * (total[category]! - best));
  }
  return total;
}

/** Index of the highest score; null where all are 0. The earlier category wins a tie. */
export function strongestOf(values: readonly number[]): number | null {
  let best: number | null = null;
  values.forEach((value, i) => {
    if (value > 0 && (best === null || value > values[best]!)) best = i;
  });
  return best;
}
