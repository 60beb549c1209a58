import { codedTexts } from "../coding/evidence.js";
import { comparable } from "../coding/terms.js";
import { problemsToCode, type Structure } from "./stages.js";
import { sketchOf, type TextSketch } from "./text-sketch.js";

/**
 * The texts of a file that words are cut from.
 * @param lines of each notice
 */
export function countedTexts(lines: readonly string[][], { notices }: Structure): string[] {
  return notices.flatMap(({ problems }, at) => [
    ...lines[at]!,
    ...problems.flatMap(({ statement, account }) => [statement, account]),
  ]);
}

/** Sketches all texts of a file that are cut or coded, as terms are compared with them. */
export function sketchOfFile(lines: readonly string[][], structure: Structure): TextSketch {
  const coded = structure.notices.flatMap((notice) => problemsToCode(notice).flatMap(codedTexts));
  const texts = [...countedTexts(lines, structure), ...coded];
  const characters = lines.flat().reduce((sum, line) => sum + line.length, 0);
  return sketchOf(texts.map(comparable), characters);
}
