import { mulberry32 } from "../evaluation/bootstrap.js";
import { shuffle } from "../evaluation/shuffle.js";
import {
  piecesOf,
  pieceValue,
  type StoredPieces,
  type StoredWording,
  softmax,
  WORDING_PLACES,
  type WordingPlace,
  type WordingTexts,
} from "./wording.js";

/** A coded title with its headings. */
export interface WordingExample {
  texts: WordingTexts;
  /** Index of the primary category. */
  category: number;
  /** Notice or list that it is from. */
  source: string;
}

/** A piece is learnt where so many statements, of so many sources, have it: no name of a person, no slip of one hand. */
const STATEMENTS = 3;
const SOURCES = 2;

/** Pieces that change little are not kept. */
const MOST_PIECES = 12_000;

/** Rounds over all examples; more bring nothing. */
const ROUNDS = 10;

const RATE = 0.3;

/** The common part of all categories is learnt more slowly than any piece. */
const BIAS_RATE = 0.03;

const LARGEST_WEIGHT = 127;

/**
 * Learns what pieces of wording say of the categories, by stochastic gradient descent with a rate of its own for each
 * weight (AdaGrad: Duchi, Hazan and Singer 2011, Journal of Machine Learning Research 12). The same examples give the
 * same weights. Takes a second for 6,000 examples.
 */
export function trainWording(examples: readonly WordingExample[], categories: number): StoredWording {
  const known = knownPieces(examples);
  const rows = examples.map((example) => rowsOf(example, known));
  const descent = new Descent(known.size, categories);
  const random = mulberry32(1);
  const order = examples.map((_, at) => at);
  for (let round = 0; round < ROUNDS; round++) {
    shuffle(order, random);
    for (const at of order) descent.learn(rows[at]!, examples[at]!.category);
  }
  return stored(known, descent, categories);
}

/** A piece with its place: that of a title and that of a heading are two. */
function keyOf(place: WordingPlace, piece: string): string {
  return `${place} ${piece}`;
}

function keysOf({ texts }: WordingExample, place: WordingPlace): string[] {
  return piecesOf(texts[place], place).map((piece) => keyOf(place, piece));
}

/** The pieces that are learnt, numbered, in code unit order. */
function knownPieces(examples: readonly WordingExample[]): Map<string, number> {
  const users = new Map<string, { statements: number; sources: Set<string> }>();
  for (const example of examples) {
    for (const key of WORDING_PLACES.flatMap((place) => keysOf(example, place))) {
      const user = users.get(key) ?? { statements: 0, sources: new Set<string>() };
      user.statements++;
      user.sources.add(example.source);
      users.set(key, user);
    }
  }
  const shared = [...users].filter(([, user]) => user.statements >= STATEMENTS && user.sources.size >= SOURCES);
  return new Map(
    shared
      .map(([key]) => key)
      .sort()
      .map((key, row) => [key, row]),
  );
}

/** The rows of an example's known pieces, and what each counts. */
interface ExampleRows {
  rows: Uint32Array;
  values: Float64Array;
}

function rowsOf(example: WordingExample, known: ReadonlyMap<string, number>): ExampleRows {
  const counted = WORDING_PLACES.map((place) => {
    const rows = keysOf(example, place).flatMap((key) => known.get(key) ?? []);
    return { rows, values: rows.map(() => pieceValue(example.texts[place], place)) };
  });
  return {
    rows: Uint32Array.from(counted.flatMap(({ rows }) => rows)),
    values: Float64Array.from(counted.flatMap(({ values }) => values)),
  };
}

/** The weights while they are learnt. */
class Descent {
  readonly weights: Float64Array;
  readonly bias: Float64Array;
  /** Sums of squared gradients, which the rates go down with. */
  private readonly steepness: Float64Array;
  private readonly biasSteepness: Float64Array;

  constructor(
    pieces: number,
    private readonly categories: number,
  ) {
    this.weights = new Float64Array(pieces * categories);
    this.bias = new Float64Array(categories);
    this.steepness = new Float64Array(this.weights.length);
    this.biasSteepness = new Float64Array(categories);
  }

  /** One step towards the category that an example has. */
  learn({ rows, values }: ExampleRows, category: number): void {
    const { weights, bias, steepness, biasSteepness, categories } = this;
    const errors = this.probabilities(rows, values);
    errors[category]! -= 1;
    step(bias, biasSteepness, 0, errors, 1, BIAS_RATE);
    rows.forEach((row, at) => {
      step(weights, steepness, row * categories, errors, values[at]!, RATE);
    });
  }

  private probabilities(rows: Uint32Array, values: Float64Array): Float64Array {
    const { weights, bias, categories } = this;
    const scores = Float64Array.from(bias);
    rows.forEach((row, at) => {
      const value = values[at]!;
      for (let category = 0; category < categories; category++) {
        scores[category]! += value * weights[row * categories + category]!;
      }
    });
    return softmax(scores);
  }
}

/** Moves the weights of one piece against the error. */
function step(
  weights: Float64Array,
  steepness: Float64Array,
  from: number,
  errors: Float64Array,
  value: number,
  rate: number,
): void {
  for (let category = 0; category < errors.length; category++) {
    const gradient = errors[category]! * value;
    if (gradient === 0) continue;
    const sum = steepness[from + category]! + gradient * gradient;
    steepness[from + category] = sum;
    weights[from + category]! -= (rate * gradient) / Math.sqrt(sum);
  }
}

/** The weights of the pieces that change most, each as a byte. */
function stored(known: ReadonlyMap<string, number>, { weights, bias }: Descent, categories: number): StoredWording {
  const rowOf = (row: number) => weights.subarray(row * categories, (row + 1) * categories);
  const largest = (row: number) => rowOf(row).reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const sizes = [...known.values()].map(largest);
  const least = [...sizes].sort((a, b) => b - a)[MOST_PIECES - 1] ?? 0;
  const unit = Math.max(...sizes, Number.MIN_VALUE) / LARGEST_WEIGHT;
  const place = (name: WordingPlace): StoredPieces => {
    const kept = [...known].filter(([key, row]) => key.startsWith(keyOf(name, "")) && sizes[row]! >= least);
    const bytes = Int8Array.from(kept.flatMap(([, row]) => [...rowOf(row)].map((weight) => Math.round(weight / unit))));
    return {
      pieces: kept.map(([key]) => key.slice(keyOf(name, "").length)).join(" "),
      weights: Buffer.from(bytes.buffer).toString("base64"),
    };
  };
  return {
    places: { title: place("title"), heading: place("heading"), part: place("part") },
    unit: Number(unit.toPrecision(6)),
    bias: [...bias].map((value) => Number(value.toFixed(4))),
  };
}
