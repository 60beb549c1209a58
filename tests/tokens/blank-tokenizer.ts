import type { Tokenizer } from "../../src/tokens/cut.js";

/** A tokenizer that parts texts at blanks and cuts at hyphens alone, and keeps a list of what it was asked to cut. */
export function blankTokenizer(stopWords: string[] = []): Tokenizer & { asked: string[] } {
  const asked: string[] = [];
  const cut = (text: string) => {
    asked.push(text);
    return text.split("-");
  };
  const readPieces: Tokenizer["readPieces"] = (text, each) => {
    for (const { index, 0: piece } of text.matchAll(/[^ ]+/g)) each(text, index, index + piece.length);
  };
  return Object.assign(cut, { stopWords: new Set(stopWords), readPieces, prepare: () => {}, asked });
}
