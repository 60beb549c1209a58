import { codedTexts } from "../coding/evidence.js";
import { comparable } from "../coding/terms.js";
import type { Redactor } from "../privacy/redact.js";
import { CountedTexts } from "../tokens/counted-texts.js";
import { problemsToCode, type Structure } from "./stages.js";
import { sketchOf, type TextSketch } from "./text-sketch.js";

/**
 * The texts of a file that words are counted in, without what leads to a person.
 * @param lines of each notice
 */
export function countedTexts(
  lines: readonly string[][],
  { notices, personal }: Structure,
  redactor: Redactor,
): CountedTexts {
  const counted = new CountedTexts();
  for (const [at, { problems }] of notices.entries()) {
    const texts = problems.map(({ statement, account }) => ({ statement, account }));
    counted.add(redactor.lines(lines[at]!, personal[at]!), redactor.deep(texts, personal[at]!));
  }
  return counted;
}

/**
 * Sketches all texts of a file that are cut or coded, as terms are compared with them.
 * @param lines of each notice
 */
export function sketchOfFile(lines: readonly string[][], { notices }: Structure): TextSketch {
  const counted = new CountedTexts();
  for (const [at, { problems }] of notices.entries()) counted.add(lines[at]!, problems);
  const coded = notices.flatMap((notice) => problemsToCode(notice).flatMap(codedTexts));
  const texts = new Set([...counted.texts, ...coded]);
  const characters = lines.flat().reduce((sum, line) => sum + line.length, 0);
  return sketchOf([...texts].map(comparable), characters);
}
