/** The part of a problem that counting reads. */
export interface CountedText {
  statement: string;
  account: string;
}

/** The texts that a notice and each of its problems consist of, by their places in a list. */
export interface NoticePlaces {
  whole: ArrayLike<number>;
  /** In the order of the problems. */
  problems: ReadonlyArray<ArrayLike<number>>;
}

/**
 * The texts of notices that words are counted in: each once, for the account of a problem is made of lines of its notice,
 * and many lines are headings that come again.
 */
export class CountedTexts {
  readonly texts: string[] = [];
  readonly notices: NoticePlaces[] = [];
  private readonly places = new Map<string, number>();

  /** Adds a notice. @param lines its cleaned lines */
  add(lines: readonly string[], problems: readonly CountedText[]): void {
    this.notices.push({
      whole: lines.map(this.place),
      problems: problems.map(({ statement, account }) => [statement, ...account.split("\n")].map(this.place)),
    });
  }

  private readonly place = (text: string): number => {
    const known = this.places.get(text);
    if (known !== undefined) return known;
    this.places.set(text, this.texts.length);
    return this.texts.push(text) - 1;
  };
}
