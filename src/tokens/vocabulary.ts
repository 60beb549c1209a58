/**
 * Words by number, in the order in which they came, with an order by code unit that costs little to keep while words are
 * added: sorting some hundred words of every notice as strings would take longer than cutting them.
 */
export class Vocabulary {
  /** One that has grown beyond this is better begun anew: a text of random letters must not fill the memory. */
  static readonly MOST_WORDS = 1_000_000;

  readonly words: string[] = [];
  private readonly byWord = new Map<string, number>();
  /** Place of each word: even where it was sorted in, odd (between two even ones) where it came later. */
  private places: number[] = [];
  /** Numbers of the words that were sorted in, in their order. */
  private sortedIn: number[] = [];
  private between = 0;

  /** The numbers of words; a new word gets the next one. */
  numbers(words: readonly string[]): Int32Array {
    return Int32Array.from(words, (word) => this.number(word));
  }

  number(word: string): number {
    const known = this.byWord.get(word);
    if (known !== undefined) return known;
    const number = this.words.length;
    this.words.push(word);
    this.byWord.set(word, number);
    this.places.push(-1);
    return number;
  }

  /**
   * The given words in the order of their code units, as places in the list.
   * @param list numbers of words, each once
   */
  order(list: readonly number[]): number[] {
    for (const word of list) if (this.places[word] === -1) this.place(word);
    const keys = new Float64Array(list.length);
    for (let at = 0; at < list.length; at++) keys[at] = this.places[list[at]!]! * SPREAD + at;
    keys.sort();
    const order: number[] = new Array(list.length);
    for (let at = 0; at < keys.length; at++) order[at] = keys[at]! % SPREAD;
    this.settleTies(order, list);
    return order;
  }

  /** Words that came between the same two have the same place: they are compared themselves. */
  private settleTies(order: number[], list: readonly number[]): void {
    const placeAt = (at: number) => this.places[list[order[at]!]!]!;
    for (let from = 0; from < order.length; ) {
      let to = from + 1;
      while (to < order.length && placeAt(to) === placeAt(from)) to++;
      if (to - from > 1) {
        const tied = order.slice(from, to);
        tied.sort((a, b) => (this.words[list[a]!]! < this.words[list[b]!]! ? -1 : 1));
        for (let at = from; at < to; at++) order[at] = tied[at - from]!;
      }
      from = to;
    }
  }

  private place(word: number): void {
    if (this.between > 256 + this.sortedIn.length / 8) this.sortAll();
    if (this.places[word] !== -1) return;
    let low = 0;
    let high = this.sortedIn.length;
    const text = this.words[word]!;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.words[this.sortedIn[middle]!]! < text) low = middle + 1;
      else high = middle;
    }
    this.places[word] = 2 * low;
    this.between++;
  }

  private sortAll(): void {
    const { words } = this;
    this.sortedIn = Array.from(words.keys()).sort((a, b) => (words[a]! < words[b]! ? -1 : 1));
    this.sortedIn.forEach((word, at) => {
      this.places[word] = 2 * at + 1;
    });
    this.between = 0;
  }
}

/** More words than a list of them can hold. */
const SPREAD = 2 ** 24;
