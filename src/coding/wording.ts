import { comparable } from "./terms.js";

/**
 * What the wording of a title and of its headings says of the categories, beside the codebook's terms: a
 * multinomial logistic regression over their pieces of one to three characters. It knows the words that coded statements
 * are made of, also those that nobody has put on a list. `train-wording.ts` learns it.
 */

/** The pieces of one place, with what each adds to the score of every category. */
export interface StoredPieces {
  /** In code unit order, a blank between each; no comparable text has blanks. */
  pieces: string;
  /** One signed byte for each piece and category, in base64. */
  weights: string;
}

/** As it stands in a model file. */
export interface StoredWording {
  places: Record<WordingPlace, StoredPieces>;
  /** What one unit of a weight adds. */
  unit: number;
  /** By category, the score of a title without a known piece. */
  bias: number[];
}

/** A place whose wording is read. `heading` is the nearest heading, `part` the one above it. */
export type WordingPlace = "title" | "heading" | "part";

export const WORDING_PLACES: readonly WordingPlace[] = ["title", "heading", "part"];

/** Texts by place; empty where a problem stands under no such heading. */
export type WordingTexts = Readonly<Record<WordingPlace, string>>;

/** How long a piece is at least, and what a heading counts beside a title. */
const READING: Record<WordingPlace, { shortest: number; share: number }> = {
  title: { shortest: 1, share: 1 },
  heading: { shortest: 2, share: 0.6 },
  part: { shortest: 2, share: 0.3 },
};

/** Longest piece, in UTF-16 code units. */
const LONGEST = 3;

/** No longer text is read: what follows would be text that was taken for one by mistake. */
const READ = 200;

/** The distinct pieces of a place, in the order of the text, shorter ones first. */
export function piecesOf(text: string, place: WordingPlace): string[] {
  const read = comparable(text.slice(0, READ));
  const found = new Set<string>();
  for (let length = READING[place].shortest; length <= LONGEST; length++) {
    for (let start = 0; start + length <= read.length; start++) found.add(read.slice(start, start + length));
  }
  return [...found];
}

/** What each piece of a place counts: long texts say no more than short ones, and those with unknown pieces less. */
export function pieceValue(pieces: number, place: WordingPlace): number {
  return pieces === 0 ? 0 : READING[place].share / Math.sqrt(pieces);
}

/** Turns scores into probabilities that sum to 1, in place. */
export function softmax(scores: Float64Array): Float64Array {
  const highest = scores.reduce((a, b) => Math.max(a, b));
  let sum = 0;
  for (let i = 0; i < scores.length; i++) sum += scores[i] = Math.exp(scores[i]! - highest);
  for (let i = 0; i < scores.length; i++) scores[i]! /= sum;
  return scores;
}

/** A run of characters that speaks for a category, and where it stands. */
export interface SpeakingRun {
  place: WordingPlace;
  text: string;
}

/** Reads texts with stored weights. */
export class Wording {
  private readonly places: Record<WordingPlace, PieceTable>;

  constructor(private readonly stored: StoredWording) {
    const { title, heading, part } = stored.places;
    const table = (pieces: StoredPieces) => new PieceTable(pieces, stored.bias.length);
    this.places = { title: table(title), heading: table(heading), part: table(part) };
  }

  /**
   * Probability of each category by wording alone; they sum to 1.
   * @returns null where no piece of two characters or more is known: single characters alone say nothing
   */
  probabilities(texts: WordingTexts): Float64Array | null {
    const { bias, unit } = this.stored;
    const scores = Float64Array.from(bias);
    let speaks = false;
    for (const place of WORDING_PLACES) {
      const { rows, weights } = this.places[place];
      const pieces = piecesOf(texts[place], place);
      const value = pieceValue(pieces.length, place) * unit;
      for (const piece of pieces) {
        const row = rows.get(piece);
        if (row === undefined) continue;
        speaks ||= piece.length > 1;
        for (let category = 0; category < bias.length; category++) {
          scores[category]! += value * weights[row * bias.length + category]!;
        }
      }
    }
    return speaks ? softmax(scores) : null;
  }

  /** The runs of characters that speak most for a category, strongest first; those of one place do not overlap. */
  speakingRuns(texts: WordingTexts, category: number, most: number): SpeakingRun[] {
    const places = WORDING_PLACES.map((place) => this.effects(texts[place], place, category));
    const runs: SpeakingRun[] = [];
    while (runs.length < most) {
      const strongest = places.reduce((best, one) =>
        Math.max(...one.effects) > Math.max(...best.effects) ? one : best,
      );
      if (!(Math.max(...strongest.effects) > 0)) break;
      runs.push(takeRun(strongest));
    }
    // A single character is no word to show.
    return runs.filter(({ text }) => text.length > 1);
  }

  /** What each character of a place speaks for a category, above what it speaks for categories on average. */
  private effects(raw: string, place: WordingPlace, category: number): CharacterEffects {
    const text = comparable(raw.slice(0, READ));
    const sums = new Array<number>(text.length).fill(0);
    const pieces = new Array<number>(text.length).fill(0);
    for (const piece of piecesOf(raw, place)) {
      const effect = READING[place].share * this.places[place].effect(piece, category);
      const start = text.indexOf(piece);
      for (let at = start; at < start + piece.length; at++) {
        sums[at]! += effect;
        pieces[at]!++;
      }
    }
    return { place, text, effects: sums.map((sum, at) => sum / Math.max(1, pieces[at]!)) };
  }
}

interface CharacterEffects {
  place: WordingPlace;
  text: string;
  effects: number[];
}

/** The run around the strongest character whose every character has half of its effect, taken out of the effects. */
function takeRun({ place, text, effects }: CharacterEffects): SpeakingRun {
  const strongest = Math.max(...effects);
  let start = effects.indexOf(strongest);
  let end = start + 1;
  while (start > 0 && effects[start - 1]! >= strongest / 2) start--;
  while (end < effects.length && effects[end]! >= strongest / 2) end++;
  effects.fill(0, start, end);
  return { place, text: text.slice(start, end) };
}

/** The weights of a place's pieces, by row. */
class PieceTable {
  readonly rows: ReadonlyMap<string, number>;
  readonly weights: Int8Array;

  constructor(
    stored: StoredPieces,
    private readonly categories: number,
  ) {
    this.rows = new Map(listed(stored.pieces).map((piece, row) => [piece, row]));
    this.weights = new Int8Array(Buffer.from(stored.weights, "base64"));
  }

  /** What a piece says for one category above what it says for categories on average; 0 where it is not known. */
  effect(piece: string, category: number): number {
    const row = this.rows.get(piece);
    if (row === undefined) return 0;
    const byCategory = this.weights.subarray(row * this.categories, (row + 1) * this.categories);
    return byCategory[category]! - byCategory.reduce((a, b) => a + b) / this.categories;
  }
}

function listed(pieces: string): string[] {
  return pieces === "" ? [] : pieces.split(" ");
}

/** Whether what a file gives as wording is whole: as many weights as pieces and categories, for every place. */
export function isWhole(stored: Partial<StoredWording>, categories: number): boolean {
  const whole = ({ pieces, weights }: Partial<StoredPieces> = {}) =>
    typeof pieces === "string" &&
    typeof weights === "string" &&
    Buffer.byteLength(weights, "base64") === listed(pieces).length * categories;
  const { places, unit, bias } = stored;
  return (
    bias?.length === categories && Number.isFinite(unit) && WORDING_PLACES.every((place) => whole(places?.[place]))
  );
}
