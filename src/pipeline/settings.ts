import { existsSync } from "node:fs";
import { type Coder, createCoder } from "../coding/classify.js";
import type { Codebook } from "../coding/codebook.js";
import { codebookOf } from "../coding/kept-codebook.js";
import { type Model, ModelError, parseModel, untrainedModel } from "../coding/model.js";
import { cliError } from "../failures/cli-error.js";
import { textOfNamedFile } from "../files/named-file.js";
import { sha256 } from "../files/sha256.js";
import type { Tokenizer } from "../tokens/cut.js";
import { type UserDictionary, userDictionary } from "../tokens/dictionary.js";
import { loadCut } from "./load-cut.js";
import { shipped } from "./shipped.js";

/** What a run depends on beside its input: the same settings, version and input give the same tables. */
export interface SettingsOptions {
  /** A codebook of the researcher's own; the one that comes with the program where not given. */
  codebook?: string | undefined;
  /** A model trained for that codebook; likewise. */
  model?: string | undefined;
}

/** A file that the run depends on, for the manifest. */
export interface UsedFile {
  source: string;
  sha256: string;
}

/** Codebook and model, and what the tokenizer is to be loaded with: plain data, that may go to other threads. */
export interface CodingData {
  codebook: Codebook;
  model: Model;
  codebookFile: UsedFile;
  /** The codebook as it was read, for the run to keep. */
  codebookText: string;
  modelFile: UsedFile;
  /** The user dictionary that the tokenizer is given, beside its own. */
  userDictionary: UserDictionary;
}

/** The same with the coder. */
export interface LoadedCoding extends CodingData {
  code: Coder;
}

/** What the analysis of files needs, loaded. */
export interface LoadedTools extends LoadedCoding {
  cut: Tokenizer;
}

/**
 * Loads codebook, model, stop words and dictionary.
 * @throws CliError where a file is missing or the model belongs to another codebook, CodebookError where the codebook has
 * faults
 */
export async function loadTools(options: SettingsOptions): Promise<LoadedTools> {
  const coding = await loadCoder(options);
  return { ...coding, cut: await loadCut(coding.userDictionary) };
}

/**
 * Loads codebook and model: enough for all but the words, and much quicker.
 * @throws CliError as `loadTools` does
 */
export async function loadCoder(options: SettingsOptions): Promise<LoadedCoding> {
  const coding = await loadCoding(options);
  return { ...coding, code: createCoder(coding.codebook, coding.model) };
}

/**
 * Loads codebook and model as data.
 * @throws CliError as `loadTools` does
 */
export async function loadCoding(options: SettingsOptions): Promise<CodingData> {
  const files = await readCodingFiles(options);
  return { ...files, userDictionary: userDictionary(files.codebook) };
}

/**
 * The model that was asked for, else the shipped one where the codebook has its categories. So the coding does not jump
 * when one of the codebook's words is changed. For other categories terms and rules decide until a model is named.
 */
async function modelFor(
  codebook: Codebook,
  { model: asked }: SettingsOptions,
): Promise<Pick<CodingData, "model" | "modelFile">> {
  const file = asked ?? shipped("model/model.json");
  const none = { model: untrainedModel(codebook), modelFile: NO_FILE };
  if (asked === undefined && !existsSync(file)) return none;
  const text = await textOfNamedFile(file);
  const source = asked ?? "model/model.json";
  try {
    return { model: parseModel(text, codebook, file), modelFile: { source, sha256: sha256(text) } };
  } catch (error) {
    const isForOthers = error instanceof ModelError && error.details.rule === "model/other-categories";
    if (asked === undefined && isForOthers) return none;
    throw error;
  }
}

/** Stands for a file that is not used. */
const NO_FILE: UsedFile = { source: "", sha256: "" };

async function readCodingFiles(options: SettingsOptions): Promise<Omit<CodingData, "userDictionary">> {
  const codebookPath = options.codebook ?? shipped("codebook/codebook.yaml");
  const codebookText = await textOfNamedFile(codebookPath);
  try {
    const codebook = codebookOf(codebookText, codebookPath);
    const codebookFile = { source: options.codebook ?? "codebook/codebook.yaml", sha256: sha256(codebookText) };
    return { codebook, codebookText, codebookFile, ...(await modelFor(codebook, options)) };
  } catch (error) {
    if (error instanceof ModelError) throw cliError(2, error.details.rule, error.details.args);
    throw error;
  }
}
