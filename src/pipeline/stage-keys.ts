import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { frameHash } from "../coding/codebook.js";
import type { UsedStore } from "../human-coding/store-file.js";
import type { Lang } from "../messages/message.js";
import type { Privacy } from "../privacy/personal.js";
import { stopWordsHash } from "./load-cut.js";
import type { CodingData } from "./settings.js";
import { hashOf } from "./stage-pack.js";

/** Folders of the program that each stage is made of; a change in any of their files makes the stage new. */
const CODE = {
  // The last three for the sketch of a file's texts, which is kept with its structure and read by the same functions.
  structure: ["corpus", "notice", "privacy", "coding", "tokens", "pipeline"],
  words: ["tokens"],
  codes: ["coding", "tokens"],
  tables: ["human-coding", "tables", "completion", "charts", "messages", "pipeline", "report"],
} as const;

/**
 * Hashes of what each stage depends on beside the file, the stage before it and the terms of the codebook, which are
 * compared term by term (`changedTerms`).
 */
export interface StageKeys {
  /** The program, its packages, and what is looked for in the way of personal data. */
  structure: string;
  /** The same and the stop words. */
  words: string;
  /** The program, the model, and the codebook but for its terms. */
  codes: string;
  /** All of these and people's codes, the key of pseudonyms, the language, and what tables are written. */
  tables: string;
}

/** Where nothing is kept, nothing needs a key. */
export const NO_KEYS: StageKeys = { structure: "", words: "", codes: "", tables: "" };

/**
 * The keys of a run's stages.
 * @param written what the rows that are made depend on
 */
export async function stageKeys(
  coding: CodingData,
  { lang, termsCsv, store, privacy }: { lang: Lang; termsCsv: boolean; store: UsedStore | null; privacy: Privacy },
): Promise<StageKeys> {
  const structure = hashOf(["structure", packagesHash(), codeHash(CODE.structure), privacy.mode]);
  const words = hashOf(["words", structure, codeHash(CODE.words), await stopWordsHash()]);
  const codes = hashOf(["codes", structure, codeHash(CODE.codes), frameHash(coding.codebook), coding.modelFile.sha256]);
  const tables = hashOf([
    "tables",
    words,
    codes,
    codeHash(CODE.tables),
    lang,
    String(termsCsv),
    store?.sha256 ?? "",
    hashOf([privacy.secret ?? ""]),
  ]);
  return { structure, words, codes, tables };
}

/** Hash of what charts depend on beside the rows that they are drawn from. */
export function chartsKey(): string {
  return hashOf(["charts", packagesHash(), codeHash(["charts", "completion", "tables"])]);
}

const PROGRAM = fileURLToPath(new URL("..", import.meta.url));

/** Hash of the program's own files in some folders, as they are run: compiled, or their source under test. */
function codeHash(folders: readonly string[]): string {
  const extension = path.extname(fileURLToPath(import.meta.url));
  const parts: string[] = [];
  for (const folder of folders) {
    const names = readdirSync(path.join(PROGRAM, folder), { recursive: true }) as string[];
    for (const name of names.filter((name) => name.endsWith(extension) && !name.endsWith(`.d${extension}`)).sort()) {
      parts.push(name, readFileSync(path.join(PROGRAM, folder, name), "utf8"));
    }
  }
  return hashOf(parts);
}

/** The packages asked for, and the engine: its tables of characters and words, and the form in which it writes data. */
export function packagesHash(): string {
  const file = fileURLToPath(new URL("../../package.json", import.meta.url));
  const { version, dependencies } = JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
  return hashOf([JSON.stringify([version, dependencies]), process.versions.v8, process.versions.icu ?? ""]);
}
