import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { CodingInput } from "./coding.js";

/** A problem coded by hand, with what the coder saw. */
export interface TrainingProblem extends CodingInput {
  /** Name of the notice, the unit of cross-validation. */
  notice: string;
  /** Primary first. */
  labels: string[];
}

/** Problems coded by hand and the files they came from. */
export interface TrainingSet {
  problems: TrainingProblem[];
  /** Hex SHA-256 by file name, sorted by name. */
  files: Record<string, string>;
}

interface GoldProblem {
  line: number;
  title: string;
  aspect: string | null;
  parent: string | null;
  labels: string[];
}

interface GoldNotice {
  file: string;
  genre: string;
  kind: string | null;
  problems: GoldProblem[];
}

/** Advertisements that stand in bracketed asides of the scraped texts; the program's own cleaning cuts them as well. */
const ADVERTISEMENT = /【[^】]{0,40}】/g;

/** Words that end the statement of a problem where the account follows in the same paragraph. */
const ACCOUNT_BEGINS = /问题的?整改|的?问题[。：:]|整改(?:进展)?情况[：:]|整改措施[：:]|采取了\d/;

/**
 * Reads hand-coded notices: `gold/NAME.json` beside `corpus/NAME.txt`, as codebook.md describes them.
 * The statement is the paragraph on which the gold file puts the problem, up to where the account begins; the account
 * is what stands between it and the next problem.
 * @throws Error of the file system or of JSON where a file cannot be read
 */
export function readTrainingSet(folder: string): TrainingSet {
  const problems: TrainingProblem[] = [];
  const files: Record<string, string> = {};
  const names = readdirSync(join(folder, "gold")).filter((name) => name.endsWith(".json"));
  for (const name of names.sort()) {
    const bytes = readFileSync(join(folder, "gold", name));
    const notice = JSON.parse(bytes.toString("utf8")) as GoldNotice;
    if (notice.problems.length === 0) continue;
    files[name] = createHash("sha256").update(bytes).digest("hex");
    const text = readFileSync(join(folder, "corpus", notice.file), "utf8");
    const lines = text.split("\n").map((line) => line.replace(ADVERTISEMENT, ""));
    problems.push(...readProblems(name.replace(/\.json$/, ""), notice, lines));
  }
  return { problems, files };
}

function readProblems(name: string, notice: GoldNotice, lines: string[]): TrainingProblem[] {
  const starts = notice.problems.map((problem) => problem.line);
  return notice.problems.map((problem) => {
    const paragraph = lines[problem.line - 1] ?? "";
    const titleAt = Math.max(0, paragraph.indexOf(problem.title));
    const titleEnd = titleAt + problem.title.length;
    const begins = paragraph.slice(titleEnd).search(ACCOUNT_BEGINS);
    const statement = begins < 0 ? paragraph.slice(titleAt) : paragraph.slice(titleAt, titleEnd + begins);
    const next = Math.min(...starts.filter((line) => line > problem.line), problem.line + 12);
    const rest = begins < 0 ? "" : paragraph.slice(titleEnd + begins);
    return {
      notice: name,
      title: problem.title,
      statement: paragraph.includes(problem.title) ? statement : problem.title,
      aspect: problem.aspect,
      parent: problem.parent,
      account: [rest, ...lines.slice(problem.line, next - 1)].join("\n"),
      kind: notice.kind,
      labels: problem.labels,
    };
  });
}
