/** A regular expression that matches any of some alternatives, each a piece of pattern; so that each can have its reason beside it. */
export function anyOf(...alternatives: string[]): RegExp {
  return new RegExp(alternatives.join("|"));
}
