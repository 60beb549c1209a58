import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { parseStatements } from "../coding/statements.js";
import { type TrainingSet, trainingProblems } from "../coding/training-set.js";
import { walk } from "../corpus/walk.js";
import { pairNotices } from "../evaluation/pair-notices.js";
import { readReferences } from "../evaluation/read-references.js";
import { ReferenceFormatError, type ReferenceNotice } from "../evaluation/reference.js";
import { cliError } from "../failures/cli-error.js";
import { textOfNamedFile } from "../files/named-file.js";
import { sha256 } from "../files/sha256.js";
import { message } from "../messages/catalogue.js";
import type { Notice } from "../notice/notice.js";
import { readStructure } from "./stages.js";

/**
 * Reads hand-coded notices: the gold files of some folders, and the notices that they code.
 * @param golds folders of gold files
 * @param corpora folders of the notices; where there are none, those that stand by each gold folder: a folder `corpus`
 *   beside it, else the folder that holds it
 * @throws ReferenceFormatError naming file and key, where a gold file is not as it should be, its notice is in no folder,
 *   or two folders have gold files of one name
 */
export async function readTrainingSet(golds: readonly string[], corpora: readonly string[] = []): Promise<TrainingSet> {
  const set: TrainingSet = { problems: [], statements: [], files: {} };
  const hashes = new Map<string, string>();
  for (const gold of golds) {
    const references = await readReferences(gold);
    const files = await walk(corpora.length > 0 ? corpora : [besideGold(gold)]);
    for (const [file, coded] of byFile(references)) {
      if (coded.every(({ problems }) => problems.every(({ labels }) => labels === undefined))) continue;
      const place = files.find(({ source }) => source === file);
      if (!place) throw new ReferenceFormatError(gold, "file", message("gold/no-notice", null, { notice: file }));
      const bytes = await readFile(place.path);
      const { structure } = await readStructure(bytes, file);
      set.problems.push(...problemsOf(file, coded, structure.notices));
      if (hashes.has(file))
        throw new ReferenceFormatError(gold, "file", message("gold/coded-twice", null, { notice: file }));
      hashes.set(file, hashOf(coded, bytes));
    }
  }
  set.files = Object.fromEntries([...hashes].sort(([a], [b]) => (a < b ? -1 : 1)));
  return set;
}

/**
 * Adds coded statements to a training set.
 * @param file CSV of statements, as parseStatements reads it
 * @returns the set with them
 * @throws CliError where the file cannot be read, or is no such CSV
 */
export async function withStatements(set: TrainingSet, file: string): Promise<TrainingSet> {
  const text = await textOfNamedFile(file);
  try {
    const files = { ...set.files, [path.basename(file)]: sha256(text) };
    return { ...set, statements: [...set.statements, ...parseStatements(text)], files };
  } catch (error) {
    throw cliError(2, "training/bad-statements", { file, reason: (error as Error).message });
  }
}

/** The folder of notices that belongs to a folder of gold files. */
function besideGold(gold: string): string {
  const above = path.dirname(path.resolve(gold));
  const beside = path.join(above, "corpus");
  return existsSync(beside) ? beside : above;
}

function byFile(references: readonly ReferenceNotice[]): Map<string, ReferenceNotice[]> {
  const files = new Map<string, ReferenceNotice[]>();
  for (const reference of references) files.set(reference.file, [...(files.get(reference.file) ?? []), reference]);
  return files;
}

/** The problems of one file's notices, each under the file's name and, where it has several notices, the ordinal. */
function problemsOf(file: string, coded: readonly ReferenceNotice[], found: readonly Notice[]) {
  const pairs = new Map(pairNotices(coded, found).map((pair) => [pair.expected, pair.found]));
  return coded.flatMap(({ problems }, at) => {
    const place = pairs.get(at);
    const name = coded.length > 1 ? `${file}#${at + 1}` : file;
    return trainingProblems(name, problems, place === undefined ? undefined : found[place]);
  });
}

/** Hash of what a file gives to training: its bytes, and the codes. */
function hashOf(coded: readonly ReferenceNotice[], notice: Uint8Array): string {
  return sha256(`${sha256(notice)}\n${JSON.stringify(coded.map(({ problems }) => problems))}`);
}
