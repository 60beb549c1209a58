import { NAME_WORDS, TRANSLITERATION_CHARACTERS } from "./data/minority-names.js";

const part = `[${TRANSLITERATION_CHARACTERS}]`;
const word = `(?:${NAME_WORDS.join("|")})`;

/** Names that are not made of a surname and a given name: two parts with a point between them, or several words. */
export const MINORITY_NAMES = new RegExp(
  `${part}{2,8}[·•・‧]${part}{2,8}|${word}{2,3}[措吉珍姆]?|${word}[措吉珍姆]`,
  "g",
);
