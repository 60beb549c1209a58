import { NONE, TermTree } from "./term-tree.js";
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
  heading: { shortest: 2, share: 0.8 },
  part: { shortest: 2, share: 0.4 },
};

/** Longest piece, in UTF-16 code units. */
const LONGEST = 3;

/** No longer text is read: what follows would be text that was taken for one by mistake. */
const READ = 200;

/** A text as its pieces are taken from it. */
function readable(text: string): string {
  return comparable(text.slice(0, READ));
}

/** The distinct pieces of a place, in the order of the text, shorter ones first. */
export function piecesOf(text: string, place: WordingPlace): string[] {
  const read = readable(text);
  const found = new Set<string>();
  for (let length = READING[place].shortest; length <= LONGEST; length++) {
    for (let start = 0; start + length <= read.length; start++) found.add(read.slice(start, start + length));
  }
  return [...found];
}

/** What each piece of a text counts: long texts say no more than short ones, and those with unknown pieces less. */
export function pieceValue(text: string, place: WordingPlace): number {
  return pieceValueAt(readable(text).length, place);
}

function pieceValueAt(length: number, place: WordingPlace): number {
  const { shortest, share } = READING[place];
  let pieces = 0;
  for (let piece = shortest; piece <= LONGEST; piece++) pieces += Math.max(0, length - piece + 1);
  return pieces === 0 ? 0 : share / Math.sqrt(pieces);
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

/** Headings whose scores are kept at a time: they stand over many problems. */
const HEADINGS_KEPT = 1000;

/** What the pieces of one place add to the score of each category. */
interface PlaceScores {
  scores: Float64Array;
  /** Whether a piece of two characters or more is known: single characters alone say nothing. */
  speaks: boolean;
}

/** Reads texts with stored weights. */
export class Wording {
  private readonly categories: number;
  private readonly pieces: PieceTable;
  private readonly headings: Record<Exclude<WordingPlace, "title">, Map<string, PlaceScores>> = {
    heading: new Map(),
    part: new Map(),
  };

  constructor(private readonly stored: StoredWording) {
    this.categories = stored.bias.length;
    this.pieces = new PieceTable(stored.places, this.categories);
  }

  /**
   * Probability of each category by wording alone; they sum to 1.
   * @returns null where wording says nothing
   */
  probabilities({ title, heading, part }: WordingTexts): Float64Array | null {
    const places = [this.read(title, "title"), this.readHeading(heading, "heading"), this.readHeading(part, "part")];
    if (!places.some(({ speaks }) => speaks)) return null;
    const sums = Float64Array.from(this.stored.bias);
    for (const { scores } of places) {
      for (let category = 0; category < this.categories; category++) sums[category]! += scores[category]!;
    }
    return softmax(sums);
  }

  private readHeading(text: string, place: "heading" | "part"): PlaceScores {
    const known = this.headings[place];
    let read = known.get(text);
    if (!read) {
      read = this.read(text, place);
      if (known.size >= HEADINGS_KEPT) known.clear();
      known.set(text, read);
    }
    return read;
  }

  private read(raw: string, place: WordingPlace): PlaceScores {
    const { categories, pieces } = this;
    const text = readable(raw);
    const value = pieceValueAt(text.length, place) * this.stored.unit;
    const scores = new Float64Array(categories);
    let speaks = false;
    pieces.find(text, place, (row, length) => {
      speaks ||= length > 1;
      const from = row * categories;
      for (let category = 0; category < categories; category++) {
        scores[category]! += value * pieces.weights[from + category]!;
      }
    });
    return { scores, speaks };
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
    const text = readable(raw);
    const sums = new Array<number>(text.length).fill(0);
    const pieces = new Array<number>(text.length).fill(0);
    for (const piece of piecesOf(raw, place)) {
      const effect = READING[place].share * this.pieces.effect(piece, place, category);
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

/** Stands before the pieces of a place in the tree of all; no text has these characters, which mean nothing. */
const MARKS: Record<WordingPlace, string> = { title: "\ufdd0", heading: "\ufdd1", part: "\ufdd2" };

/** The weights of all pieces, by row. */
class PieceTable {
  readonly weights: Int8Array;
  private readonly tree: TermTree;
  /** When each piece was last found: one that comes twice in a text counts once. */
  private readonly found: Int32Array;
  private visit = 0;

  constructor(
    places: StoredWording["places"],
    private readonly categories: number,
  ) {
    const pieces = WORDING_PLACES.flatMap((place) => listed(places[place].pieces).map((piece) => MARKS[place] + piece));
    this.tree = new TermTree(pieces);
    this.found = new Int32Array(pieces.length);
    const bytes = WORDING_PLACES.map((place) => Buffer.from(places[place].weights, "base64"));
    this.weights = new Int8Array(Buffer.concat(bytes));
  }

  /** Tells of each known piece of a text, once. */
  find(text: string, place: WordingPlace, each: (row: number, length: number) => void): void {
    const { tree, found } = this;
    const mark = MARKS[place].charCodeAt(0);
    const visit = ++this.visit;
    for (let start = 0; start < text.length; start++) {
      let node = tree.second(mark, text.charCodeAt(start));
      for (let end = start + 1; node !== NONE; end++) {
        const row = tree.termAt(node);
        if (row !== NONE && found[row] !== visit) {
          found[row] = visit;
          each(row, end - start);
        }
        if (end === text.length) break;
        node = tree.next(node, text.charCodeAt(end));
      }
    }
  }

  /** What a piece says for one category above what it says for categories on average; 0 where it is not known. */
  effect(piece: string, place: WordingPlace, category: number): number {
    let effect = 0;
    this.find(piece, place, (row, length) => {
      if (length < piece.length) return;
      const byCategory = this.weights.subarray(row * this.categories, (row + 1) * this.categories);
      effect = byCategory[category]! - byCategory.reduce((a, b) => a + b) / this.categories;
    });
    return effect;
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
