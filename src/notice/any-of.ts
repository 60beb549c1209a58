/**
 * A regular expression that matches any of some alternatives, each a piece of pattern, so that each can have its reason
 * beside it. A look-behind stands best behind the word that it guards, 今后(?<!确保今后): an alternative that begins
 * with one makes the engine try every character, and the whole expression five times slower.
 */
export function anyOf(...alternatives: string[]): RegExp {
  return new RegExp(alternatives.join("|"));
}
