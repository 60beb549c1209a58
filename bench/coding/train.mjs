/**
 * Trains the model that comes with the program and says how good it is on notices it has not seen.
 *
 *   npm run build && node bench/coding/train.mjs [FOLDER] [--codebook FILE] [--out FILE] [--errors]
 *
 * FOLDER (default ../shared) holds `gold/NAME.json` and `corpus/NAME.txt`. The model goes to `model/model.json`.
 * `--errors` lists the problems that a coder trained on the other notices got wrong.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { CodebookError, loadCodebook } from "../../dist/coding/codebook.js";
import { modelText } from "../../dist/coding/model.js";
import { train } from "../../dist/coding/train.js";
import { readTrainingSet } from "../../dist/coding/training-set.js";
import { renderMessage } from "../../dist/messages/catalogue.js";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    codebook: { type: "string", default: "codebook/codebook.yaml" },
    out: { type: "string", default: "model/model.json" },
    errors: { type: "boolean", default: false },
  },
});

try {
  const codebook = await loadCodebook(values.codebook);
  const { model, heldOut } = train(readTrainingSet(positionals[0] ?? "../shared"), codebook);
  mkdirSync(path.dirname(values.out), { recursive: true });
  writeFileSync(values.out, modelText(model));
  for (const [name, figure] of Object.entries(model.figures)) console.log(`${name.padEnd(18)} ${figure}`);
  if (values.errors) {
    for (const { problem, coding } of heldOut) {
      if (coding.category === problem.labels[0]) continue;
      console.log([problem.notice, problem.labels, coding.labels, coding.confidence, problem.title].join("\t"));
    }
  }
} catch (error) {
  if (!(error instanceof CodebookError)) throw error;
  for (const fault of error.messages) console.error(`${error.file}:${fault.line ?? 1}: ${renderMessage(fault, "en")}`);
  process.exitCode = 1;
}
