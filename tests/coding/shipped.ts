import { readFileSync } from "node:fs";
import path from "node:path";
import { type Codebook, parseCodebook } from "../../src/coding/codebook.js";
import { type Model, parseModel } from "../../src/coding/model.js";

const ROOT = path.resolve(import.meta.dirname, "../..");

/** The text of a file that comes with the program. */
export function shippedText(name: string): string {
  return readFileSync(path.join(ROOT, name), "utf8");
}

export function shippedCodebook(): Codebook {
  return parseCodebook(shippedText("codebook/codebook.yaml"), "codebook/codebook.yaml");
}

export function shippedModel(codebook: Codebook): Model {
  return parseModel(shippedText("model/model.json"), codebook, "model/model.json");
}

/** Folder of hand-coded notices, which stands beside the repository where it is developed. */
export const SHARED = path.resolve(ROOT, "../shared");
