/** Numbers for those words of a vocabulary that are met in a part of a run, in the order in which they are met. */
export class MetWords {
  /** Of each word of the vocabulary its number here and one; 0 of those that have not been met. */
  private readonly numbers: Int32Array;
  private readonly met: number[];

  /**
   * @param vocabulary the words by their numbers in it; none may come to it from now on
   * @param before words that have their numbers here already, which are their places in this list
   */
  constructor(
    private readonly vocabulary: readonly string[],
    before: Iterable<number> = [],
  ) {
    this.numbers = new Int32Array(vocabulary.length);
    this.met = [...before];
    for (const [at, word] of this.met.entries()) this.numbers[word] = at + 1;
  }

  /**
   * The number of a word here; a word that is new gets the next one.
   * @param word its number in the vocabulary
   */
  number(word: number): number {
    const known = this.numbers[word] as number;
    if (known > 0) return known - 1;
    this.numbers[word] = this.met.push(word);
    return this.met.length - 1;
  }

  /** The words by their numbers here. */
  words(): string[] {
    return this.met.map((word) => this.vocabulary[word] as string);
  }
}
