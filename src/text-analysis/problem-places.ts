import type { CodedProblem } from "../pipeline/record.js";
import type { TextNotice } from "./text-notice.js";

/** Where in a notice some words stand: in what a problem says, in the account of it, or outside every problem. */
export type Part = "statement" | "account" | "outside";

/** A stretch of a paragraph that belongs to a problem. */
export interface ProblemStretch {
  from: number;
  to: number;
  part: Exclude<Part, "outside">;
  problem: CodedProblem;
}

/**
 * Finds out where the problems of a notice and their accounts stand in its paragraphs.
 * @returns for each paragraph its stretches in order; empty for a paragraph outside every problem. Problems that were
 *   run together in one paragraph and share an account each have a stretch there.
 */
export function problemPlaces(notice: TextNotice): ProblemStretch[][] {
  const { paragraphs } = notice;
  const places: ProblemStretch[][] = paragraphs.map(() => []);
  const paragraphOf = new Map<number, number>();
  paragraphs.forEach(({ pieces }, index) => {
    for (const { line } of pieces) paragraphOf.set(line.line, index);
  });
  const problems = notice.record.problems.flatMap((problem) => {
    const paragraph = paragraphOf.get(problem.line);
    return paragraph === undefined ? [] : [{ problem, paragraph }];
  });

  let cursor = 0;
  problems.forEach(({ problem, paragraph }, index) => {
    const next = problems[index + 1];
    if (problems[index - 1]?.paragraph !== paragraph) cursor = 0;
    const text = paragraphs[paragraph]!.text;
    const start = Math.max(cursor, text.indexOf(problem.title, cursor));
    const follower = next?.paragraph === paragraph ? text.indexOf(next.problem.title, start + 1) : -1;
    const end = follower > start ? follower : text.length;
    cursor = end;

    const beyond = problems.slice(index + 1).find((other) => other.paragraph > paragraph)?.paragraph;
    const account = findAccount(problem, notice, { paragraph, at: start }, beyond ?? paragraphs.length);
    const own = account.find((piece) => piece.paragraph === paragraph && piece.from >= start);
    places[paragraph]!.push({
      from: start,
      to: Math.max(start, Math.min(end, own?.from ?? end)),
      part: "statement",
      problem,
    });
    for (const piece of account)
      places[piece.paragraph]!.push({ from: piece.from, to: piece.to, part: "account", problem });
  });
  // What stands before the first problem of a paragraph is its number or wrapper and belongs to it.
  for (const stretches of places) if (stretches[0]?.part === "statement") stretches[0].from = 0;
  return places;
}

/** Where the paragraphs of an account stand, from a heading on and before the paragraph `beyond`. */
function findAccount(
  { account }: CodedProblem,
  { paragraphs }: TextNotice,
  heading: { paragraph: number; at: number },
  beyond: number,
): Array<{ paragraph: number; from: number; to: number }> {
  const found: Array<{ paragraph: number; from: number; to: number }> = [];
  let { paragraph, at } = heading;
  for (const piece of account.split("\n")) {
    if (piece === "") continue;
    for (let index = paragraph; index < beyond; index++) {
      const from = paragraphs[index]!.text.indexOf(piece, index === heading.paragraph ? at : 0);
      if (from < 0) continue;
      found.push({ paragraph: index, from, to: from + piece.length });
      paragraph = index;
      if (index === heading.paragraph) at = from + piece.length;
      else paragraph = index + 1;
      break;
    }
  }
  return found;
}

/** The stretch that a character of a paragraph stands in; null outside every problem. */
export function stretchAt(stretches: readonly ProblemStretch[], at: number): ProblemStretch | null {
  return stretches.find(({ from, to }) => from <= at && at < to) ?? null;
}
