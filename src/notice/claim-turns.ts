import { isNoun, isState, type Sign } from "./claim-signs.js";

/** What stands before 分别, and the numbers that answer it. */
const KINDS: ReadonlyArray<[isWord: (kind: string) => boolean, number: string]> = [
  [isState, "count"],
  [(kind) => kind === "rateWord", "rate"],
];

/**
 * 完成、基本完成、正在整改的问题分别为20个、3个、1个: which number answers to which word before 分别. Rates likewise.
 * @param signs the signs of the whole sentence
 * @returns the word of each number; empty where no 分别 tells them off
 */
export function inTurn(signs: readonly Sign[]): Map<Sign, Sign> {
  const turns = new Map<Sign, Sign>();
  const each = signs.findIndex(({ kind }) => kind === "each");
  if (each === -1) return turns;
  for (const [isWord, number] of KINDS) {
    const words: Sign[] = [];
    for (let at = each - 1; at >= 0; at--) {
      const sign = signs[at]!;
      if (isWord(sign.kind)) words.unshift(sign);
      else if (!isNoun(sign.kind) && sign.kind !== "all") break;
    }
    const numbers = signs.slice(each + 1).filter(({ kind }) => kind === number);
    if (words.length < 2 || numbers.length < words.length) continue;
    for (const [at, word] of words.entries()) turns.set(numbers[at]!, word);
  }
  return turns;
}
